import { basisOf, decodeCitation, encodeCitation } from '../domain/evidence.js';
import { type ArticleId, articleOf, type RelationId, type StatementId } from '../domain/ids.js';
import { RELATION_TYPE_NAMES } from '../domain/relation-types.js';
import { relationSortKey } from '../domain/sort-keys.js';
import { compact } from './dates.js';
import type { ArticlePart, Properties, RelationPart } from './graph-parts.js';

/** What the whole corpus says of each relation: for every one, what each article says, the earliest first. */
export interface RelationLedger {
  readonly parts: ReadonlyMap<RelationId, readonly RelationPart[]>;
  /** Where each article comes in the corpus, from 0. */
  readonly rank: ReadonlyMap<ArticleId, number>;
}

export function openLedger(articles: readonly ArticlePart[]): RelationLedger {
  const parts = new Map<RelationId, RelationPart[]>();
  for (const relation of articles.flatMap((article) => article.relations)) {
    const list = parts.get(relation.id);
    if (list) list.push(relation);
    else parts.set(relation.id, [relation]);
  }
  return { parts, rank: new Map(articles.map(({ id }, index) => [id, index])) };
}

/** What a relation in the graph cites. */
export interface HeldEvidence {
  readonly evidence: readonly string[];
  readonly statements: readonly string[];
}

/**
 * A relation after one article's part of it was taken out and its present part (if any) put in. Evidence that other
 * articles gave stays; what only one article can say (place in a list, date) is the earliest one's.
 * Undefined when nothing is cited any more, or no article of the corpus says it any more.
 */
export function relationAfter(
  id: RelationId,
  article: ArticleId,
  held: HeldEvidence | undefined,
  part: RelationPart | undefined,
  ledger: RelationLedger,
): Properties | undefined {
  const byArticle = (a: ArticleId, b: ArticleId) => (ledger.rank.get(a) ?? Infinity) - (ledger.rank.get(b) ?? Infinity);
  const citations = (held?.evidence ?? [])
    .map(decodeCitation)
    .filter(({ sentence }) => articleOf(sentence) !== article)
    .concat(part?.citations ?? [])
    .sort((a, b) => byArticle(articleOf(a.sentence), articleOf(b.sentence)));
  const statements = ((held?.statements ?? []) as StatementId[])
    .filter((statement) => articleOf(statement) !== article)
    .concat(part?.statements ?? [])
    .sort((a, b) => byArticle(articleOf(a), articleOf(b)));
  const said = ledger.parts.get(id) ?? [];
  const [model] = said;
  if (citations.length === 0 || !model) return undefined;
  const order = said.find((one) => one.order !== undefined)?.order;
  const dated = said.find(({ date }) => date.dateText !== undefined);
  return compact({
    id,
    evidence: citations.map(encodeCitation),
    evidenceCount: citations.length,
    basis: basisOf(citations),
    modality: model.modality,
    title: model.title,
    postKind: model.postKind,
    role: model.role,
    detail: model.detail,
    order,
    byType: relationSortKey(RELATION_TYPE_NAMES.indexOf(model.type), order, id),
    statements: statements.length > 0 ? statements : undefined,
    ...dated?.date,
  });
}
