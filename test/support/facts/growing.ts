import type { CorpusFiles } from './corpus-files.js';

/** Numbers of what a corpus consists of: of each there is a person, a body, an industry … and an article. */
type Numbers = readonly number[];

/** What is there at first, and what later: what was added comes before, amid and after it. */
export const FEW: Numbers = [2, 4, 6];
export const MORE: Numbers = [1, 2, 3, 4, 5, 6, 7];

/**
 * Facts, made up, by which every list of the schema is as long as there are numbers. An article a number says of 总员,
 * 总企, 总业 … what makes a list of them longer by one; one note has all numbers in its words, and facts of those given.
 */
export function growing(numbers: Numbers): CorpusFiles {
  const articles = numbers.map((number) => [`facts/m${number}.yaml`, JSON.stringify(story(number))]);
  const pages = numbers.map((number) => [`pages/m${number}.txt`, `${words(number)}\n`]);
  return {
    ...Object.fromEntries([...articles, ...pages]),
    'pages/note.txt': `${noteLines(numbers).join('\n')}\n`,
    'facts/note.yaml': JSON.stringify(note(numbers)),
    'facts/entities/all.yaml': JSON.stringify(entities(numbers)),
  };
}

function entities(numbers: Numbers) {
  const of = (letter: string, own: object = {}) =>
    ['总', ...numbers].map((which) => {
      const name = which === '总' ? `总${letter}` : `${letter}0${which}`;
      return { key: name, name, ...own };
    });
  return {
    people: of('员'),
    organizations: of('企', { sector: 'COMPANY' }),
    industries: of('业', { kind: 'SECTOR' }),
    places: of('镇', { level: 'TOWN' }),
    initiatives: of('措', { kind: 'MEASURE' }),
    topics: of('题'),
    events: of('会'),
    documents: of('文'),
  };
}

function words(n: number): string {
  return `本报记者总员报道，委员员0${n}在会0${n}上谈文0${n}。企0${n}在总业，业0${n}在总镇，镇0${n}有措0${n}。“总题不是题0${n}。”总员在总会上说。共${n}家。`;
}

function story(n: number) {
  const tie = (type: string, from: string, to: string, quote: string) => ({ type, from, to, quote });
  return {
    article: {
      ...{ page: `m${n}.txt`, kind: 'STORY', text: 1, title: `第${n}篇` },
      publishedOn: { text: `${n}日`, iso: `2024-03-0${n}`, precision: 'DAY', basis: 'STATED' },
    },
    authors: [{ person: '总员', role: 'REPORTER', quote: '本报记者总员' }],
    events: [{ event: `会0${n}`, quote: `会0${n}` }],
    documents: [{ document: `文0${n}`, quote: `文0${n}` }],
    posts: [{ person: `员0${n}`, organization: '总企', title: '委员', kind: 'MEMBER', quote: `委员员0${n}` }],
    relations: [
      tie('PART_OF', `企0${n}`, '总企', `企0${n}`),
      tie('PART_OF', `业0${n}`, '总业', `业0${n}`),
      tie('PART_OF', `镇0${n}`, '总镇', `镇0${n}`),
      tie('PART_OF', `措0${n}`, '总措', `措0${n}`),
      tie('RUNS', '总企', `措0${n}`, `有措0${n}`),
      tie('SETS_OUT', '总文', `措0${n}`, `有措0${n}`),
      tie('OPERATES_IN', `企0${n}`, '总业', `企0${n}在总业`),
      tie('SPECIALIZES_IN', `镇0${n}`, '总业', `镇0${n}`),
      tie('LOCATED_IN', `业0${n}`, '总镇', `业0${n}在总镇`),
      tie('TOOK_PART_IN', `员0${n}`, '总会', `员0${n}`),
    ],
    statements: [
      {
        ...{ key: 'said', text: `总题不是题0${n}。`, kind: 'REMARK', direct: true, speakers: ['总员'], cue: '说' },
        ...{ kindBasis: 'INFERRED', onBehalfOf: ['总企'], event: { entity: '总会', basis: 'STATED' } },
        about: ['总题', `题0${n}`].map((entity) => ({ entity, basis: 'STATED' })),
      },
    ],
    figures: [
      {
        ...{ key: 'count', metric: '家数', value: n, unit: '家', quote: `共${n}家` },
        measures: ['总企', '总业', '总措'],
      },
    ],
  };
}

/** Its words are there from the beginning, but for sentences at its end: else what follows would move. */
function noteLines(numbers: Numbers): string[] {
  const answers = MORE.map((n) => `“员0${n}来。”总员答，题0${n}，共${n}个。`);
  const end = numbers.map((n) => `第${n}句。`);
  return [`“谁来？”总员问。${answers.join('')}${end.join('')}`];
}

function note(numbers: Numbers) {
  const said = (key: string, text: string, own: object) => ({
    ...{ key, text, kind: 'DIALOGUE', kindBasis: 'INFERRED', direct: true, speakers: ['总员'], ...own },
  });
  return {
    article: { page: 'note.txt', kind: 'EDITOR_NOTE', text: 1, title: '问答' },
    relations: numbers.map((n) => ({ type: 'FAMILY_OF', from: '总员', to: `员0${n}`, quote: `员0${n}来` })),
    statements: [
      said('who', '谁来？', {}),
      ...numbers.map((n) =>
        said(`answer${n}`, `员0${n}来。`, {
          about: [{ entity: `题0${n}`, basis: 'INFERRED' }],
          respondsTo: { statement: 'who', basis: 'INFERRED' },
        }),
      ),
    ],
    figures: numbers.map((n) => ({
      ...{ key: `of${n}`, metric: '个数', value: n, unit: '个', quote: `共${n}个`, measures: [`题0${n}`] },
    })),
  };
}
