import { beforeAll, describe, expect, test } from 'vitest';
import { describeEngines, emptied, openInMemory } from '../support/engine-under-test.js';
import { EVERY_LIST, listFields } from '../support/every-list.js';
import { FEW, growing, MORE } from '../support/facts/growing.js';
import { load } from '../support/facts/loading.js';
import { type AnsweredPage, askPage, membersOf, readPages, readWhole } from '../support/pages.js';
import { serving } from '../support/service.js';
import { watched } from '../support/watched-engine.js';

test('every list of the schema is tried here', () => {
  expect(Object.keys(EVERY_LIST).sort()).toEqual(listFields().sort());
});

describeEngines(
  'Every list',
  (engine) => {
    const ask = serving(engine);
    const read = new Map<string, { before: unknown[]; head: AnsweredPage; tail: AnsweredPage }>();

    beforeAll(async () => {
      await load(engine(), growing(FEW));
      for (const [name, list] of Object.entries(EVERY_LIST)) {
        const before = await readWhole(ask, list);
        const size = Math.floor(before.length / 2);
        const [head, tail] = [await askPage(ask, list, { first: size }), await askPage(ask, list, { last: size })];
        read.set(name, { before, head, tail });
      }
      await load(engine(), growing(MORE));
    });

    describe.each(Object.entries(EVERY_LIST))('%s', (name, list) => {
      test('goes on where it was left when it has grown, nothing twice, nothing of before left out', async () => {
        const { before, head, tail } = read.get(name) ?? expect.fail('this list was not read');
        const now = await readWhole(ask, list);
        expect(now.length).toBeGreaterThan(before.length);
        expect(now.filter((member) => before.some(same(member)))).toEqual(before);

        const rest = (await readPages(ask, list, 3, { after: head.pageInfo.endCursor })).flatMap(membersOf);
        expect(rest).toEqual(now.slice(now.findIndex(same(membersOf(head).at(-1))) + 1));
        const start = (await readPages(ask, list, 3, { before: tail.pageInfo.startCursor }))
          .reverse()
          .flatMap(membersOf);
        expect(start).toEqual(now.slice(0, now.findIndex(same(membersOf(tail)[0]))));
      });

      test('tells at every edge whether it goes on, and how long it is', async () => {
        const whole = await readPages(ask, list, 100, { after: null });
        const edges = whole.flatMap((page) => page.edges);
        const total = edges.length;
        expect(whole).toHaveLength(1);
        expect(total).toBeGreaterThan(3);
        const [first, last] = [edges[0]?.cursor ?? '', edges.at(-1)?.cursor ?? ''];
        const none = [] as readonly unknown[];
        for (const [request, members, previous, next] of [
          [{ first: 0 }, none, false, true],
          [{ first: total - 1 }, edges.slice(0, -1), false, true],
          [{ first: total }, edges, false, false],
          [{ first: total + 1 }, edges, false, false],
          [{ first: total - 1, after: first }, edges.slice(1), true, false],
          [{ first: total - 2, after: first }, edges.slice(1, -1), true, true],
          [{ first: 1, after: last }, none, true, false],
          [{ first: 0, after: last }, none, true, false],
          [{ last: 0 }, none, true, false],
          [{ last: total - 1 }, edges.slice(1), true, false],
          [{ last: total }, edges, false, false],
          [{ last: total + 1 }, edges, false, false],
          [{ last: total - 1, before: last }, edges.slice(0, -1), false, true],
          [{ last: total - 2, before: last }, edges.slice(1, -1), true, true],
          [{ last: 1, before: first }, none, false, true],
          [{ last: 0, before: first }, none, false, true],
        ] as const) {
          const page = await askPage(ask, list, request);
          expect({ request, ...page }).toEqual({
            request,
            edges: members,
            totalCount: total,
            pageInfo: {
              hasPreviousPage: previous,
              hasNextPage: next,
              startCursor: members.length > 0 ? (members as typeof edges)[0]?.cursor : null,
              endCursor: members.length > 0 ? (members as typeof edges).at(-1)?.cursor : null,
            },
          });
        }
      });
    });
  },
  'newest',
);

