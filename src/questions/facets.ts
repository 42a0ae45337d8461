import type { EntityId } from '../domain/ids.js';
import type { EntityKind } from '../domain/kinds.js';
import { type Statement, statement, type Words } from '../engine/statements.js';
import type { Asking, Question } from './asking.js';
import { countOf, countPerParent, type List, pageOfIds, pagePerParent, withoutKey } from './pages.js';
import { emptyPage, type Page, type PageWindow } from './paging.js';

/** By the entities of which kinds the members of a list are counted. */
export const COUNTED_KINDS = ['ORGANIZATION', 'TOPIC', 'PLACE'] as const satisfies readonly EntityKind[];
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** What joins a statement to the entities that it is counted by; the ends of a relation need no word for it. */
const STATEMENT_TIES = {
  ORGANIZATION: 'MADE|SPEAKING_AS|ON_BEHALF_OF',
  TOPIC: 'ABOUT',
  PLACE: 'ABOUT',
} as const satisfies Record<CountedKind, Words['BY']>;

/** So many members are of one kind (relations: of one type) and one month: YYYY-MM, YYYY where that is all, null for none. */
export type KindCount<Kind extends string = string> = readonly [kind: Kind, month: string | null, count: number];
export type EntityCount = readonly [entity: EntityId, count: number];

/** Counts over all members of a list, whatever its page is. Each is a statement, sent when it is asked for. */
export interface Facets {
  /** In no order. */
  kinds(): Promise<readonly KindCount[]>;
  /** The first so many, the most first. */
  entities(kind: CountedKind, first: number): Promise<readonly EntityCount[]>;
}

/** A page of a list of ids, how long the list is, and the counts over it. */
export interface Faceted<Id extends string> {
  readonly page: Page<Id>;
  readonly totalCount: () => Promise<number>;
  readonly facets: Facets;
}

/** A list of its own. `<name>-kinds.cypher` and `<name>-entities.cypher` count it. */
export async function faceted<Id extends string>(asking: Asking, list: List, window: PageWindow): Promise<Faceted<Id>> {
  const { graph } = asking;
  let kinds: Promise<KindCount[]> | undefined;
  return {
    page: await pageOfIds<Id>(asking, list, window),
    totalCount: () => countOf(graph, list),
    facets: {
      kinds() {
        kinds ??= graph.run<[string, string | null, number]>(kindsOf(list), list.parameters);
        return kinds;
      },
      entities: (kind, limit) =>
        graph.run<[EntityId, number]>(entitiesOf(list, kind), { ...list.parameters, kind, limit }),
    },
  };
}

/** The list of a parent: one statement reads, or counts, those of all parents of one moment. */
export async function facetedOf<Parent extends string, Id extends string>(
  asking: Asking,
  list: List,
  parent: Parent,
  window: PageWindow,
): Promise<Faceted<Id>> {
  return {
    page: (await asking.one(pagePerParent<Parent, Id>(list, window), parent)) ?? emptyPage<Id>(window),
    totalCount: async () => (await asking.one(countPerParent<Parent>(list), parent)) ?? 0,
    facets: facetsOf(asking, list, parent),
  };
}

/** The counts over the list of a parent. */
export function facetsOf<Parent extends string>(asking: Asking, list: List, parent: Parent): Facets {
  return {
    kinds: async () => (await asking.one(kindsPerParent<Parent>(list), parent)) ?? [],
    entities: async (kind, first) => (await asking.one(entitiesPerParent<Parent>(list, kind, first), parent)) ?? [],
  };
}

function kindsPerParent<Parent extends string>(list: List): Question<Parent, KindCount[]> {
  return {
    name: JSON.stringify([list, 'kinds']),
    async answer(graph, ids) {
      return new Map(await graph.run<[Parent, KindCount[]]>(kindsOf(list), { ...list.parameters, ids }));
    },
  };
}

function entitiesPerParent<Parent extends string>(
  list: List,
  kind: CountedKind,
  limit: number,
): Question<Parent, EntityCount[]> {
  return {
    name: JSON.stringify([list, 'entities', kind, limit]),
    async answer(graph, ids) {
      const parameters = { ...list.parameters, ids, kind, limit };
      return new Map(await graph.run<[Parent, EntityCount[]]>(entitiesOf(list, kind), parameters));
    },
  };
}

/** The statement that counts a list by kind and month. */
export function kindsOf(list: List): Statement {
  return statement(`${list.name}-kinds`, withoutKey(list.words));
}

/** The statement that counts a list by the entities of a kind. */
export function entitiesOf(list: List, kind: CountedKind): Statement {
  return statement(`${list.name}-entities`, { ...withoutKey(list.words), BY: STATEMENT_TIES[kind] });
}

/** Counts of one sort added up, the most first; of equals, the first in the order of the names. */
export function countedBy<Kind extends string>(
  counts: readonly KindCount[],
  names: readonly Kind[],
): readonly { readonly name: Kind; readonly count: number }[] {
  const totals = new Map<string, number>();
  for (const [kind, , count] of counts) totals.set(kind, (totals.get(kind) ?? 0) + count);
  return names
    .map((name) => ({ name, count: totals.get(name) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The same by month, the latest first, each with its own counts; what has no date is in none. */
export function countedByMonth(
  counts: readonly KindCount[],
): readonly { readonly month: string; readonly count: number; readonly counts: readonly KindCount[] }[] {
  const months = new Map<string, KindCount[]>();
  for (const one of counts) {
    const [, month] = one;
    if (month !== null) months.set(month, [...(months.get(month) ?? []), one]);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, own]) => ({ month, counts: own, count: total(own) }));
}

/** How many have no date. */
export function undated(counts: readonly KindCount[]): number {
  return total(counts.filter(([, month]) => month === null));
}

function total(counts: readonly KindCount[]): number {
  return counts.reduce((sum, [, , count]) => sum + count, 0);
}
