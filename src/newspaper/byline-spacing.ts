import { isClosing, isOpening, isWordCharacter } from './characters.js';
import type { Glyph } from './glyphs.js';
import { type Piece, readPieces, type Spacing, singleRuns } from './pieces.js';

/** Words of a credit line that layouts like to set letter by letter. */
const CREDIT = /(?:本报|本刊)?(?:特约|见习)?(?:记者|通讯员|评论员|实习生|讯)|摄影报道|摄影|报道|编辑/gu;
/** Three single characters are a person's name; two may be a name, or two of something. */
const NAME_LETTERS = 3;

/**
 * Credit lines: a line break is one space, and so is white space, except inside a word that is set letter by letter: a
 * credit word (本 报 记 者), a gap narrower than another on its line (张 爽　李 明), or three single characters (王 小 明).
 */
export function bylineSpacing(glyphs: readonly Glyph[]): Spacing {
  const closed = new Set<number>();
  const widest = new Map<number, number>();
  glyphs.forEach(({ line, lineBreak, white }, index) => {
    if (index > 0 && !lineBreak && white) widest.set(line, Math.max(widest.get(line) ?? 0, white.width));
  });
  for (const run of singleRuns(glyphs, readPieces(glyphs))) {
    const starts = wordStarts(run.map((piece) => letterOf(glyphs, piece)));
    run.forEach(({ first }, index) => {
      const { white, line } = glyphs[first] ?? {};
      const isNarrow = white !== undefined && line !== undefined && white.width < (widest.get(line) ?? 0);
      if (index > 0 && (isNarrow || !starts.has(index))) closed.add(first);
    });
  }
  return (index) => {
    const [left, right] = [glyphs[index - 1], glyphs[index]];
    if (left === undefined || right === undefined || closed.has(index)) return undefined;
    if (isOpening(left.char) || isClosing(right.char)) return undefined;
    return right.white ?? right.lineBreak;
  };
}

/** Which letters of a run begin a word. */
function wordStarts(letters: readonly string[]): Set<number> {
  const starts = new Set<number>();
  const addNames = (from: number, to: number) => {
    const isOneName = to - from === NAME_LETTERS;
    for (let index = from; index < to; index += isOneName ? NAME_LETTERS : 1) starts.add(index);
  };
  let end = 0;
  for (const credit of letters.join('').matchAll(CREDIT)) {
    addNames(end, credit.index);
    starts.add(credit.index);
    end = credit.index + credit[0].length;
  }
  addNames(end, letters.length);
  return starts;
}

/** The one letter of a piece; a stand-in where it is two code units long, to keep indices those of the run. */
function letterOf(glyphs: readonly Glyph[], { first, end }: Piece): string {
  const letter = glyphs.slice(first, end).find(({ char }) => isWordCharacter(char))?.char ?? '';
  return letter.length === 1 ? letter : '〇';
}
