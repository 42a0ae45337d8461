import { type Citation, encodeCitation } from '../../domain/evidence.js';
import type { Basis } from '../../domain/kinds.js';
import type { FactPath } from '../facts/facts-file.js';
import type { FactQuote, FactWords } from '../facts/shapes.js';
import type { LinkEnd } from '../graph-parts.js';
import { addLink, type Compilation } from './compilation.js';
import type { Place } from './quote-finder.js';

/** The place of words; undefined after a report where they stand nowhere, or in several places. */
export function find({ quotes, report }: Compilation, words: FactWords, path: FactPath): Place | undefined {
  const place = quotes?.(words);
  if (typeof place !== 'string') return place;
  report(path, place);
  return undefined;
}

/** The citation of each part of a quote, each within one sentence; undefined after a report of any that is wrong. */
export function cite(compilation: Compilation, quote: FactQuote, basis: Basis, path: FactPath): Citation[] | undefined {
  const { report, text } = compilation;
  const citations = new Map<string, Citation>();
  const parts = Array.isArray(quote) ? quote : [quote];
  for (const [index, words] of parts.entries()) {
    const at = Array.isArray(quote) ? [...path, index] : path;
    const place = find(compilation, words, at);
    const [citation, ...others] = place ? citationsOf(place, basis) : [];
    if (!place || !citation) continue;
    const said = `“${typeof words === 'string' ? words : words.text}”`;
    if (others.length > 0) {
      const pieces = [citation, ...others].map(({ start, end }) => `“${text.fields[place.field]?.slice(start, end)}”`);
      report(at, `${said} runs over ${pieces.length} sentences; quote each by itself, as a list: ${pieces.join(', ')}`);
      continue;
    }
    if (citations.has(encodeCitation(citation))) report(at, `${said} stands in this list twice`);
    citations.set(encodeCitation(citation), citation);
  }
  return citations.size === parts.length ? [...citations.values()] : undefined;
}

/** The part of each sentence that words take up. */
export function citationsOf({ start, end, sentences }: Place, basis: Basis): Citation[] {
  return sentences.map((sentence) => ({
    sentence: sentence.id,
    start: Math.max(start, sentence.start),
    end: Math.min(end, sentence.end),
    basis,
  }));
}

/** Each place once; STATED where any citation of it states. */
export function distinct(citations: readonly Citation[]): Citation[] {
  const places = new Map<string, Citation>();
  for (const citation of citations) {
    const place = `${citation.sentence}:${citation.start}:${citation.end}`;
    const before = places.get(place);
    places.set(place, before?.basis === 'STATED' ? before : citation);
  }
  return [...places.values()];
}

/** Joins a statement or figure to the sentences that it cites. */
export function linkCitations(compilation: Compilation, claim: LinkEnd, citations: readonly Citation[]): void {
  for (const [index, { sentence, start, end }] of citations.entries()) {
    addLink(compilation, 'CITES', claim, { label: 'Sentence', id: sentence }, { start, end, order: index + 1 });
  }
}
