import { isInvisible, isSpacedScript, isWhite, printedWidth } from './characters.js';

/** How lines that were printed below each other fill their column. Lines are given by their index. */
export interface Column {
  /** White characters before the first printed one; undefined for a blank line. */
  indentOf(line: number): number | undefined;
  /** Whether the line leaves so much of the column free that something ended there. */
  endsEarly(line: number): boolean;
  /** Whether one more character would have fitted, when `indent` columns before the line are lost. */
  isNarrow(line: number, indent: number): boolean;
}

/** A line's size, in the ways by which pages are wrapped. */
interface Measure {
  /** Characters, white space and all. */
  readonly raw: number;
  /** Printed characters. */
  readonly count: number;
  /** Printed columns. */
  readonly width: number;
  /** White space before it or in it that stands between words, or may. */
  readonly spaces: number;
  readonly indent: number;
}

/** A line ends early where it fills at most this part of its column: a word or a closing mark moved down costs less. */
const EARLY_END = 0.75;
const BLANK: Measure = { raw: 0, count: 0, width: 0, spaces: 0, indent: 0 };

/** Measures the lines against the size that a tenth of them reach: the widest of a few, but no stray giant among many. */
export function readColumn(lines: readonly string[]): Column {
  const measures = lines.map(measure);
  const printed = measures.filter(({ count }) => count > 0);
  const usual = {
    raw: tenthLargest(printed.map(({ raw }) => raw)),
    count: tenthLargest(printed.map(({ count }) => count)),
    width: tenthLargest(printed.map(({ width }) => width)),
  };
  const of = (line: number) => measures[line] ?? BLANK;
  return {
    indentOf: (line) => (of(line).count === 0 ? undefined : of(line).indent),
    endsEarly: (line) => of(line).count <= EARLY_END * usual.count && of(line).width <= EARLY_END * usual.width,
    isNarrow: (line, lost) => {
      const { raw, count, width, spaces } = of(line);
      return raw !== usual.raw && count + spaces + lost < usual.count && width + spaces / 2 + lost < usual.width;
    },
  };
}

function measure(text: string): Measure {
  let [raw, count, width, spaces, indent, gap] = [0, 0, 0, 0, 0, 0];
  let before: string | undefined;
  for (const char of text) {
    raw += 1;
    if (isInvisible(char)) continue;
    if (isWhite(char)) {
      gap += 1;
      continue;
    }
    if (before === undefined) indent = gap;
    if (gap > 0 && isSpacedScript(char) && (before === undefined || isSpacedScript(before))) spaces += 1;
    count += 1;
    width += printedWidth(char);
    gap = 0;
    before = char;
  }
  return { raw, count, width, spaces, indent };
}

function tenthLargest(sizes: readonly number[]): number {
  const ascending = [...sizes].sort((a, b) => a - b);
  return ascending[Math.ceil(ascending.length * 0.9) - 1] ?? 0;
}
