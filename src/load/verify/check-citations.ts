import { type Citation, decodeCitation } from '../../domain/evidence.js';
import { type ArticleId, articleOf } from '../../domain/ids.js';
import { type Findings, report } from './findings.js';
import type { HeldCitation } from './read-article.js';

/** Checks stored evidence: at least one citation, none twice, each of words that are there, and of one article if that is given. */
export function checkEvidence(
  findings: Findings,
  id: string,
  evidence: readonly string[],
  article?: ArticleId,
): Citation[] {
  if (evidence.length === 0) report(findings, id, 'cites no sentence');
  if (new Set(evidence).size !== evidence.length) report(findings, id, 'cites the same words twice');
  return evidence.flatMap((text) => {
    const citation = decoded(text);
    if (!citation) {
      report(findings, id, `cites something that is no citation: ${text}`);
      return [];
    }
    checkCitation(findings, id, citation, article);
    return [citation];
  });
}

/** Checks that a cited sentence is there and has the words, and is of one article if that is given. */
export function checkCitation(findings: Findings, id: string, citation: HeldCitation, article?: ArticleId): void {
  findings.counted.citations++;
  const { sentence, start, end } = citation;
  if (article !== undefined && articleOf(sentence) !== article) {
    report(findings, id, `cites ${sentence}, which is not of ${article}`);
  }
  if (!findings.sentences.has(sentence)) report(findings, id, `cites a sentence that is not there: ${sentence}`);
  else if (wordsAt(findings, citation) === undefined) {
    report(findings, id, `cites ${start}–${end}, which is not within ${sentence}`);
  }
}

/** The words of a sentence between two offsets of its field; undefined where they are not in it. */
export function wordsAt({ sentences }: Findings, { sentence, start, end }: HeldCitation): string | undefined {
  const known = sentences.get(sentence);
  if (!known || start >= end || start < known.start || end > known.end) return undefined;
  return known.text.slice(start - known.start, end - known.start);
}

function decoded(text: string): Citation | undefined {
  try {
    return decodeCitation(text);
  } catch {
    return undefined;
  }
}
