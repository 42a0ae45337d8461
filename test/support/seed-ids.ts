import type { ArticleId, EntityId } from '../../src/domain/ids.js';
import type { EntityKind } from '../../src/domain/kinds.js';
import { compileCorpus } from '../../src/load/compile-corpus.js';
import { readFactsFolder } from '../../src/load/facts-folder.js';
import type { ArticlePart } from '../../src/load/graph-parts.js';
import { SEED_FOLDER } from '../../src/load/load.js';

const { articles } = compileCorpus(readFactsFolder(SEED_FOLDER));
const entities = new Map(articles.flatMap((article) => article.entities.map((entity) => [entity.id, entity])));

/** The id of an entity of the seed. */
export function entity(kind: EntityKind, name: string): EntityId {
  const found = [...entities.values()].find((one) => one.kind === kind && one.properties.name === name);
  if (!found) throw new Error(`the seed has no ${kind} called ${name}`);
  return found.id;
}

/** The ids of all entities of a kind, or of every kind. */
export function entityIds(kind?: EntityKind): EntityId[] {
  return [...entities.values()].filter((one) => kind === undefined || one.kind === kind).map(({ id }) => id);
}

/** What one facts file of the seed says. */
export function articleOf(slug: string): ArticlePart {
  const found = articles.find(({ file }) => file === `${slug}.yaml`);
  if (!found) throw new Error(`the seed has no facts file ${slug}.yaml`);
  return found;
}

export const articleIds: readonly ArticleId[] = articles.map(({ id }) => id);
export const nameIds: readonly string[] = [...entities.values()].flatMap(({ names }) => names.map(({ id }) => id));

/** The ids of one sort of what articles bring, over all of them. */
export function idsOfAll(sort: 'sentences' | 'statements' | 'figures' | 'relations'): string[] {
  return [...new Set(articles.flatMap((article) => article[sort].map(({ id }) => id)))];
}

export const allSentences = articles.flatMap(({ sentences }) => sentences);
