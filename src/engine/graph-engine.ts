import type { Statement } from './statements.js';

/** What parameters and rows hold: plain values only; the drivers' own types end inside the engines. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Parameters = { readonly [name: string]: Value };

/** The texts that can be searched: each is the property `key` (folded text) of one label. */
export const TEXT_INDEXES = { names: 'Name', sentences: 'Sentence', statements: 'Statement' } as const;
export type TextIndex = keyof typeof TEXT_INDEXES;

/** A node whose text contains what was looked for. */
export interface TextHit {
  readonly id: string;
  /** The folded text. */
  readonly key: string;
}

export interface GraphReader {
  /**
   * Runs a named statement and returns its rows, each the list of its columns in order. The caller says what the
   * columns hold: its statement is the file beside which it knows them.
   */
  run<Row extends readonly unknown[]>(statement: Statement, parameters: Parameters): Promise<Row[]>;
  /**
   * At most `limit` nodes whose text contains every one of the terms, folded and none of them blank: exactly these, on
   * every engine, but that a term of Latin letters alone is found as a whole word. Where there are more than `limit`,
   * the engine decides which are the best. Terms without two Chinese characters in a row or such a word read all texts.
   */
  findText(index: TextIndex, terms: readonly string[], limit: number): Promise<TextHit[]>;
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
  /**
   * Frees what it holds; safe to call twice, and while a statement is still running. Fulfils when nothing of it runs any
   * more: the embedded engine cannot stop a statement.
   */
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
   * Rejects with WriteRefused when the database answers and does not take it.
   * `work` may run again after a conflict with another writer, so it must not act on anything but the graph.
   */
  write<Result>(work: (graph: GraphReader) => Promise<Result>, limits?: WorkLimits): Promise<Result>;
  /** Fulfils when the database answers; rejects with DatabaseUnavailable when it does not. */
  ping(limits?: WorkLimits): Promise<void>;
  close(): Promise<void>;
}
