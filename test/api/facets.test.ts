import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.js';
import { describeEngines } from '../support/engine-under-test.js';
import { describeOnEmbedded, describeOnEveryEngine } from '../support/every-engine.js';
import { EVERY_LIST } from '../support/every-list.js';
import { growing, MORE } from '../support/facts/growing.js';
import { load } from '../support/facts/loading.js';
import { type ListQuery, readWhole } from '../support/pages.js';
import { entity } from '../support/seed-ids.js';
import { type Ask, serving } from '../support/service.js';
import { watched } from '../support/watched-engine.js';

type Sort = 'statements' | 'relations';

/** The lists that have facets, of statements or of relations, by the field that has them. */
const FACETED = Object.keys(EVERY_LIST).flatMap((name): [name: string, of: Sort][] => {
  const [type = '', field = ''] = name.split('.');
  const owner = buildSchema().getType(type);
  if (!isObjectType(owner) && !isInterfaceType(owner)) return [];
  const connection = String(getNamedType(owner.getFields()[field]?.type));
  if (connection === 'StatementConnection') return [[name, 'statements']];
  return connection === 'RelationConnection' ? [[name, 'relations']] : [];
});

const ENTITIES = ['organizations', 'topics', 'places']
  .map((facet) => `${facet}(first: 100) { count entity { id name kind } }`)
  .join(' ');
const FACETS = {
  statements: `{ kinds { kind count } ${ENTITIES} months(first: 100) { month count kinds { kind count } } undated }`,
  relations: `{ types { type count } ${ENTITIES} months(first: 100) { month count types { type count } } undated }`,
} as const;
const MEMBER = {
  statements: `id kind date { iso } speakers { id kind } onBehalfOf { id } speakingAs { organization { id } } about { entity { id kind } }`,
  relations: 'id type date { iso } source { id kind } target { id kind }',
} as const;

interface End {
  readonly id: string;
  readonly kind: string;
}
interface Member {
  readonly id: string;
  readonly kind?: string;
  readonly type?: string;
  readonly date: { readonly iso: string | null } | null;
  readonly speakers?: readonly End[];
  readonly onBehalfOf?: readonly { readonly id: string }[];
  readonly speakingAs?: readonly { readonly organization: { readonly id: string } }[];
  readonly about?: readonly { readonly entity: End }[];
  readonly source?: End;
  readonly target?: End;
}
interface EntityCount {
  readonly count: number;
  readonly entity: End;
}
interface Facets {
  readonly kinds?: readonly { readonly kind: string; readonly count: number }[];
  readonly types?: readonly { readonly type: string; readonly count: number }[];
  readonly organizations: readonly EntityCount[];
  readonly topics: readonly EntityCount[];
  readonly places: readonly EntityCount[];
  readonly months: readonly {
    readonly month: string;
    readonly count: number;
    readonly kinds?: readonly { readonly kind: string; readonly count: number }[];
    readonly types?: readonly { readonly type: string; readonly count: number }[];
  }[];
  readonly undated: number;
}

/** What of a member is counted, by kind of entity. */
function counted(member: Member): Record<'organizations' | 'topics' | 'places', string[]> {
  const { speakers = [], onBehalfOf = [], speakingAs = [], about = [], source, target } = member;
  const ends = [source, target].filter((end) => end !== undefined);
  const of = (all: readonly End[], kind: string) => all.filter((one) => one.kind === kind).map(({ id }) => id);
  const subjects = about.map((one) => one.entity);
  const bodies = [...of(speakers, 'ORGANIZATION'), ...onBehalfOf.map(({ id }) => id)];
  return {
    organizations: [...bodies, ...speakingAs.map(({ organization }) => organization.id), ...of(ends, 'ORGANIZATION')],
    topics: of([...subjects, ...ends], 'TOPIC'),
    places: of([...subjects, ...ends], 'PLACE'),
  };
}

