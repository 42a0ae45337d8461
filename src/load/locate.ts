import { distance } from 'fastest-levenshtein';
import type { Citation } from '../domain/evidence.js';
import { ARTICLE_FIELDS, type ArticleField, type Basis } from '../domain/kinds.js';
import type { ArticleSentence, ArticleText } from './article-text.js';
import type { FactQuote } from './facts-schema.js';

/** Words as they stand in an article. */
export interface Place {
  readonly field: ArticleField;
  /** UTF-16 code units in the field's string, end excluded. */
  readonly start: number;
  readonly end: number;
  /** The sentences that they touch, in order: at least one. */
  readonly sentences: readonly ArticleSentence[];
}

type Words = Exclude<FactQuote, readonly unknown[]>;

/** Finds quotes in one article. */
export interface QuoteFinder {
  /** Where the words stand; a sentence on what is wrong where they stand nowhere, or twice without saying which. */
  find(words: Words): Place | string;
  /** The citation of each quote: inside one sentence each. */
  cite(quote: FactQuote, basis: Basis): Citation[] | string;
}

/** A field's text without white space, and where each code unit of it stands in the field. */
interface Squeezed {
  readonly field: ArticleField;
  readonly text: string;
  readonly positions: readonly number[];
}

export function quoteFinder({ fields, sentences }: ArticleText): QuoteFinder {
  const squeezed = ARTICLE_FIELDS.flatMap((field) => {
    const text = fields[field];
    return text === undefined ? [] : [{ field, ...squeeze(text) }];
  });

  const find = (words: Words): Place | string => {
    const wanted = typeof words === 'string' ? { text: words, field: undefined, nth: undefined } : words;
    const field = wanted.field ?? (wanted.nth === undefined ? undefined : 'TEXT');
    const needle = squeeze(wanted.text).text;
    const searched = squeezed.filter((candidate) => field === undefined || candidate.field === field);
    const hits = searched.flatMap((squeezedField) =>
      occurrences(squeezedField.text, needle).map((index) => ({ ...squeezedField, index })),
    );
    if (hits.length === 0)
      return `“${wanted.text}” does not stand in the article${where(field)}; the nearest is “${nearest(searched, needle)}”`;
    const hit = wanted.nth === undefined ? hits[0] : hits[wanted.nth - 1];
    if (!hit) return `“${wanted.text}” stands in the article ${hits.length} times; there is no nth: ${wanted.nth}`;
    if (wanted.nth === undefined && hits.length > 1) {
      return `“${wanted.text}” stands in the article ${hits.length} times; say which with nth or field, or quote more words`;
    }
    const start = hit.positions[hit.index] ?? 0;
    const end = (hit.positions[hit.index + needle.length - 1] ?? 0) + 1;
    const touched = sentences.filter(
      (sentence) => sentence.field === hit.field && sentence.start < end && start < sentence.end,
    );
    return { field: hit.field, start, end, sentences: touched };
  };

  return {
    find,
    cite(quote, basis) {
      const citations: Citation[] = [];
      for (const words of Array.isArray(quote) ? quote : [quote]) {
        const place = find(words);
        if (typeof place === 'string') return place;
        const [sentence, ...others] = place.sentences;
        if (!sentence || others.length > 0) {
          return `“${typeof words === 'string' ? words : words.text}” runs over ${place.sentences.length} sentences; quote each by itself, as a list`;
        }
        citations.push({ sentence: sentence.id, start: place.start, end: place.end, basis });
      }
      return citations;
    },
  };
}

function where(field: ArticleField | undefined): string {
  return field === undefined ? '' : `’s ${field.toLowerCase()}`;
}

function squeeze(text: string): { text: string; positions: number[] } {
  const positions: number[] = [];
  let out = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    if (/\s/.test(unit)) continue;
    positions.push(index);
    out += unit;
  }
  return { text: out, positions };
}

function occurrences(text: string, needle: string): number[] {
  const found: number[] = [];
  for (let index = text.indexOf(needle); index >= 0 && needle !== ''; index = text.indexOf(needle, index + 1))
    found.push(index);
  return found;
}

/** The stretch of the same length that differs least. Every stretch is looked at: a wrong quote is worth the time. */
function nearest(fields: readonly Squeezed[], needle: string): string {
  const probe = needle.slice(0, 40);
  let best = { text: '', difference: Number.POSITIVE_INFINITY };
  for (const { text } of fields) {
    for (let start = 0; start === 0 || start + probe.length <= text.length; start++) {
      const candidate = text.slice(start, start + probe.length);
      const difference = distance(candidate, probe);
      if (difference < best.difference) best = { text: candidate, difference };
    }
  }
  return best.text;
}
