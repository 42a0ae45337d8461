import type { HitFragment } from '../api/generated/graphql.js';
import type { NamedEntity } from './entity-link.js';

/** What a typed text can only mean: the one that is called so, else the one that is also called so, else the only one. */
export function meantBy(typed: string, hits: readonly HitFragment[]): NamedEntity | undefined {
  const found = hits.flatMap(({ item, text }) => ('kind' in item ? [{ entity: item, as: text }] : []));
  const called = found.filter(({ entity }) => entity.name === typed);
  const also = found.filter(({ as }) => as === typed);
  const meant = called.length > 0 ? called : also.length > 0 ? also : found;
  return meant.length === 1 ? meant[0]?.entity : undefined;
}
