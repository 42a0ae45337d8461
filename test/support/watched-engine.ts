import type { GraphEngine, Snapshot } from '../../src/engine/graph-engine.js';
import type { Statement } from '../../src/engine/statements.js';

/** What was asked of an engine since this was last asked. */
export interface Sent {
  /** How many statements, and over how many snapshots. */
  readonly statements: number;
  readonly snapshots: number;
  /** The named ones, in their order: all but those that look for text. */
  readonly named: readonly Statement[];
}

/** An engine whose snapshots can be looked at from outside. */
export interface WatchedEngine {
  readonly engine: () => GraphEngine;
  readonly sent: () => Sent;
}

/** The same engine, watched: nothing of what it does is different. */
export function watched(engine: () => GraphEngine): WatchedEngine {
  let taken: Snapshot[] = [];
  let named: Statement[] = [];
  return {
    engine: () => ({
      ...engine(),
      snapshot(limits) {
        const snapshot = engine().snapshot(limits);
        taken.push(snapshot);
        const run: Snapshot['run'] = (statement, parameters) => {
          named.push(statement);
          return snapshot.run(statement, parameters);
        };
        return Object.create(snapshot, { run: { value: run } }) as Snapshot;
      },
    }),
    sent() {
      const statements = taken.reduce((total, snapshot) => total + snapshot.statements, 0);
      const sent = { statements, snapshots: taken.length, named };
      taken = [];
      named = [];
      return sent;
    },
  };
}
