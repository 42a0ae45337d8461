import { setMaxListeners } from 'node:events';
import type { Plugin } from 'graphql-yoga';
import type { GraphEngine } from '../engine/graph-engine.js';
import { TimedOut } from '../errors.js';
import type { OperationContext } from '../graphql/context.js';
import { startAsking } from '../questions/asking.js';

/**
 * One snapshot of the graph for every operation (on Neo4j a read transaction, which sees what others commit meanwhile). It is freed when the answer
 * is ready, when the client goes away, and when the time is over.
 */
export function useSnapshot(engine: GraphEngine, engineVersion: string, timeoutMs: number): Plugin<OperationContext> {
  return {
    onExecute({ args, extendContext }) {
      const abort = new AbortController();
      // Every statement that runs listens to it, and a wide operation has many at once.
      setMaxListeners(0, abort.signal);
      const { request } = args.contextValue;
      const timer = setTimeout(() => abort.abort(new TimedOut(timeoutMs)), timeoutMs);
      const onClientGone = () => abort.abort(request.signal.reason);
      request.signal.addEventListener('abort', onClientGone, { once: true });
      const snapshot = engine.snapshot({ signal: abort.signal, timeoutMs });
      const context: OperationContext = { asking: startAsking(snapshot), engine: engineVersion };
      extendContext(context);
      return {
        onExecuteDone() {
          clearTimeout(timer);
          request.signal.removeEventListener('abort', onClientGone);
          // Not waited for: the answer is complete, and ending a read transaction takes a round trip.
          void snapshot.close();
        },
      };
    },
  };
}
