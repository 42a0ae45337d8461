import { resolve } from 'node:path';
import { readConfig } from '../config.js';
import { compileCorpus } from '../load/compile-corpus.js';
import { factSheet } from '../load/fact-sheet.js';
import { readFactsFolder } from '../load/facts-folder.js';
import { SEED_FOLDER } from '../load/load.js';

/** Prints the facts of a folder as sentences with their quotes. */
export function facts(folder: string | undefined): void {
  const from = folder === undefined ? (readConfig().CHUCHU_SEED ?? SEED_FOLDER) : resolve(folder);
  process.stdout.write(factSheet(compileCorpus(readFactsFolder(from), 'printed')));
}
