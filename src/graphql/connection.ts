import type { Asking, Question } from '../questions/asking.js';
import type { Facets } from '../questions/facets.js';
import { encodeCursor, type Page } from '../questions/paging.js';

/** A page of a list, and how to count the whole. */
export interface Listed<Member> {
  readonly page: Page<Member>;
  readonly totalCount: () => Promise<number>;
  /** Of a list of statements or relations. */
  readonly facets?: Facets;
}

interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** What a connection resolves to. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[] | Promise<Edge<Node>[]>;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number>;
  readonly facets?: Facets;
}

/** A list whose members are values already. */
export function connectionOf<Node>(listed: Listed<Node>): Connection<Node> {
  const { list, members } = listed.page;
  return {
    ...withoutEdges(listed),
    edges: members.map(({ key, member }) => ({ cursor: encodeCursor(list, key), node: member })),
  };
}

/**
 * A list of ids, whose members are asked for all at once. The connection is there before its members are, so that
 * whatever else is asked of it is asked for all parents together, also for those without members.
 */
export async function connect<Id extends string, Node, Raw>(
  asking: Asking,
  listed: Listed<Id> | Promise<Listed<Id>>,
  question: Question<Id, Node, Raw>,
): Promise<Connection<Node>> {
  const known = await listed;
  const { page } = known;
  let edges: Edge<Node>[] | Promise<Edge<Node>[]> | undefined;
  return {
    ...withoutEdges(known),
    // Asked for by whoever selects them: to count a list, its members are not needed.
    get edges() {
      edges ??= edgesOf(asking, page, question);
      return edges;
    },
  };
}

function edgesOf<Id extends string, Node, Raw>(
  asking: Asking,
  { list, members }: Page<Id>,
  question: Question<Id, Node, Raw>,
): Edge<Node>[] | Promise<Edge<Node>[]> {
  const edges = (nodes: readonly (Node | undefined)[]) =>
    members.flatMap(({ key }, index) => {
      const node = nodes[index];
      return node === undefined ? [] : [{ cursor: encodeCursor(list, key), node }];
    });
  const known = members.map(({ member }) => asking.known(question, member));
  if (!known.includes(undefined)) return edges(known);
  return Promise.all(members.map(({ member }) => asking.one(question, member))).then(edges);
}

function withoutEdges({ page, ...counts }: Listed<unknown>): Omit<Connection<never>, 'edges'> {
  const { list, members, hasNext, hasPrevious } = page;
  const cursorOf = (member: (typeof members)[number] | undefined) => (member ? encodeCursor(list, member.key) : null);
  return {
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: cursorOf(members[0]),
      endCursor: cursorOf(members.at(-1)),
    },
    ...counts,
  };
}
