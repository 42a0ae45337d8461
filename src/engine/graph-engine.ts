import type { Statement } from './statements.js';

/** What parameters and rows hold: plain values only; the drivers' own types end inside the engines. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Parameters = { readonly [name: string]: Value };

/** The texts that can be searched: each is one property of one label. */
export const TEXT_INDEXES = {
  names: { label: 'Name', property: 'key' },
  sentences: { label: 'Sentence', property: 'text' },
  statements: { label: 'Statement', property: 'text' },
} as const;
export type TextIndex = keyof typeof TEXT_INDEXES;

/** A node whose text contains what was looked for. */
export interface TextHit {
  readonly id: string;
  /** Higher is better; the scale is the engine's own, so compare within one answer only. */
  readonly score: number;
}

export interface GraphReader {
  /**
   * Runs a named statement and returns its rows, each the list of its columns in order. The caller says what the
   * columns hold: its statement is the file beside which it knows them.
   */
  run<Row extends readonly unknown[]>(statement: Statement, parameters: Parameters): Promise<Row[]>;
  /**
   * The at most `limit` nodes whose text contains `text` to the letter, best first; none for blank text. What both
   * full-text indexes know is Chinese: in a longer text, a Latin word or a number is found for certain only as a whole,
   * several marks of punctuation by themselves are not found, nor, on Neo4j, English words like “and”.
   */
  findText(index: TextIndex, text: string, limit: number): Promise<TextHit[]>;
}

/**
 * A view for reading, opened by its first statement. On the embedded engine it is the graph of that moment. Neo4j has no
 * such reading: each statement sees what was committed when it ran, so two of them agree unless somebody writes between.
 */
export interface Snapshot extends GraphReader {
  /** Statements sent to the database so far. */
  readonly statements: number;
  /** Milliseconds spent waiting for the database so far. */
  readonly waited: number;
  /** Frees what it holds; safe to call twice, and while a statement is still running. */
  close(): Promise<void>;
}

export interface WorkLimits {
  /** Ends the work when aborted: with TimedOut if its reason is one or a TimeoutError, else with Cancelled. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until a statement is given up; the engine's setting if left out. */
  readonly timeoutMs?: number | undefined;
}

/** The one thing that this service asks of a graph database. */
export interface GraphEngine {
  readonly name: 'neo4j' | 'embedded';
  /** The database's own name and version: for people, never for decisions. */
  version(): Promise<string>;
  /** Makes the constraints and indexes that are missing. */
  prepare(): Promise<void>;
  /** A view for reading. Nothing that is written through it stays; Neo4j refuses it at once. */
  snapshot(limits?: WorkLimits): Snapshot;
  /**
   * Runs `work` in one transaction: all that it writes is there when the promise fulfils, nothing when it rejects.
   * `work` may run again after a conflict with another writer, so it must not act on anything but the graph.
   */
  write<Result>(work: (graph: GraphReader) => Promise<Result>, limits?: WorkLimits): Promise<Result>;
  /** Fulfils when the database answers; rejects with DatabaseUnavailable when it does not. */
  ping(limits?: WorkLimits): Promise<void>;
  close(): Promise<void>;
}
