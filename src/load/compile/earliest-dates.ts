import type { EntityId } from '../../domain/ids.js';
import type { EntityKind } from '../../domain/kinds.js';
import type { FactDate } from '../facts/shapes.js';
import type { EntityRegistry } from './entity-registry.js';
import type { ReadArticle } from './reading-order.js';

/** The date of each event and document: of the first of these articles that gives one. */
export function earliestDates(
  articles: readonly ReadArticle[],
  { resolve }: EntityRegistry,
): ReadonlyMap<EntityId, FactDate> {
  const dates = new Map<EntityId, FactDate>();
  const add = (reference: string, kind: EntityKind, date: FactDate | undefined) => {
    const found = resolve(reference, [kind]);
    if (typeof found !== 'string' && date && !dates.has(found.id)) dates.set(found.id, date);
  };
  for (const { source } of articles) {
    for (const { event, date } of source.content.events) add(event, 'EVENT', date);
    for (const { document, date } of source.content.documents) add(document, 'DOCUMENT', date);
  }
  return dates;
}
