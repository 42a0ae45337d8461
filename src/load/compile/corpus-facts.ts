import type { EntityId } from '../../domain/ids.js';
import type { FactDate } from '../facts/shapes.js';
import type { EntityRow } from '../graph-parts.js';
import type { ArticleText } from './article-text.js';
import type { EntityRegistry } from './entity-registry.js';
import type { FactEntity } from './fact-entities.js';

/** What the facts of one article need to know of all others. */
export interface CorpusFacts {
  readonly registry: EntityRegistry;
  /** The row of an entity. */
  rowOf(entity: FactEntity): EntityRow;
  /** The date of an event or document: of the earliest article that gives one. */
  dateOf(entity: EntityId): FactDate | undefined;
  /** The text of the article of a facts file, by the file's name without .yaml; why there is none, where there is none. */
  storyOf(slug: string): ArticleText | string | undefined;
}
