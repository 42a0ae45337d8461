import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withinLimits } from '../../../src/engine/deadline.js';
import { Cancelled, TimedOut } from '../../../src/errors.js';

describe('Work within limits', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  const after = <Result>(ms: number, end: () => Result) =>
    new Promise<Result>((resolve, reject) =>
      setTimeout(() => {
        try {
          resolve(end());
        } catch (error) {
          reject(error);
        }
      }, ms),
    );

  /** What becomes of work of `ms`, and what it was given up for. */
  async function outcomeOf(
    ms: number,
    limits: { signal?: AbortSignal; timeoutMs: number },
    end: () => unknown = () => 1,
  ) {
    const givenUp: Error[] = [];
    let begun = false;
    const work = () => {
      begun = true;
      return after(ms, end);
    };
    const outcome: Promise<{ readonly result?: unknown; readonly error?: unknown }> = withinLimits(
      work,
      limits,
      (error) => givenUp.push(error),
    ).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    );
    await vi.runAllTimersAsync();
    return { ...(await outcome), givenUp, begun };
  }

  const abortedAfter = (ms: number, reason?: unknown) => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(reason), ms);
    return abort.signal;
  };

  test('that is done in time gives its result, and is not given up', async () => {
    expect(await outcomeOf(99, { timeoutMs: 100 })).toEqual({ result: 1, givenUp: [], begun: true });
  });

  test('that fails in time fails as it did', async () => {
    const mistake = new Error('no');
    const fail = () => {
      throw mistake;
    };
    expect(await outcomeOf(99, { timeoutMs: 100 }, fail)).toEqual({ error: mistake, givenUp: [], begun: true });
  });

  test('that takes too long is given up once: TimedOut, with the limit', async () => {
    const { error, givenUp } = await outcomeOf(101, { timeoutMs: 100 });
    expect(error).toEqual(new TimedOut(100));
    expect(givenUp).toEqual([error]);
  });

  test('whose failure comes after it was given up is heard of no more', async () => {
    const late = () => {
      throw new Error('too late');
    };
    expect(await outcomeOf(200, { timeoutMs: 100 }, late)).toMatchObject({ error: new TimedOut(100) });
  });

  test('that nobody waits for any more is given up once: Cancelled', async () => {
    const { error, givenUp } = await outcomeOf(80, { signal: abortedAfter(50), timeoutMs: 70 });
    expect(error).toBeInstanceOf(Cancelled);
    expect(givenUp).toEqual([error]);
  });

  test('whose signal says that time is over fails with what the signal says', async () => {
    const limit = new TimedOut(9);
    expect(await outcomeOf(80, { signal: abortedAfter(50, limit), timeoutMs: 70 })).toMatchObject({ error: limit });
    const reason = new DOMException('too long', 'TimeoutError');
    expect(await outcomeOf(80, { signal: abortedAfter(50, reason), timeoutMs: 70 })).toMatchObject({
      error: new TimedOut(50),
    });
  });

  test('is not begun when the signal is aborted already', async () => {
    const { begun, givenUp, ...outcome } = await outcomeOf(10, { signal: AbortSignal.abort(), timeoutMs: 100 });
    expect({ begun, givenUp }).toEqual({ begun: false, givenUp: [] });
    expect(outcome).toEqual({ error: new Cancelled() });
  });

  test('leaves no listener on a signal that lives on', async () => {
    const { signal } = new AbortController();
    const [added, removed] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    await outcomeOf(10, { signal, timeoutMs: 100 });
    await outcomeOf(200, { signal, timeoutMs: 100 });
    expect(added).toHaveBeenCalledTimes(2);
    const listeners = (calls: readonly unknown[][]) => new Set(calls.map(([, listener]) => listener));
    expect(listeners(removed.mock.calls)).toEqual(listeners(added.mock.calls));
  });
});
