import type { GraphEngine } from '../../src/engine/graph-engine.js';

/** An engine whose statements wait until they are let go: an operation on it is slow for as long as a test likes. */
export interface StoppedEngine {
  readonly engine: GraphEngine;
  /** Fulfils when so many statements wait. */
  waiting(count: number): Promise<void>;
  /** Lets those that wait go, and all that come later. */
  letGo(): void;
}

export function stopped(inner: GraphEngine): StoppedEngine {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let count = 0;
  const watchers = new Set<() => void>();
  return {
    engine: {
      ...inner,
      snapshot(limits) {
        const snapshot = inner.snapshot(limits);
        return {
          ...snapshot,
          async run(statement, parameters) {
            count++;
            for (const watch of watchers) watch();
            await opened;
            return (await snapshot.run(statement, parameters)) as never;
          },
        };
      },
    },
    waiting: (wanted) =>
      new Promise((resolve) => {
        const watch = () => {
          if (count < wanted) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
    letGo: open,
  };
}
