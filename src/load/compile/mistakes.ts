import type { FactMistake } from '../../errors.js';
import type { FactPath, FactsFile } from '../facts/facts-file.js';

/** Takes down what is wrong at a place of a facts file. */
export type Report = (path: FactPath, message: string) => void;

/** A report on one file into the list of all mistakes. */
export function reportOn({ file, lineOf }: FactsFile<unknown>, mistakes: FactMistake[]): Report {
  return (path, message) => {
    mistakes.push({ file: `facts/${file}`, line: lineOf(path), message });
  };
}

/** By file, then line, as an editor goes through them. */
export function inReadingOrder(mistakes: readonly FactMistake[]): FactMistake[] {
  return [...mistakes].sort((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0);
  });
}
