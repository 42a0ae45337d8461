import { isHan, isWordCharacter } from './characters.js';
import type { Glyph, Spot } from './glyphs.js';

/** Where a space stays before the glyph of this index: its place on the page, or undefined for no space. */
export type Spacing = (index: number) => Spot | undefined;

/** A stretch of glyphs with neither white space nor a line break within. */
export interface Piece {
  /** Index of its first glyph. */
  readonly first: number;
  /** Index after its last glyph. */
  readonly end: number;
  /** How many of its glyphs are letters or digits, Han or not. */
  readonly letters: number;
  /** How many of them are Han. */
  readonly han: number;
}

/** The pieces, in order; together they hold every glyph. */
export function readPieces(glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  let letters = 0;
  let han = 0;
  glyphs.forEach(({ char }, index) => {
    if (isWordCharacter(char)) letters += 1;
    if (isHan(char)) han += 1;
    const next = glyphs[index + 1];
    if (next !== undefined && next.white === undefined && next.lineBreak === undefined) return;
    pieces.push({ first, end: index + 1, letters, han });
    first = index + 1;
    letters = 0;
    han = 0;
  });
  return pieces;
}

/**
 * The runs of two or more pieces on one line that hold a single letter or digit each. Three or more are nearly always
 * one word set letter by letter (本 报 记 者); two can be that, or two of something.
 */
export function singleRuns(glyphs: readonly Glyph[], pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  for (const piece of [...pieces, undefined]) {
    const goesOn = piece?.letters === 1 && glyphs[piece.first]?.lineBreak === undefined;
    if (!goesOn) {
      if (run.length >= 2) runs.push(run);
      run = [];
    }
    if (piece?.letters === 1) run.push(piece);
  }
  return runs;
}
