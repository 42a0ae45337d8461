import { sentenceId } from '../../domain/ids.js';
import { ARTICLE_FIELDS } from '../../domain/kinds.js';
import { splitLines } from '../../newspaper/page.js';
import { type Findings, report } from './findings.js';
import type { HeldArticle, HeldSentence } from './read-article.js';

/** Checks that the sentences of an article are its text, piece by piece, and were printed on the lines given. */
export function checkSentences(findings: Findings, article: HeldArticle, page: string | undefined): void {
  if (page === undefined) report(findings, article.id, 'its page is not among the pages');
  const lines = page === undefined ? undefined : splitLines(page).map(({ text }) => squeeze(text));
  for (const field of ARTICLE_FIELDS) {
    const text = article.fields[field];
    let covered = 0;
    for (const [index, sentence] of article.sentences.filter((one) => one.field === field).entries()) {
      const { id, start, end } = sentence;
      findings.sentences.set(id, sentence);
      if (sentence.article !== article.id) {
        report(findings, id, `is said to stand in ${sentence.article}, and hangs on ${article.id}`);
      }
      if (text.slice(start, end) !== sentence.text) {
        report(findings, id, `its words do not stand in the article’s ${field} at ${start}–${end}`);
      }
      if (start !== covered) report(findings, id, `does not follow the sentence before it in ${field}`);
      else if (sentence.order !== index + 1 || id !== sentenceId(article.id, field, index + 1)) {
        report(findings, id, `is not the ${sentence.order}. sentence of ${field}`);
      }
      covered = end;
      checkLines(findings, article, sentence, lines);
    }
    if (covered !== text.length) report(findings, article.id, `the end of its ${field} belongs to no sentence`);
  }
}

function checkLines(
  findings: Findings,
  article: HeldArticle,
  { id, text, firstLine, lastLine }: HeldSentence,
  lines: readonly string[] | undefined,
): void {
  if (firstLine < article.firstLine || lastLine > article.lastLine || firstLine > lastLine) {
    const all = `${article.firstLine}–${article.lastLine}`;
    report(findings, id, `its lines ${firstLine}–${lastLine} are not of the article’s ${all}`);
  }
  const printed = lines?.slice(firstLine - 1, lastLine).join('');
  if (printed !== undefined && !standsIn(squeeze(text), printed)) {
    report(findings, id, `its words do not stand on lines ${firstLine}–${lastLine} of the page`);
  }
}

function squeeze(text: string): string {
  return text.replace(/[\s\u200b\ufeff]/gu, '');
}

/** Whether words are printed in this order: in one piece, or in two with others (a byline within the text) between them. */
function standsIn(words: string, printed: string): boolean {
  if (printed.includes(words)) return true;
  for (let cut = words.length - 1; cut > 0; cut--) {
    const at = printed.indexOf(words.slice(0, cut));
    if (at >= 0 && printed.indexOf(words.slice(cut), at + cut) >= 0) return true;
  }
  return false;
}
