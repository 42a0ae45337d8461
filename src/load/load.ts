import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { GraphEngine } from '../engine/graph-engine.js';
import { statement } from '../engine/statements.js';
import { LOADER_VERSION } from './compile/compile-article.js';
import { compileCorpus } from './compile-corpus.js';
import { type FactsFolder, readFactsFolder } from './facts-folder.js';
import { type LoadReport, type WriteOptions, writeCorpus } from './write-corpus.js';

/** The project's own pages and facts: beside src and dist. */
export const SEED_FOLDER = fileURLToPath(new URL('../../seed/', import.meta.url));

type LoadOptions = Omit<WriteOptions, 'fingerprint'>;

/** Makes the graph hold what a folder of pages and facts says. Throws WrongFacts, and then writes nothing. */
export async function loadFolder(engine: GraphEngine, folder: string, options: LoadOptions): Promise<LoadReport> {
  return await load(engine, readFactsFolder(folder), options);
}

/**
 * Loads a folder where the graph is empty, or holds an earlier state of that same folder; undefined where there is
 * nothing to do. A graph that somebody loaded from other facts is left alone.
 */
export async function loadIfChanged(
  engine: GraphEngine,
  folder: string,
  options: LoadOptions,
): Promise<LoadReport | undefined> {
  const facts = readFactsFolder(folder);
  const snapshot = engine.snapshot(options);
  try {
    const [row] = await snapshot.run<[string | null, string | null, string | null]>(statement('corpus'), {});
    const [, loaded, origin] = row ?? [];
    // A file that cannot be read has no part in the fingerprint.
    const isSame = loaded === fingerprintOf(facts) && facts.mistakes.length === 0;
    if (origin === 'given' || isSame) return undefined;
  } finally {
    await snapshot.close();
  }
  return await load(engine, facts, options);
}

async function load(engine: GraphEngine, facts: FactsFolder, options: LoadOptions): Promise<LoadReport> {
  return await writeCorpus(engine, compileCorpus(facts, 'written'), { ...options, fingerprint: fingerprintOf(facts) });
}

/** Of the files themselves: tells without compiling them whether anything changed. */
function fingerprintOf({ pages, articles, entities }: FactsFolder): string {
  const hash = createHash('sha256').update(LOADER_VERSION);
  for (const page of pages) hash.update(JSON.stringify(page));
  for (const { file, content } of [...articles, ...entities]) hash.update(JSON.stringify([file, content]));
  return hash.digest('hex').slice(0, 16);
}
