import type { GraphReader } from '../../engine/graph-engine.js';
import type { CorpusPlan } from '../compile-corpus.js';
import { openLedger, relationOf } from '../write/merge-relations.js';
import { compareLinks } from './compare-links.js';
import { compareArticle, compareEntities } from './compare-nodes.js';
import { differences } from './differences.js';
import { type Findings, report } from './findings.js';

/**
 * Checks that the graph holds the articles of the facts, and of each what the facts say and nothing else: every
 * property of every node, and all that joins them. What has a problem already is not compared again.
 */
export async function checkAgainstFacts(findings: Findings, graph: GraphReader, plan: CorpusPlan): Promise<void> {
  const planned = new Map(plan.articles.map((article) => [article.id, article]));
  const known = new Set(findings.problems.map(({ id }) => id));
  let isCurrent = true;
  for (const [id, article] of planned) {
    const held = findings.articles.get(id);
    if (held?.hash === article.hash) {
      const unpaired = await compareArticle(findings, graph, article, known);
      await compareLinks(findings, graph, article, { known, unpaired });
      continue;
    }
    isCurrent = false;
    const problem = held ? 'has changed since it was loaded' : 'is not loaded';
    report(findings, id, `facts/${article.file} ${problem}`);
  }
  for (const id of findings.articles.keys()) {
    if (planned.has(id)) continue;
    isCurrent = false;
    report(findings, id, 'there are no facts for this article');
  }
  // What articles share can only be compared where all of them are what they should be.
  if (!isCurrent) return;
  await compareEntities(findings, graph, plan, known);
  compareRelations(findings, known, plan);
}

function compareRelations(findings: Findings, known: ReadonlySet<string>, plan: CorpusPlan): void {
  const ledger = openLedger(plan.articles);
  for (const { id, properties } of findings.relations.values()) {
    const facts = relationOf(id, ledger);
    if (known.has(id)) continue;
    if (!facts) report(findings, id, 'is in none of the facts');
    else for (const problem of differences(properties, facts)) report(findings, id, problem);
  }
  for (const id of ledger.parts.keys()) {
    if (!findings.relations.has(id)) report(findings, id, 'is in the facts and not in the graph');
  }
}
