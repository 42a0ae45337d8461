import grafeo, { type GrafeoDB, type Transaction } from '@grafeo-db/js';
import { openDataFolder, refuseIfFull } from './data-folder.js';
import { withinLimits } from './deadline.js';
import { type GraphEngine, TEXT_INDEXES, type WorkLimits } from './graph-engine.js';
import { indexedProperties, uniqueLabels } from './indexes.js';
import { type HeldTransaction, type PhraseSearch, readerOf, snapshotOf } from './reader.js';
import { type StatementTexts, statement } from './statements.js';

export interface EmbeddedSettings {
  /** The folder that holds the graph; made where it is missing. Left out: in memory. */
  readonly folder: string | undefined;
  readonly statementTimeoutMs: number;
  /** For tests: rows whose order a statement leaves open come in another order every time. */
  readonly shuffleUnordered?: boolean;
}

/** The graph in this process, by Grafeo. One process at a time can have a folder open. */
export function openEmbedded(settings: EmbeddedSettings, statements: StatementTexts): GraphEngine {
  const texts = statements.spelledFor('embedded');
  const { folder, statementTimeoutMs, shuffleUnordered = false } = settings;
  const database =
    folder === undefined
      ? grafeo.GrafeoDB.create(undefined, { shuffleUnordered })
      : openDataFolder(folder, (file) => grafeo.GrafeoDB.create(file, { shuffleUnordered }));
  const boundsOf = (limits: WorkLimits) => ({ ...limits, timeoutMs: limits.timeoutMs ?? statementTimeoutMs });
  /** Fulfils when the write before is over: two writers would conflict, and the later one would have to start over. */
  let writing: Promise<void> = Promise.resolve();

  async function onItsDisk(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (folder !== undefined) refuseIfFull(folder, error);
      throw error;
    }
  }

  return {
    name: 'embedded',
    version: async () => `Grafeo ${database.version()}`,
    prepare: () =>
      onItsDisk(async () => {
        for (const ddl of schemaStatements()) await database.executeCypher(ddl);
        for (const label of Object.values(TEXT_INDEXES)) {
          await database.createTextIndex(label, 'key', { tokenizer: 'cjk_bigram' });
        }
      }),
    snapshot(limits = {}) {
      return snapshotOf(holdTransaction(database), texts, phraseSearch, boundsOf(limits));
    },
    async write(work, limits = {}) {
      const bounds = boundsOf(limits);
      const before = writing;
      const held = holdTransaction(database);
      writing = before.then(() => held.ended);
      try {
        await withinLimits(
          () => before,
          bounds,
          () => {},
        );
        const result = await work(readerOf(held, texts, phraseSearch, bounds));
        held.commit();
        return result;
      } catch (error) {
        void held.release();
        if (folder !== undefined) refuseIfFull(folder, error);
        throw error;
      }
    },
    async ping() {
      await database.executeCypher('RETURN 1');
    },
    close: () =>
      onItsDisk(async () => {
        await writing;
        database.close();
      }),
  };
}

function schemaStatements(): string[] {
  return [
    ...uniqueLabels.flatMap((label) => [
      `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
      // A constraint brings no index here.
      `CREATE INDEX ${label}_id_index IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
    ]),
    ...indexedProperties.map(
      ({ label, property }) => `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
    ),
  ];
}

/** The index finds texts with any of the pairs of characters; enough are asked for to keep those with all. */
const phraseSearch: PhraseSearch = ({ index, phrase, terms, limit }) => [
  statement('find-text'),
  { label: TEXT_INDEXES[index], phrase, terms, limit, candidates: Math.max(limit * 20, 1000) },
];

interface WriteTransaction extends HeldTransaction {
  commit(): void;
  /** Fulfils when it was committed or rolled back. */
  readonly ended: Promise<void>;
}

/**
 * A transaction that is begun by its first statement, and ended when none of its statements runs any more: a running
 * one cannot be stopped.
 */
function holdTransaction(database: GrafeoDB): WriteTransaction {
  let tx: Transaction | undefined;
  let running = 0;
  let released = false;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const rollbackWhenIdle = () => {
    if (!released || running > 0) return;
    try {
      if (tx?.isActive) tx.rollback();
    } catch {
      // A commit that failed has rolled back already, and its transaction calls itself active all the same.
    } finally {
      end();
    }
  };
  return {
    ended,
    async send(text, parameters) {
      tx ??= database.beginTransaction();
      running++;
      try {
        return (await tx.executeCypher(text, parameters)).rows();
      } finally {
        running--;
        rollbackWhenIdle();
      }
    },
    commit() {
      if (released) throw new Error('this transaction was given up');
      tx?.commit();
      end();
    },
    async release() {
      released = true;
      rollbackWhenIdle();
      await ended;
    },
  };
}
