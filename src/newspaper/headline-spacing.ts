import { isClosing, isOpening } from './characters.js';
import type { Glyph } from './glyphs.js';
import type { Layout } from './layout.js';
import { readPieces, type Spacing } from './pieces.js';
import { textSpacing } from './text-spacing.js';

/**
 * Headlines: spaced as running text, but a gap between two phrases that hold two or more Han characters each stays as
 * one space. In a letter-spaced headline (most of its pieces are single characters) only gaps wider than the narrowest do.
 */
export function headlineSpacing(glyphs: readonly Glyph[], layout: Layout): Spacing {
  const inText = textSpacing(glyphs, layout);
  const pieces = readPieces(glyphs);
  const letterSpaced = pieces.filter(({ letters }) => letters === 1).length * 2 > pieces.length;
  const narrowest = narrowestGap(glyphs);
  const betweenPhrases = new Set<number>();
  pieces.forEach(({ first, han }, piece) => {
    if (han >= 2 && (pieces[piece - 1]?.han ?? 0) >= 2) betweenPhrases.add(first);
  });
  return (index) => {
    const [left, right] = [glyphs[index - 1], glyphs[index]];
    if (left === undefined || right?.white === undefined || right.lineBreak !== undefined) return inText(index);
    if (isOpening(left.char) || endsClause(left.char) || isClosing(right.char) || right.char === '—') return undefined;
    if (letterSpaced) return right.white.width > narrowest ? right.white : undefined;
    return betweenPhrases.has(index) ? right.white : inText(index);
  };
}

function narrowestGap(glyphs: readonly Glyph[]): number {
  const gaps = glyphs.slice(1).flatMap(({ white, lineBreak }) => (white && !lineBreak ? [white.width] : []));
  return gaps.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY);
}

function endsClause(char: string): boolean {
  return /[，。、；：！？…—·]/u.test(char);
}
