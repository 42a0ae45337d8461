import neo4j from 'neo4j-driver';
import type { GraphEngine } from '../src/engine/graph-engine.js';
import { type StatementTexts, statement } from '../src/engine/statements.js';
import type { Tables } from './tables.js';

/** Sends one statement with `rows` as its parameter. */
type Send = (text: string, rows: readonly unknown[]) => Promise<unknown>;

const BATCH = 1000;

/**
 * A graph by the plainest way there is: each sort of rows from all articles together, a thousand a statement and a
 * transaction, created without a look at what is there. What our loader adds (whole articles, replacing, bookkeeping) it
 * lacks.
 */
async function writeBare(send: Send, { nodes, names, links }: Tables): Promise<void> {
  const all = async (text: string, rows: readonly unknown[]) => {
    for (let start = 0; start < rows.length; start += BATCH) await send(text, rows.slice(start, start + BATCH));
  };
  for (const { labels, rows } of nodes)
    await all(`UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row`, rows);
  await all('UNWIND $rows AS row MATCH (e:Entity {id: row.of}) CREATE (n:Name)-[:NAMES]->(e) SET n = row.own', names);
  for (const { type, from, to, rows } of links) {
    await all(
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.own`,
      rows,
    );
  }
}

export async function writeBareToNeo4j(uri: string, tables: Tables): Promise<void> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });
  const session = driver.session();
  try {
    await writeBare((text, rows) => session.executeWrite((tx) => tx.run(text, { rows: rows.map(toIntegers) })), tables);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Statements that are named by their own text. */
export const AS_WRITTEN: StatementTexts = {
  files: new Map(),
  textOf: ({ name }) => name,
  spelledFor: () => AS_WRITTEN,
};

/** Of an engine that was opened with {@link AS_WRITTEN}. */
export function writeBareToEngine(engine: GraphEngine, tables: Tables): Promise<void> {
  return writeBare(
    (text, rows) => engine.write((graph) => graph.run(statement(text), { rows } as { rows: [] })),
    tables,
  );
}

/** Whole numbers as the driver's, which would send them as floats. */
function toIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toIntegers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toIntegers(inner)]));
}
