import type { Citation } from '../domain/evidence.js';
import type { ArticleId, EntityId, FigureId, RelationId, SentenceId, StatementId } from '../domain/ids.js';
import type { EntityKind, Modality, PostKind } from '../domain/kinds.js';
import type { RelationType } from '../domain/relation-types.js';
import type { Value } from '../engine/graph-engine.js';
import type { STRUCTURE_TYPES } from '../engine/statements.js';

/*
 * An article as the graph will hold it: plain rows, ready to be written. What several articles share (entities and the
 * relations between them) is told apart from what is the article's own.
 */

/** Properties of a node or relationship. */
export type Properties = { readonly [name: string]: Value };

/** The properties that have a value. */
export function compact(properties: { readonly [name: string]: Value | undefined }): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}

export interface NodeRow<Id extends string = string> {
  readonly id: Id;
  readonly properties: Properties;
}

/** A relationship that is one article's own. */
export interface LinkRow {
  readonly type: LinkType;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly properties: Properties;
}
export type LinkType = (typeof STRUCTURE_TYPES)[number];
export interface LinkEnd {
  readonly label: 'Article' | 'Sentence' | 'Entity' | 'Statement' | 'Figure';
  readonly id: string;
}

export function entityEnd(id: EntityId): LinkEnd {
  return { label: 'Entity', id };
}

/** What one article says of a relation. */
export interface RelationPart {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly citations: readonly Citation[];
  /** SPOKE_ABOUT only. */
  readonly statements: readonly StatementId[];
  readonly modality: Modality;
  readonly title?: string | undefined;
  readonly postKind?: PostKind | undefined;
  readonly role?: string | undefined;
  readonly detail?: string | undefined;
  readonly order?: number | undefined;
  /** See {@link dateProperties}. */
  readonly date: Properties;
}

/** An entity that an article speaks of, with the forms by which it can be found. */
export interface EntityRow extends NodeRow<EntityId> {
  readonly kind: EntityKind;
  readonly names: readonly NodeRow[];
}

export interface ArticlePart {
  readonly id: ArticleId;
  /** The facts file, for messages. */
  readonly file: string;
  /** Changes when anything does that this article brings into the graph. */
  readonly hash: string;
  readonly properties: Properties;
  readonly sentences: readonly NodeRow<SentenceId>[];
  readonly statements: readonly NodeRow<StatementId>[];
  readonly figures: readonly NodeRow<FigureId>[];
  readonly links: readonly LinkRow[];
  readonly entities: readonly EntityRow[];
  readonly relations: readonly RelationPart[];
}
