import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, {
  type Driver,
  isRetryableError,
  Neo4jError,
  type Result,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { DatabaseUnavailable, TimedOut, WriteRefused } from '../errors.js';
import { type Bounds, refuseIfAborted, withinLimits } from './deadline.js';
import {
  type GraphEngine,
  type GraphReader,
  type Parameters,
  TEXT_INDEXES,
  type Value,
  type WorkLimits,
} from './graph-engine.js';
import { indexedProperties, indexedRelationships, uniqueLabels } from './indexes.js';
import { inOneParameter } from './one-parameter.js';
import { type HeldTransaction, type PhraseSearch, readerOf, snapshotOf } from './reader.js';
import { type StatementTexts, statement } from './statements.js';

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
export function openNeo4j(settings: Neo4jSettings, statements: StatementTexts): GraphEngine {
  const texts = statements.spelledFor('neo4j');
  const { statementTimeoutMs } = settings;
  const isCluster = settings.uri.startsWith('neo4j');
  const auth =
    settings.username === undefined ? undefined : neo4j.auth.basic(settings.username, settings.password ?? '');
  const driver: Driver = neo4j.driver(settings.uri, auth, {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    // Nobody reads them, and each statement that names a type of which there is none yet would be answered with one.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    // All rows at once: a statement whose rows come in parts would be in the way of the next on its connection.
    fetchSize: -1,
    maxConnectionPoolSize: settings.poolSize,
    connectionTimeout: settings.connectTimeoutMs,
    connectionAcquisitionTimeout: settings.connectTimeoutMs * 2,
  });

  const openSession = (defaultAccessMode: 'READ' | 'WRITE'): Session =>
    driver.session({ defaultAccessMode, ...(settings.database === undefined ? {} : { database: settings.database }) });
  const boundsOf = (limits: WorkLimits) => ({ ...limits, timeoutMs: limits.timeoutMs ?? statementTimeoutMs });

  async function writeOnce<Result>(work: (graph: GraphReader) => Promise<Result>, bounds: Bounds): Promise<Result> {
    refuseIfAborted(bounds.signal);
    const session = openSession('WRITE');
    try {
      const tx = await session.beginTransaction();
      const held: HeldTransaction = {
        send: (text, parameters) => rowsOf(tx.run(...messageOf(text, parameters))),
        release: () => closed(session),
      };
      const result = await work(readerOf(held, texts, phraseSearch, bounds));
      await tx.commit();
      return result;
    } finally {
      // Rolls back what was not committed.
      await closed(session);
    }
  }

  return {
    name: 'neo4j',
    async version() {
      const info = await unlessUnavailable(() => driver.getServerInfo());
      return info.agent ?? 'Neo4j';
    },
    async prepare() {
      const session = openSession('WRITE');
      try {
        for (const ddl of schemaStatements()) await unlessRefused(() => unlessUnavailable(() => session.run(ddl)));
      } finally {
        await closed(session);
      }
    },
    snapshot(limits = {}) {
      const bounds = boundsOf(limits);
      return snapshotOf(
        holdReading(() => openSession('READ'), isCluster, bounds.timeoutMs),
        texts,
        phraseSearch,
        bounds,
      );
    },
    write: (work, limits = {}) =>
      unlessRefused(() => unlessUnavailable(() => untilNoConflict(() => writeOnce(work, boundsOf(limits))))),
    async ping(limits = {}) {
      const session = openSession('READ');
      const bounds = { ...limits, timeoutMs: limits.timeoutMs ?? settings.connectTimeoutMs * 2 };
      try {
        await withinLimits(
          () => unlessUnavailable(() => session.run('RETURN 1')),
          bounds,
          () => void closed(session),
        );
      } catch (error) {
        if (error instanceof TimedOut && !limits.signal?.aborted)
          throw new DatabaseUnavailable(notAnswering(`no answer within ${bounds.timeoutMs} ms`), error);
        throw error;
      } finally {
        void closed(session);
      }
    },
    close: () => driver.close(),
  };
}

/** How often a write is begun that is in another writer's way. */
const ATTEMPTS = 6;

/**
 * Writes again what a deadlock or a new leader of the cluster undid. As the driver's own executeWrite does, which also
 * tries for seconds a server that is away, before it says so.
 */
async function untilNoConflict<Result>(write: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      const conflict = error instanceof Neo4jError && isRetryableError(error) && error.code !== 'ServiceUnavailable';
      if (!conflict || attempt === ATTEMPTS) throw error;
    }
    // Ever longer, and not as long as the other writer waits.
    await sleep(2 ** attempt * (20 + 20 * Math.random()));
  }
}

/** A statement that is to be sent. */
interface Waiting {
  readonly message: Message;
  readonly settle: (rows: Promise<unknown[][]>) => void;
}

/**
 * Reads through one session, so on one connection. A statement that is sent alone to a single server is a transaction of
 * its own: Neo4j shows what is committed in either case, and beginning and ending one are messages. Statements that are
 * sent together need one, as a session runs nothing else side by side, and so do those of a cluster, or each might be
 * answered by another of its servers. It ends with its session, within milliseconds: rolling back would wait for what
 * still runs.
 */
