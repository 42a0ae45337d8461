import { Cancelled, TimedOut } from '../errors.js';
import type { WorkLimits } from './graph-engine.js';

/** Limits whose time is settled. */
export type Bounds = WorkLimits & { readonly timeoutMs: number };

/**
 * Waits for `work` until it settles, the signal aborts or the time is over; then rejects with Cancelled or TimedOut,
 * after calling `giveUp` once with that error so that the work itself can be ended. Never starts work whose signal is
 * aborted already.
 */
export async function withinLimits<Result>(
  work: () => Promise<Result>,
  { signal, timeoutMs }: Bounds,
  giveUp: (error: Error) => void,
): Promise<Result> {
  refuseIfAborted(signal);
  const start = performance.now();
  return await new Promise<Result>((resolve, reject) => {
    const end = (error: Error) => {
      settle();
      giveUp(error);
      reject(error);
    };
    const timer = setTimeout(() => end(new TimedOut(timeoutMs)), timeoutMs);
    const onAbort = () => end(reasonOf(signal as AbortSignal, performance.now() - start));
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    work().then(
      (result) => {
        settle();
        resolve(result);
      },
      (error: unknown) => {
        settle();
        reject(error);
      },
    );
  });
}

/** Throws Cancelled or TimedOut where the signal is aborted already. */
export function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal, 0);
}

/** `waitedMs` stands in for the limit where only AbortSignal.timeout knows it. */
function reasonOf({ reason }: AbortSignal, waitedMs: number): Error {
  if (reason instanceof TimedOut) return reason;
  if (reason instanceof DOMException && reason.name === 'TimeoutError') return new TimedOut(Math.round(waitedMs));
  return new Cancelled();
}
