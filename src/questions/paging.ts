import { canBeSortKey, HIGHEST_KEY, LOWEST_KEY } from '../domain/sort-keys.js';
import { BadCursor, BadPage, PageTooLarge } from '../errors.js';

/** What a client asks for; null is as good as left out. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A stretch of a list, in terms of its sort keys. */
export interface PageWindow {
  /** The list and its order: a cursor of another list does not fit. */
  readonly list: string;
  readonly limit: number;
  readonly forward: boolean;
  /** The sort key to go on from, if a cursor was given. */
  readonly from: string | undefined;
}

/** A page of a list: its members in the list's order, whichever way it was asked for. */
export interface Page<Member> {
  readonly list: string;
  readonly members: readonly { readonly key: string; readonly member: Member }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

/** Checks the arguments of a connection. Throws BadPage, PageTooLarge or BadCursor. */
export function windowOf(list: string, { first, after, last, before }: PageArguments): PageWindow {
  if (first != null && last != null)
    throw new BadPage('first and last together: ask for the first or the last, not both.');
  if (before != null && last == null)
    throw new BadPage('before goes with last: ask for the last so many before a cursor.');
  if (after != null && last != null)
    throw new BadPage('after goes with first: ask for the first so many after a cursor.');
  const forward = last == null;
  const limit = first ?? last ?? DEFAULT_PAGE;
  const argument = forward ? 'first' : 'last';
  if (limit < 0) throw new BadPage(`${argument}: ${limit} is negative; ask for 0 to ${MAX_PAGE}.`);
  if (limit > MAX_PAGE) throw new PageTooLarge(argument, limit, MAX_PAGE);
  const cursor = forward ? after : before;
  const from = cursor == null ? undefined : decodeCursor(list, cursor, forward ? 'after' : 'before');
  return { list, limit, forward, from };
}

/** The parameters and words of a statement that reads a window: one member more than asked for tells whether there are more. */
export function keysetOf(window: PageWindow) {
  return {
    parameters: { after: window.from ?? (window.forward ? LOWEST_KEY : HIGHEST_KEY), limit: window.limit + 1 },
    words: window.forward ? ({ AFTER: '>', DIRECTION: 'ASC' } as const) : ({ AFTER: '<', DIRECTION: 'DESC' } as const),
  };
}

/** The page that a keyset statement's rows make. */
export function pageOf<Row, Member>(
  window: PageWindow,
  rows: readonly Row[],
  read: (row: Row) => { readonly key: string; readonly member: Member },
): Page<Member> {
  const { list, limit, forward, from } = window;
  const more = rows.length > limit;
  const members = rows.slice(0, limit).map(read);
  if (!forward) members.reverse();
  return {
    list,
    members,
    hasNext: forward ? more : from !== undefined,
    hasPrevious: forward ? from !== undefined : more,
  };
}

/** A page of a list that is at hand whole, in its order; its members are their own sort keys. Throws BadCursor for one that is not in it. */
export function pageOfWhole<Member extends string>(
  whole: readonly Member[],
  list: string,
  page: PageArguments,
): Page<Member> {
  const window = windowOf(list, page);
  const at = window.from === undefined ? undefined : whole.indexOf(window.from as Member);
  if (at === -1) throw new BadCursor(window.forward ? 'after' : 'before');
  const rest = window.forward ? whole.slice(at === undefined ? 0 : at + 1) : whole.slice(0, at).reverse();
  return pageOf(window, rest, (member) => ({ key: member, member }));
}

/** A page of no list at all, for a parent that has none. */
export function emptyPage<Member>(window: PageWindow): Page<Member> {
  return pageOf<never, Member>(window, [], (row) => row);
}

/** Opaque to clients: the list and the sort key of a member. */
export function encodeCursor(list: string, key: string): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

function decodeCursor(list: string, cursor: string, argument: string): string {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [of, key]: unknown[] = Array.isArray(decoded) && decoded.length === 2 ? decoded : [];
    if (of === list && typeof key === 'string' && canBeSortKey(key)) return key;
  } catch {
    // Falls through: what is not JSON is no cursor of ours.
  }
  throw new BadCursor(argument);
}
