import { type EntityId, kindOfId, type RelationId } from '../../domain/ids.js';
import type { EntityKind } from '../../domain/kinds.js';
import { encodeNeighbourCount } from '../../domain/neighbour-count.js';
import type { ArticlePart, Properties, RelationPart } from '../graph-parts.js';

/**
 * What an entity has around it, over all articles: how many relations touch it, and how many neighbours it has by relation
 * type, direction and kind. An article that speaks of a relation speaks of both its ends, so only a load that changes an
 * article which speaks of an entity changes these.
 */
export function entityNeighbours(articles: readonly ArticlePart[]): ReadonlyMap<EntityId, Properties> {
  const relations = new Map<RelationId, RelationPart>();
  for (const relation of articles.flatMap((article) => article.relations)) relations.set(relation.id, relation);
  const degrees = new Map<EntityId, number>();
  const others = new Map<EntityId, Map<string, Set<EntityId>>>();
  const add = (id: EntityId, type: RelationPart['type'], direction: 'OUT' | 'IN', other: EntityId) => {
    const sorts = others.get(id) ?? new Map<string, Set<EntityId>>();
    others.set(id, sorts);
    const sort = JSON.stringify([type, direction, kindOfId(other)]);
    sorts.set(sort, (sorts.get(sort) ?? new Set()).add(other));
  };
  for (const { type, source, target } of relations.values()) {
    for (const end of new Set([source, target])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    add(source, type, 'OUT', target);
    add(target, type, 'IN', source);
  }
  const ids = new Set(articles.flatMap(({ entities }) => entities.map(({ id }) => id)));
  return new Map(
    [...ids].map((id) => [
      id,
      {
        degree: degrees.get(id) ?? 0,
        neighbours: [...(others.get(id) ?? [])]
          .map(([sort, { size }]) => {
            const [relationType, direction, kind] = JSON.parse(sort) as [
              RelationPart['type'],
              'OUT' | 'IN',
              EntityKind,
            ];
            return encodeNeighbourCount({ relationType, direction, kind, count: size });
          })
          .sort(),
      },
    ]),
  );
}
