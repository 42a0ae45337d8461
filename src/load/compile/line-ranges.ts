import type { LineRange } from '../facts/shapes.js';

/** The lines of a range in reading order. `part` is the place (from 0) in the list; undefined where there is no list. */
export interface ExpandedRange {
  readonly lines: readonly { readonly line: number; readonly part: number | undefined }[];
  readonly mistakes: readonly { readonly message: string; readonly part: number | undefined }[];
}

/** The lines that a range names, of a page with so many lines. */
export function expandLines(range: LineRange, pageLines: number): ExpandedRange {
  const lines: { line: number; part: number | undefined }[] = [];
  const mistakes: { message: string; part: number | undefined }[] = [];
  for (const [index, given] of (Array.isArray(range) ? range : [range]).entries()) {
    const [first = 0, last = first] = String(given).split('-').map(Number);
    const part = Array.isArray(range) ? index : undefined;
    const outside = [first, last].find((line) => line < 1 || line > pageLines);
    if (outside !== undefined) {
      mistakes.push({ part, message: `line ${outside} is outside the page, which has ${pageLines} lines` });
    } else if (first > last) {
      mistakes.push({ part, message: `lines ${given} run backwards; write "${last}-${first}"` });
    } else {
      for (let line = first; line <= last; line++) lines.push({ line, part });
    }
  }
  return { lines, mistakes };
}
