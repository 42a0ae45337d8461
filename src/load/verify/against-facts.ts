import type { CorpusPlan } from '../compile-corpus.js';
import type { ArticlePart, LinkType } from '../graph-parts.js';
import { openLedger, relationOf } from '../write/merge-relations.js';
import { type Findings, report } from './findings.js';
import type { HeldArticle } from './read-article.js';

/**
 * Checks that the graph holds the articles of the facts and says of them what the facts say: who made each statement,
 * what each figure measures, on which lines each sentence stands, what each relation cites. What has a problem already
 * is not compared again.
 */
export function checkAgainstFacts(findings: Findings, plan: CorpusPlan): void {
  const planned = new Map(plan.articles.map((article) => [article.id, article]));
  const known = new Set(findings.problems.map(({ id }) => id));
  let isCurrent = true;
  for (const [id, article] of planned) {
    const held = findings.articles.get(id);
    if (held?.hash === article.hash) {
      checkArticle(findings, known, held, article);
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
  if (isCurrent) checkRelations(findings, known, plan);
}

function checkArticle(findings: Findings, known: ReadonlySet<string>, held: HeldArticle, article: ArticlePart): void {
  const lines = new Map(article.sentences.map(({ id, properties }) => [id, properties]));
  for (const { id, firstLine, lastLine } of held.sentences) {
    const { firstLine: first, lastLine: last } = lines.get(id) ?? {};
    if (known.has(id) || (firstLine === first && lastLine === last)) continue;
    report(findings, id, `is said to stand on lines ${firstLine}–${lastLine}, and stands on ${first}–${last}`);
  }
  for (const { id, speakers } of held.statements) {
    const facts = linked(article, 'MADE', id);
    if (known.has(id) || isSame(speakers, facts)) continue;
    report(findings, id, `is said to be made by ${list(speakers)}; the facts say by ${list(facts)}`);
  }
  for (const { id, measures } of held.figures) {
    const facts = linked(article, 'MEASURES', id);
    if (known.has(id) || isSame(measures, facts)) continue;
    report(findings, id, `is said to measure ${list(measures)}; the facts say ${list(facts)}`);
  }
}

function checkRelations(findings: Findings, known: ReadonlySet<string>, plan: CorpusPlan): void {
  const ledger = openLedger(plan.articles);
  for (const { id, basis, evidence, statements } of findings.relations.values()) {
    const facts = relationOf(id, ledger);
    if (known.has(id)) continue;
    if (!facts) report(findings, id, 'is in none of the facts');
    else if (JSON.stringify([basis, evidence]) !== JSON.stringify([facts.basis, facts.evidence])) {
      report(findings, id, 'cites other words than the facts do');
    } else if (!isSame(statements, (facts.statements ?? []) as readonly string[])) {
      report(findings, id, 'tells of other statements than the facts do');
    }
  }
}

/** The entities that a statement or figure is joined to. */
function linked({ links }: ArticlePart, type: LinkType, claim: string): string[] {
  return links.flatMap((link) => {
    if (link.type !== type) return [];
    return link.from.id === claim ? [link.to.id] : link.to.id === claim ? [link.from.id] : [];
  });
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? 'nobody' : ids.toSorted().join(', ');
}
