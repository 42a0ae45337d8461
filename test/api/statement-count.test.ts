import { beforeAll, describe, expect, test } from 'vitest';
import { COUNTED } from '../support/counted-operations.js';
import { describeOnEmbedded } from '../support/every-engine.js';
import { serving } from '../support/service.js';
import { watched } from '../support/watched-engine.js';

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

  test('is one for all names in the filters of an operation, however often they are used', async () => {
    const names = `
      a: people(filter: { organization: { name: "市政协" }, comesFrom: { name: "聊城" } }) { totalCount }
      b: statements(filter: { about: { name: "農產品出口" }, event: { name: "专题协商会" } }) { totalCount }
      c: events(filter: { organizer: { named: { name: "市政协", kind: ORGANIZATION } } }) { totalCount }
      d: topics { nodes { statementsAbout(filter: { about: { name: "农产品出口" }, speaker: { name: "王凌峰" } }) {
        totalCount nodes { article { statements(filter: { speaker: { name: "王江川" } }) { totalCount } } } } } }`;
    const { errors } = await ask(`{ ${names} }`);
    expect(errors).toEqual([]);
    const { named } = sent();
    const times = (name: string) => named.filter((one) => one.name === name).length;
    // The names of a nested list are asked for when its parents are known, those that were not asked for before.
    expect({ names: times('entities-by-name'), parts: times('with-parts') }).toEqual({ names: 3, parts: 1 });
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
