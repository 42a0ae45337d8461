import type { ArticleFile } from '../facts/article-file.js';
import type { FactsFile } from '../facts/facts-file.js';
import type { ArticleText } from './article-text.js';

/** A facts file of an article, and the article's text; undefined where its lines could not be read. */
export interface ReadArticle {
  readonly source: FactsFile<ArticleFile>;
  readonly text: ArticleText | undefined;
}

/** The earliest first, then by page and line. What comes first in this order is the earliest where articles share facts. */
export function byReadingOrder(a: ReadArticle, b: ReadArticle): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf({ source: { content }, text }: ReadArticle): string {
  const { publishedOn, page } = content.article;
  return `${publishedOn?.iso ?? '~'} ${page} ${String(text?.firstLine ?? 0).padStart(7, '0')}`;
}

/** The name by which other facts files refer to a facts file. */
export function slugOf({ file }: FactsFile<ArticleFile>): string {
  return file.replace(/\.ya?ml$/, '');
}
