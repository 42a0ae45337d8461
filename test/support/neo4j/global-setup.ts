import type { TestProject } from 'vitest/node';
import { say } from './say.js';
import './server.js';
import { startServers } from './start.js';

/**
 * Gives the test project a real Neo4j of each release: `inject('neo4jServers')`. One that cannot be had is named loudly
 * and its tests are skipped; with CI=true it is an error of the run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { running, missing } = await startServers();
  project.provide(
    'neo4jServers',
    running.map(({ server }) => server),
  );
  project.provide('neo4jMissing', missing);

  const required = process.env.CI === 'true' || process.env.CI === '1';
  for (const { version, reason } of missing) {
    say(`NO NEO4J ${version}, its tests are ${required ? 'MISSING, which CI forbids' : 'SKIPPED'}: ${reason}`);
    // Not thrown: all that can run without it shall still run and be counted.
    if (required) project.vitest.state.catchError(new Error(`No Neo4j ${version}: ${reason}`), 'Missing Neo4j');
  }
  return async () => {
    await Promise.all(running.map(({ stop }) => stop()));
  };
}
