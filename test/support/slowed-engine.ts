import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';

/**
 * An engine that sends a slow statement of the tests in place of the one that `stats` needs, so that an operation over
 * HTTP has work of the database's own to wait for.
 */
export function slowedDown(inner: GraphEngine, numbers: number): GraphEngine {
  return {
    ...inner,
    snapshot(limits) {
      const snapshot = inner.snapshot(limits);
      return Object.create(snapshot, {
        run: {
          value: async (named: Parameters<typeof snapshot.run>[0], parameters: Parameters<typeof snapshot.run>[1]) => {
            if (named.name === 'counts') await snapshot.run(statement('slow'), { numbers });
            return await snapshot.run(named, parameters);
          },
        },
      });
    },
  };
}

/** An operation that needs the statement which is slowed down. */
export const SLOW_OPERATION = '{ stats { articles } }';
/** What of the slow statement is seen among a Neo4j's transactions. */
export const SLOW_QUERY = 'range(1, $parameters.numbers)';
