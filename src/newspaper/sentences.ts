import { CLOSER, GOES_ON, pairMarks, TERMINAL } from './marks.js';
import { endsWithPair } from './sentence-end.js';

/** A sentence of a text: `text.slice(start, end) === sentence.text`, in UTF-16 code units, end excluded. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The paragraph it stands in, from 1. */
  readonly paragraph: number;
}

const LATIN_WORD = /\p{Script=Latin}{2,}$/u;
const ABBREVIATION = /(?<!\p{Script=Latin})(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs)$/u;
/** Far more than a word, so that the look back stays short in a text without spaces. */
const LONGEST_WORD = 40;

/**
 * The sentences of a text, in order and without gaps: joined they are the text, white space after a sentence being the
 * end of it. `paragraphs` are the offsets where paragraphs start; every sentence ends with its paragraph. Otherwise one
 * ends at 。！？… and at an ASCII full stop between Latin sentences, never inside paired quotation marks or brackets.
 * A quotation keeps the introduction before it (某某表示：“…。”) and the attribution after it (“…。”某某表示。).
 */
export function splitSentences(text: string, paragraphs: readonly number[]): Sentence[] {
  const starts = [...new Set([0, ...paragraphs])].filter((start) => start < text.length).sort((a, b) => a - b);
  return starts.flatMap((paragraphStart, index) => {
    let start = paragraphStart;
    return sentenceEnds(text, paragraphStart, starts[index + 1] ?? text.length).map((end) => {
      const sentence = { start, end, text: text.slice(start, end), paragraph: index + 1 };
      start = end;
      return sentence;
    });
  });
}

/** Where the sentences of the paragraph [start, end) end; the last is its end. */
function sentenceEnds(text: string, start: number, end: number): number[] {
  const pairs = pairMarks(text, start, end);
  const isLooseCloser = (offset: number) => CLOSER.test(text.charAt(offset)) && !pairs.has(offset);
  const isTerminal = (offset: number) => TERMINAL.test(text.charAt(offset));
  const isSpace = (offset: number) => /\s/u.test(text.charAt(offset));
  const ends: number[] = [];
  let from = start;
  let offset = start;
  while (offset < end) {
    const closing = pairs.get(offset);
    const last = closing ?? Math.max(offset, skip(isTerminal, offset, end) - 1);
    const next = skip(isLooseCloser, last + 1, end);
    const isEnd =
      closing === undefined
        ? endsAtMark(text, offset, next, end)
        : endsWithPair(text, { from, opening: offset, closing, next, end });
    offset = isEnd ? skip(isSpace, next, end) : last + 1;
    if (isEnd) {
      ends.push(offset);
      from = offset;
    }
  }
  if (from < end) ends.push(end);
  return ends;
}

/** Whether a sentence ends with the mark at the offset, and with marks of its kind and closing ones up to `next`. */
function endsAtMark(text: string, offset: number, next: number, end: number): boolean {
  const mark = text.charAt(offset);
  if (mark === '.') return endsLatinSentence(text, offset);
  if (!TERMINAL.test(mark)) return false;
  const following = next < end ? text.charAt(next) : '';
  const isInAddress = /[!?]/u.test(mark) && /[!-~]/u.test(following);
  return !isInAddress && !GOES_ON.test(following);
}

function endsLatinSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_WORD), offset);
  return (
    LATIN_WORD.test(before) &&
    !ABBREVIATION.test(before) &&
    /^\s+["'“‘(]?\p{Lu}/u.test(text.slice(offset + 1, offset + 6))
  );
}

/** The first offset from here on that does not pass. */
function skip(passes: (offset: number) => boolean, offset: number, end: number): number {
  let next = offset;
  while (next < end && passes(next)) next += 1;
  return next;
}
