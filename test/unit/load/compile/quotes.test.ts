import { describe, expect, test } from 'vitest';
import { mistakesAfter, planOf, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const PROMISE = 'quote: 我们将尽快开通冷链专线';

describe('words that stand nowhere', () => {
  test('are told with the nearest that do', () => {
    expect(mistakesAfter(STORY, ['quote: 一位果农代表', 'quote: 两位果农代表'])).toEqual([
      `${STORY}:22: “两位果农代表” does not stand in the article; the nearest is “一位果农代表”`,
    ]);
  });

  test('are told at their own line in a list, each of them', () => {
    expect(
      mistakesAfter(STORY, [
        '- 东港市商务局召开葡萄出口座谈会\n      - 市商务局副局长林岚在回应时表示',
        '- 东港市商务局举行葡萄出口座谈会\n      - 市商务局副局长林岚在会上表示',
      ]),
    ).toEqual([
      `${STORY}:43: “东港市商务局举行葡萄出口座谈会” does not stand in the article; the nearest is “东港市商务局召开葡萄出口座谈会”`,
      `${STORY}:44: “市商务局副局长林岚在会上表示” does not stand in the article; the nearest is “市商务局副局长林岚在回应时表”`,
    ]);
  });

  test('of long words, the place is shown where they differ first', () => {
    const wrong = '今年前两月，全市葡萄出口量达1200吨。市商务局负责冷链专线和仓库的建设，并且管理这条专线';
    expect(
      mistakesAfter(STORY, ['text: 今年前两月，全市葡萄出口量达1200吨。市商务局负责冷链专线的建设', `text: ${wrong}`]),
    ).toEqual([
      `${STORY}:78: “${wrong}” does not stand in the article; the nearest is “…200吨。市商务局负责冷链专线的建设。”`,
    ]);
  });

  test('in the field that was named, but in another', () => {
    expect(mistakesAfter(STORY, ['本报记者 周敏 }', '{ text: 本报记者 周敏, field: TEXT } }'])).toEqual([
      `${STORY}:11: “本报记者 周敏” does not stand in the article’s TEXT; it stands in its BYLINE`,
    ]);
  });

  test('make no mistake of a post to which other facts refer', () => {
    expect(mistakesAfter(STORY, ['quote: 市商务局副局长林岚\n', 'quote: 市商务局副局长林兰\n'])).toEqual([
      `${STORY}:29: “市商务局副局长林兰” does not stand in the article; the nearest is “市商务局副局长林岚”`,
    ]);
  });
});

describe('words that stand in several places', () => {
  test('are told with all of these', () => {
    expect(mistakesAfter(STORY, [PROMISE, 'quote: 冷链专线'])).toEqual([
      `${STORY}:50: “冷链专线” stands in the article 3 times (HEADLINE line 11, TEXT line 4, TEXT line 9); say which with nth or field, or quote more words`,
    ]);
  });

  test.each([
    ['field alone', '{ text: 冷链专线, field: HEADLINE }', 'h1:0:4'],
    ['nth alone, counted in the text', '{ text: 冷链专线, nth: 1 }', 't2:29:33'],
    ['nth in the text', '{ text: 冷链专线, nth: 2 }', 't5:114:118'],
    ['both', '{ text: 冷链专线, field: TEXT, nth: 2 }', 't5:114:118'],
  ])('are told apart by %s', (_, quote, place) => {
    const files = { ...vineyard, [STORY]: String(vineyard[STORY]).replace(PROMISE, `quote: ${quote}`) };
    const relations = planOf(files).articles.flatMap((article) => article.relations);
    const [runs] = relations.filter(({ type }) => type === 'RUNS');
    const cited = runs?.citations.map(({ sentence, start, end }) => `${sentence.split('_')[2]}:${start}:${end}`);
    expect(cited).toEqual([place]);
  });

  test('an occurrence that there is not is told', () => {
    expect(mistakesAfter(STORY, [PROMISE, 'quote: { text: 冷链专线, nth: 3 }'])).toEqual([
      `${STORY}:50: “冷链专线” stands in the article’s TEXT 2 times (TEXT line 4, TEXT line 9); there is no nth: 3`,
    ]);
  });
});

describe('words that run over several sentences', () => {
  test('are told with the words of each', () => {
    expect(
      mistakesAfter(STORY, ['quote: 今年前两月，全市葡萄出口量达1200吨', 'quote: 出口量达1200吨。市商务局负责']),
    ).toEqual([
      `${STORY}:93: “出口量达1200吨。市商务局负责” runs over 2 sentences; quote each by itself, as a list: “出口量达1200吨。”, “市商务局负责”`,
    ]);
  });

  test('are right for a statement, which then cites a part of each', () => {
    const [story] = planOf(vineyard).articles;
    const statement = story?.statements.find(({ properties }) => String(properties.text).startsWith('今年前两月'));
    const cites = story?.links.filter(({ type, from }) => type === 'CITES' && from.id === statement?.id);
    expect(statement?.properties).toMatchObject({ start: 88, end: 121, field: 'TEXT' });
    expect(cites?.map(({ to, properties }) => [to.id.split('_')[2], properties])).toEqual([
      ['t4', { start: 88, end: 108, order: 1 }],
      ['t5', { start: 108, end: 121, order: 2 }],
    ]);
  });
});

test('the same words twice in one list are told', () => {
  expect(mistakesAfter(STORY, ['- 市商务局副局长林岚在回应时表示', '- 东港市商务局召开葡萄 出口座谈会'])).toEqual([
    `${STORY}:44: “东港市商务局召开葡萄 出口座谈会” stands in this list twice`,
  ]);
});

test('white space counts neither in a quote nor in the article', () => {
  expect(mistakesAfter(STORY, ['quote: 市商务局副局长林岚\n', 'quote: 市 商务局　副局长\n      林岚\n'])).toEqual([]);
});
