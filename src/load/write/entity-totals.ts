import type { EntityId } from '../../domain/ids.js';
import { LISTING_TYPES } from '../compile/list-places.js';
import type { ArticlePart, LinkType, Properties } from '../graph-parts.js';
import { entityOrders } from './entity-orders.js';
import { entityNeighbours } from './neighbours.js';

/** The properties of each entity that all articles together decide. */
export function entityTotals(articles: readonly ArticlePart[]): ReadonlyMap<EntityId, Properties> {
  const neighbours = entityNeighbours(articles);
  const said = statementTotals(articles);
  return new Map(
    [...entityOrders(articles)].map(([id, orders]) => [id, { ...orders, ...neighbours.get(id), ...said(id) }]),
  );
}

/** How many statements each entity made, how many are about it, and how many were made at it. */
function statementTotals(articles: readonly ArticlePart[]): (id: EntityId) => Properties {
  const totals = new Map<string, number>();
  for (const { type, from, to } of articles.flatMap(({ links }) => links)) {
    const key = `${type} ${type === 'MADE' ? from.id : to.id}`;
    if (LISTING_TYPES.includes(type)) totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  const total = (type: LinkType, id: EntityId) => totals.get(`${type} ${id}`) ?? 0;
  return (id) => ({ saidBy: total('MADE', id), saidAbout: total('ABOUT', id), saidAt: total('AT', id) });
}
