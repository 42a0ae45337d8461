import { type Bounds, withinLimits } from './deadline.js';
import {
  type GraphReader,
  type Parameters,
  type Snapshot,
  TEXT_INDEXES,
  type TextHit,
  type TextIndex,
} from './graph-engine.js';
import { indexedPhrase } from './indexed-phrase.js';
import { type Statement, type StatementTexts, statement } from './statements.js';

/** A transaction as an engine holds it. */
export interface HeldTransaction {
  /** Runs a text; the first begins the transaction. */
  send(text: string, parameters: Parameters): Promise<unknown[][]>;
  /**
   * Ends it and keeps nothing of it, together with a statement that still runs, or after it where that cannot be stopped.
   * Fulfils when nothing of it runs any more. Safe to call twice.
   */
  release(): Promise<void>;
}

/** What is looked for in a full-text index: words next to each other, which the index knows. */
export interface IndexSearch {
  readonly index: TextIndex;
  readonly phrase: string;
  /** What the text must contain to the letter. */
  readonly terms: readonly string[];
  readonly limit: number;
}

/** How an engine asks its full-text index: with a statement of its own. */
export type PhraseSearch = (search: IndexSearch) => [Statement, Parameters];

/** Reads in a transaction. A statement that is given up ends the transaction: those after it fail as it did. */
export function readerOf(
  held: HeldTransaction,
  texts: StatementTexts,
  phraseSearch: PhraseSearch,
  bounds: Bounds,
): GraphReader {
  let givenUp: Error | undefined;
  const run: GraphReader['run'] = async <Row extends readonly unknown[]>(named: Statement, parameters: Parameters) => {
    if (givenUp) throw givenUp;
    const text = texts.textOf(named, Object.keys(parameters));
    const rows = await withinLimits(
      () => held.send(text, parameters),
      bounds,
      (error) => {
        givenUp = error;
        void held.release();
      },
    );
    return rows as unknown[] as Row[];
  };
  return {
    run,
    async findText(index, terms, limit): Promise<TextHit[]> {
      if (terms.length === 0) return [];
      const phrase = indexedPhrase(terms);
      const [named, parameters] =
        phrase === undefined
          ? [statement('scan-text', { LABEL: TEXT_INDEXES[index] }), { terms, limit }]
          : phraseSearch({ index, phrase, terms, limit });
      const rows = await run<[id: string, key: string]>(named, parameters);
      return rows.map(([id, key]) => ({ id, key }));
    },
  };
}

/** A view for reading over a transaction that nothing else uses. */
export function snapshotOf(
  held: HeldTransaction,
  texts: StatementTexts,
  phraseSearch: PhraseSearch,
  bounds: Bounds,
): Snapshot {
  let statements = 0;
  let waited = 0;
  let closed = false;
  const send: HeldTransaction['send'] = async (text, parameters) => {
    if (closed) throw new Error('this snapshot is closed');
    statements++;
    return await held.send(text, parameters);
  };
  const reader = readerOf({ ...held, send }, texts, phraseSearch, bounds);
  const timed = async <Result>(work: Promise<Result>): Promise<Result> => {
    const start = performance.now();
    try {
      return await work;
    } finally {
      waited += performance.now() - start;
    }
  };
  return {
    run: (named, parameters) => timed(reader.run(named, parameters)),
    findText: (index, terms, limit) => timed(reader.findText(index, terms, limit)),
    get statements() {
      return statements;
    },
    get waited() {
      return waited;
    },
    async close() {
      closed = true;
      await held.release();
    },
  };
}
