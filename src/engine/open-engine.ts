import type { Config } from '../config.js';
import { openEmbedded } from './embedded.js';
import type { GraphEngine } from './graph-engine.js';
import { openNeo4j } from './neo4j.js';
import { readStatements } from './statements.js';

/** The engine that the configuration names: Neo4j where NEO4J_URI is set, else the embedded one. */
export function openEngine(config: Config): GraphEngine {
  const texts = readStatements();
  if (config.NEO4J_URI === undefined) {
    return openEmbedded({ folder: config.CHUCHU_DATA, statementTimeoutMs: config.OPERATION_TIMEOUT_MS }, texts);
  }
  const username = config.NEO4J_USERNAME ?? (config.NEO4J_PASSWORD === undefined ? undefined : 'neo4j');
  return openNeo4j(
    {
      uri: config.NEO4J_URI,
      username,
      password: config.NEO4J_PASSWORD,
      database: config.NEO4J_DATABASE,
      statementTimeoutMs: config.OPERATION_TIMEOUT_MS,
      connectTimeoutMs: config.NEO4J_CONNECT_TIMEOUT_MS,
      poolSize: config.NEO4J_POOL_SIZE,
    },
    texts,
  );
}
