/** A stretch of a text in UTF-16 code units, as the API counts and as strings do; `end` is excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** In order, within the text, and none touching another. */
export function joined(ranges: readonly TextRange[], offset: number, length: number): TextRange[] {
  const within = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start - offset), end: Math.min(length, end - offset) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const result: TextRange[] = [];
  for (const range of within) {
    const last = result.at(-1);
    if (last && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}
