import type { Asking, Question } from '../questions/asking.js';
import { encodeCursor, type Page } from '../questions/paging.js';

/** A page of a list, and how to count the whole. */
export interface Listed<Member> {
  readonly page: Page<Member>;
  readonly totalCount: () => Promise<number>;
}

/** What a connection resolves to. */
export interface Connection<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number>;
}

/** A list whose members are values already. */
export function connectionOf<Node>({ page, totalCount }: Listed<Node>): Connection<Node> {
  const edges = page.members.map(({ key, member }) => ({ cursor: encodeCursor(page.list, key), node: member }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** A list of ids, whose members are asked for all at once. */
export async function connect<Id extends string, Node, Raw>(
  asking: Asking,
  listed: Listed<Id> | Promise<Listed<Id>>,
  question: Question<Id, Node, Raw>,
): Promise<Connection<Node>> {
  const { page, totalCount } = await listed;
  const nodes = await Promise.all(page.members.map(({ member }) => asking.one(question, member)));
  const members = page.members.flatMap(({ key }, index) => {
    const node = nodes[index];
    return node === undefined ? [] : [{ key, member: node }];
  });
  return connectionOf({ page: { ...page, members }, totalCount });
}
