import neo4j from 'neo4j-driver';
import type { Neo4jServer } from './neo4j/server.js';

/*
 * Loading the seed takes a Neo4j seconds, and most test files only read it. So the file that loads it leaves a node that
 * says how large the graph was; the next file wipes the database only where that is not so any more.
 */
const SIZE = 'COUNT { (n) WHERE NOT n:TestSeal } + COUNT { ()-->() }';

/** Empties the database unless it holds the seed as {@link sealSeed} saw it. */
export async function wipeUnlessSealed(server: Neo4jServer): Promise<void> {
  const [sealed] = await run(server, `MATCH (s:TestSeal) WHERE s.size = ${SIZE} RETURN s.size`);
  if (sealed === undefined) await run(server, 'MATCH (n) DETACH DELETE n');
}

/** Notes how large the graph is. */
export async function sealSeed(server: Neo4jServer): Promise<void> {
  await run(server, `MERGE (s:TestSeal) SET s.size = ${SIZE}`);
}

async function run({ uri, username, password, database }: Neo4jServer, query: string): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
  try {
    const { records } = await driver.executeQuery(query, {}, database === undefined ? {} : { database });
    return records.map((record) => record.get(0));
  } finally {
    await driver.close();
  }
}
