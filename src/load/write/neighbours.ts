import { type EntityId, kindOfId, type RelationId } from '../../domain/ids.js';
import type { EntityKind } from '../../domain/kinds.js';
import { encodeNeighbourCount, type NeighbourCount } from '../../domain/neighbour-count.js';
import type { ArticlePart, Properties, RelationPart } from '../graph-parts.js';

/** Neighbours of one entity by one type of relation, in one direction, of one kind. */
interface Sort extends Omit<NeighbourCount, 'count'> {
  readonly others: Set<EntityId>;
}

/**
 * What an entity has around it, over all articles: how many relations touch it, and how many neighbours it has by relation
 * type, direction and kind. An article that speaks of a relation speaks of both its ends, so only a load that changes an
 * article which speaks of an entity changes these.
 */
export function entityNeighbours(articles: readonly ArticlePart[]): ReadonlyMap<EntityId, Properties> {
  const relations = new Map<RelationId, RelationPart>();
  for (const relation of articles.flatMap((article) => article.relations)) relations.set(relation.id, relation);

  const degrees = new Map<EntityId, number>();
  const sorts = new Map<EntityId, Map<string, Sort>>();
  const add = (id: EntityId, relationType: RelationPart['type'], direction: 'OUT' | 'IN', other: EntityId) => {
    const kind = kindOfId(other) as EntityKind;
    const ofOne = sorts.get(id) ?? new Map<string, Sort>();
    sorts.set(id, ofOne);
    const key = `${relationType} ${direction} ${kind}`;
    const sort = ofOne.get(key) ?? { relationType, direction, kind, others: new Set<EntityId>() };
    ofOne.set(key, sort);
    sort.others.add(other);
  };
  for (const { type, source, target } of relations.values()) {
    for (const end of new Set([source, target])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    add(source, type, 'OUT', target);
    add(target, type, 'IN', source);
  }

  const ids = new Set(articles.flatMap(({ entities }) => entities.map(({ id }) => id)));
  return new Map(
    [...ids].map((id) => {
      const counts = [...(sorts.get(id)?.values() ?? [])].map((sort) => ({ ...sort, count: sort.others.size }));
      return [id, { degree: degrees.get(id) ?? 0, neighbours: counts.map(encodeNeighbourCount).sort() }];
    }),
  );
}
