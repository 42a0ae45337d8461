import type { GraphEngine } from '../../../src/engine/graph-engine.js';
import { loadFolder } from '../../../src/load/load.js';
import type { LoadReport, WriteOptions } from '../../../src/load/write-corpus.js';
import { empty, openInMemory } from '../engine-under-test.js';
import { dumpGraph, type GraphDump } from '../graph-dump.js';
import { type CorpusFiles, withFolder } from './corpus-files.js';

/** Makes a graph hold what the files say, as `chuchu load FOLDER` does. */
export function load(
  engine: GraphEngine,
  files: CorpusFiles,
  options: Partial<WriteOptions> = {},
): Promise<LoadReport> {
  return withFolder(files, (folder) => loadFolder(engine, folder, { origin: 'given', ...options }));
}

/** Makes an empty graph hold what the files say. */
export async function loadAfresh(engine: GraphEngine, files: CorpusFiles): Promise<void> {
  await empty(engine);
  await load(engine, files);
}

/** All of a graph. */
export async function dumpOf(engine: GraphEngine): Promise<GraphDump> {
  const snapshot = engine.snapshot();
  try {
    return await dumpGraph(snapshot);
  } finally {
    await snapshot.close();
  }
}

const cleanDumps = new Map<CorpusFiles, Promise<GraphDump>>();

/** All of the graph that the files make in an empty embedded engine. It is the same on every engine. */
export function cleanDumpOf(files: CorpusFiles): Promise<GraphDump> {
  const dump = cleanDumps.get(files) ?? loadAndDump(files);
  cleanDumps.set(files, dump);
  return dump;
}

async function loadAndDump(files: CorpusFiles): Promise<GraphDump> {
  const engine = openInMemory();
  try {
    await engine.prepare();
    await load(engine, files);
    return await dumpOf(engine);
  } finally {
    await engine.close();
  }
}
