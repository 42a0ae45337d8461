import type { ArticleField } from '../../domain/kinds.js';
import type { FactWords } from '../facts/shapes.js';
import type { ArticleSentence, ArticleText } from './article-text.js';
import { nearestIn, type Squeezed, squeeze, squeezedFields } from './squeezed-fields.js';

/** Words as they stand in an article. */
export interface Place {
  readonly field: ArticleField;
  /** UTF-16 code units in the field's string, end excluded. */
  readonly start: number;
  readonly end: number;
  /** The sentences that they touch, in order: at least one. */
  readonly sentences: readonly ArticleSentence[];
}

/** Where words stand; a sentence on what is wrong where that is nowhere, or in several places without saying which. */
export type QuoteFinder = (words: FactWords) => Place | string;

/** Finds words in one article. White space counts neither in them nor in the article. */
export function quoteFinder(text: ArticleText): QuoteFinder {
  const { sentences, lineAt } = text;
  const squeezed = squeezedFields(text);
  const placesOf = (words: string, within: readonly Squeezed[]): Place[] =>
    within.flatMap(({ field, text, positions }) =>
      occurrences(text, words).map((index) => {
        const start = positions[index] ?? 0;
        const end = (positions[index + words.length - 1] ?? 0) + 1;
        const touches = (sentence: ArticleSentence) => sentence.start < end && start < sentence.end;
        return { field, start, end, sentences: sentences.filter((one) => one.field === field && touches(one)) };
      }),
    );

  return (words) => {
    const { text, field: given = undefined, nth = undefined } = typeof words === 'string' ? { text: words } : words;
    const field = given ?? (nth === undefined ? undefined : 'TEXT');
    const article = `the article${field === undefined ? '' : `’s ${field}`}`;
    const searched = squeezed.filter((one) => field === undefined || one.field === field);
    const wanted = squeeze(text).text;
    const places = placesOf(wanted, searched);
    if (places.length === 0) {
      const [elsewhere] = placesOf(wanted, squeezed);
      if (elsewhere) return `“${text}” does not stand in ${article}; it stands in its ${elsewhere.field}`;
      return `“${text}” does not stand in ${article}${nearestIn(searched, wanted)}`;
    }
    const [place] = nth === undefined ? places : places.slice(nth - 1);
    if (place && (nth !== undefined || places.length === 1)) return place;
    const times = places.length === 1 ? 'once' : `${places.length} times`;
    const where = places.map((one) => `${one.field} line ${lineAt(one.field, one.start)}`).join(', ');
    const hint = nth === undefined ? 'say which with nth or field, or quote more words' : `there is no nth: ${nth}`;
    return `“${text}” stands in ${article} ${times} (${where}); ${hint}`;
  };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let index = text.indexOf(words); index >= 0 && words !== ''; index = text.indexOf(words, index + 1))
    found.push(index);
  return found;
}