function holdReading(openSession: () => Session, isCluster: boolean, timeoutMs: number): HeldTransaction {
  let session: Session | undefined;
  let transaction: Transaction | undefined;
  let isAlone = false;
  let waiting: Waiting[] = [];
  // The server's own limit, later than ours: for a statement whose client died.
  const limit = { timeout: timeoutMs * 2 };

  function sendWaiting(): void {
    if (isAlone || waiting.length === 0) return;
    const [first, ...others] = waiting as [Waiting, ...Waiting[]];
    waiting = [];
    session ??= openSession();
    if (isCluster || transaction || others.length > 0) {
      // That it has begun is not waited for: the statements are sent together with it, and fail where it could not.
      const begun = transaction ?? session.beginTransaction(limit);
      transaction = begun;
      for (const { message, settle } of [first, ...others]) settle(rowsOf(begun.run(...message)));
      return;
    }
    isAlone = true;
    const rows = rowsOf(session.run(...first.message, limit));
    first.settle(rows);
    const next = () => {
      isAlone = false;
      sendWaiting();
    };
    rows.then(next, next);
  }

  return {
    send: (text, parameters) =>
      unlessUnavailable(
        () =>
          new Promise((resolve) => {
            waiting.push({ message: messageOf(text, parameters), settle: resolve });
            // What is asked for in the same moment is sent together.
            if (waiting.length === 1) process.nextTick(sendWaiting);
          }),
      ),
    release: async () => {
      if (session) await closed(session);
    },
  };
}

/** What a session that cannot even be closed would say was said before. */
async function closed(session: Session): Promise<void> {
  await session.close().catch(() => undefined);
}

type Message = [text: string, parameters: Record<string, unknown>];

function messageOf(text: string, parameters: Parameters): Message {
  return [inOneParameter(text), { parameters: toIntegers(parameters) }];
}

async function rowsOf(result: Result): Promise<unknown[][]> {
  const { records } = await result;
  return records.map((record) => [...record.values()]);
}

/** A Lucene phrase: words next to each other. Nothing in ours is syntax. */
const phraseSearch: PhraseSearch = ({ index, phrase, terms, limit }) => [
  statement('find-text'),
  { index, phrase: `"${phrase}"`, terms, limit },
];

function schemaStatements(): string[] {
  return [
    ...uniqueLabels.map(
      (label) => `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    ),
    ...indexedProperties.map(
      ({ label, property }) => `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
    ),
    ...indexedRelationships.map(
      ({ type, property }) => `CREATE INDEX ${type}_${property} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${property})`,
    ),
    ...Object.entries(TEXT_INDEXES).map(
      ([name, label]) =>
        `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.key] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk', \`fulltext.eventually_consistent\`: false}}`,
    ),
    'CALL db.awaitIndexes(60)',
  ];
}

/** Whole numbers as BigInt, at any depth: the driver sends a JavaScript number as a float, which LIMIT refuses. */
function toIntegers(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toInteger(value)]));
}

function toInteger(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toInteger);
  return value !== null && typeof value === 'object' ? toIntegers(value as Parameters) : value;
}

const UNAVAILABLE =
  /^(ServiceUnavailable|SessionExpired|Neo\.ClientError\.Security\.|Neo\.TransientError\.General\.DatabaseUnavailable|Neo\.ClientError\.Database\.)/;

/** Turns the driver's word for a server that is away, refuses us or lacks the database into ours. */
async function unlessUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Neo4jError && (UNAVAILABLE.test(error.code) || /acquisition timed out/.test(error.message))) {
      throw new DatabaseUnavailable(reasonOf(error), error);
    }
    throw error;
  }
}

/** The server's codes for what its operator can do something about; the others are mistakes of ours in a statement. */
const REFUSED = /^Neo\.(ClientError\.(Schema|General|Transaction)|TransientError|DatabaseError)\./;

/** Turns the driver's word for a server that answers and does not take what is written into ours. */
async function unlessRefused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Neo4jError && REFUSED.test(error.code))) throw error;
    const [reason = error.code] = error.message.split('\n', 1);
    throw new WriteRefused(/[.!?]$/.test(reason) ? reason : `${reason}.`, error);
  }
}

/** What whoever runs the service can do about it. The driver's advice on encryption, which hides the cause, is left out. */
function reasonOf({ code, message }: Neo4jError): string {
  const cause = (message.split('Caused by: ')[1] ?? message).split('\n', 1)[0] ?? message;
  if (code.startsWith('Neo.ClientError.Security.')) return `Neo4j refuses NEO4J_USERNAME and NEO4J_PASSWORD: ${cause}`;
  if (code.startsWith('Neo.ClientError.Database.')) return `Neo4j has no such database, see NEO4J_DATABASE: ${cause}`;
  return notAnswering(cause);
}

function notAnswering(cause: string): string {
  return `Neo4j does not answer at NEO4J_URI. Start it or correct the address. (${cause})`;
}
