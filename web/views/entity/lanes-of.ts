import type { Direction, EntityKind, RelationType } from '../../api/generated/graphql.js';

export interface NeighborCount {
  readonly relationType: RelationType;
  readonly direction: Direction;
  readonly kind: EntityKind;
  readonly count: number;
}

/** The relations of an entity that are of one type and go one way. */
export interface Lane {
  readonly type: RelationType;
  readonly direction: Direction;
  /** How many different entities are at their other ends. */
  readonly neighbours: number;
}

/** What acts comes before what was said; each in the order that the service counts them. */
const LAST: readonly RelationType[] = ['SPOKE_ABOUT'];

export function lanesOf(
  counts: readonly NeighborCount[],
  without: readonly { readonly type: RelationType; readonly direction: Direction }[],
): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const { relationType: type, direction, count } of counts) {
    if (without.some((lane) => lane.type === type && lane.direction === direction)) continue;
    const key = `${type} ${direction}`;
    lanes.set(key, { type, direction, neighbours: count + (lanes.get(key)?.neighbours ?? 0) });
  }
  const rank = ({ type }: Lane) => (LAST.includes(type) ? 1 : 0);
  return [...lanes.values()].sort((a, b) => rank(a) - rank(b) || b.neighbours - a.neighbours);
}
