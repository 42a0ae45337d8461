import { beforeEach, describe, expect, test } from 'vitest';
import type { GraphEngine, GraphReader, WorkLimits } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';
import { Cancelled, TimedOut } from '../../src/errors.js';
import { describeEngines, empty, openOn } from '../support/engine-under-test.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { runningQueries } from '../support/running-queries.js';

/** So that a statement takes a second or more. The embedded engine cannot stop one: the tests after it wait. */
const NUMBERS = { embedded: 1000, neo4j: 2000 } as const;
/** Until the answer is given up. */
const LIMIT_MS = 100;
/** More than a busy machine needs to tell. */
const SLACK_MS = 500;

const slow = (graph: GraphReader, { name }: Pick<GraphEngine, 'name'>) =>
  graph.run(statement('slow'), { numbers: NUMBERS[name] });

/** The two ways to ask. */
const WAYS = {
  'a snapshot': async (engine: GraphEngine, limits: WorkLimits) => {
    const snapshot = engine.snapshot(limits);
    try {
      await slow(snapshot, engine);
    } finally {
      void snapshot.close();
    }
  },
  'a write': async (engine: GraphEngine, limits: WorkLimits) => {
    await engine.write((graph) => slow(graph, engine), limits);
  },
} as const;

/** How long something takes to be rejected, and with what. */
async function rejected(work: Promise<unknown>): Promise<{ error: unknown; after: number }> {
  const start = performance.now();
  try {
    await work;
  } catch (error) {
    return { error, after: performance.now() - start };
  }
  throw new Error('it was not slow enough');
}

function abortedAfter(ms: number, reason?: unknown): AbortSignal {
  const abort = new AbortController();
  setTimeout(() => abort.abort(reason), ms);
  return abort.signal;
}

describeEngines('A slow statement', (engine) => {
  beforeEach(() => empty(engine()));

  describe.each(Object.entries(WAYS))('in %s', (_, ask) => {
    test('is given up when its time is over: TimedOut, with the limit', async () => {
      const { error, after } = await rejected(ask(engine(), { timeoutMs: LIMIT_MS }));
      expect(error).toEqual(new TimedOut(LIMIT_MS));
      expect(after).toBeGreaterThan(LIMIT_MS / 2);
      expect(after).toBeLessThan(LIMIT_MS + SLACK_MS);
    });

    test('is given up when nobody waits for it any more: Cancelled', async () => {
      const { error, after } = await rejected(ask(engine(), { signal: abortedAfter(LIMIT_MS) }));
      expect(error).toBeInstanceOf(Cancelled);
      expect(after).toBeLessThan(LIMIT_MS + SLACK_MS);
    });

    test('is given up when a signal says that the time is over: TimedOut', async () => {
      const limit = new TimedOut(1234);
      expect((await rejected(ask(engine(), { signal: abortedAfter(LIMIT_MS, limit) }))).error).toBe(limit);
      const { error } = await rejected(ask(engine(), { signal: AbortSignal.timeout(LIMIT_MS) }));
      expect(error).toBeInstanceOf(TimedOut);
      // How long was waited, for want of the limit itself.
      expect((error as TimedOut).limitMs).toBeLessThan(LIMIT_MS + SLACK_MS);
    });

    test('is not begun when the signal is aborted already', async () => {
      const { error, after } = await rejected(ask(engine(), { signal: AbortSignal.abort() }));
      expect(error).toBeInstanceOf(Cancelled);
      expect(after).toBeLessThan(50);
    });
  });

  test('that is not begun counts as none, and does no work', async () => {
    const signal = AbortSignal.abort();
    const snapshot = engine().snapshot({ signal });
    await expect(slow(snapshot, engine())).rejects.toThrow(Cancelled);
    expect(snapshot.statements).toBe(0);
    let begun = 0;
    await expect(engine().write(async () => begun++, { signal })).rejects.toThrow(Cancelled);
    expect(begun).toBe(0);
  });

  test('ends its snapshot: the next statement is rejected for the same reason', async () => {
    const snapshot = engine().snapshot({ timeoutMs: LIMIT_MS });
    const { error } = await rejected(slow(snapshot, engine()));
    await expect(snapshot.run(statement('give-back'), { value: 1 })).rejects.toBe(error);
    await snapshot.close();
  });

  test('in a write leaves nothing, and the next write is not in its way', async () => {
    const keep = (graph: GraphReader, value: string) => graph.run(statement('keep'), { id: 'it', value });
    const given = engine().write(
      async (graph) => {
        await keep(graph, 'given up');
        await slow(graph, engine());
      },
      { timeoutMs: LIMIT_MS },
    );
    await expect(given).rejects.toThrow(TimedOut);
    await engine().write((graph) => keep(graph, 'next'));
    const snapshot = engine().snapshot();
    expect(await snapshot.run(statement('kept'), { id: 'it' })).toEqual([['next']]);
    await snapshot.close();
  });

  test('does not keep others from being answered', async () => {
    const asking = rejected(WAYS['a snapshot'](engine(), { timeoutMs: LIMIT_MS }));
    const snapshot = engine().snapshot();
    const start = performance.now();
    expect(await snapshot.run(statement('give-back'), { value: 1 })).toEqual([[1]]);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS + SLACK_MS);
    await Promise.all([asking, snapshot.close()]);
  });
});

describeOnNeo4j('A statement that was given up', (server) => {
  const ways: typeof WAYS = {
    ...WAYS,
    // Left open: giving up is enough.
    'a snapshot': (engine, limits) => slow(engine.snapshot(limits), engine).then(() => undefined),
  };

  // Tried again where the machine was busy with something else.
  test.for(Object.entries(ways))('in %s is gone from the server within 100 ms', { retry: 3 }, async ([, ask]) => {
    const engine = openOn(server);
    const running = runningQueries(server);
    try {
      const abort = new AbortController();
      const asking = rejected(ask(engine, { signal: abort.signal }));
      await running.until((queries) => queries.some((query) => query.includes('range(1, $parameters.numbers)')));
      const aborted = performance.now();
      abort.abort();
      await running.until((queries) => queries.length === 0);
      expect(performance.now() - aborted).toBeLessThan(100);
      expect((await asking).error).toBeInstanceOf(Cancelled);
    } finally {
      await running.close();
      await engine.close();
    }
  });
});
