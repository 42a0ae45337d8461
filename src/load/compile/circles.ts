import type { EntityId } from '../../domain/ids.js';
import { RELATION_TYPE_NAMES, relationTypeInfo } from '../../domain/relation-types.js';
import type { RelationPart } from '../graph-parts.js';

/** A relation by which an entity would reach itself, and all that it leads through: from its source back to it. */
interface Circle<Relation> {
  readonly closing: Relation;
  readonly through: readonly EntityId[];
}

/** The relations that close a circle of several, of the types that must have none. Of each it is the last one given. */
export function findCircles<Relation extends Pick<RelationPart, 'type' | 'source' | 'target'>>(
  relations: readonly Relation[],
): Circle<Relation>[] {
  return RELATION_TYPE_NAMES.filter((type) => relationTypeInfo(type).acyclic).flatMap((type) => {
    const targets = new Map<EntityId, Set<EntityId>>();
    return relations
      .filter((relation) => relation.type === type && relation.source !== relation.target)
      .flatMap((closing) => {
        const chain = chainBetween(closing.target, closing.source, targets);
        if (chain) return [{ closing, through: [closing.source, ...chain] }];
        targets.set(closing.source, (targets.get(closing.source) ?? new Set()).add(closing.target));
        return [];
      });
  });
}

function chainBetween(
  from: EntityId,
  to: EntityId,
  targets: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
): EntityId[] | undefined {
  const cameFrom = new Map<EntityId, EntityId | undefined>([[from, undefined]]);
  // A map that grows while it is walked: every entity that is reached is looked at once, the nearest first.
  for (const id of cameFrom.keys()) {
    if (id === to) {
      const chain: EntityId[] = [];
      for (let step: EntityId | undefined = id; step !== undefined; step = cameFrom.get(step)) chain.unshift(step);
      return chain;
    }
    for (const next of targets.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return undefined;
}
