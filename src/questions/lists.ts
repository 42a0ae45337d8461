import { EmptyList } from '../errors.js';

/** A list of a filter; null where it was left out. Throws EmptyList: nothing can match none. */
export function someOf<Item>(argument: string, list: readonly Item[] | null | undefined): readonly Item[] | null {
  if (list == null) return null;
  if (list.length === 0) throw new EmptyList(argument);
  return list;
}
