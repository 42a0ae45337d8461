import { afterAll, beforeAll, describe } from 'vitest';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { loadFolder, SEED_FOLDER } from '../../src/load/load.js';
import { openInMemory, openOn } from './engine-under-test.js';
import type { Neo4jServer } from './neo4j/server.js';
import { describeOnNeo4j, type Releases } from './neo4j.js';
import { sealSeed, wipeUnlessSealed } from './seed-seal.js';

/** The engine of a describe block; it holds the seed when the block's tests begin. */
export type HeldEngine = () => GraphEngine;

/** Declares the same tests for the embedded engine and for each Neo4j of this run. */
export function describeOnEveryEngine(
  title: string,
  declareTests: (engine: HeldEngine) => void,
  releases: Releases = 'all',
): void {
  describeOnEmbedded(title, declareTests);
  describeOnNeo4j(title, (server) => declareTests(heldOnNeo4j(server)), releases);
}

/** Declares tests for the embedded engine alone: for what no database has a part in. */
export function describeOnEmbedded(title: string, declareTests: (engine: HeldEngine) => void): void {
  describe(`${title} (embedded)`, () => declareTests(heldInMemory()));
}

/** Makes the graph hold what the project's own pages and facts say. */
export async function loadSeed(engine: GraphEngine): Promise<void> {
  await loadFolder(engine, SEED_FOLDER, { origin: 'seed' });
}

function heldInMemory(): HeldEngine {
  return held(async () => {
    const engine = openInMemory();
    await engine.prepare();
    await loadSeed(engine);
    return engine;
  });
}

function heldOnNeo4j(server: Neo4jServer): HeldEngine {
  return held(async () => {
    await wipeUnlessSealed(server);
    const engine = openOn(server);
    await engine.prepare();
    await loadSeed(engine);
    await sealSeed(server);
    return engine;
  });
}

function held(open: () => Promise<GraphEngine>): HeldEngine {
  let engine: GraphEngine | undefined;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine?.close());
  return () => {
    if (!engine) throw new Error('the engine is open only while tests run');
    return engine;
  };
}
