import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session, type Transaction } from 'neo4j-driver';
import { DatabaseUnavailable } from '../errors.js';
import { withinLimits } from './deadline.js';
import {
  type GraphEngine,
  type GraphReader,
  type Parameters,
  type Snapshot,
  TEXT_INDEXES,
  type Value,
  type WorkLimits,
} from './graph-engine.js';
import { indexedProperties, uniqueLabels } from './indexes.js';
import { type Statement, type StatementTexts, statement } from './statements.js';
import { findText } from './text-search.js';

export interface Neo4jSettings {
  /** bolt:// or neo4j:// (a cluster), with or without TLS (+s, +ssc). */
  readonly uri: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** The server's default if left out. */
  readonly database: string | undefined;
  readonly statementTimeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly poolSize: number;
}

/** The graph on a Neo4j server or cluster. Does not connect before it is asked something. */
export function openNeo4j(settings: Neo4jSettings, texts: StatementTexts): GraphEngine {
  const { statementTimeoutMs } = settings;
  const auth =
    settings.username === undefined ? undefined : neo4j.auth.basic(settings.username, settings.password ?? '');
  const driver: Driver = neo4j.driver(settings.uri, auth, {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    maxConnectionPoolSize: settings.poolSize,
    connectionTimeout: settings.connectTimeoutMs,
    connectionAcquisitionTimeout: settings.connectTimeoutMs * 2,
    // Two connection attempts, then the caller hears of it instead of waiting half a minute.
    maxTransactionRetryTime: settings.connectTimeoutMs * 2,
  });

  const openSession = (defaultAccessMode: 'READ' | 'WRITE'): Session =>
    driver.session({ defaultAccessMode, ...(settings.database === undefined ? {} : { database: settings.database }) });

  return {
    name: 'neo4j',
    async version() {
      const info = await unlessUnavailable(() => driver.getServerInfo());
      return info.agent ?? 'Neo4j';
    },
    async prepare() {
      const session = openSession('WRITE');
      try {
        for (const ddl of schemaStatements()) await unlessUnavailable(() => session.run(ddl));
      } finally {
        await session.close();
      }
    },
    snapshot: (limits = {}) =>
      openSnapshot(() => openSession('READ'), texts, { ...limits, timeoutMs: limits.timeoutMs ?? statementTimeoutMs }),
    async write(work, limits = {}) {
      const session = openSession('WRITE');
      const bounds = { ...limits, timeoutMs: limits.timeoutMs ?? statementTimeoutMs };
      try {
        return await unlessUnavailable(() =>
          session.executeWrite((tx) =>
            work(
              readerOf(
                async () => tx,
                texts,
                bounds,
                () => void session.close(),
              ),
            ),
          ),
        );
      } finally {
        await session.close();
      }
    },
    async ping(limits = {}) {
      const session = openSession('READ');
      const bounds = { ...limits, timeoutMs: limits.timeoutMs ?? settings.connectTimeoutMs * 2 };
      try {
        await withinLimits(
          () => unlessUnavailable(() => session.run('RETURN 1')),
          bounds,
          () => void session.close(),
        );
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}

type Bounds = WorkLimits & { readonly timeoutMs: number };

function openSnapshot(
  openSession: () => Session,
  texts: StatementTexts,
  limits: WorkLimits & { timeoutMs: number },
): Snapshot {
  let session: Session | undefined;
  let transaction: Promise<Transaction> | undefined;
  let statements = 0;
  let waited = 0;
  let closed: Promise<void> | undefined;
  const close = () => {
    // Closing the session ends a statement that still runs, within milliseconds; rolling back would wait for it.
    closed ??= session?.close().catch(() => undefined) ?? Promise.resolve();
    return closed;
  };
  const begin = () => {
    session ??= openSession();
    transaction ??= Promise.resolve(session.beginTransaction({ timeout: limits.timeoutMs * 2 }));
    return transaction;
  };
  const reader = readerOf(begin, texts, limits, () => void close());
  const counted = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (closed) throw new Error('this snapshot is closed');
    statements++;
    const start = performance.now();
    try {
      return await unlessUnavailable(work);
    } finally {
      waited += performance.now() - start;
    }
  };
  return {
    run: (statement, parameters) => counted(() => reader.run(statement, parameters)),
    findText: (index, text, limit) => counted(() => reader.findText(index, text, limit)),
    get statements() {
      return statements;
    },
    get waited() {
      return waited;
    },
    close,
  };
}

function readerOf(
  begin: () => Promise<Transaction | ManagedTransaction>,
  texts: StatementTexts,
  limits: Bounds,
  giveUp: () => void,
): GraphReader {
  const run = <Row>(statement: Statement, parameters: Parameters): Promise<Row[]> =>
    withinLimits(
      async () => {
        const tx = await begin();
        const text = texts.textOf(statement, Object.keys(parameters));
        const result = await tx.run(text, toIntegers(parameters) as Record<string, unknown>);
        return result.records.map((record) => record.keys.map((key) => record.get(key)) as Row);
      },
      limits,
      giveUp,
    );
  return {
    run,
    findText: (index, text, limit) =>
      findText(text, (unit) => {
        const { label, property } = TEXT_INDEXES[index];
        return unit === 'CHARACTER'
          ? run(statement('find-character', { LABEL: label }), { property, text, limit })
          : run(statement('neo4j/find-text'), { index, property, text, phrase: phraseOf(text), limit });
      }),
  };
}

/** A Lucene phrase: the words next to each other, whatever they are. */
function phraseOf(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function schemaStatements(): string[] {
  return [
    ...uniqueLabels.map(
      (label) => `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    ),
    ...indexedProperties.map(
      ({ label, property }) => `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
    ),
    ...Object.entries(TEXT_INDEXES).map(
      ([name, { label, property }]) =>
        `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk', \`fulltext.eventually_consistent\`: false}}`,
    ),
    'CALL db.awaitIndexes(60)',
  ];
}

/** Whole numbers as BigInt, at any depth: the driver sends a JavaScript number as a float, which LIMIT refuses. */
function toIntegers(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toIntegers);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toIntegers(inner)]));
  }
  return value;
}

const UNAVAILABLE =
  /^(ServiceUnavailable|SessionExpired|Neo\.ClientError\.Security\.|Neo\.TransientError\.General\.DatabaseUnavailable|Neo\.ClientError\.Database\.)/;

/** Turns the driver's word for a server that is away, refuses us or lacks the database into ours. */
async function unlessUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Neo4jError && (UNAVAILABLE.test(error.code) || /acquisition timed out/.test(error.message))) {
      throw new DatabaseUnavailable(firstLine(error.message), error);
    }
    throw error;
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
