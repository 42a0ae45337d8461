import type { ArticleText } from './article-text.js';
import { nearestIn, squeeze, squeezedFields } from './squeezed-fields.js';

/** Whether words are printed in an article, once or more often: undefined, else a sentence on what is wrong. */
export type PrintedWords = (words: string) => string | undefined;

/**
 * Looks for the words of a fact that are given as printed and are no quote: a cue, a title, a qualifier. White space
 * does not count; “…” stands for whatever is printed between two parts of them in one field.
 */
export function printedWords(article: ArticleText): PrintedWords {
  const fields = squeezedFields(article);
  return (words) => {
    const wanted = squeeze(words).text;
    const parts = wanted.split(/…+/).filter((part) => part !== '');
    if (fields.some(({ text }) => text.includes(wanted) || standInOrder(text, parts))) return undefined;
    const missing = parts.find((part) => !fields.some(({ text }) => text.includes(part)));
    if (parts.length > 1 && missing === undefined) {
      return `${parts.map((part) => `“${part}”`).join(', ')} do not stand in the article in this order`;
    }
    const wrong = parts.length > 1 ? missing : words;
    return `“${wrong}” does not stand in the article${nearestIn(fields, missing ?? wanted)}`;
  };
}

function standInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return parts.length > 1;
}
