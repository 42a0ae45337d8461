import { createHash } from 'node:crypto';
import type { ArticleField, EntityKind, Modality } from './kinds.js';
import type { RelationType } from './relation-types.js';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type EntityId = Branded<'EntityId'>;
export type ArticleId = Branded<'ArticleId'>;
export type SentenceId = Branded<'SentenceId'>;
export type StatementId = Branded<'StatementId'>;
export type FigureId = Branded<'FigureId'>;
export type RelationId = Branded<'RelationId'>;

const ENTITY_PREFIX = {
  PERSON: 'per',
  ORGANIZATION: 'org',
  INDUSTRY: 'ind',
  PLACE: 'pla',
  INITIATIVE: 'ini',
  TOPIC: 'top',
  EVENT: 'eve',
  DOCUMENT: 'doc',
} as const satisfies Record<EntityKind, string>;

const NODE_PREFIXES = {
  ...(Object.fromEntries(Object.entries(ENTITY_PREFIX).map(([kind, prefix]) => [prefix, kind])) as Record<
    string,
    EntityKind
  >),
  art: 'ARTICLE',
  sen: 'SENTENCE',
  sta: 'STATEMENT',
  fig: 'FIGURE',
  rel: 'RELATION',
} as const;
export type NodeKind = EntityKind | 'ARTICLE' | 'SENTENCE' | 'STATEMENT' | 'FIGURE' | 'RELATION';

const FIELD_LETTER = { HEADLINE: 'h', SUBHEAD: 's', BYLINE: 'b', TEXT: 't' } as const satisfies Record<
  ArticleField,
  string
>;

/** 60 bits of SHA-256 in Crockford's base 32, lower case: twelve characters. */
function shortHash(...parts: readonly (string | number | undefined)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  let bits = digest.readBigUInt64BE() >> 4n;
  let out = '';
  for (let i = 0; i < 12; i++) {
    out = alphabet.charAt(Number(bits & 31n)) + out;
    bits >>= 5n;
  }
  return out;
}

/** The id of an entity: from its kind and the key written in the facts, so that a new name does not change it. */
export function entityId(kind: EntityKind, key: string): EntityId {
  return `${ENTITY_PREFIX[kind]}_${shortHash(kind, key)}` as EntityId;
}

/** The id of an article: from its page file and the first of its lines. */
export function articleId(file: string, firstLine: number): ArticleId {
  return `art_${shortHash(file, firstLine)}` as ArticleId;
}

/** The id of the `order`-th sentence (from 1) of a field. It begins with its article's id, see {@link articleOf}. */
export function sentenceId(article: ArticleId, field: ArticleField, order: number): SentenceId {
  return `sen_${article.slice(4)}_${FIELD_LETTER[field]}${order}` as SentenceId;
}

export function statementId(article: ArticleId, key: string): StatementId {
  return `sta_${article.slice(4)}_${shortHash(key)}` as StatementId;
}

export function figureId(article: ArticleId, key: string): FigureId {
  return `fig_${article.slice(4)}_${shortHash(key)}` as FigureId;
}

/** What makes a relation the same relation, whichever article it stands in. */
export interface RelationKey {
  readonly type: RelationType;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly title?: string | undefined;
  readonly role?: string | undefined;
  readonly detail?: string | undefined;
  readonly modality: Modality;
  readonly date?: string | undefined;
}

/** The id of a relation. It begins with its source's id, see {@link sourceOf}, so that no index is needed to find one. */
export function relationId(key: RelationKey): RelationId {
  const { type, source, target, title, role, detail, modality, date } = key;
  const hash = shortHash(type, source, target, title ?? '', role ?? '', detail ?? '', modality, date ?? '');
  return `rel_${source}_${hash}` as RelationId;
}

/** The entity that a relation starts from. */
export function sourceOf(id: RelationId): EntityId {
  return id.slice(4, 20) as EntityId;
}

/** The article that a sentence, statement or figure belongs to. */
export function articleOf(id: SentenceId | StatementId | FigureId): ArticleId {
  return `art_${id.slice(4, 16)}` as ArticleId;
}

/** The field that a sentence stands in, and which of its sentences it is, from 1. */
export function placeOf(id: SentenceId): { readonly field: ArticleField; readonly order: number } {
  const [field] = Object.entries(FIELD_LETTER).find(([, letter]) => letter === id.charAt(17)) as [ArticleField, string];
  return { field, order: Number(id.slice(18)) };
}

/** What kind of node an id is of; undefined for text that is no id of ours. */
export function kindOfId(id: string): NodeKind | undefined {
  return /^[a-z]{3}_[0-9a-z_]{12,60}$/.test(id)
    ? NODE_PREFIXES[id.slice(0, 3) as keyof typeof NODE_PREFIXES]
    : undefined;
}
