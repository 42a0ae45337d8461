import { describe, inject, test } from 'vitest';
import type { Neo4jServer } from './neo4j/server.js';

/** Every release, or the newest alone: for tests of what is above the statements, which conformance.test.ts compares on all. */
export type Releases = 'all' | 'newest';

/** Declares the same tests for each Neo4j of this run. A release that could not be had shows as one skipped test. */
export function describeOnNeo4j(
  title: string,
  declareTests: (server: Neo4jServer) => void,
  releases: Releases = 'all',
): void {
  const servers = inject('neo4jServers');
  for (const server of releases === 'all' ? servers : servers.slice(-1)) {
    describe(`${title} (Neo4j ${server.version})`, () => declareTests(server));
  }
  for (const { version } of inject('neo4jMissing')) {
    test.skip(`${title} (Neo4j ${version}, which could not be started)`, () => undefined);
  }
}
