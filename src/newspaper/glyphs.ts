import { isBullet, isInvisible, isWhite, printedWidth } from './characters.js';
import type { PageLine } from './page.js';

/** A character (one code point) that is printed on the page, and what lies between it and the one before. */
export interface Glyph {
  readonly char: string;
  /** Index into the lines that were read. */
  readonly line: number;
  /** Its offset in its line, in UTF-16 code units. */
  readonly column: number;
  /** The white space before it, wherever that stands between the two. */
  readonly white: WhiteSpace | undefined;
  /** Where the line break before it stands: at the end of the line before. */
  readonly lineBreak: Spot | undefined;
}

/** A place in the lines that were read: index of the line, and offset in it in UTF-16 code units. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where white space begins, and how many columns of print it takes up. */
export interface WhiteSpace extends Spot {
  readonly width: number;
}

/** The words that were to be left out do not stand in the lines. */
export class WordsNotInLines extends Error {
  override readonly name = 'WordsNotInLines';
  readonly words: string;
  constructor(words: string, lines: readonly PageLine[]) {
    const numbers = lines.map(({ number }) => number);
    const where = numbers.length === 0 ? 'no lines' : `lines ${numbers[0]} to ${numbers[numbers.length - 1]}`;
    super(`“${words}” was looked for in ${where} of the page and does not stand there.`);
    this.words = words;
  }
}

/** All that is printed on the lines, in order; white space and line breaks survive only as gaps. */
export function readGlyphs(lines: readonly PageLine[]): Glyph[] {
  const glyphs: Glyph[] = [];
  let white: WhiteSpace | undefined;
  let lineBreak: Spot | undefined;
  lines.forEach(({ text }, line) => {
    let column = 0;
    for (const char of text) {
      if (isWhite(char)) {
        white = { ...(white ?? { line, column }), width: (white?.width ?? 0) + printedWidth(char) };
      } else if (!isInvisible(char)) {
        glyphs.push({ char, line, column, white, lineBreak });
        white = undefined;
        lineBreak = undefined;
      }
      column += char.length;
    }
    lineBreak ??= { line, column };
  });
  return glyphs;
}

/**
 * The glyphs without the given words and a bullet before them. White space does not matter to the search; words at
 * the beginning are preferred, then those at the end, then the first. Throws {@link WordsNotInLines}.
 */
export function withoutWords(glyphs: readonly Glyph[], words: string, lines: readonly PageLine[]): Glyph[] {
  const { start, end } = find(glyphs, words, lines);
  return without(
    glyphs,
    ({ char }, index) => (index >= start && index < end) || (index === start - 1 && isBullet(char)),
  );
}

/** The glyphs of the given words alone, found as {@link withoutWords} finds them. Throws {@link WordsNotInLines}. */
export function onlyWords(glyphs: readonly Glyph[], words: string, lines: readonly PageLine[]): Glyph[] {
  const { start, end } = find(glyphs, words, lines);
  return glyphs.slice(start, end);
}

/** The glyphs without the bullets that open a line. */
export function withoutBullets(glyphs: readonly Glyph[]): Glyph[] {
  return without(glyphs, ({ char, lineBreak }, index) => isBullet(char) && (index === 0 || lineBreak !== undefined));
}

/** What is left keeps the gaps of what goes, so that words on both sides stay apart. */
function without(glyphs: readonly Glyph[], goes: (glyph: Glyph, index: number) => boolean): Glyph[] {
  const left: Glyph[] = [];
  let white: WhiteSpace | undefined;
  let lineBreak: Spot | undefined;
  glyphs.forEach((glyph, index) => {
    white ??= glyph.white;
    lineBreak ??= glyph.lineBreak;
    if (goes(glyph, index)) return;
    left.push({ ...glyph, white, lineBreak });
    white = undefined;
    lineBreak = undefined;
  });
  return left;
}

function find(glyphs: readonly Glyph[], words: string, lines: readonly PageLine[]): { start: number; end: number } {
  const wanted = [...words].filter((char) => !isWhite(char) && !isInvisible(char));
  if (isBullet(wanted[0] ?? '')) wanted.shift();
  const last = glyphs.length - wanted.length;
  const standsAt = (index: number) =>
    index >= 0 && wanted.every((char, offset) => glyphs[index + offset]?.char === char);
  const beginning = isBullet(glyphs[0]?.char ?? '') ? 1 : 0;
  let start = standsAt(beginning) ? beginning : last;
  if (!standsAt(start)) start = glyphs.findIndex((_, index) => standsAt(index));
  if (wanted.length === 0 || start === -1) throw new WordsNotInLines(words, lines);
  return { start, end: start + wanted.length };
}
