import { isClosing, isDigit, isOpening, isSpacedScript } from './characters.js';
import type { Glyph } from './glyphs.js';
import type { Layout } from './layout.js';
import { readPieces, type Spacing, singleRuns } from './pieces.js';

/** An address or a compound goes on over a line break beside one of these. */
const JOINS = /[-/\\@&#_~+=]/;
/** Between two digits these belong to one number, ratio, date or range. */
const INSIDE_NUMBER = /[.:/~+-]/;

/**
 * Running text: white space stays, as one space, only between two characters of words that are set apart by spaces.
 * A line break between such characters is a space where white space stands beside it or the line was broken between words.
 */
export function textSpacing(glyphs: readonly Glyph[], layout: Layout): Spacing {
  const letterSpaced = new Set<number>();
  for (const run of singleRuns(glyphs, readPieces(glyphs))) {
    if (run.length >= 3) for (const { first } of run.slice(1)) letterSpaced.add(first);
  }
  return (index) => {
    const [left, right] = [glyphs[index - 1], glyphs[index]];
    if (left === undefined || right === undefined) return undefined;
    if (!isSpacedScript(left.char) || !isSpacedScript(right.char)) return undefined;
    if (isOpening(left.char) || isClosing(right.char)) return undefined;
    if (letterSpaced.has(index) || isInsideNumber(glyphs, index)) return undefined;
    if (right.lineBreak === undefined) return right.white;
    if (JOINS.test(left.char) || JOINS.test(right.char)) return undefined;
    return right.white ?? (layout.breaksBetweenWords(left.line) ? right.lineBreak : undefined);
  };
}

function isInsideNumber(glyphs: readonly Glyph[], index: number): boolean {
  const at = (offset: number) => glyphs[index + offset]?.char ?? '';
  const beforeMark = isDigit(at(-1)) && INSIDE_NUMBER.test(at(0)) && isDigit(at(1));
  const afterMark = isDigit(at(-2)) && INSIDE_NUMBER.test(at(-1)) && isDigit(at(0));
  return beforeMark || afterMark;
}
