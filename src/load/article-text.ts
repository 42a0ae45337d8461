import type { ArticleId, SentenceId } from '../domain/ids.js';
import { articleId, sentenceId } from '../domain/ids.js';
import { ARTICLE_FIELDS, type ArticleField } from '../domain/kinds.js';
import { type PageLine, splitLines } from '../newspaper/page.js';
import { type RepairedText, repair } from '../newspaper/repair.js';
import { splitSentences } from '../newspaper/sentences.js';
import type { FactsFile } from './facts-folder.js';
import type { ArticleFile } from './facts-schema.js';

/** A sentence of an article, at its place in its field and on the page. */
export interface ArticleSentence {
  readonly id: SentenceId;
  readonly field: ArticleField;
  /** From 1, in its field. */
  readonly order: number;
  /** From 1, in its field. */
  readonly paragraph: number;
  readonly text: string;
  /** UTF-16 code units in the field's string, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Lines of the page file. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** An article as it reads once the page's layout is undone. */
export interface ArticleText {
  readonly id: ArticleId;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly fields: Readonly<Partial<Record<ArticleField, string>>>;
  readonly sentences: readonly ArticleSentence[];
  /** All lines that the article takes up. */
  readonly lines: ReadonlySet<number>;
}

type LineRange = ArticleFile['article']['text'];

/** Repairs and splits the lines that a facts file gives for an article; reports lines that the page does not have. */
export function readArticleText(
  { content }: FactsFile<ArticleFile>,
  page: string,
  report: (path: readonly (string | number)[], message: string) => void,
): ArticleText | undefined {
  const { article } = content;
  const printed = splitLines(page);
  const byline = article.byline;
  const inline = byline !== undefined && typeof byline === 'object' && !Array.isArray(byline) ? byline : undefined;
  const ranges: Record<ArticleField, LineRange | undefined> = {
    HEADLINE: article.headline,
    SUBHEAD: article.subhead,
    BYLINE: inline ? inline.lines : (byline as LineRange | undefined),
    TEXT: article.text,
  };
  const all = new Set<number>();
  const repaired: Partial<Record<ArticleField, RepairedText>> = {};
  let usable = true;
  for (const field of ARTICLE_FIELDS) {
    const range = ranges[field];
    if (range === undefined) continue;
    const path = ['article', field.toLowerCase()];
    const lines: PageLine[] = [];
    for (const number of expand(range)) {
      const line = printed[number - 1];
      if (!line) {
        report(path, `line ${number} is outside the page, which has ${printed.length} lines`);
        usable = false;
        break;
      }
      lines.push(line);
      all.add(number);
    }
    if (!usable) continue;
    try {
      if (field === 'BYLINE' && inline) repaired[field] = repair(lines, field, { only: inline.text });
      else if (field === 'TEXT' && inline) repaired[field] = repair(lines, field, { without: inline.text });
      else repaired[field] = repair(lines, field);
    } catch (error) {
      report(path, error instanceof Error ? error.message : String(error));
      usable = false;
    }
    if (repaired[field]?.text === '') {
      report(path, `these lines of ${article.page} hold no text`);
      usable = false;
    }
  }
  if (!usable) return undefined;
  const numbers = [...all];
  const firstLine = Math.min(...numbers);
  const id = articleId(article.page, firstLine);
  return {
    id,
    firstLine,
    lastLine: Math.max(...numbers),
    fields: Object.fromEntries(Object.entries(repaired).map(([field, { text }]) => [field, text])),
    sentences: ARTICLE_FIELDS.flatMap((field) => sentencesOf(id, field, repaired[field])),
    lines: all,
  };
}

function sentencesOf(id: ArticleId, field: ArticleField, repaired: RepairedText | undefined): ArticleSentence[] {
  if (!repaired) return [];
  const { text, paragraphs } = repaired;
  // A headline or a byline is one piece, whatever marks stand in it.
  const split =
    field === 'TEXT' ? splitSentences(text, paragraphs) : [{ text, start: 0, end: text.length, paragraph: 1 }];
  return split.map((sentence, index) => ({
    id: sentenceId(id, field, index + 1),
    field,
    order: index + 1,
    ...sentence,
    firstLine: repaired.lineAt(sentence.start),
    lastLine: repaired.lineAt(sentence.end - 1),
  }));
}

/** The line numbers of a range, in reading order. */
function expand(range: LineRange): number[] {
  if (typeof range === 'number') return [range];
  if (typeof range !== 'string') return range.flatMap((part) => expand(part));
  const [first = 0, last = 0] = range.split('-').map(Number);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}
