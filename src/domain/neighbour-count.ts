import type { EntityKind } from './kinds.js';
import type { RelationType } from './relation-types.js';

/** How many neighbours of one kind an entity has by one relation type, seen in one direction. */
export interface NeighbourCount {
  readonly relationType: RelationType;
  readonly direction: 'OUT' | 'IN';
  readonly kind: EntityKind;
  readonly count: number;
}

/** As the graph keeps it: HOLDS_POST:OUT:ORGANIZATION:2. */
export function encodeNeighbourCount({ relationType, direction, kind, count }: NeighbourCount): string {
  return [relationType, direction, kind, count].join(':');
}

export function decodeNeighbourCount(text: string): NeighbourCount {
  const [relationType, direction, kind, count] = text.split(':') as [RelationType, 'OUT' | 'IN', EntityKind, string];
  return { relationType, direction, kind, count: Number(count) };
}
