import { expect } from 'vitest';
import type { Ask } from './service.js';

/** A page of a connection, as a client sees it; members are told apart by what was selected of them. */
export interface AnsweredPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export interface PageRequest {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

/** A list in an operation: `<page>` stands for its page arguments, `<members>` for its selection. */
export interface ListQuery {
  readonly query: string;
  /** What tells its members apart. */
  readonly node?: string;
  /** Whether it can be read from its end. */
  readonly backwards?: false;
}

/** Asks for one page. */
export async function askPage(ask: Ask, list: ListQuery, page: PageRequest): Promise<AnsweredPage> {
  const { query, node = 'id', backwards = true } = list;
  const [declared, used] = backwards ? ['$last: Int, $before: String, ', 'last: $last, before: $before, '] : ['', ''];
  const selection = `{ totalCount edges { cursor node { ${node} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const text = query.replace('<page>', `${used}first: $first, after: $after`).replace('<members>', selection);
  const { data, errors } = await ask(`query (${declared}$first: Int, $after: String) { ${text} }`, { ...page });
  expect(errors).toEqual([]);
  return connectionIn(data);
}

/** Where to begin reading: after a cursor (null: at the start), or before one (null: at the end). */
export type From = { readonly after: string | null } | { readonly before: string | null };

/** Reads a list to its end, or to its beginning, page by page; the pages in the order in which they came. */
export async function readPages(ask: Ask, list: ListQuery, size: number, from: From): Promise<AnsweredPage[]> {
  const forwards = 'after' in from;
  const pages: AnsweredPage[] = [];
  let cursor = forwards ? from.after : from.before;
  for (;;) {
    const request: PageRequest = forwards ? { first: size, after: cursor } : { last: size, before: cursor };
    const page = await askPage(ask, list, request);
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (forwards ? !hasNextPage : !hasPreviousPage) return pages;
    const next = forwards ? endCursor : startCursor;
    expect(next, 'where more is to come, something came').not.toBeNull();
    expect(next, 'it goes on').not.toBe(cursor);
    cursor = next;
  }
}

/** All members of a list, in its order. */
export async function readWhole(ask: Ask, list: ListQuery): Promise<unknown[]> {
  return (await readPages(ask, list, 100, { after: null })).flatMap(membersOf);
}

export function membersOf({ edges }: AnsweredPage): unknown[] {
  return edges.map(({ node }) => node);
}

/** The connection that an answer leads to, through the first member of any list on the way. */
function connectionIn(value: unknown): AnsweredPage {
  if (Array.isArray(value)) return connectionIn(value[0]);
  if (typeof value !== 'object' || value === null) throw new Error('there is no list in the answer');
  if ('pageInfo' in value) return value as AnsweredPage;
  return connectionIn(Object.values(value)[0]);
}
