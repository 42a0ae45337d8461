import { basisOf, type Citation, decodeCitation, encodeCitation } from '../../domain/evidence.js';
import {
  type ArticleId,
  articleOf,
  type EntityId,
  type RelationId,
  type SentenceId,
  type StatementId,
} from '../../domain/ids.js';
import { RELATION_TYPE_NAMES } from '../../domain/relation-types.js';
import { relationSortKey } from '../../domain/sort-keys.js';
import { type ArticlePart, compact, type Properties, type RelationPart } from '../graph-parts.js';
import { entityTotals } from './entity-totals.js';

/** What the whole corpus says of what articles share. */
export interface Ledger {
  /** What each article says of each relation, the earliest first. */
  readonly parts: ReadonlyMap<RelationId, readonly RelationPart[]>;
  /** Where each article comes in the corpus, from 0. */
  readonly rank: ReadonlyMap<ArticleId, number>;
  /** The properties of each entity that depend on all articles: sort keys, and what it has around it. */
  readonly totals: ReadonlyMap<EntityId, Properties>;
}

/** Joins what articles, given in reading order, say of each relation and each entity. */
export function openLedger(articles: readonly ArticlePart[]): Ledger {
  const parts = new Map<RelationId, RelationPart[]>();
  for (const relation of articles.flatMap((article) => article.relations)) {
    const list = parts.get(relation.id);
    if (list) list.push(relation);
    else parts.set(relation.id, [relation]);
  }
  return { parts, rank: new Map(articles.map(({ id }, index) => [id, index])), totals: entityTotals(articles) };
}

/** What a relation in the graph cites. */
export interface HeldEvidence {
  readonly evidence: readonly string[];
  readonly statements: readonly string[];
}

/**
 * A relation after what some articles say of it was taken out and what they say of it now (if anything) put in. Evidence
 * that other articles gave stays. Undefined when nothing is cited any more, or no article of the corpus says it any more.
 */
export function relationAfter(
  id: RelationId,
  articles: ReadonlySet<ArticleId>,
  held: HeldEvidence | undefined,
  said: readonly RelationPart[],
  ledger: Ledger,
): Properties | undefined {
  const statements = ((held?.statements ?? []) as StatementId[])
    .filter((statement) => !articles.has(articleOf(statement)))
    .concat(said.flatMap((part) => part.statements));
  const citations = (held?.evidence ?? [])
    .map(decodeCitation)
    .filter(({ sentence }) => !articles.has(articleOf(sentence)))
    .concat(said.flatMap((part) => part.citations));
  return mergedRelation(id, citations, statements, ledger);
}

/** A relation as the whole corpus has it; undefined where no article says it. */
export function relationOf(id: RelationId, ledger: Ledger): Properties | undefined {
  const said = ledger.parts.get(id) ?? [];
  return mergedRelation(
    id,
    said.flatMap(({ citations }) => citations),
    said.flatMap(({ statements }) => statements),
    ledger,
  );
}

/** Evidence comes in the order of the articles; what only one article can say (place in a list, date) is the earliest one's. */
function mergedRelation(
  id: RelationId,
  citations: readonly Citation[],
  statements: readonly StatementId[],
  { parts, rank }: Ledger,
): Properties | undefined {
  const said = parts.get(id) ?? [];
  const [earliest] = said;
  if (citations.length === 0 || !earliest) return undefined;
  const rankOf = (part: SentenceId | StatementId) => rank.get(articleOf(part)) ?? rank.size;
  const evidence = citations.toSorted((a, b) => rankOf(a.sentence) - rankOf(b.sentence)).map(encodeCitation);
  const order = said.find((part) => part.order !== undefined)?.order;
  return compact({
    id,
    evidence,
    evidenceCount: evidence.length,
    basis: basisOf(citations),
    modality: earliest.modality,
    title: earliest.title,
    postKind: earliest.postKind,
    role: earliest.role,
    detail: earliest.detail,
    order,
    byType: relationSortKey(RELATION_TYPE_NAMES.indexOf(earliest.type), order, id),
    statements: statements.length > 0 ? statements.toSorted((a, b) => rankOf(a) - rankOf(b)) : undefined,
    ...said.find(({ date }) => date.dateText !== undefined)?.date,
  });
}
