import { checkCitation, wordsAt } from './check-citations.js';
import { type Findings, report } from './findings.js';
import type { HeldArticle, HeldCitation, HeldFigure, HeldStatement } from './read-article.js';

/** Checks that the statements and figures of an article cite its words, and have a speaker or measure something. */
export function checkClaims(findings: Findings, article: HeldArticle): void {
  for (const statement of article.statements) checkStatement(findings, article, statement);
  for (const figure of article.figures) checkFigure(findings, article, figure);
}

function checkStatement(findings: Findings, article: HeldArticle, statement: HeldStatement): void {
  const { id, text, field, start, end, kind, attributed, citations } = statement;
  const speakers = new Set(statement.speakers);
  findings.speakers.set(id, speakers);
  if (article.fields[field].slice(start, end) !== text) {
    report(findings, id, `its words do not stand in the article’s ${field} at ${start}–${end}`);
  }
  if (attributed !== speakers.size > 0) {
    report(findings, id, attributed ? 'has no speaker' : 'has a speaker that it should not have');
  }
  if (kind === 'ASSERTION' && speakers.size > 0) report(findings, id, 'is an assertion with a speaker');
  if (speakers.size !== statement.speakers.length) report(findings, id, 'has the same speaker twice');
  checkClaim(findings, article, statement);
  if (citations.length > 0 && !covers(findings, citations, statement)) {
    report(findings, id, 'cites sentences that do not hold all its words');
  }
}

function checkFigure(findings: Findings, article: HeldArticle, figure: HeldFigure): void {
  const { id, text, measures, citations } = figure;
  findings.counted.figures++;
  if (measures.length === 0) report(findings, id, 'measures nothing');
  checkClaim(findings, article, figure);
  if (citations.length > 0 && !citations.some((citation) => wordsAt(findings, citation) === text)) {
    report(findings, id, 'its words are none that it cites');
  }
}

function checkClaim(findings: Findings, article: HeldArticle, claim: HeldStatement | HeldFigure): void {
  const { id, citations } = claim;
  if (claim.article !== article.id) {
    report(findings, id, `is said to stand in ${claim.article}, and hangs on ${article.id}`);
  }
  if (citations.length === 0) report(findings, id, 'cites no sentence');
  for (const citation of citations) checkCitation(findings, id, citation, article.id);
}

/** Whether the places cited, taken together, hold a statement's words from end to end. */
function covers({ sentences }: Findings, citations: readonly HeldCitation[], statement: HeldStatement): boolean {
  let covered = statement.start;
  for (const { sentence, start, end } of citations.toSorted((a, b) => a.start - b.start)) {
    const isOfField = sentences.get(sentence)?.field === statement.field;
    if (isOfField && start <= covered) covered = Math.max(covered, end);
  }
  return covered >= statement.end;
}
