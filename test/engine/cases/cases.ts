import type { Parameters } from '../../../src/engine/graph-engine.js';
import type { Statement } from '../../../src/engine/statements.js';
import type { List } from '../../../src/questions/pages.js';

/** A statement with parameters as the program sends it. */
export interface ReadCase {
  readonly title: string;
  readonly statement: Statement;
  readonly parameters: Parameters;
  /** Why there is nothing to find; without it, finding nothing is a mistake of the case. */
  readonly nothing?: string;
}

/** A list as the program reads it: by pages, from both ends, and counted. */
export interface ListCase {
  readonly title: string;
  readonly list: List;
  /** Whose lists; left out for a list of its own. */
  readonly of?: readonly string[];
  /** The same list without its conditions: these must leave something out, and leave something. */
  readonly narrows?: ListCase;
  readonly nothing?: string;
}

/** An id of nothing. */
export const UNKNOWN = 'per_000000000000';

/** The same list under conditions. */
export function filtered(list: ListCase, title: string, conditions: Parameters, nothing?: string): ListCase {
  return {
    ...list,
    title: `${list.title}, ${title}`,
    list: { ...list.list, parameters: { ...list.list.parameters, ...conditions } },
    narrows: list,
    ...(nothing === undefined ? {} : { nothing }),
  };
}

/** Parameters that ask for nothing in particular. */
export function allNull<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, null>> {
  return Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>;
}
