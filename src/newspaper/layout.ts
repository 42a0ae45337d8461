import { isBullet, withoutInvisible } from './characters.js';
import { type Column, readColumn } from './column.js';
import { ENDS_SENTENCE } from './marks.js';
import type { PageLine } from './page.js';

/** What the shape of the lines says about their text. Lines are given by their index. */
export interface Layout {
  /** Whether the line begins a paragraph: a best guess. */
  readonly startsParagraph: (line: number) => boolean;
  /** Whether the line was broken between words, because it is narrower than its column and no address stands at its end. */
  readonly breaksBetweenWords: (line: number) => boolean;
}

/** A printed paragraph opens with two empty columns, which many pages lose; its first line then looks narrow. */
const PRINTED_INDENT = 2;
const ENDS_INSIDE_CLAUSE = /[，、；：,;:]$/u;
const ENDS_IN_ADDRESS = /(?:https?:\/\/|www\.|@)[!-~]*$/u;

/** Reads the layout of lines that were printed below each other, some of them perhaps blank. */
export function readLayout(lines: readonly PageLine[]): Layout {
  const texts = lines.map(({ text }) => withoutInvisible(text).trim());
  const column = readColumn(lines.map(({ text }) => text));
  const opening = paragraphStarts(texts, column);
  return {
    startsParagraph: (line) => opening.has(line),
    breaksBetweenWords: (line) =>
      column.isNarrow(line, opening.has(line) ? PRINTED_INDENT : 0) && !ENDS_IN_ADDRESS.test(texts[line] ?? ''),
  };
}

/**
 * The lines that begin a paragraph: the first; indented ones; those after the end of a sentence and a blank line, or
 * after one that ended its line early; those with a bullet; and headings between two paragraphs.
 */
function paragraphStarts(texts: readonly string[], column: Column): Set<number> {
  const printed = texts.flatMap((text, line) => (text === '' ? [] : [line]));
  const margin = printed.reduce(
    (least, line) => Math.min(least, column.indentOf(line) ?? least),
    Number.POSITIVE_INFINITY,
  );
  const isIndented = (line: number | undefined) => line !== undefined && (column.indentOf(line) ?? 0) >= margin + 2;
  const starts = new Set<number>();
  let openQuotations = 0;
  printed.forEach((line, order) => {
    const text = texts[line] ?? '';
    const previous = printed[order - 1];
    const above = previous === undefined ? undefined : texts[previous];
    if (previous === undefined || above === undefined || isIndented(line) || isBullet(text.charAt(0))) starts.add(line);
    else if (ENDS_SENTENCE.test(above)) {
      const isSpeechGoingOn = openQuotations > 0 && !text.startsWith('“');
      const isHeading = isIndented(printed[order + 1]) && !ENDS_SENTENCE.test(text) && !ENDS_INSIDE_CLAUSE.test(text);
      // A full line, a blank one and an open quotation: the column ended here by chance at the end of a sentence.
      if (column.endsEarly(previous) || isHeading || (line > previous + 1 && !isSpeechGoingOn)) starts.add(line);
    }
    if (starts.has(line)) openQuotations = 0;
    openQuotations = Math.max(0, openQuotations + text.split('“').length - text.split('”').length);
  });
  return starts;
}
