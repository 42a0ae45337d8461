import { basisOf } from '../../domain/evidence.js';
import { type ArticleId, articleOf, type RelationId, relationId, type SentenceId } from '../../domain/ids.js';
import { relationTypeInfo } from '../../domain/relation-types.js';
import { checkEvidence } from './check-citations.js';
import { type Findings, report } from './findings.js';
import type { HeldRelation } from './read-relations.js';

/** Checks that a relation cites words that are there, joins kinds that it may join and is called by its id. */
export function checkRelation(findings: Findings, relation: HeldRelation): void {
  const { id, type, sourceKind, targetKind, basis, evidence, evidenceCount, statements } = relation;
  if (findings.relations.has(id)) report(findings, id, 'stands in the graph twice');
  findings.relations.set(id, relation);
  const citations = checkEvidence(findings, id, evidence);
  const { source, target, sameKind } = relationTypeInfo(type);
  const isAllowed = source.includes(sourceKind) && target.includes(targetKind);
  if (!isAllowed || (sameKind && sourceKind !== targetKind)) {
    report(findings, id, `${type} does not lead from ${sourceKind} to ${targetKind}`);
  }
  if (relationId({ ...relation, date: relation.date ?? relation.dateText }) !== id) {
    report(findings, id, 'its id is not that of its type, ends and details');
  }
  if (citations.length > 0 && basisOf(citations) !== basis) {
    report(findings, id, `is called ${basis}, its evidence says ${basisOf(citations)}`);
  }
  if (evidence.length !== evidenceCount) {
    report(findings, id, `is said to have ${evidenceCount} pieces of evidence, and has ${evidence.length}`);
  }
  if (type === 'SPOKE_ABOUT' && statements.length === 0) report(findings, id, 'tells of no statement');
  for (const said of statements) {
    const speakers = findings.speakers.get(said);
    if (!speakers) report(findings, id, `tells of a statement that is not there: ${said}`);
    else if (!speakers.has(relation.source))
      report(findings, id, `tells of ${said}, which ${relation.source} did not make`);
  }
}

/** Checks that what each article is said to have brought is what cites it. To be called when all was read. */
export function checkBookkeeping(findings: Findings): void {
  const expected = new Map<ArticleId, Set<RelationId>>();
  for (const { id, evidence } of findings.relations.values()) {
    for (const citation of evidence) {
      const article = articleOf(citation.split(':')[0] as SentenceId);
      expected.set(article, (expected.get(article) ?? new Set()).add(id));
    }
  }
  for (const { id, relations } of findings.articles.values()) {
    const citing = expected.get(id) ?? new Set();
    for (const relation of relations) {
      if (!citing.delete(relation)) report(findings, id, `is said to have brought ${relation}, which does not cite it`);
    }
    for (const relation of citing) {
      report(findings, id, `is cited by ${relation}, which it is not said to have brought`);
    }
  }
}
