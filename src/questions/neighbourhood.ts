import type { EntityId, RelationId } from '../domain/ids.js';
import { kindOfId } from '../domain/ids.js';
import { ENTITY_KINDS, type EntityKind } from '../domain/kinds.js';
import type { RelationType } from '../domain/relation-types.js';
import { statement } from '../engine/statements.js';
import { PageTooLarge, WrongKind } from '../errors.js';
import type { Asking } from './asking.js';
import { dayRange } from './dates.js';
import { someOf } from './lists.js';
import { windowOf } from './paging.js';
import { bringRelation, type RelationRow } from './relations.js';

export const MAX_AROUND = 20;
export const MAX_ON_SCREEN = 5000;
/** Neighbours that are compared with each other, and relations that are shown between them. */
const MAX_COMPARED = 20_000;
export const MAX_RELATIONS = 500;

export interface NeighbourhoodSearch {
  readonly ids: readonly string[];
  readonly relationTypes?: readonly RelationType[] | null | undefined;
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly exclude?: readonly string[] | null | undefined;
  readonly first: number;
}

export interface Neighbourhood {
  readonly nodes: readonly EntityId[];
  readonly relations: readonly RelationId[];
  readonly totalCount: number;
  readonly truncated: boolean;
}

/**
 * What to draw next around some entities: neighbours that are not on the screen yet, those with the most evidence first,
 * then the most recent, and the relations that join them to each other and to what is on the screen. Throws
 * PageTooLarge, EmptyList, or WrongKind for an id that is no entity's.
 */
export async function neighbourhood({ graph, bring }: Asking, search: NeighbourhoodSearch): Promise<Neighbourhood> {
  const ids = entityIdsOf('ids', someOf('ids', search.ids) ?? [], MAX_AROUND);
  const excluded = entityIdsOf('exclude', search.exclude ?? [], MAX_ON_SCREEN);
  const { limit } = windowOf('neighborhood', { first: search.first });
  const conditions = {
    types: someOf('relationTypes', search.relationTypes),
    basis: null,
    modality: null,
    evidence: null,
    ...dayRange(search.from, search.to),
  };
  const kinds = someOf('kinds', search.kinds);
  const rows = await graph.run<[EntityId, number, string, string]>(statement('neighbourhood'), {
    ids,
    kinds,
    limit: MAX_COMPARED,
    ...conditions,
  });
  const onScreen = new Set<EntityId>([...ids, ...excluded]);
  const others = rows.map(([id]) => id).filter((id) => !onScreen.has(id));
  const nodes = others.slice(0, limit);
  const between =
    nodes.length === 0
      ? []
      : await graph.run<[RelationRow]>(statement('relations-between'), {
          ids: nodes,
          others: [...onScreen, ...nodes],
          limit: MAX_RELATIONS + 1,
          ...conditions,
        });
  return {
    nodes,
    relations: between.slice(0, MAX_RELATIONS).map(([row]) => {
      bringRelation(bring, row);
      return row[0];
    }),
    totalCount: others.length,
    truncated: others.length > nodes.length || rows.length === MAX_COMPARED || between.length > MAX_RELATIONS,
  };
}

function entityIdsOf(argument: string, ids: readonly string[], most: number): EntityId[] {
  if (ids.length > most) throw new PageTooLarge(argument, ids.length, most);
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind !== undefined && !(ENTITY_KINDS as readonly string[]).includes(kind))
      throw new WrongKind(id, kind, ENTITY_KINDS);
  }
  return [...new Set(ids)] as EntityId[];
}
