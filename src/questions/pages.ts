import type { GraphReader, Parameters } from '../engine/graph-engine.js';
import { statement, type Words } from '../engine/statements.js';
import type { Question } from './asking.js';
import { keysetOf, type Page, type PageWindow, pageOf } from './paging.js';

/**
 * A list whose statement is `<name>.cypher` and whose length is counted by `<name>-count.cypher`; see facets.ts for what
 * else is counted.
 */
export interface List {
  readonly name: string;
  readonly words?: Words;
  readonly parameters: Parameters;
}

/** A page of ids of a list of its own. */
export async function pageOfIds<Id extends string>(
  graph: GraphReader,
  list: List,
  window: PageWindow,
): Promise<Page<Id>> {
  const keyset = keysetOf(window);
  const rows = await graph.run<[Id, string]>(statement(list.name, { ...list.words, ...keyset.words }), {
    ...list.parameters,
    ...keyset.parameters,
  });
  return pageOf(window, rows, ([member, key]) => ({ member, key }));
}

export async function countOf(graph: GraphReader, list: List): Promise<number> {
  const rows = await graph.run<[number]>(statement(`${list.name}-count`, withoutKey(list.words)), list.parameters);
  return rows[0]?.[0] ?? 0;
}

/** A page of members for each of many parents. Rows are read by `read`; two columns, id and sort key, if left out. */
export function pagePerParent<Parent extends string, Member, Row extends readonly unknown[] = [Member, string]>(
  list: List,
  window: PageWindow,
  read: (row: Row) => { readonly key: string; readonly member: Member } = ([member, key]) =>
    ({ member, key }) as { key: string; member: Member },
): Question<Parent, Page<Member>> {
  const keyset = keysetOf(window);
  return {
    name: JSON.stringify([list, window]),
    async answer(graph, ids) {
      const rows = await graph.run<[Parent, Row[]]>(statement(list.name, { ...list.words, ...keyset.words }), {
        ...list.parameters,
        ...keyset.parameters,
        ids,
      });
      return new Map(rows.map(([parent, members]) => [parent, pageOf(window, members, read)]));
    },
  };
}

/** How long that list is, for each of many parents. */
export function countPerParent<Parent extends string>(list: List): Question<Parent, number> {
  return {
    name: JSON.stringify([list, 'count']),
    async answer(graph, ids) {
      const rows = await graph.run<[Parent, number]>(statement(`${list.name}-count`, withoutKey(list.words)), {
        ...list.parameters,
        ids,
      });
      return new Map(rows);
    },
  };
}

/** What is only counted needs no order. */
export function withoutKey(words: Words = {}): Words {
  const { KEY: _, ...rest } = words;
  return rest;
}
