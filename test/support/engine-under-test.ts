import { afterAll, beforeAll, describe } from 'vitest';
import { type EmbeddedSettings, openEmbedded } from '../../src/engine/embedded.js';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { type Neo4jSettings, openNeo4j } from '../../src/engine/neo4j.js';
import { statement } from '../../src/engine/statements.js';
import type { Neo4jServer } from './neo4j/server.js';
import { describeOnNeo4j, type Releases } from './neo4j.js';
import { programAndTestStatements } from './test-statements.js';

/** An engine in memory that knows the tests' own statements too. */
export function openInMemory(settings: Partial<EmbeddedSettings> = {}): GraphEngine {
  return openEmbedded({ folder: undefined, statementTimeoutMs: 30_000, ...settings }, programAndTestStatements());
}

/** The same on a Neo4j. */
export function openOn(
  { uri, username, password, database }: Neo4jServer,
  settings: Partial<Neo4jSettings> = {},
): GraphEngine {
  return openNeo4j(
    {
      uri,
      username,
      password,
      database,
      // A busy machine plans slowly.
      statementTimeoutMs: 30_000,
      connectTimeoutMs: 5000,
      poolSize: 10,
      ...settings,
    },
    programAndTestStatements(),
  );
}

/** Takes everything out of a graph; its indexes stay. */
export async function empty(engine: GraphEngine): Promise<void> {
  await engine.write((graph) => graph.run(statement('wipe'), {}));
}

/** The engine of a describe block, open, prepared and empty when its first test begins. */
export type EngineUnderTest = () => GraphEngine;

/** Declares the same tests for the embedded engine and each Neo4j of this run. */
export function describeEngines(
  title: string,
  declareTests: (engine: EngineUnderTest) => void,
  releases: Releases = 'all',
): void {
  describe(`${title} (embedded)`, () => declareTests(emptied(() => openInMemory())));
  describeOnNeo4j(title, (server) => declareTests(emptied(() => openOn(server))), releases);
}

/** Opens an engine before the tests of this block and closes it after them. */
export function emptied(open: () => GraphEngine): EngineUnderTest {
  let engine: GraphEngine | undefined;
  beforeAll(async () => {
    engine = open();
    await engine.prepare();
    await empty(engine);
  });
  afterAll(() => engine?.close());
  return () => {
    if (!engine) throw new Error('the engine is open only while tests run');
    return engine;
  };
}
