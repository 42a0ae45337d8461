import type { ArticleId } from '../domain/ids.js';
import type { GraphReader } from '../engine/graph-engine.js';
import { statement } from '../engine/statements.js';
import type { CorpusPlan } from './compile-corpus.js';
import { checkAgainstFacts } from './verify/against-facts.js';
import { checkClaims } from './verify/check-claims.js';
import { checkCorpus } from './verify/check-corpus.js';
import { checkCredits, checkMentions } from './verify/check-mentions.js';
import { checkBookkeeping, checkRelation } from './verify/check-relations.js';
import { checkSentences } from './verify/check-sentences.js';
import { checkCounts, checkTotals } from './verify/check-totals.js';
import { openFindings, type Problem } from './verify/findings.js';
import { readArticle } from './verify/read-article.js';
import { readRelations } from './verify/read-relations.js';

export interface Verification {
  /** How many of each were checked. */
  readonly checked: {
    readonly articles: number;
    readonly sentences: number;
    readonly entities: number;
    readonly relations: number;
    readonly statements: number;
    readonly figures: number;
    readonly mentions: number;
    readonly authorsAndSources: number;
    readonly citations: number;
  };
  readonly problems: readonly Problem[];
}

/**
 * Proves that every relation, statement, figure, author, source and mention cites words that stand in its article at
 * the offsets and page lines given, that nothing is stray or double, and that the graph has what the facts have: all of
 * it, and nothing else.
 */
export async function verifyGraph(graph: GraphReader, plan: CorpusPlan): Promise<Verification> {
  const findings = openFindings();
  const { articles, sentences, speakers, relations, counted, problems } = findings;
  for (const [id] of await graph.run<[ArticleId]>(statement('load/loaded-articles'), {})) {
    const article = await readArticle(graph, id);
    if (!article) continue;
    articles.set(id, article);
    checkSentences(findings, article, plan.pages.get(article.file));
    checkClaims(findings, article);
    checkMentions(findings, article);
    checkCredits(findings, article);
  }
  for await (const relation of readRelations(graph)) checkRelation(findings, relation);
  checkBookkeeping(findings);
  await checkCorpus(findings, graph);
  const totals = await checkTotals(findings, graph);
  await checkAgainstFacts(findings, graph, plan);
  checkCounts(findings, totals, plan);
  const checked = {
    articles: articles.size,
    sentences: sentences.size,
    relations: relations.size,
    statements: speakers.size,
    ...counted,
  };
  return { checked, problems };
}
