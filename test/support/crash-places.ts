import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/engine/embedded.js';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';
import { loadFolder } from '../../src/load/load.js';
import { chuchu, type Ended } from './command-line.js';
import { empty, openInMemory, openOn } from './engine-under-test.js';
import { dumpOf } from './facts/loading.js';
import type { GraphDump } from './graph-dump.js';
import type { Neo4jServer } from './neo4j/server.js';
import { programAndTestStatements } from './test-statements.js';

/** Hashes of the articles in a graph, by their ids: which state of the facts each of them has. */
export type LoadedArticles = ReadonlyMap<string, string>;

/** Where the program under test keeps its graph. */
export interface Place {
  /** What tells the program of it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Makes it hold what a folder says, or nothing. */
  reset(folder: string | undefined): Promise<void>;
  /** Looks without leaving a trace: what the next process finds is what the last one left. */
  articles(): Promise<LoadedArticles>;
  dump(): Promise<GraphDump>;
  close(): Promise<void>;
}

/** Runs `chuchu load` or `chuchu verify` on this place to its end. */
export function run(place: Place, seed: string, ...args: string[]): Promise<Ended> {
  return chuchu(args, { ...place.settings, CHUCHU_SEED: seed }).ended;
}

/** A data folder inside a parent that is there already, or in a temporary one. */
export function dataFolder(parent?: string): Place {
  const around = mkdtempSync(join(tmpdir(), 'chuchu-crash-'));
  const folder = join(parent ?? around, 'data');
  const settings = { CHUCHU_DATA: folder };
  /** Folders that hold what a seed says, to be copied. */
  const loaded = new Map<string, string>();
  /** A process that opens a folder after a crash repairs it, so only a copy is opened. */
  async function lookAt<Result>(look: (engine: GraphEngine) => Promise<Result>): Promise<Result> {
    const copy = mkdtempSync(join(around, 'copy-'));
    if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
    const engine = openEmbedded({ folder: copy, statementTimeoutMs: 30_000 }, programAndTestStatements());
    try {
      return await look(engine);
    } finally {
      await engine.close();
      rmSync(copy, { recursive: true });
    }
  }
  return {
    settings,
    async reset(seed) {
      rmSync(folder, { recursive: true, force: true });
      if (seed === undefined) return;
      const made = loaded.get(seed) ?? (await loadedFolder(seed, mkdtempSync(join(around, 'loaded-'))));
      loaded.set(seed, made);
      cpSync(made, folder, { recursive: true });
    },
    articles: () => lookAt(articlesOf),
    dump: () => lookAt(dumpOf),
    async close() {
      rmSync(folder, { recursive: true, force: true });
      rmSync(around, { recursive: true, force: true });
    },
  };
}

async function loadedFolder(seed: string, folder: string): Promise<string> {
  const engine = openEmbedded({ folder, statementTimeoutMs: 30_000 }, programAndTestStatements());
  try {
    await engine.prepare();
    await loadFolder(engine, seed, { origin: 'seed' });
  } finally {
    await engine.close();
  }
  return folder;
}

/** The database of a Neo4j. */
export function onNeo4j(server: Neo4jServer): Place {
  const { uri, username, password, database } = server;
  const engine = openOn(server);
  return {
    settings: {
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      // A server on a busy machine greets slowly.
      NEO4J_CONNECT_TIMEOUT_MS: '5000',
      ...(database === undefined ? {} : { NEO4J_DATABASE: database }),
    },
    async reset(seed) {
      await empty(engine);
      if (seed === undefined) return;
      await engine.prepare();
      await loadFolder(engine, seed, { origin: 'seed' });
    },
    articles: () => articlesOf(engine),
    dump: () => dumpOf(engine),
    async close() {
      await empty(engine);
      await engine.close();
    },
  };
}

export interface CleanLoad {
  readonly articles: LoadedArticles;
  readonly dump: GraphDump;
}

/** What an undisturbed load of a folder makes; the same on every engine. */
export async function cleanLoad(seed: string): Promise<CleanLoad> {
  const engine = openInMemory();
  try {
    await engine.prepare();
    await loadFolder(engine, seed, { origin: 'seed' });
    return { articles: await articlesOf(engine), dump: await dumpOf(engine) };
  } finally {
    await engine.close();
  }
}

/** How many articles have to be added, changed or removed until a graph with these ones has those. */
export function articlesToDo(found: LoadedArticles, wanted: LoadedArticles): number {
  const stale = [...wanted].filter(([id, hash]) => found.get(id) !== hash);
  const gone = [...found.keys()].filter((id) => !wanted.has(id));
  return stale.length + gone.length;
}

async function articlesOf(engine: GraphEngine): Promise<LoadedArticles> {
  const snapshot = engine.snapshot();
  try {
    return new Map(await snapshot.run<[string, string]>(statement('load/loaded-articles'), {}));
  } finally {
    await snapshot.close();
  }
}
