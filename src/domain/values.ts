import type { Citation } from './evidence.js';
import type { ArticleId, EntityId, FigureId, RelationId, SentenceId, StatementId } from './ids.js';
import type {
  ArticleField,
  ArticleKind,
  AuthorRole,
  Basis,
  EntityKind,
  IndustryKind,
  InitiativeKind,
  Modality,
  OrganizationSector,
  PlaceLevel,
  PostKind,
  StatementKind,
} from './kinds.js';
import type { PartialDate } from './partial-date.js';
import type { RelationType } from './relation-types.js';

/*
 * What the graph holds, as plain values. A value names others by id; whoever needs them asks for them by id.
 */

interface Named {
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly pinyin: string | null;
  readonly summary: string | null;
}

export interface Person extends Named {
  readonly kind: 'PERSON';
  readonly named: boolean;
}
export interface Organization extends Named {
  readonly kind: 'ORGANIZATION';
  readonly sector: OrganizationSector;
}
export interface Industry extends Named {
  readonly kind: 'INDUSTRY';
  readonly industryKind: IndustryKind;
}
export interface Place extends Named {
  readonly kind: 'PLACE';
  readonly level: PlaceLevel;
  readonly code: string | null;
}
export interface Initiative extends Named {
  readonly kind: 'INITIATIVE';
  readonly initiativeKind: InitiativeKind;
  readonly modality: Modality;
}
export interface Topic extends Named {
  readonly kind: 'TOPIC';
}
export interface Event extends Named {
  readonly kind: 'EVENT';
  readonly modality: Modality;
  readonly date: PartialDate | null;
}
export interface Document extends Named {
  readonly kind: 'DOCUMENT';
  readonly shortTitle: string | null;
  readonly date: PartialDate | null;
}

export type Entity = Person | Organization | Industry | Place | Initiative | Topic | Event | Document;
export type EntityOf<Kind extends EntityKind> = Extract<Entity, { readonly kind: Kind }>;

export interface Sentence {
  readonly nodeKind: 'SENTENCE';
  readonly id: SentenceId;
  readonly article: ArticleId;
  readonly field: ArticleField;
  readonly order: number;
  readonly paragraph: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** An article as it is listed: its text, and what it is joined to, are asked for by who needs them. */
export interface Article {
  readonly nodeKind: 'ARTICLE';
  readonly id: ArticleId;
  readonly kind: ArticleKind;
  readonly headline: string | null;
  readonly subhead: string | null;
  readonly byline: string | null;
  readonly title: string;
  readonly publication: string | null;
  readonly publishedOn: PartialDate | null;
  readonly page: string | null;
  readonly url: string | null;
  readonly file: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What an article is joined to. */
export interface ArticleTies {
  readonly authors: readonly Author[];
  readonly sources: readonly ArticleSource[];
  readonly commentsOn: { readonly article: ArticleId; readonly evidence: readonly Citation[] } | null;
  readonly comments: readonly ArticleId[];
}

export interface Author {
  readonly person: EntityId;
  readonly role: AuthorRole;
  readonly evidence: readonly Citation[];
}

export interface ArticleSource {
  readonly organization: EntityId;
  readonly cue: string;
  readonly date: PartialDate | null;
  readonly evidence: readonly Citation[];
}

/** The words of a statement: what every list brings. */
export interface StatementWords {
  readonly nodeKind: 'STATEMENT';
  readonly id: StatementId;
  readonly kind: StatementKind;
  readonly text: string;
  readonly role: string | null;
  readonly article: ArticleId;
}

/** All that is known of a statement. */
export interface Statement extends StatementWords {
  readonly kindBasis: Basis;
  readonly direct: boolean;
  readonly cue: string | null;
  readonly speakerBasis: Basis | null;
  readonly date: PartialDate | null;
  readonly speakers: readonly EntityId[];
  readonly speakingAs: readonly RelationId[];
  readonly onBehalfOf: readonly EntityId[];
  readonly addressees: readonly Addressee[];
  readonly about: readonly { readonly entity: EntityId; readonly basis: Basis }[];
  readonly event: { readonly entity: EntityId; readonly basis: Basis } | null;
  readonly respondsTo: { readonly target: EntityId | StatementId; readonly basis: Basis } | null;
  readonly evidence: readonly Citation[];
}

/** To whom something was said: an entity, or a group in the words of the text. */
export interface Addressee {
  readonly entity: EntityId | null;
  readonly group: string | null;
  readonly basis: Basis;
}

export interface Relation {
  readonly nodeKind: 'RELATION';
  readonly id: RelationId;
  readonly type: RelationType;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly title: string | null;
  readonly postKind: PostKind | null;
  readonly role: string | null;
  readonly detail: string | null;
  readonly order: number | null;
  readonly basis: Basis;
  readonly modality: Modality;
  readonly date: PartialDate | null;
  readonly evidence: readonly Citation[];
  readonly statements: readonly StatementId[];
}

export interface Figure {
  readonly nodeKind: 'FIGURE';
  readonly id: FigureId;
  readonly metric: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly baseValue: number | null;
  readonly baseUnit: string | null;
  readonly qualifier: string | null;
  readonly scope: string | null;
  readonly modality: Modality;
  readonly period: PartialDate | null;
  readonly text: string;
  readonly article: ArticleId;
  readonly measures: readonly EntityId[];
  readonly evidence: readonly Citation[];
}

/** A place where a sentence names an entity. Offsets are UTF-16 code units in the field's string, end excluded. */
export interface Mention {
  readonly entity: EntityId;
  readonly sentence: SentenceId;
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Those present as a group, in the words of the text. */
export interface ParticipantGroup {
  readonly text: string;
  readonly evidence: readonly Citation[];
}
