import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEmbedded } from '../support/every-engine.js';
import { serving } from '../support/service.js';
import { watched } from '../support/watched-engine.js';

/** An operation, and how many statements it sends for one member of each list as for forty. */
interface Counted {
  readonly asks: string;
  readonly query: string;
  readonly statements: number;
}

/** A list costs two: the ids of a page, then its members. All parents of a level share them. */
const COUNTED: readonly Counted[] = [
  { asks: 'people', query: 'people(first: $n) { nodes { name aliases pinyin } }', statements: 2 },
  { asks: 'people and how many', query: 'people(first: $n) { totalCount nodes { name } }', statements: 3 },
  {
    asks: 'people with their posts and what proves them',
    query: `people(first: $n, filter: { postKinds: [OFFICE, MEMBER, STAFF] }) {
      nodes { official posts { title organization { name } evidence { text article { headline } } } } }`,
    statements: 8,
  },
  {
    asks: 'statements with speakers, subjects and evidence',
    query: `statements(first: $n, filter: { kinds: [RESPONSE, DIALOGUE] }, orderBy: TEXT_ORDER) {
      nodes { speakers { name } about { entity { name } } event { name } evidence { text article { headline } } } }`,
    statements: 5,
  },
  {
    asks: 'statements and how many answer them',
    query: `statements(first: $n, filter: { kinds: [DIALOGUE] }, orderBy: TEXT_ORDER) {
      nodes { text responses(first: $n) { totalCount } } }`,
    statements: 4,
  },
  {
    asks: 'relations with both ends and evidence',
    query: 'relations(first: $n) { nodes { label source { name } target { name } evidence { text } } }',
    statements: 4,
  },
  {
    asks: 'articles with their sentences',
    query: 'articles(first: $n) { nodes { headline sentences(first: $n) { totalCount nodes { text } } } }',
    statements: 5,
  },
  {
    asks: 'what articles speak of, and where else that is spoken of',
    query:
      'articles(first: $n) { nodes { entities(first: $n) { nodes { name articles(first: $n) { nodes { title } } } } } }',
    statements: 5,
  },
  {
    asks: 'where organizations are named',
    query: `organizations(first: $n) { nodes { mentions(first: $n) {
      totalCount nodes { form entity { name } sentence { text article { title } } } } } }`,
    statements: 6,
  },
  {
    asks: 'what was said about topics',
    query: 'topics(first: $n) { nodes { statementsAbout(first: $n) { nodes { text article { title } } } } }',
    statements: 5,
  },
  {
    asks: 'relations and neighbours of industries',
    query:
      'industries(first: $n) { nodes { neighborCounts { count } relations(first: $n) { nodes { source { name } target { name } } } } }',
    statements: 6,
  },
  {
    asks: 'figures and what they measure',
    query: 'figures(first: $n) { nodes { value measures { name } evidence { text article { title } } } }',
    statements: 5,
  },
  {
    asks: 'a search',
    query: `search(text: "聊城", first: $n) { totalCount nodes { item {
      ... on Place { name } ... on Organization { name } ... on Industry { name } ... on Initiative { name } } } }`,
    statements: 4,
  },
  {
    asks: 'the main question: two for the name, three for the people, eight for what they are and said',
    query: `people(filter: { official: true, spoke: { about: { name: "农产品出口" }, kinds: [RESPONSE] } }, first: $n) {
      totalCount nodes { name posts { title organization { name } }
        statements(filter: { kinds: [RESPONSE] }, first: $n) {
          nodes { text kindBasis event { name } evidence { text article { headline } firstLine lastLine } } } } }`,
    statements: 13,
  },
];

describeOnEmbedded('The number of statements', (engine) => {
  const { engine: watchedEngine, sent } = watched(engine);
  const ask = serving(watchedEngine);
  beforeAll(() => void sent());

  const statementsFor = async (query: string, n: number) => {
    const { errors } = await ask(`query ($n: Int!) { ${query} }`, { n });
    expect(errors).toEqual([]);
    const { statements, snapshots } = sent();
    expect(snapshots).toBe(1);
    return statements;
  };

  describe('does not depend on how many members the lists have', () => {
    test.each(COUNTED)('$asks: $statements', async ({ query, statements }) => {
      const counts = { 1: 0, 20: 0, 40: 0 };
      for (const n of [1, 20, 40] as const) counts[n] = await statementsFor(query, n);
      expect(counts).toEqual({ 1: statements, 20: statements, 40: statements });
    });
  });

  test('is at most two a list and one a count, however many lists there are side by side', async () => {
    const wide = `organizations(first: $n) { nodes { parent { name } place { name } neighborCounts { count }
      units(first: $n) { totalCount nodes { name } } people(first: $n) { totalCount nodes { name } }
      initiatives(first: $n) { nodes { name } } statements(first: $n) { nodes { text } }
      figures(first: $n) { nodes { text } } relations(first: $n) { nodes { label } }
      articles(first: $n) { nodes { title } } } }`;
    for (const n of [1, 20, 40]) expect(await statementsFor(wide, n)).toBeLessThanOrEqual(10 * 2 + 3);
  });

  test.each([
    ['the graph is not asked', 'relationTypes { type } people(first: $n) @skip(if: true) { totalCount }'],
    ['an id is none', 'node(id: "王凌峰") { id } people(first: $n) @skip(if: true) { totalCount }'],
    ['a search is for nothing', 'search(text: " ", first: $n) { totalCount }'],
    ['a search is for what nobody can be called', `search(text: "${'聊'.repeat(201)}", first: $n) { totalCount }`],
  ])('is none where %s', async (_, query) => {
    expect(await statementsFor(query, 1)).toBe(0);
  });
});
