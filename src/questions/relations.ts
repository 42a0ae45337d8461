import { citationsBegin, decodeCitation } from '../domain/evidence.js';
import { type ArticleId, type EntityId, type RelationId, type StatementId, sourceOf } from '../domain/ids.js';
import type { Basis, EntityKind, Modality, PostKind } from '../domain/kinds.js';
import { decodeNeighbourCount, type NeighbourCount } from '../domain/neighbour-count.js';
import type { RelationType } from '../domain/relation-types.js';
import type { Relation } from '../domain/values.js';
import { statement } from '../engine/statements.js';
import type { Asking, Bring, Question } from './asking.js';
import { dayRange } from './dates.js';
import { faceted, facetedOf, facetsOf } from './facets.js';
import { someOf } from './lists.js';
import type { List } from './pages.js';
import { type PageArguments, windowOf } from './paging.js';
import { type EntityReference, idsOf, requireArticle } from './references.js';
import { type DateColumns, readDate } from './rows.js';

export interface RelationFilter {
  readonly types?: readonly RelationType[] | null | undefined;
  readonly source?: EntityReference | null | undefined;
  readonly target?: EntityReference | null | undefined;
  readonly touches?: EntityReference | null | undefined;
  readonly basis?: readonly Basis[] | null | undefined;
  readonly modality?: readonly Modality[] | null | undefined;
  readonly article?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

const LIST = 'relations.byType';
/** The relations that match and that an article is evidence of. */
const PROVED = 'relations-proved-by';

/** The relations that match, a page by type and printed order. Read from what the filter names, if it names anything. */
export async function relations(asking: Asking, filter: RelationFilter, page: PageArguments) {
  const window = windowOf(LIST, page);
  const conditions = conditionsOf(filter);
  const [[source], [target], [touched], article] = await Promise.all([
    endOf(asking, filter.source),
    endOf(asking, filter.target),
    endOf(asking, filter.touches),
    requireArticle(asking, filter.article),
  ]);
  const parameters = { ...conditions, evidence: article && citationsBegin(article) };
  const anchor = anchorOf(source, target, touched);
  if (anchor) {
    const { at, ...ends } = anchor;
    const list: List = {
      name: 'relations-of',
      parameters: { ...ends, others: null, ...parameters },
      along: relationAlong,
    };
    return await facetedOf<EntityId, RelationId>(asking, list, at, window);
  }
  if (article) {
    const list: List = { name: PROVED, parameters, along: relationAlong };
    return await facetedOf<ArticleId, RelationId>(asking, list, article, window);
  }
  return await faceted<RelationId>(asking, { name: 'relations', parameters, along: relationAlong }, window);
}

async function endOf(asking: Asking, reference: EntityReference | null | undefined): Promise<readonly EntityId[]> {
  return (await idsOf(asking, reference, undefined, 'ITSELF')) ?? [];
}

/** Where to begin reading, which way relations run from there, and what is at their other ends (null: anything). */
interface Anchor {
  readonly at: EntityId;
  readonly direction: 'OUT' | 'IN' | null;
  readonly ends: readonly EntityId[] | null;
}

/** The entities that a filter names as one end to read from; undefined where it names none. */
function anchorOf(
  source: EntityId | undefined,
  target: EntityId | undefined,
  touched: EntityId | undefined,
): Anchor | undefined {
  const at = source ?? target ?? touched;
  if (at === undefined) return undefined;
  const direction = source !== undefined ? 'OUT' : target !== undefined ? 'IN' : null;
  const others = [source === undefined ? undefined : target, touched === at ? undefined : touched];
  const ends = new Set(others.filter((end) => end !== undefined));
  // Two different entities at one end: no relation has that.
  return { at, direction, ends: ends.size === 0 ? null : ends.size === 1 ? [...ends] : [] };
}

/** Which relations of an entity. */
export interface RelationsOfEntity {
  readonly types?: readonly RelationType[] | null | undefined;
  readonly direction?: 'OUT' | 'IN' | null | undefined;
  readonly kinds?: readonly EntityKind[] | null | undefined;
}

/** The relations that touch an entity, a page by type and printed order. */
export async function relationsOf(asking: Asking, id: EntityId, filter: RelationsOfEntity, page: PageArguments) {
  const window = windowOf(LIST, page);
  const parameters = {
    direction: filter.direction ?? null,
    others: someOf('kinds', filter.kinds),
    ends: null,
    ...conditionsOf({ types: filter.types }),
    evidence: null,
  };
  const list: List = { name: 'relations-of', parameters, along: relationAlong };
  return await facetedOf<EntityId, RelationId>(asking, list, id, window);
}

/** The relations that an article is evidence of, a page by type and printed order. */
export async function relationsIn(asking: Asking, id: ArticleId, page: PageArguments) {
  const list: List = { name: 'relations-in', parameters: {}, along: relationAlong };
  const listed = await facetedOf<ArticleId, RelationId>(asking, list, id, windowOf(LIST, page));
  // Without conditions, it is counted as the list with conditions is.
  return {
    ...listed,
    facets: facetsOf(asking, { name: PROVED, parameters: { ...conditionsOf({}), evidence: null } }, id),
  };
}

function conditionsOf(filter: RelationFilter) {
  return {
    types: someOf('types', filter.types),
    basis: someOf('basis', filter.basis),
    modality: someOf('modality', filter.modality),
    ...dayRange(filter.from, filter.to),
  };
}

export type RelationRow = [
  id: RelationId,
  type: RelationType,
  source: EntityId,
  target: EntityId,
  title: string | null,
  postKind: PostKind | null,
  role: string | null,
  detail: string | null,
  order: number | null,
  basis: Basis,
  modality: Modality,
  date: DateColumns,
  evidence: string[],
  statements: StatementId[] | null,
];

/** Each relation, with what it cites. */
export const relationById: Question<RelationId, Relation> = {
  name: 'relationById',
  async answer(graph, ids) {
    const rows = await graph.run<[RelationRow]>(statement('relations-by-ids'), {
      rows: ids.map((id) => ({ id, source: sourceOf(id) })),
    });
    return new Map(rows.map(([row]) => [row[0], readRelation(row)]));
  },
};

/** Keeps a relation that came along. */
export function bringRelation(bring: Bring, row: RelationRow): void {
  bring(relationById, row[0], readRelation(row));
}

/** What comes along with a list of relations. */
export const relationAlong = (bring: Bring, _: string, row: RelationRow): void => bringRelation(bring, row);

function readRelation(row: RelationRow): Relation {
  const [id, type, source, target, title, postKind, role, detail, order, basis, modality] = row;
  const [, , , , , , , , , , , date, evidence, statements] = row;
  return {
    nodeKind: 'RELATION',
    id,
    type,
    source,
    target,
    title,
    postKind,
    role,
    detail,
    order,
    basis,
    modality,
    date: readDate(date),
    evidence: evidence.map(decodeCitation),
    statements: statements ?? [],
  };
}

/** How many neighbours each entity has, by relation type, direction and kind; the most first. */
export const neighbourCounts: Question<EntityId, NeighbourCount[]> = {
  name: 'neighbourCounts',
  async answer(graph, ids) {
    const rows = await graph.run<[EntityId, string[]]>(statement('neighbour-counts'), { ids });
    return new Map(
      rows.map(([id, counts]) => [
        id,
        // They are kept in the order of their names.
        counts.map(decodeNeighbourCount).sort((a, b) => b.count - a.count),
      ]),
    );
  },
};
