import type { EntityId } from '../../domain/ids.js';
import { checkEvidence, wordsAt } from './check-citations.js';
import { type Findings, report } from './findings.js';
import type { HeldArticle } from './read-article.js';

/** Checks that an article names entities where it is said to, speaks of all that it names, and proves what it attests. */
export function checkMentions(findings: Findings, { id, mentions, speaksOf }: HeldArticle): void {
  const counts = new Map<EntityId, number>();
  for (const mention of mentions) {
    const { sentence, entity, form, start, end } = mention;
    findings.counted.mentions++;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    if (wordsAt(findings, mention) !== form) {
      report(findings, entity, `is not named “${form}” at ${sentence}:${start}–${end}`);
    }
  }
  for (const { entity, mentions: said, evidence, groups } of speaksOf) {
    const count = counts.get(entity) ?? 0;
    if (count !== said) report(findings, entity, `is named ${count} times in ${id}, not ${said} times`);
    counts.delete(entity);
    if (evidence) checkEvidence(findings, entity, evidence, id);
    for (const group of groups) {
      checkEvidence(findings, entity, (JSON.parse(group) as { evidence: string[] }).evidence, id);
    }
  }
  for (const entity of counts.keys()) report(findings, entity, `is named in ${id}, which is not said to speak of it`);
}

/** Checks the evidence of authors, sources and the story that an article comments on. */
export function checkCredits(findings: Findings, { id, credits }: HeldArticle): void {
  for (const [whom, evidence] of credits) {
    findings.counted.authorsAndSources++;
    checkEvidence(findings, whom, evidence, id);
  }
}
