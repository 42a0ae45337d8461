import { beforeAll, expect, test } from 'vitest';
import { loadFolder } from '../../src/load/load.js';
import { describeOnEveryEngine, loadSeed } from '../support/every-engine.js';
import { type AnsweredPage, askPage, type ListQuery, membersOf, readPages, readWhole } from '../support/pages.js';
import { seedWith, seedWithout } from '../support/seed-copy.js';
import { serving } from '../support/service.js';

/** Lists that the story on steel pipes adds to before, amid and after what was read already. */
const GROWING: Readonly<Record<string, ListQuery>> = {
  organizations: { query: 'organizations(<page>) <members>' },
  industries: { query: 'industries(<page>) <members>' },
  'statements as printed': { query: 'statements(orderBy: TEXT_ORDER, <page>) <members>' },
  'articles as printed': { query: 'articles(orderBy: PAGE_ORDER, <page>) <members>' },
  relations: { query: 'relations(<page>) <members>' },
  'relations of 聊城市': { query: 'entity(ref: { name: "聊城市" }) { relations(<page>) <members> }' },
};

describeOnEveryEngine('A list that grows while it is read', (engine) => {
  const ask = serving(engine);
  const withoutSteelPipe = seedWithout('steel-pipe');
  const read = new Map<string, { before: unknown[]; head: AnsweredPage; tail: AnsweredPage }>();

  beforeAll(async () => {
    await loadFolder(engine(), withoutSteelPipe, { origin: 'seed' });
    for (const [name, list] of Object.entries(GROWING)) {
      const before = await readWhole(ask, list);
      const size = Math.min(Math.floor(before.length / 2), 100);
      const [head, tail] = [await askPage(ask, list, { first: size }), await askPage(ask, list, { last: size })];
      read.set(name, { before, head, tail });
    }
    await loadSeed(engine());
  });

  test.each(Object.entries(GROWING))(
    'goes on where it was left, nothing twice, nothing of before left out: %s',
    async (name, list) => {
      const { before, head, tail } = read.get(name) ?? expect.fail('this list was not read');
      const now = await readWhole(ask, list);
      expect(now.length).toBeGreaterThan(before.length);

      const rest = await readPages(ask, list, 100, { after: head.pageInfo.endCursor });
      expect(rest.flatMap(membersOf)).toEqual(now.slice(now.findIndex(same(membersOf(head).at(-1))) + 1));
      expect([...membersOf(head), ...rest.flatMap(membersOf)]).toEqual(expect.arrayContaining(before));

      const start = await readPages(ask, list, 100, { before: tail.pageInfo.startCursor });
      expect(start.reverse().flatMap(membersOf)).toEqual(now.slice(0, now.findIndex(same(membersOf(tail)[0]))));
    },
  );

  test('has names outside the basic plane as well: 𠮷 comes last, and a list read from its end begins with it', async () => {
    const folder = seedWith({
      'pages/yoshinoya.txt': '𠮷野家昨日在聊城开业。\n',
      'facts/yoshinoya.yaml': `
article: { page: yoshinoya.txt, kind: STORY, title: 𠮷野家开业, text: 1 }
relations: [{ type: LOCATED_IN, from: 𠮷野家, to: 聊城市, quote: 𠮷野家昨日在聊城开业 }]`,
      'facts/entities/yoshinoya.yaml': 'organizations: [{ key: 𠮷野家, name: 𠮷野家, sector: COMPANY }]',
    });
    try {
      await loadFolder(engine(), folder, { origin: 'seed' });
      const list: ListQuery = { query: 'organizations(<page>) <members>', node: 'name' };
      const whole = await readWhole(ask, list);
      expect(whole.at(-1)).toEqual({ name: '𠮷野家' });
      expect(membersOf(await askPage(ask, list, { last: 2 }))).toEqual(whole.slice(-2));
    } finally {
      await loadSeed(engine());
    }
  });
});

function same(member: unknown): (other: unknown) => boolean {
  return (other) => JSON.stringify(other) === JSON.stringify(member);
}
