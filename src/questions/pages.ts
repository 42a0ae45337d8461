import type { GraphReader, Parameters } from '../engine/graph-engine.js';
import { type Statement, statement, type Words } from '../engine/statements.js';
import type { Asking, Bring, Question } from './asking.js';
import { keysetOf, type Page, type PageWindow, pageOf } from './paging.js';

/**
 * A list whose statement is `<name>.cypher` and whose length is counted by `<name>-count.cypher`; see facets.ts for what
 * else is counted.
 */
export interface List {
  readonly name: string;
  readonly words?: Words;
  readonly parameters: Parameters;
  /** What reads its pages, where that is a statement of another name, with the same parameters. */
  readonly pages?: Statement;
  /** What tells how long it is, where that is kept and need not be counted: a statement of the parents' ids alone. */
  readonly total?: Statement;
  /** Where the statement tells more of each member than its id and sort key: what becomes of that. */
  readonly along?: Along;
}

/** Keeps what came along with a member of a list, so that it need not be asked for. */
export type Along = (bring: Bring, id: never, row: never) => void;

type MemberRow<Id> = [id: Id, key: string, row?: unknown];

function memberOf<Id extends string>(list: List, bring: Bring) {
  return ([member, key, row]: MemberRow<Id>) => {
    if (row !== undefined && row !== null) list.along?.(bring, member as never, row as never);
    return { key, member };
  };
}

/** A page of ids of a list of its own. */
export async function pageOfIds<Id extends string>(
  { graph, bring }: Asking,
  list: List,
  window: PageWindow,
): Promise<Page<Id>> {
  const keyset = keysetOf(window);
  const rows = await graph.run<MemberRow<Id>>(statement(list.name, { ...list.words, ...keyset.words }), {
    ...list.parameters,
    ...keyset.parameters,
  });
  return pageOf(window, rows, memberOf<Id>(list, bring));
}

export async function countOf(graph: GraphReader, list: List): Promise<number> {
  const rows = await graph.run<[number]>(statement(`${list.name}-count`, withoutKey(list.words)), list.parameters);
  return rows[0]?.[0] ?? 0;
}

/** A page of ids for each of many parents. */
export function pagePerParent<Parent extends string, Id extends string>(
  list: List,
  window: PageWindow,
): Question<Parent, Page<Id>> {
  return pageReadPerParent<Parent, Id, MemberRow<Id>>(list, window, (row, bring) => memberOf<Id>(list, bring)(row));
}

/** A page for each of many parents, whose members are read from their rows. */
export function pageReadPerParent<Parent extends string, Member, Row extends readonly unknown[]>(
  list: List,
  window: PageWindow,
  read: (row: Row, bring: Bring) => { readonly key: string; readonly member: Member },
): Question<Parent, Page<Member>> {
  const keyset = keysetOf(window);
  return {
    name: JSON.stringify([list, window]),
    async answer(graph, ids, bring) {
      const { name, words } = list.pages ?? statement(list.name, list.words);
      const rows = await graph.run<[Parent, Row[]]>(statement(name, { ...words, ...keyset.words }), {
        ...list.parameters,
        ...keyset.parameters,
        ids,
      });
      return new Map(rows.map(([parent, members]) => [parent, pageOf(window, members, (row) => read(row, bring))]));
    },
  };
}

/** How long that list is, for each of many parents. */
export function countPerParent<Parent extends string>(list: List): Question<Parent, number> {
  return {
    name: JSON.stringify([list, 'count']),
    async answer(graph, ids) {
      const rows = list.total
        ? await graph.run<[Parent, number]>(list.total, { ids })
        : await graph.run<[Parent, number]>(statement(`${list.name}-count`, withoutKey(list.words)), {
            ...list.parameters,
            ids,
          });
      return new Map(rows);
    },
  };
}

/** What is only counted needs no order, and no members. */
export function withoutKey(words: Words = {}): Words {
  const { KEY: _, ROW: __, ...rest } = words;
  return rest;
}
