import type { EntityId } from '../../domain/ids.js';
import { mostEvidenceKey, newestFirstKey } from '../../domain/sort-keys.js';
import type { ArticlePart, Properties } from '../graph-parts.js';

/**
 * The sort keys that an entity has from all articles together: of how many sentences are evidence of it, and of the last
 * day as of which an article speaks of it. Only a load that changes an article which speaks of it changes them.
 */
export function entityOrders(articles: readonly ArticlePart[]): ReadonlyMap<EntityId, Properties> {
  const said = new Map<EntityId, { byName: string; sentences: number; day: string | undefined }>();
  for (const { entities, links, properties } of articles) {
    const day = properties.newsDay as string | undefined;
    const sentences = new Map(
      links.flatMap(({ type, to, properties: spoken }) =>
        type === 'SPEAKS_OF' ? [[to.id, spoken.sentences as number] as const] : [],
      ),
    );
    for (const { id, properties: own } of entities) {
      const before = said.get(id);
      said.set(id, {
        byName: String(own.byName),
        sentences: (before?.sentences ?? 0) + (sentences.get(id) ?? 0),
        day: day === undefined || day < (before?.day ?? '') ? before?.day : day,
      });
    }
  }
  return new Map(
    [...said].map(([id, { byName, sentences, day }]) => [
      id,
      { byEvidence: mostEvidenceKey(sentences, byName), byRecent: newestFirstKey(day, byName) },
    ]),
  );
}