// What no database has a part in.
describe('Every list', () => {
  const engine = emptied(() => openInMemory());
  const { engine: watchedEngine, sent } = watched(engine);
  const ask = serving(watchedEngine);
  beforeAll(async () => void (await load(engine(), growing(MORE))));

  describe.each(Object.entries(EVERY_LIST))('%s', (name, list) => {
    test('is counted, and its members read, only when that is asked for', async () => {
      const statementsFor = async (members: string) => {
        const { errors } = await ask(`{ ${list.query.replace('<page>', 'first: 2').replace('<members>', members)} }`);
        expect(errors).toEqual([]);
        return sent().statements;
      };
      sent();
      const ids = await statementsFor('{ pageInfo { hasNextPage } }');
      const counted = await statementsFor('{ totalCount }');
      // What a relation tells of is at hand with the relation itself.
      expect(counted - ids).toBe(name === 'Relation.statements' ? 0 : 1);
      const read = await statementsFor('{ nodes { __typename } }');
      // What is known of most members comes along with their page.
      expect(read - ids).toBe(/figures$|sentences$|^Relation\.statements$/.test(name) ? 1 : 0);
    });

    test('refuses a page that contradicts itself, and a cursor that is none', async () => {
      const [own = ''] = await cursorsOf(name);
      const [of] = JSON.parse(Buffer.from(own, 'base64url').toString()) as [string];
      const forged = ['', '\uffff', '\u{20bb7}', '\ud800'].map((key) => encoded([of, key]));
      for (const [page, code] of [
        ['first: 1, last: 1', 'BAD_PAGE'],
        [`first: 1, before: "${own}"`, 'BAD_PAGE'],
        [`last: 1, after: "${own}"`, 'BAD_PAGE'],
        ['first: -1', 'BAD_PAGE'],
        ['first: 101', 'PAGE_TOO_LARGE'],
        ['last: 101', 'PAGE_TOO_LARGE'],
        ...['', '第二页', own.slice(0, -5), encoded([of]), encoded([of, 7]), ...forged].flatMap((cursor) => [
          [`first: 1, after: "${cursor}"`, 'BAD_CURSOR'],
          [`last: 1, before: "${cursor}"`, 'BAD_CURSOR'],
        ]),
      ]) {
        const { errors } = await ask(
          `{ ${list.query.replace('<page>', page ?? '').replace('<members>', '{ totalCount }')} }`,
        );
        expect([page, errors.map(({ extensions }) => extensions?.code)]).toEqual([page, [code]]);
      }
    });

    test('refuses a cursor of any other list', async () => {
      const own = await cursorsOf(name);
      for (const other of Object.keys(EVERY_LIST)) {
        const cursor = (await cursorsOf(other))[0] ?? '';
        // Lists of the same things in the same order have the same cursors.
        if (listOf(cursor) === listOf(own[0] ?? '')) continue;
        const page = `first: 1, after: ${JSON.stringify(cursor)}`;
        const { errors } = await ask(
          `{ ${list.query.replace('<page>', page).replace('<members>', '{ totalCount }')} }`,
        );
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR', argument: 'after' } }]);
      }
    });
  });

  const cursors = new Map<string, Promise<string[]>>();
  function cursorsOf(name: string): Promise<string[]> {
    const list = EVERY_LIST[name] ?? expect.fail('there is no such list');
    const known =
      cursors.get(name) ?? askPage(ask, list, { first: 1 }).then(({ edges }) => edges.map(({ cursor }) => cursor));
    cursors.set(name, known);
    return known;
  }
});

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function listOf(cursor: string): unknown {
  return (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[])[0];
}

function same(member: unknown): (other: unknown) => boolean {
  return (other) => JSON.stringify(other) === JSON.stringify(member);
}
