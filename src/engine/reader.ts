import { type Bounds, withinLimits } from './deadline.js';
import {
  type GraphReader,
  type Parameters,
  type Snapshot,
  TEXT_INDEXES,
  type TextHit,
  type TextIndex,
} from './graph-engine.js';
import { type Statement, type StatementTexts, statement } from './statements.js';

/** A transaction as an engine holds it. */
export interface HeldTransaction {
  /** Runs a text; the first begins the transaction. */
  send(text: string, parameters: Parameters): Promise<unknown[][]>;
  /** Ends it and keeps nothing of it, together with a statement that still runs. Safe to call twice. */
  release(): Promise<void>;
}

/** How an engine looks for two or more characters: with a statement of its own, for its full-text index. */
export type PhraseSearch = (index: TextIndex, text: string, limit: number) => [Statement, Parameters];

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
    async findText(index, text, limit): Promise<TextHit[]> {
      if (text.trim() === '') return [];
      const { label, property } = TEXT_INDEXES[index];
      // A single character stands in no pair of characters, and so in no index.
      const [named, parameters] =
        [...text].length === 1
          ? [statement('find-character', { LABEL: label }), { property, text, limit }]
          : phraseSearch(index, text, limit);
      const rows = await run<[id: string, score: number]>(named, parameters);
      return rows.map(([id, score]) => ({ id, score }));
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
    findText: (index, text, limit) => timed(reader.findText(index, text, limit)),
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
