import type { ArticleField } from '../domain/kinds.js';
import { bylineSpacing } from './byline-spacing.js';
import { type Glyph, onlyWords, readGlyphs, type Spot, withoutBullets, withoutWords } from './glyphs.js';
import { headlineSpacing } from './headline-spacing.js';
import { type Layout, readLayout } from './layout.js';
import type { PageLine } from './page.js';
import type { Spacing } from './pieces.js';
import { textSpacing } from './text-spacing.js';

/** Text put together from printed lines, with the way back to them. Offsets are UTF-16 code units of `text`. */
export interface RepairedText {
  /** Without line breaks. */
  readonly text: string;
  /** Where its paragraphs begin, ascending: a best guess from the layout. The first is 0, unless the text is empty. */
  readonly paragraphs: readonly number[];
  /** The line of the page that the code unit was printed on, from 1; throws a RangeError outside the text. */
  lineAt(offset: number): number;
  /** The code unit's line (from 1) and its offset in that line, in UTF-16 code units; throws a RangeError outside the text. */
  placeAt(offset: number): PagePlace;
}

/** A place on a page. A space that stands for a line break is placed at the end of the line that it ends. */
export interface PagePlace {
  readonly line: number;
  readonly column: number;
}

/** Words that share their lines with others, as a byline at the head of a story does. White space in them does not matter. */
export interface SharedLines {
  /** Leave these words out, and a bullet before them. */
  readonly without?: string | undefined;
  /** Leave all others out. */
  readonly only?: string | undefined;
}

/**
 * The text of a field as it was written, from the hard-wrapped lines that it was printed on: lines joined, stray white
 * space gone. Throws WordsNotInLines where words to leave out or to keep do not stand in the lines.
 */
export function repair(
  lines: readonly PageLine[],
  field: ArticleField,
  { without, only }: SharedLines = {},
): RepairedText {
  const layout = readLayout(lines);
  let glyphs = readGlyphs(lines);
  if (without !== undefined) glyphs = withoutWords(glyphs, without, lines);
  if (only !== undefined) glyphs = onlyWords(glyphs, only, lines);
  if (field === 'BYLINE') glyphs = withoutBullets(glyphs);
  // A headline or a credit is one piece, on however many lines it stands.
  const startsParagraph = field === 'TEXT' ? layout.startsParagraph : () => false;
  return join(lines, glyphs, spacingOf(field, glyphs, layout), startsParagraph);
}

function spacingOf(field: ArticleField, glyphs: readonly Glyph[], layout: Layout): Spacing {
  switch (field) {
    case 'TEXT':
      return textSpacing(glyphs, layout);
    case 'HEADLINE':
    case 'SUBHEAD':
      return headlineSpacing(glyphs, layout);
    case 'BYLINE':
      return bylineSpacing(glyphs);
  }
}

function join(
  lines: readonly PageLine[],
  glyphs: readonly Glyph[],
  spaceBefore: Spacing,
  startsParagraph: (line: number) => boolean,
): RepairedText {
  const parts: string[] = [];
  const spots: Spot[] = [];
  const paragraphs: number[] = [];
  let line = -1;
  glyphs.forEach((glyph, index) => {
    const space = spaceBefore(index);
    if (space !== undefined) {
      parts.push(' ');
      spots.push(space);
    }
    let opens = index === 0;
    for (; line < glyph.line; line += 1) opens ||= startsParagraph(line + 1);
    if (opens) paragraphs.push(spots.length);
    parts.push(glyph.char);
    for (let unit = 0; unit < glyph.char.length; unit += 1) {
      spots.push({ line: glyph.line, column: glyph.column + unit });
    }
  });
  const text = parts.join('');

  function placeAt(offset: number): PagePlace {
    const spot = spots[offset];
    const pageLine = spot === undefined ? undefined : lines[spot.line];
    if (spot === undefined || pageLine === undefined) {
      throw new RangeError(`offset ${offset} lies outside a text of ${text.length} code units`);
    }
    return { line: pageLine.number, column: spot.column };
  }

  return { text, paragraphs, placeAt, lineAt: (offset) => placeAt(offset).line };
}
