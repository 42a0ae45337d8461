import { mkdir } from 'node:fs/promises';
import neo4j from 'neo4j-driver';
import { startOnJvm } from '../test/support/neo4j/jvm.js';
import { type Programs, programsOf } from '../test/support/neo4j/programs.js';
import { RELEASES } from '../test/support/neo4j/releases.js';

/** A Neo4j that this run started, with nobody else on it. */
export interface Neo4j {
  readonly uri: string;
  readonly version: string;
  readonly java: number;
  readonly heap: string;
  /** Of the JVM itself. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** The programs are found as the tests find them. */
export async function programsFor(version: string | undefined): Promise<Programs> {
  const release = version === undefined ? RELEASES.at(-1) : RELEASES.find((one) => one.version === version);
  if (!release) throw new Error(`there is no Neo4j ${version} here: ${RELEASES.map((one) => one.version).join(', ')}`);
  return programsOf(release).catch((error: unknown) => {
    throw new Error(`Neo4j ${release.version} cannot be started: ${error instanceof Error ? error.message : error}`);
  });
}

/**
 * Boots a Community server as it runs in earnest: all compiler tiers, its default garbage collector. `home` is kept if it
 * is given, else it is a temporary folder.
 */
export async function startNeo4j(programs: Programs, heap: string, home?: string): Promise<Neo4j> {
  if (home !== undefined) await mkdir(home, { recursive: true });
  const setup = { home, heap, pageCache: '2g', password: false, javaOptions: [], configuration: [] };
  const { server, pid, stop } = await startOnJvm(programs, setup);
  return { uri: server.uri, version: server.version, java: programs.java.major, heap, pid, stop };
}

/** Runs statements one after another, each as soon as the one before is done. */
export async function runAll(
  uri: string,
  texts: readonly string[],
  parameters: Record<string, unknown> = {},
): Promise<void> {
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  const session = driver.session();
  try {
    for (const text of texts) await session.run(text, parameters);
  } finally {
    await session.close();
    await driver.close();
  }
}
