import { beforeEach, describe, expect, test } from 'vitest';
import { statement } from '../../../src/engine/statements.js';
import { SEED_FOLDER } from '../../../src/load/load.js';
import { describeEngines, empty } from '../../support/engine-under-test.js';
import { changed, planOf, readCorpus, vineyard, without } from '../../support/facts/corpus-files.js';
import {
  addLink,
  change,
  changeLink,
  type Damage,
  damage,
  problemsOf,
  remove,
  removeLink,
  verify,
} from '../../support/facts/damages.js';
import { load, loadAfresh } from '../../support/facts/loading.js';

const plan = planOf(vineyard);
const [story, visit, note] = plan.articles;
if (!story || !visit || !note) throw new Error('the vineyard has three articles');

/*
 * The vineyard's nodes and relations, by what they are of.
 */
const entities = plan.articles.flatMap((article) => article.entities);
const statements = plan.articles.flatMap((article) => article.statements);
const relations = plan.articles.flatMap((article) => article.relations);
const entity = (name: string) => idOf(entities.find(({ properties }) => properties.name === name));
const said = (words: string) => idOf(statements.find(({ properties }) => String(properties.text).startsWith(words)));
const sentence = (article: { readonly id: string }, place: string) => `sen_${article.id.slice(4)}_${place}`;
const [bureau, line, vice, reporter] = ['东港市商务局', '冷链专线', '林岚', '周敏'].map(entity) as [
  string,
  string,
  string,
  string,
];
const [meeting, exportsTopic, park, grapes] = ['葡萄出口座谈会', '葡萄出口', '北山葡萄园', '葡萄产业'].map(entity) as [
  string,
  string,
  string,
  string,
];
const [reply, wish, opening, duty] = ['我们将', '希望', '冷链专线下周', '果农的'].map(said) as [
  string,
  string,
  string,
  string,
];
const reported = said('今年');
const volume = idOf(story.figures[0]);
const runs = idOf(relations.find(({ type }) => type === 'RUNS'));
const organized = idOf(relations.find(({ type }) => type === 'ORGANIZED'));
const spoke = (subject: string) =>
  idOf(relations.find(({ type, target }) => type === 'SPOKE_ABOUT' && target === subject));
/** What the planned cold chain cites: one place in each story. */
const [inStory, inVisit] = relations
  .filter(({ id }) => id === runs)
  .flatMap(({ citations }) => citations)
  .map((cited) => `${cited.sentence}:${cited.start}:${cited.end}:${cited.basis.charAt(0)}`) as [string, string];

function idOf(one: { readonly id: string } | undefined): string {
  if (!one) throw new Error('the vineyard has no such thing');
  return one.id;
}

const [t1, t2, t3, t5] = ['t1', 't2', 't3', 't5'].map((place) => sentence(story, place)) as [
  string,
  string,
  string,
  string,
];
const storyText = String(story.properties.text);

