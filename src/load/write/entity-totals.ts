import type { EntityId } from '../../domain/ids.js';
import type { ArticlePart, Properties } from '../graph-parts.js';
import { entityOrders } from './entity-orders.js';
import { entityNeighbours } from './neighbours.js';

/** The properties of each entity that all articles together decide. */
export function entityTotals(articles: readonly ArticlePart[]): ReadonlyMap<EntityId, Properties> {
  const neighbours = entityNeighbours(articles);
  return new Map([...entityOrders(articles)].map(([id, orders]) => [id, { ...orders, ...neighbours.get(id) }]));
}