/** How often each of these comes up, each member counted once. */
function tally(all: readonly (readonly string[])[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) for (const name of new Set(one)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function totals(counts: readonly { readonly count: number; readonly kind?: string; readonly type?: string }[] = []) {
  return Object.fromEntries(counts.map(({ kind, type, count }) => [kind ?? type ?? '', count]));
}

/** Compares facets with what a client counts who reads the whole list; `own` is what a list of relations is of. */
function expectCounted(facets: Facets, members: readonly Member[], own?: string): void {
  const sort = ({ kind, type }: Member) => kind ?? type ?? '';
  const month = ({ date }: Member) => date?.iso?.slice(0, 7);
  expect(totals(facets.kinds ?? facets.types)).toEqual(tally(members.map((one) => [sort(one)])));
  for (const facet of ['organizations', 'topics', 'places'] as const) {
    const expected = tally(members.map((one) => counted(one)[facet].filter((id) => id !== own)));
    expect(Object.fromEntries(facets[facet].map(({ count, entity: { id } }) => [id, count]))).toEqual(expected);
    const counts = facets[facet].map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  }
  const months = facets.months.map((one) => [one.month, totals(one.kinds ?? one.types)]);
  const dated = [...new Set(members.map(month).filter((one) => one !== undefined))].sort().reverse();
  expect(months).toEqual(
    dated.map((one) => [one, tally(members.filter((member) => month(member) === one).map((m) => [sort(m)]))]),
  );
  for (const { count, kinds, types } of facets.months) {
    expect((kinds ?? types ?? []).reduce((sum, one) => sum + one.count, 0)).toBe(count);
  }
  expect(facets.undated).toBe(members.filter((one) => month(one) === undefined).length);
}

async function facetsOf(ask: Ask, { query }: ListQuery, of: Sort): Promise<Facets> {
  const text = query.replace('<page>', 'first: 1').replace('<members>', `{ facets ${FACETS[of]} }`);
  const { data, errors } = await ask(`{ ${text} }`);
  expect(errors).toEqual([]);
  return facetsIn(data);
}

/** The facets that an answer leads to, through the first member of any list on the way. */
function facetsIn(value: unknown): Facets {
  if (Array.isArray(value)) return facetsIn(value[0]);
  if (typeof value !== 'object' || value === null) throw new Error('there are no facets in the answer');
  if ('facets' in value) return value.facets as Facets;
  return facetsIn(Object.values(value)[0]);
}

async function whole(ask: Ask, list: ListQuery, of: Sort): Promise<Member[]> {
  return (await readWhole(ask, { ...list, node: MEMBER[of] })) as Member[];
}

describeEngines(
  'The facets of every list of statements or relations',
  (engine) => {
    const ask = serving(engine);
    beforeAll(async () => void (await load(engine(), growing(MORE))));

    test.each(FACETED)('%s', async (name, of) => {
      const list = EVERY_LIST[name] ?? expect.fail('there is no such list');
      const members = await whole(ask, list, of);
      expect(members.length).toBeGreaterThan(3);
      const { data } = await ask<{ entity: { id: string } }>(
        '{ entity(ref: { named: { name: "总企", kind: ORGANIZATION } }) { id } }',
      );
      expectCounted(await facetsOf(ask, list, of), members, name === 'Entity.relations' ? data.entity.id : undefined);
    });

    test('there are such lists', () => expect(FACETED.length).toBe(11));
  },
  'newest',
);

describeOnEveryEngine(
  'Facets',
  (engine) => {
    const ask = serving(engine);

    const LISTS: [of: Sort, filter: string, own?: string][] = [
      ['statements', ''],
      ['statements', 'about: { name: "农产品出口" }'],
      ['statements', 'kinds: [RESPONSE, SUGGESTION], organization: { name: "市政协" }'],
      ['statements', 'from: "2023-05", to: "2023-05", direct: true'],
      ['statements', 'attributed: false'],
      ['statements', 'about: { name: "聊城市" }, basis: [INFERRED]'],
      ['relations', ''],
      ['relations', 'types: [PART_OF, LOCATED_IN]'],
      ['relations', 'from: "2023", to: "2023"'],
      ['relations', 'source: { name: "市政协" }', entity('ORGANIZATION', '聊城市政协')],
      ['relations', 'touches: { named: { name: "聊城市", kind: PLACE } }', entity('PLACE', '聊城市')],
    ];

    test.each(LISTS)('of %s with {%s} are what counting all pages gives', async (of, filter, own) => {
      const list: ListQuery = { query: `${of}(filter: { ${filter} }, <page>) <members>` };
      const members = await whole(ask, list, of);
      expect(members.length).toBeGreaterThan(1);
      expectCounted(await facetsOf(ask, list, of), members, own);
    });

    test('of an article that proves relations, under conditions and without', async () => {
      const { data } = await ask<{ articles: { nodes: { id: string }[] } }>('{ articles(first: 1) { nodes { id } } }');
      for (const list of [
        { query: `relations(filter: { article: "${data.articles.nodes[0]?.id}" }, <page>) <members>` },
        {
          query: `relations(filter: { article: "${data.articles.nodes[0]?.id}", modality: [ACTUAL] }, <page>) <members>`,
        },
        { query: 'articles(first: 1) { nodes { relations(<page>) <members> } }' },
      ]) {
        const members = await whole(ask, list, 'relations');
        expect(members.length).toBeGreaterThan(2);
        expectCounted(await facetsOf(ask, list, 'relations'), members);
      }
    });

    test('count by kind and month for a topic, in one request', async () => {
      const { data } = await ask<{ entity: { statementsAbout: { totalCount: number; facets: Facets } } }>(
        `{ entity(ref: { name: "农产品出口" }) { statementsAbout(first: 0) { totalCount facets {
        kinds { kind count } months { month count kinds { kind count } } undated } } } }`,
      );
      expect(data.entity.statementsAbout).toEqual({
        totalCount: 13,
        facets: {
          kinds: [
            { kind: 'ASSERTION', count: 6 },
            { kind: 'SUGGESTION', count: 3 },
            { kind: 'RESPONSE', count: 2 },
            { kind: 'REMARK', count: 2 },
          ],
          months: [
            {
              month: '2023-06',
              count: 8,
              kinds: [
                { kind: 'SUGGESTION', count: 3 },
                { kind: 'RESPONSE', count: 2 },
                { kind: 'REMARK', count: 2 },
                { kind: 'ASSERTION', count: 1 },
              ],
            },
          ],
          undated: 5,
        },
      });
    });

    test('are as many as asked for, ten if nothing is said, the first in the same order', async () => {
      const { data } = await ask<{ relations: { facets: Record<'none' | 'two' | 'ten' | 'all', EntityCount[]> } }>(
        `{ relations(first: 0) { facets {
        none: places(first: 0) { count } two: places(first: 2) { count entity { id kind } }
        ten: places { count entity { id kind } } all: places(first: 100) { count entity { id kind } } } } }`,
      );
      const { none, two, ten, all } = data.relations.facets;
      expect([none.length, two.length, ten.length]).toEqual([0, 2, 10]);
      expect([two, ten]).toEqual([all.slice(0, 2), all.slice(0, 10)]);
      const months = await ask(
        '{ statements(first: 0) { facets { one: months(first: 1) { month } none: months(first: 0) { month } } } }',
      );
      expect(months.data).toEqual({ statements: { facets: { one: [{ month: '2023-06' }], none: [] } } });
    });

    test('of nothing are empty', async () => {
      const nothing = { organizations: [], topics: [], places: [], months: [], undated: 0 };
      const { data } = await ask(
        `{ statements(filter: { text: "没有这样的话" }) { facets ${FACETS.statements} }
         relations(filter: { from: "1900", to: "1900" }) { facets ${FACETS.relations} }
         entity(ref: { name: "张颖" }) { relations { facets ${FACETS.relations} } statementsAbout { facets ${FACETS.statements} } } }`,
      );
      expect(data).toEqual({
        statements: { facets: { kinds: [], ...nothing } },
        relations: { facets: { types: [], ...nothing } },
        entity: {
          relations: { facets: { types: [], ...nothing } },
          statementsAbout: { facets: { kinds: [], ...nothing } },
        },
      });
    });

    test.each([
      ['organizations(first: 101) { count }', 'PAGE_TOO_LARGE'],
      ['topics(first: -1) { count }', 'BAD_PAGE'],
      ['months(first: 101) { count }', 'PAGE_TOO_LARGE'],
    ])('refuse %s', async (facet, code) => {
      for (const list of ['statements', 'relations']) {
        const { errors } = await ask(`{ ${list} { facets { ${facet} } } }`);
        expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
      }
    });
  },
  'newest',
);

describe('Facets', () => {
  describeOnEmbedded('and their statements', (engine) => {
    const { engine: watchedEngine, sent } = watched(engine);
    const ask = serving(watchedEngine);
    beforeAll(() => void sent());

    const statementsFor = async (query: string) => {
      const { errors } = await ask(query);
      expect(errors).toEqual([]);
      const { statements, snapshots } = sent();
      expect(snapshots).toBe(1);
      return statements;
    };

    test('only what is selected is counted: kinds and months by one statement, entities by one each', async () => {
      for (const [list, kinds] of [
        ['statements', 'kinds { count } months { kinds { count } } undated'],
        ['relations', 'types { count } months { types { count } } undated'],
      ] as const) {
        expect(await statementsFor(`{ ${list} { facets { __typename } } }`)).toBe(1);
        expect(await statementsFor(`{ ${list} { facets { ${kinds} } } }`)).toBe(2);
        expect(await statementsFor(`{ ${list} { facets { ${kinds} topics { count } } } }`)).toBe(3);
        // The entities themselves are read as each of these answers.
        const all = 'organizations { entity { name } } topics { entity { name } } places { entity { name } }';
        expect(await statementsFor(`{ ${list} { facets { ${all} } } }`)).toBe(1 + 3 * 2);
      }
    });

    test('of all parents they are counted together', async () => {
      const facets = '{ facets { kinds { count } topics { count } months { count } } }';
      for (const n of [1, 20])
        expect(await statementsFor(`{ topics(first: ${n}) { nodes { statementsAbout ${facets} } } }`)).toBe(1 + 1 + 2);
    });
  });
});