/** What is damaged, how, and every line that verify says of it. */
const DAMAGES: readonly (readonly [string, readonly Damage[], readonly string[]])[] = [
  [
    'a sentence is gone',
    [remove(t3)],
    [
      `${sentence(story, 't4')}: does not follow the sentence before it in TEXT`,
      `${t5}: is not the 5. sentence of TEXT`,
      `${wish}: cites no sentence`,
      `${meeting}: cites a sentence that is not there: ${t3}`,
      `${t3}: is in the facts and not in the graph`,
      'sentences: the graph has 13 sentences, the facts have 14',
    ],
  ],
  [
    'the last sentence is gone',
    [remove(t5)],
    [
      `${story.id}: the end of its TEXT belongs to no sentence`,
      `${reported}: cites sentences that do not hold all its words`,
      ...[bureau, line].sort().map((id) => `${id}: is named 2 times in ${story.id}, not 3 times`),
      `${t5}: is in the facts and not in the graph`,
      'sentences: the graph has 13 sentences, the facts have 14',
    ],
  ],
  [
    'an offset of a sentence is shifted',
    [change(t1, { end: 20 })],
    [
      `${t1}: its words do not stand in the article’s TEXT at 0–20`,
      `${t2}: does not follow the sentence before it in TEXT`,
    ],
  ],
  [
    'a word of a sentence is another',
    [change(t3, { text: '“希望部门多来园里走走，多听听果农的话。”一位果农代表说。' })],
    [
      `${t3}: its words do not stand in the article’s TEXT at 59–88`,
      `${t3}: its words do not stand on lines 6–7 of the page`,
    ],
  ],
  [
    'a sentence is said to stand on lines of another article',
    [change(t2, { firstLine: 40, lastLine: 41 })],
    [
      `${t2}: its lines 40–41 are not of the article’s 1–11`,
      `${t2}: its words do not stand on lines 40–41 of the page`,
    ],
  ],
  [
    'a sentence is said to stand on other lines',
    [change(t2, { firstLine: 7, lastLine: 8 })],
    [`${t2}: its words do not stand on lines 7–8 of the page`],
  ],
  [
    'a sentence is said to stand on more lines than it does',
    [change(t2, { lastLine: 7 })],
    [`${t2}: lastLine is 7; the facts say 6`],
  ],
  [
    'a sentence is said to be of another article',
    [change(t2, { article: visit.id })],
    [`${t2}: is said to stand in ${visit.id}, and hangs on ${story.id}`],
  ],
  ['a sentence has another place', [change(t2, { order: 3 })], [`${t2}: is not the 3. sentence of TEXT`]],
  [
    'a word of an article is another',
    [change(story.id, { text: storyText.replace('回应', '答复') })],
    [
      `${t2}: its words do not stand in the article’s TEXT at 21–59`,
      `${story.id}: text is “${storyText.replace('回应', '答复')}”; the facts say “${storyText}”`,
    ],
  ],
  [
    'an article has grown',
    [change(story.id, { text: `${storyText}又及。` })],
    [`${story.id}: the end of its TEXT belongs to no sentence`],
  ],
  [
    'a word of a statement is another',
    [change(reply, { text: '我们将尽快开通冷链专线，帮助果农走进来。' })],
    [`${reply}: its words do not stand in the article’s TEXT at 22–42`],
  ],
  [
    'a statement is shifted',
    [change(reply, { start: 23, end: 43 })],
    [
      `${reply}: its words do not stand in the article’s TEXT at 23–43`,
      `${reply}: cites sentences that do not hold all its words`,
    ],
  ],
  ['a statement cites nothing', [removeLink(reply, 'CITES', t2)], [`${reply}: cites no sentence`]],
  [
    'a statement cites only some of its words',
    [changeLink(reply, 'CITES', t2, { end: 30 })],
    [`${reply}: cites sentences that do not hold all its words`],
  ],
  [
    'a statement of two sentences cites only the second',
    [removeLink(reported, 'CITES', sentence(story, 't4'))],
    [`${reported}: cites sentences that do not hold all its words`],
  ],
  [
    'a statement cites words that are not in the sentence',
    [changeLink(reply, 'CITES', t2, { end: 300 })],
    [`${reply}: cites 22–300, which is not within ${t2}`],
  ],
  [
    'a statement cites another article',
    [removeLink(reply, 'CITES', t2), addLink(reply, 'CITES', sentence(visit, 't2'), { start: 23, end: 25, order: 1 })],
    [
      `${reply}: cites ${sentence(visit, 't2')}, which is not of ${story.id}`,
      `${reply}: cites sentences that do not hold all its words`,
    ],
  ],
  [
    'an attributed statement has no speaker',
    [removeLink(vice, 'MADE', reply)],
    [
      `${reply}: has no speaker`,
      ...[spoke(line), spoke(exportsTopic)].sort().map((id) => `${id}: tells of ${reply}, which ${vice} did not make`),
    ],
  ],
  [
    'a statement has another speaker',
    [removeLink(vice, 'MADE', opening), addLink(reporter, 'MADE', opening, { order: 1 })],
    [
      `${spoke(line)}: tells of ${opening}, which ${vice} did not make`,
      ...[
        `${opening}: MADE ← ${reporter} is in none of the facts`,
        `${opening}: MADE ← ${vice} is in the facts and not in the graph`,
      ].sort(),
    ],
  ],
  [
    'a statement has a speaker twice',
    [addLink(vice, 'MADE', opening, { order: 2 })],
    [`${opening}: has the same speaker twice`],
  ],
  [
    'a statement of somebody without a name has a speaker',
    [addLink(vice, 'MADE', wish, { order: 1 })],
    [`${wish}: has a speaker that it should not have`],
  ],
  [
    'an assertion has a speaker',
    [addLink(vice, 'MADE', duty, { order: 1 }), change(duty, { attributed: true })],
    [`${duty}: is an assertion with a speaker`],
  ],
  [
    'a relation cites nothing',
    [changeLink(bureau, 'RUNS', line, { evidence: [] })],
    [
      `${runs}: cites no sentence`,
      `${runs}: is said to have 2 pieces of evidence, and has 0`,
      `${visit.id}: is said to have brought ${runs}, which does not cite it`,
      `${story.id}: is said to have brought ${runs}, which does not cite it`,
    ],
  ],
  [
    'a piece of evidence is gone, and all that counts it agrees',
    [changeLink(bureau, 'RUNS', line, { evidence: [inStory], evidenceCount: 1, basis: 'INFERRED' })],
    [
      `${visit.id}: is said to have brought ${runs}, which does not cite it`,
      `${runs}: basis is “INFERRED”; the facts say “STATED”`,
      `${runs}: cites other words than the facts do`,
      `${runs}: evidenceCount is 1; the facts say 2`,
    ],
  ],
  [
    'a relation cites other words of the same sentence',
    [changeLink(bureau, 'RUNS', line, { evidence: [inStory, inVisit.replace(/:(\d+):S/, ':27:S')] })],
    [`${runs}: cites other words than the facts do`],
  ],
  [
    'a relation cites something that is no citation',
    [changeLink(bureau, 'RUNS', line, { evidence: [inVisit, '冷链专线'] })],
    [
      `${runs}: cites something that is no citation: 冷链专线`,
      `${story.id}: is said to have brought ${runs}, which does not cite it`,
    ],
  ],
  [
    'a relation cites an article that does not say it',
    [changeLink(bureau, 'ORGANIZED', meeting, { evidence: [inVisit] })],
    [
      `${visit.id}: is cited by ${organized}, which it is not said to have brought`,
      `${story.id}: is said to have brought ${organized}, which does not cite it`,
      `${organized}: cites other words than the facts do`,
    ],
  ],
  [
    'a relation cites the same words twice',
    [changeLink(bureau, 'RUNS', line, { evidence: [inStory, inVisit, inVisit], evidenceCount: 3 })],
    [`${runs}: cites the same words twice`],
  ],
  [
    'an inferred relation is called stated',
    [changeLink(park, 'PART_OF', entity('东港市'), { basis: 'STATED' })],
    [`${idOf(relations.find(({ type }) => type === 'PART_OF'))}: is called STATED, its evidence says INFERRED`],
  ],
  [
    'a planned relation is called actual',
    [changeLink(bureau, 'RUNS', line, { modality: 'ACTUAL' })],
    [`${runs}: its id is not that of its type, ends and details`],
  ],
  [
    'a relation stands there twice',
    [
      addLink(bureau, 'RUNS', line, {
        ...{ id: runs, byType: `09 none ${runs}`, evidence: [inStory, inVisit], evidenceCount: 2 },
        ...{ basis: 'STATED', modality: 'PLANNED' },
      }),
    ],
    [
      `${runs}: stands in the graph twice`,
      'relations: there are 10 relations with only 9 different ids',
      'relations: there are 10 relations, and only 9 hang together with an article',
      'relations: the graph has 10 relations, the facts have 9',
    ],
  ],
  [
    'a relation is gone',
    [removeLink(bureau, 'RUNS', line)],
    [
      `${visit.id}: is said to have brought ${runs}, which does not cite it`,
      `${story.id}: is said to have brought ${runs}, which does not cite it`,
      `${runs}: is in the facts and not in the graph`,
      'relations: the graph has 8 relations, the facts have 9',
    ],
  ],
  [
    'a relation joins kinds that it cannot join',
    [change(bureau, { kind: 'TOPIC' })],
    [
      `${idOf(relations.find(({ type }) => type === 'HOLDS_POST'))}: HOLDS_POST does not lead from PERSON to TOPIC`,
      `${organized}: ORGANIZED does not lead from TOPIC to EVENT`,
      `${runs}: RUNS does not lead from TOPIC to INITIATIVE`,
      `${bureau}: kind is “TOPIC”; the facts say “ORGANIZATION”`,
    ],
  ],
  [
    'someone is said to have spoken by a statement that is not there',
    [changeLink(vice, 'SPOKE_ABOUT', exportsTopic, { statements: ['sta_x'] })],
    [`${spoke(exportsTopic)}: tells of a statement that is not there: sta_x`],
  ],
  [
    'someone is said to have spoken by no statement',
    [changeLink(vice, 'SPOKE_ABOUT', exportsTopic, { statements: [] })],
    [`${spoke(exportsTopic)}: tells of no statement`],
  ],
  [
    'someone is said to have spoken by fewer statements',
    [changeLink(vice, 'SPOKE_ABOUT', line, { statements: [reply] })],
    [`${spoke(line)}: tells of other statements than the facts do`],
  ],
  [
    'an entity belongs to no article',
    [[statement('damage/add-entity'), { id: 'top_x', properties: { name: '副刊', kind: 'TOPIC' } }]],
    [
      'top_x: no article speaks of this entity',
      'top_x: this entity cannot be found by any name',
      'entities: the graph has 12 entities, the facts have 11',
    ],
  ],
  [
    'an entity has no name left',
    [1, 2, 3].map((name) => remove(`${park}:${name}`)),
    [
      `${park}: this entity cannot be found by any name`,
      ...[1, 2, 3].map((name) => `${park}:${name}: is in the facts and not in the graph`),
      'names: the graph has 48 names, the facts have 51',
    ],
  ],
  [
    'an entity lacks a name',
    [remove(`${park}:3`)],
    [`${park}:3: is in the facts and not in the graph`, 'names: the graph has 50 names, the facts have 51'],
  ],
  ['a figure measures nothing', [removeLink(volume, 'MEASURES', grapes)], [`${volume}: measures nothing`]],
  [
    'a figure measures something else',
    [removeLink(volume, 'MEASURES', grapes), addLink(volume, 'MEASURES', line, { order: 1 })],
    [
      `${volume}: MEASURES → ${grapes} is in the facts and not in the graph`,
      `${volume}: MEASURES → ${line} is in none of the facts`,
    ],
  ],
  [
    'a figure has other words',
    [change(volume, { text: '今年前两月' })],
    [`${volume}: its words are none that it cites`],
  ],
  [
    'a figure belongs to no article',
    [removeLink(story.id, 'HAS_FIGURE', volume)],
    [`${volume}: this figure belongs to no article`],
  ],
  [
    'a mention is shifted',
    [changeLink(t5, 'MENTIONS', line, { start: 115, end: 119 })],
    [`${line}: is not named “冷链专线” at ${t5}:115–119`],
  ],
  ['a mention is gone', [removeLink(t5, 'MENTIONS', line)], [`${line}: is named 2 times in ${story.id}, not 3 times`]],
  [
    'an article is not said to speak of what it names',
    [removeLink(note.id, 'SPEAKS_OF', line)],
    [`${line}: is named in ${note.id}, which is not said to speak of it`],
  ],
  [
    'an author is cited from another article',
    [changeLink(reporter, 'WROTE', story.id, { evidence: [inVisit] })],
    [`${reporter}: cites ${sentence(visit, 't2')}, which is not of ${story.id}`],
  ],
  [
    'that an event happened is cited from words that are not there',
    [changeLink(story.id, 'SPEAKS_OF', meeting, { evidence: [`${t1}:0:99:S`] })],
    [`${meeting}: cites 0–99, which is not within ${t1}`],
  ],
  [
    'an article is said not to have brought a relation',
    [change(story.id, { relations: story.relations.filter(({ id }) => id !== organized).map(({ id }) => id) })],
    [`${story.id}: is cited by ${organized}, which it is not said to have brought`],
  ],
  [
    'an article is gone, and its sentences are not',
    [remove(note.id)],
    [
      expect.stringMatching(/^corpus: its version is [0-9a-f]{16}, that of its articles is [0-9a-f]{16}$/) as string,
      `${sentence(note, 't1')}: this sentence belongs to no article`,
      `${sentence(note, 't2')}: this sentence belongs to no article`,
      `${duty}: this statement belongs to no article`,
      'sentences: there are 14 sentences, and only 12 hang together with an article',
      'statements: there are 5 statements, and only 4 hang together with an article',
      `${note.id}: facts/note.yaml is not loaded`,
    ],
  ],
  [
    'an article’s hash is another',
    [change(story.id, { hash: 'damaged' })],
    [
      expect.stringMatching(/^corpus: its version is [0-9a-f]{16}, that of its articles is [0-9a-f]{16}$/) as string,
      `${story.id}: facts/cold-chain.yaml has changed since it was loaded`,
    ],
  ],
  [
    'a load was interrupted',
    [change('corpus', { fingerprint: 'loading 0123456789abcdef' })],
    ['corpus: a load was interrupted; load again'],
  ],
];

