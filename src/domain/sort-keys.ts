/*
 * Every list is sorted by one string that no two of its members share, so a cursor is that string and the next page
 * is all that is greater. Indexes of both engines compare by code point.
 */

/** By pronunciation, then name; the id tells namesakes apart. */
export function nameSortKey(pronunciation: string, name: string, id: string): string {
  return `${pronunciation} ${name} ${id}`;
}

/** By page file and line: the order in which a reader meets articles. */
export function pageSortKey(file: string, firstLine: number): string {
  return `${file}:${pad(firstLine, 7)}`;
}

/** By article, then by place in it. `position` is a code unit in the article's text, counted over its fields. */
export function textSortKey(articlePageKey: string, position: number, id: string): string {
  return `${articlePageKey} ${pad(position, 9)} ${id}`;
}

/** Oldest first, then by text; what has no date comes last. */
export function oldestFirstKey(day: string | undefined, textKey: string): string {
  return `${day ?? 'undated'} ${textKey}`;
}

/** Newest first, then by text; what has no date comes last. Digits are complemented, so that a list still ascends. */
export function newestFirstKey(day: string | undefined, textKey: string): string {
  return `${day?.replace(/\d/g, (digit) => String(9 - Number(digit))) ?? 'undated'} ${textKey}`;
}

/** By relation type, then by place in a printed list; what has none comes last. `type` is the type's place in its table. */
export function relationSortKey(type: number, order: number | undefined, id: string): string {
  return `${pad(type, 2)} ${order === undefined ? 'none' : pad(order, 4)} ${id}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
