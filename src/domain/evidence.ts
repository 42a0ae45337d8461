import type { ArticleId, SentenceId } from './ids.js';
import type { Basis } from './kinds.js';

/**
 * Words of a sentence that support a fact. `start` and `end` are UTF-16 code units in the string of the
 * sentence's article field, end excluded.
 */
export interface Citation {
  readonly sentence: SentenceId;
  readonly start: number;
  readonly end: number;
  /** Whether these words state the fact, or it was inferred from them. */
  readonly basis: Basis;
}

/** `<sentence id>:<start>:<end>:<S or I>`, the form in which relations carry their evidence. */
export function encodeCitation(citation: Citation): string {
  return `${citation.sentence}:${citation.start}:${citation.end}:${citation.basis === 'STATED' ? 'S' : 'I'}`;
}

/** Reads what {@link encodeCitation} wrote; throws a RangeError on anything else. */
export function decodeCitation(text: string): Citation {
  const match = /^(sen_[0-9a-z_]+):(\d+):(\d+):([SI])$/.exec(text);
  if (!match) throw new RangeError(`not a citation: ${text}`);
  return {
    sentence: match[1] as SentenceId,
    start: Number(match[2]),
    end: Number(match[3]),
    basis: match[4] === 'S' ? 'STATED' : 'INFERRED',
  };
}

/** What every citation of an article begins with, as {@link encodeCitation} writes it. */
export function citationsBegin(article: ArticleId): string {
  return `sen_${article.slice(4)}_`;
}

/** A fact is STATED while one piece of its evidence states it. */
export function basisOf(citations: readonly Citation[]): Basis {
  return citations.some((citation) => citation.basis === 'STATED') ? 'STATED' : 'INFERRED';
}