describeEngines(
  'Verifying',
  (engine) => {
    test('finds nothing wrong with the seed', async () => {
      const seed = readCorpus(SEED_FOLDER);
      await loadAfresh(engine(), seed);
      const { checked, problems } = await verify(engine(), seed);
      expect(problems).toEqual([]);
      const { articles } = planOf(seed);
      const count = (sort: 'sentences' | 'statements' | 'figures') =>
        articles.reduce((sum, one) => sum + one[sort].length, 0);
      expect(checked).toMatchObject({
        articles: articles.length,
        ...{ sentences: count('sentences'), statements: count('statements'), figures: count('figures') },
      });
    });

    test('an empty graph tells all that is not loaded', async () => {
      await empty(engine());
      expect(await problemsOf(engine(), vineyard)).toEqual([
        ...[story, visit, note].map(({ id, file }) => `${id}: facts/${file} is not loaded`),
        ...['9 relations', '5 statements', '2 figures', '14 sentences', '11 entities', '51 names'].map((some) => {
          const [count, sort] = some.split(' ');
          return `${sort}: the graph has 0 ${sort}, the facts have ${count}`;
        }),
      ]);
    });

    describe('a graph that holds other facts', () => {
      beforeEach(() => loadAfresh(engine(), vineyard));

      test('tells what is not loaded, what has changed and what there are no facts for', async () => {
        const changedStory = changed(vineyard, 'facts/cold-chain.yaml', ['cue: 在回应时表示', 'cue: 表示']);
        const problems = await problemsOf(engine(), without(changedStory, 'facts/note.yaml'));
        expect(problems).toEqual([
          `${story.id}: facts/cold-chain.yaml has changed since it was loaded`,
          `${note.id}: there are no facts for this article`,
          'statements: the graph has 5 statements, the facts have 4',
          'sentences: the graph has 14 sentences, the facts have 12',
        ]);
      });

      test('tells that an article is not loaded', async () => {
        await load(engine(), without(vineyard, 'facts/note.yaml'));
        expect(await problemsOf(engine(), vineyard)).toEqual([
          `${note.id}: facts/note.yaml is not loaded`,
          'statements: the graph has 4 statements, the facts have 5',
          'sentences: the graph has 12 sentences, the facts have 14',
        ]);
      });
    });

    describe('a graph in which', () => {
      beforeEach(() => loadAfresh(engine(), vineyard));

      test('all is right finds nothing wrong, and says how much it looked at', async () => {
        expect(await verify(engine(), vineyard)).toEqual({
          checked: {
            ...{ articles: 3, sentences: 14, entities: 11, relations: 9, statements: 5, figures: 2 },
            ...{ mentions: 22, authorsAndSources: 3, citations: 27 },
          },
          problems: [],
        });
      });

      test.each(DAMAGES)('%s', async (_, damages, expected) => {
        await damage(engine(), damages);
        expect(await problemsOf(engine(), vineyard)).toEqual(expected);
      });
    });
  },
  'newest',
);
