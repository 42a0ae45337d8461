import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll } from 'vitest';
import { inOneParameter } from '../../src/engine/one-parameter.js';
import { readStatements, type Statement } from '../../src/engine/statements.js';
import type { Neo4jServer } from './neo4j/server.js';

/** An operator of a plan, without the parts that say which planner it is from: `NodeIndexSeek s:Statement(byNewest) …`. */
export interface Operator {
  readonly name: string;
  readonly details: string;
}

/** All operators of the plan by which a Neo4j would run a statement, from the result down. */
export type Explain = (statement: Statement) => Promise<Operator[]>;

/**
 * Asks a Neo4j for plans while the tests of this block run, once it has counted what the hooks before wrote: it does so
 * in the background, and until then plans as for an empty graph.
 */
export function explaining(server: Neo4jServer): Explain {
  const texts = readStatements().spelledFor('neo4j');
  const settings = server.database === undefined ? {} : { database: server.database };
  let driver: Driver | undefined;
  const fileOf = ({ name }: Statement) => texts.files.get(name) ?? texts.files.get(`neo4j/${name}`);
  const run = async (text: string, parameters: Record<string, unknown>) => {
    if (!driver) throw new Error('plans can be asked for only while tests run');
    const session = driver.session(settings);
    try {
      return (await session.run(text, parameters)).summary;
    } finally {
      await session.close();
    }
  };
  beforeAll(async () => {
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), { telemetryDisabled: true });
    await run('CALL db.prepareForReplanning(60)', {});
  });
  afterAll(() => driver?.close());
  return async (statement) => {
    const parameters = [...(fileOf(statement)?.parameters.keys() ?? [])];
    const { plan } = await run(`EXPLAIN ${inOneParameter(texts.textOf(statement, parameters))}`, { parameters: {} });
    if (!plan) throw new Error(`there is no plan of ${statement.name}`);
    return operatorsOf(plan);
  };
}

function operatorsOf({ operatorType, arguments: details, children }: Plan): Operator[] {
  const name = operatorType.replace(/@.*$/, '');
  return [{ name, details: String(details.Details ?? '') }, ...children.flatMap(operatorsOf)];
}
