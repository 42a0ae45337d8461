import { decodeCitation } from '../domain/evidence.js';
import { type ArticleId, type EntityId, type RelationId, type StatementId, sourceOf } from '../domain/ids.js';
import type { Basis, EntityKind, Modality, PostKind } from '../domain/kinds.js';
import type { RelationType } from '../domain/relation-types.js';
import type { Relation } from '../domain/values.js';
import { statement } from '../engine/statements.js';
import type { Asking, Question } from './asking.js';
import { dayRange } from './dates.js';
import { someOf } from './lists.js';
import { countOf, countPerParent, type List, pageOfIds, pagePerParent } from './pages.js';
import { emptyPage, type PageArguments, windowOf } from './paging.js';
import { type EntityReference, idsOf } from './references.js';
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

/** The relations that match, a page by type and printed order. */
export async function relations(asking: Asking, filter: RelationFilter, page: PageArguments) {
  const window = windowOf(LIST, page);
  const [sources, targets, touches] = await Promise.all([
    idsOf(asking, filter.source, undefined, 'ITSELF'),
    idsOf(asking, filter.target, undefined, 'ITSELF'),
    idsOf(asking, filter.touches, undefined, 'ITSELF'),
  ]);
  const list: List = { name: 'relations', parameters: { sources, targets, touches, ...conditionsOf(filter) } };
  return {
    page: await pageOfIds<RelationId>(asking.graph, list, window),
    totalCount: () => countOf(asking.graph, list),
  };
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
  const list: List = {
    name: 'relations-of',
    parameters: {
      direction: filter.direction ?? null,
      others: someOf('kinds', filter.kinds),
      ...conditionsOf({ types: filter.types }),
    },
  };
  return {
    page: (await asking.one(pagePerParent<EntityId, RelationId>(list, window), id)) ?? emptyPage<RelationId>(window),
    totalCount: async () => (await asking.one(countPerParent<EntityId>(list), id)) ?? 0,
  };
}

/** The relations that an article is evidence of, a page by type and printed order. */
export async function relationsIn(asking: Asking, id: ArticleId, page: PageArguments) {
  const window = windowOf(LIST, page);
  const list: List = { name: 'relations-in', parameters: {} };
  return {
    page: (await asking.one(pagePerParent<ArticleId, RelationId>(list, window), id)) ?? emptyPage<RelationId>(window),
    totalCount: async () => (await asking.one(countPerParent<ArticleId>(list), id)) ?? 0,
  };
}

function conditionsOf(filter: RelationFilter) {
  return {
    types: someOf('types', filter.types),
    basis: someOf('basis', filter.basis),
    modality: someOf('modality', filter.modality),
    ...dayRange(filter.from, filter.to),
    // The evidence of an article begins with what its sentences' ids begin with.
    evidence: filter.article == null ? null : `sen_${filter.article.slice(4)}_`,
  };
}

type Row = [
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
    const rows = await graph.run<Row>(statement('relations-by-ids'), {
      rows: ids.map((id) => ({ id, source: sourceOf(id) })),
    });
    return new Map(
      rows.map(
        ([
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
          date,
          evidence,
          statements,
        ]) => [
          id,
          {
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
          },
        ],
      ),
    );
  },
};

export interface NeighbourCount {
  readonly relationType: RelationType;
  readonly direction: 'OUT' | 'IN';
  readonly kind: EntityKind;
  readonly count: number;
}

/** How many neighbours each entity has, by relation type, direction and kind. */
export const neighbourCounts: Question<EntityId, NeighbourCount[]> = {
  name: 'neighbourCounts',
  async answer(graph, ids) {
    const rows = await graph.run<[EntityId, [RelationType, boolean, EntityKind, number][]]>(
      statement('neighbour-counts'),
      { ids },
    );
    return new Map(
      rows.map(([id, counts]) => [
        id,
        counts
          .map(
            ([relationType, outgoing, kind, count]) =>
              ({ relationType, direction: outgoing ? 'OUT' : 'IN', kind, count }) as const,
          )
          .sort(
            (a, b) =>
              b.count - a.count ||
              (`${a.relationType} ${a.direction} ${a.kind}` < `${b.relationType} ${b.direction} ${b.kind}` ? -1 : 1),
          ),
      ]),
    );
  },
};
