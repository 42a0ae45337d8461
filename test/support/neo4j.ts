import { describe, inject, test } from 'vitest';
import type { Neo4jServer } from './neo4j/server.js';

/** Declares the same tests for each Neo4j of this run. A release that could not be had shows as one skipped test. */
export function describeOnNeo4j(title: string, declareTests: (server: Neo4jServer) => void): void {
  for (const server of inject('neo4jServers')) {
    describe(`${title} (Neo4j ${server.version})`, () => declareTests(server));
  }
  for (const { version } of inject('neo4jMissing')) {
    test.skip(`${title} (Neo4j ${version}, which could not be started)`, () => undefined);
  }
}
