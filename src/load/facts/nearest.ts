import { closest } from 'fastest-levenshtein';

/** The end of a sentence that names the nearest of these; nothing where there are none. */
export function nearestOf(name: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `; the nearest is “${closest(name, names)}”`;
}
