import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import grafeo, { type GrafeoDB, type Transaction } from '@grafeo-db/js';
import { DataFolderInUse, DataFolderUnusable } from '../errors.js';
import { withinLimits } from './deadline.js';
import {
  type GraphEngine,
  type GraphReader,
  type Parameters,
  type Snapshot,
  TEXT_INDEXES,
  type WorkLimits,
} from './graph-engine.js';
import { indexedProperties, uniqueLabels } from './indexes.js';
import { type Statement, type StatementTexts, statement } from './statements.js';
import { findText } from './text-search.js';

export interface EmbeddedSettings {
  /** The folder that holds the graph; made where it is missing. Left out: in memory. */
  readonly folder: string | undefined;
  readonly statementTimeoutMs: number;
}

/** The layout of the data folder. A folder of another version is refused, not converted. */
const FORMAT = 1;

/** The graph in this process, by Grafeo. One process at a time can have a folder open. */
export function openEmbedded(settings: EmbeddedSettings, texts: StatementTexts): GraphEngine {
  const database = open(settings.folder);
  const { statementTimeoutMs } = settings;
  /** Ends when the write before has ended: two writers would conflict, and the later one would have to start over. */
  let writing: Promise<unknown> = Promise.resolve();

  const writeNow = async <Result>(
    work: (graph: GraphReader) => Promise<Result>,
    limits: WorkLimits,
  ): Promise<Result> => {
    const held = holdTransaction(database);
    try {
      const result = await work(
        readerOf(held, texts, { ...limits, timeoutMs: limits.timeoutMs ?? statementTimeoutMs }),
      );
      held.commit();
      return result;
    } catch (error) {
      held.release();
      throw error;
    }
  };

  return {
    name: 'embedded',
    version: async () => `Grafeo ${database.version()}`,
    async prepare() {
      for (const label of uniqueLabels) {
        await database.executeCypher(
          `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
        );
        // A constraint brings no index here.
        await database.executeCypher(`CREATE INDEX ${label}_id_index IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
      }
      for (const { label, property } of indexedProperties) {
        await database.executeCypher(
          `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
        );
      }
      for (const { label, property } of Object.values(TEXT_INDEXES)) {
        await database.createTextIndex(label, property, { tokenizer: 'cjk_bigram' });
      }
    },
    snapshot(limits = {}) {
      return snapshotOf(() => holdTransaction(database), texts, {
        ...limits,
        timeoutMs: limits.timeoutMs ?? statementTimeoutMs,
      });
    },
    async write(work, limits = {}) {
      const turn = writing.then(() => writeNow(work, limits));
      writing = turn.catch(() => undefined);
      return await turn;
    },
    async ping() {
      await database.executeCypher('RETURN 1');
    },
    async close() {
      await writing;
      database.close();
    },
  };
}

function open(folder: string | undefined): GrafeoDB {
  if (folder === undefined) return grafeo.GrafeoDB.create();
  const formatFile = join(folder, 'format.json');
  const graphFile = join(folder, 'graph.grafeo');
  try {
    mkdirSync(folder, { recursive: true });
    if (existsSync(formatFile)) {
      const found: unknown = JSON.parse(readFileSync(formatFile, 'utf8'));
      if (JSON.stringify(found) !== JSON.stringify({ format: FORMAT })) {
        throw new DataFolderUnusable(
          folder,
          `it was made by another version (${JSON.stringify(found)}, this one makes {"format":${FORMAT}}). Give another folder with CHUCHU_DATA, or remove this one: it is rebuilt from the facts.`,
        );
      }
    } else if (existsSync(graphFile)) {
      throw new DataFolderUnusable(
        folder,
        'it has a graph but no format.json, so it is not known which version made it.',
      );
    }
    const database = grafeo.GrafeoDB.create(graphFile);
    if (!existsSync(formatFile)) writeFileSync(formatFile, JSON.stringify({ format: FORMAT }));
    return database;
  } catch (error) {
    if (error instanceof DataFolderUnusable) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/cannot be locked/.test(message)) throw new DataFolderInUse(folder);
    throw new DataFolderUnusable(folder, message, error);
  }
}

/** A transaction that knows whether a statement of it still runs: it must not be ended before. */
interface HeldTransaction {
  execute(text: string, parameters: Parameters): Promise<unknown[][]>;
  commit(): void;
  /** Rolls back: now, or as soon as the statement that runs has ended. It cannot be stopped. */
  release(): void;
}

function holdTransaction(database: GrafeoDB): HeldTransaction {
  const tx: Transaction = database.beginTransaction();
  let running = 0;
  let released = false;
  const rollbackWhenIdle = () => {
    if (released && running === 0 && tx.isActive) tx.rollback();
  };
  return {
    async execute(text, parameters) {
      running++;
      try {
        return (await tx.executeCypher(text, parameters)).rows();
      } finally {
        running--;
        rollbackWhenIdle();
      }
    },
    commit: () => tx.commit(),
    release() {
      released = true;
      rollbackWhenIdle();
    },
  };
}

function snapshotOf(
  hold: () => HeldTransaction,
  texts: StatementTexts,
  limits: WorkLimits & { readonly timeoutMs: number },
): Snapshot {
  let held: HeldTransaction | undefined;
  let statements = 0;
  let waited = 0;
  let closed = false;
  const counted = async <Result>(work: (reader: GraphReader) => Promise<Result>): Promise<Result> => {
    if (closed) throw new Error('this snapshot is closed');
    held ??= hold();
    statements++;
    const start = performance.now();
    try {
      return await work(readerOf(held, texts, limits));
    } finally {
      waited += performance.now() - start;
    }
  };
  return {
    run: (statement, parameters) => counted((reader) => reader.run(statement, parameters)),
    findText: (index, text, limit) => counted((reader) => reader.findText(index, text, limit)),
    get statements() {
      return statements;
    },
    get waited() {
      return waited;
    },
    async close() {
      closed = true;
      held?.release();
    },
  };
}

function readerOf(
  held: HeldTransaction,
  texts: StatementTexts,
  limits: WorkLimits & { readonly timeoutMs: number },
): GraphReader {
  const run = <Row>(statement: Statement, parameters: Parameters): Promise<Row[]> =>
    withinLimits(
      async () => (await held.execute(texts.textOf(statement, Object.keys(parameters)), parameters)) as Row[],
      limits,
      () => held.release(),
    );
  return {
    run,
    findText: (index, text, limit) =>
      findText(text, (unit) => {
        const { label, property } = TEXT_INDEXES[index];
        return unit === 'CHARACTER'
          ? run(statement('find-character', { LABEL: label }), { property, text, limit })
          : // The index finds texts with any of the pairs of characters; enough are asked for to keep those with all.
            run(statement('embedded/find-text'), {
              label,
              property,
              text,
              limit,
              candidates: Math.max(limit * 20, 1000),
            });
      }),
  };
}
