/*
 * Every list is sorted by one string that no two of its members share, so a cursor is that string and the next page
 * is all that is greater. Indexes compare strings by code point, Neo4j without an index by UTF-16 unit: the two differ
 * only where a string has characters from U+D800 on, so no sort key has any.
 */

/** Below and above every sort key. */
export const LOWEST_KEY = '';
export const HIGHEST_KEY = '\uffff';

/** Whether a text can be a sort key at all. */
export function canBeSortKey(text: string): boolean {
  return /^[\0-\ud7fe]+$/.test(text);
}

/** By pronunciation, then name; the id tells namesakes apart. */
export function nameSortKey(pronunciation: string, name: string, id: string): string {
  return `${sortable(pronunciation)} ${sortable(name)} ${id}`;
}

/** By page file and line: the order in which a reader meets articles. */
export function pageSortKey(file: string, firstLine: number): string {
  return `${sortable(file)}:${pad(firstLine, 7)}`;
}

/** By article, then by place in it. `position` is a code unit in the article's text, counted over its fields. */
export function textSortKey(articlePageKey: string, position: number, id: string): string {
  return `${articlePageKey} ${pad(position, 9)} ${id}`;
}

/** Oldest first, then by text; what has no date comes last. */
export function oldestFirstKey(day: string | undefined, textKey: string): string {
  return `${day ?? 'undated'} ${textKey}`;
}

/** Newest first, then by text (of an entity, by name); what has no date comes last. Digits are complemented, so that a list still ascends. */
export function newestFirstKey(day: string | undefined, textKey: string): string {
  return `${day?.replace(/\d/g, (digit) => String(9 - Number(digit))) ?? 'undated'} ${textKey}`;
}

/** The place of a member in the list of one owner; ids have no spaces. */
export function placeInList(owner: string, key: string): string {
  return `${owner} ${key}`;
}

/** What most sentences are evidence of first, then by name. Counts are complemented, so that a list still ascends. */
export function mostEvidenceKey(sentences: number, nameKey: string): string {
  return `${pad(MOST_SENTENCES - Math.min(sentences, MOST_SENTENCES), 9)} ${nameKey}`;
}
const MOST_SENTENCES = 999_999_999;

/** By relation type, then by place in a printed list; what has none comes last. `type` is the type's place in its table. */
export function relationSortKey(type: number, order: number | undefined, id: string): string {
  return `${pad(type, 2)} ${order === undefined ? 'none' : pad(order, 4)} ${id}`;
}

/** Characters from U+D7FE on as that character and their number, which keeps their order in both ways of comparing. */
function sortable(text: string): string {
  return text.replace(/[\ud7fe-\ud7ff\ud800-\udfff\ue000-\uffff\u{10000}-\u{10ffff}]/gu, (character) => {
    const number = character.codePointAt(0) ?? 0;
    return `\ud7fe${number.toString(16).padStart(6, '0')}`;
  });
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
