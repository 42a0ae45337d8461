import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFolder } from '../../src/load/load.js';
import { describeOnEveryEngine, loadSeed } from '../support/every-engine.js';
import { askPage, type ListQuery, membersOf, readPages, readWhole } from '../support/pages.js';
import { seedWith } from '../support/seed-copy.js';
import { serving } from '../support/service.js';

/** Names; the last three come last, in this order, which by UTF-16 unit is another: 𠮷 is a pair of surrogates. */
const LAST = ['龘', '（有限）公司', '\ue000', '𠮷野家', '𠮷野家分店'];

describeOnEveryEngine('A list with names outside the basic plane, or at its end', (engine) => {
  const ask = serving(engine);
  const folder = seedWith({
    'pages/last.txt': `${LAST.join('，')}昨日开业。\n`,
    'facts/last.yaml': JSON.stringify({
      article: { page: 'last.txt', kind: 'STORY', title: '开业', text: 1 },
      relations: LAST.map((name) => ({ type: 'PART_OF', from: name, to: '聊城市商务局', quote: '昨日开业' })),
    }),
    'facts/entities/last.yaml': JSON.stringify({
      organizations: LAST.map((name) => ({ key: name, name, sector: 'COMPANY' })),
    }),
  });
  beforeAll(() => loadFolder(engine(), folder, { origin: 'seed' }));
  afterAll(() => loadSeed(engine()));

  test.each([
    ['of its own', 'organizations(<page>) <members>'],
    ['of a parent', 'entity(ref: { name: "市商务局" }) { ... on Organization { units(<page>) <members> } }'],
  ])('is the same from its end, %s', async (_, query) => {
    const list: ListQuery = { query, node: 'name' };
    const whole = await readWhole(ask, list);
    const names = whole.map((member) => (member as { name: string }).name);
    expect(names.slice(-3)).toEqual(LAST.slice(-3));
    for (const size of [1, 2]) {
      const backwards = await readPages(ask, list, size, { before: null });
      expect([...backwards].reverse().flatMap(membersOf)).toEqual(whole);
      expect(membersOf(await askPage(ask, list, { last: size }))).toEqual(whole.slice(-size));
    }
  });
});
