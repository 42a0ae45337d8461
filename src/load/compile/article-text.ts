import { type ArticleId, articleId, type SentenceId, sentenceId } from '../../domain/ids.js';
import { ARTICLE_FIELDS, type ArticleField } from '../../domain/kinds.js';
import { WordsNotInLines } from '../../newspaper/glyphs.js';
import { type PageLine, splitLines } from '../../newspaper/page.js';
import { type RepairedText, repair, type SharedLines } from '../../newspaper/repair.js';
import { splitSentences } from '../../newspaper/sentences.js';
import type { ArticleFile } from '../facts/article-file.js';
import type { FactPath } from '../facts/facts-file.js';
import { fieldsOf } from './field-lines.js';
import { expandLines } from './line-ranges.js';
import type { Report } from './mistakes.js';
import { nearestWords } from './nearest-words.js';

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
  /** All lines that the article takes up, and what each is of. */
  readonly lines: ReadonlyMap<number, LineOwner>;
  /** The line of the page on which a code unit of a field was printed. */
  lineAt(field: ArticleField, offset: number): number | undefined;
}

/** The field that a line is of, and where the facts file gives the line. */
export interface LineOwner {
  readonly field: ArticleField;
  readonly path: FactPath;
}

/** Stands for an article whose lines could not be read, so that what needs no text is checked all the same. */
export const UNREADABLE: ArticleText = {
  id: articleId('', 0),
  firstLine: 0,
  lastLine: 0,
  fields: {},
  sentences: [],
  lines: new Map(),
  lineAt: () => undefined,
};

/**
 * Repairs and splits the lines that a facts file gives for an article. Undefined after a report of lines that the page
 * does not have, that are given twice or hold no text.
 */
export function readArticleText({ article }: ArticleFile, page: string, report: Report): ArticleText | undefined {
  const printed = splitLines(page);
  const owners = new Map<number, LineOwner>();
  const repaired: Partial<Record<ArticleField, RepairedText>> = {};
  let usable = true;
  const reject: Report = (path, message) => {
    usable = false;
    report(path, message);
  };
  for (const { field, range, path, shared } of fieldsOf(article)) {
    const { lines, mistakes } = expandLines(range, printed.length);
    const at = (part: number | undefined) => (part === undefined ? path : [...path, part]);
    for (const { part, message } of mistakes) reject(at(part), message);
    for (const { line, part } of lines) {
      const owner = owners.get(line)?.field;
      const isShared = owner === 'BYLINE' && shared !== undefined;
      if (owner && !isShared) reject(at(part), `line ${line} is part of the article’s ${owner} already`);
      owners.set(line, { field, path: at(part) });
    }
    if (!usable) continue;
    const fieldLines = lines.flatMap(({ line }) => printed[line - 1] ?? []);
    const text = repairShared(fieldLines, field, shared, (message) => reject(['article', 'byline', 'text'], message));
    if (text?.text === '') reject(path, `there is no text on these lines of ${article.page}`);
    if (text) repaired[field] = text;
  }
  return usable ? articleText(article.page, owners, repaired) : undefined;
}

function repairShared(
  lines: readonly PageLine[],
  field: ArticleField,
  shared: SharedLines | undefined,
  reject: (message: string) => void,
): RepairedText | undefined {
  try {
    return repair(lines, field, shared);
  } catch (error) {
    if (!(error instanceof WordsNotInLines)) throw error;
    const near = nearestWords([lines.map(({ text }) => text.replace(/\s/g, '')).join('')], error.words);
    reject(`“${error.words}” does not stand on the lines of the ${field}; the nearest is “${near}”`);
    return undefined;
  }
}

function articleText(
  page: string,
  lines: ReadonlyMap<number, LineOwner>,
  repaired: Partial<Record<ArticleField, RepairedText>>,
): ArticleText {
  const firstLine = Math.min(...lines.keys());
  const id = articleId(page, firstLine);
  return {
    id,
    firstLine,
    lastLine: Math.max(...lines.keys()),
    fields: Object.fromEntries(Object.entries(repaired).map(([field, { text }]) => [field, text])),
    sentences: ARTICLE_FIELDS.flatMap((field) => sentencesOf(id, field, repaired[field])),
    lines,
    lineAt: (field, offset) => repaired[field]?.lineAt(offset),
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
