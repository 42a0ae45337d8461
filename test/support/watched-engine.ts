import type { GraphEngine, Snapshot } from '../../src/engine/graph-engine.js';

/** An engine whose snapshots can be looked at from outside. */
export interface WatchedEngine {
  readonly engine: () => GraphEngine;
  /** How many statements were sent, over how many snapshots, since this was last asked. */
  readonly sent: () => { readonly statements: number; readonly snapshots: number };
}

/** The same engine, watched: nothing of what it does is different. */
export function watched(engine: () => GraphEngine): WatchedEngine {
  let taken: Snapshot[] = [];
  return {
    engine: () => ({
      ...engine(),
      snapshot(limits) {
        const snapshot = engine().snapshot(limits);
        taken.push(snapshot);
        return snapshot;
      },
    }),
    sent() {
      const statements = taken.reduce((total, snapshot) => total + snapshot.statements, 0);
      const snapshots = taken.length;
      taken = [];
      return { statements, snapshots };
    },
  };
}
