import { placeInList } from '../../domain/sort-keys.js';
import type { LinkRow, NodeRow } from '../graph-parts.js';

/** What joins an entity to a list of statements that is as long as the graph is large. */
export const LISTING_TYPES: readonly LinkRow['type'][] = ['MADE', 'ABOUT', 'AT'];

/**
 * Gives what joins a statement to an entity the place that the statement has in the list of the entity, the newest
 * first. Neo4j has an index on it, so that a page of a long list is read from its place without the others.
 */
export function withListPlaces(links: readonly LinkRow[], statements: readonly NodeRow[]): LinkRow[] {
  const newest = new Map(statements.map(({ id, properties }) => [id, String(properties.byNewest)]));
  return links.map((link) => {
    const { type, from, to, properties } = link;
    const [owner, member] = from.label === 'Statement' ? [to, from] : [from, to];
    const key = LISTING_TYPES.includes(type) ? newest.get(member.id) : undefined;
    return key === undefined ? link : { ...link, properties: { ...properties, newestOf: placeInList(owner.id, key) } };
  });
}
