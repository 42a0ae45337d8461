import { Cancelled, TimedOut } from '../errors.js';
import type { WorkLimits } from './graph-engine.js';

/**
 * Waits for `work` until it settles, the signal aborts or the time is over; then rejects with Cancelled or TimedOut,
 * after calling `giveUp` once so that the work itself can be ended. Never starts work whose signal is aborted already.
 */
export async function withinLimits<Result>(
  work: () => Promise<Result>,
  limits: WorkLimits & { readonly timeoutMs: number },
  giveUp: () => void,
): Promise<Result> {
  const { signal, timeoutMs } = limits;
  if (signal?.aborted) throw reasonOf(signal, timeoutMs);
  return await new Promise<Result>((resolve, reject) => {
    const end = (error: Error) => {
      settle();
      giveUp();
      reject(error);
    };
    const timer = setTimeout(() => end(new TimedOut(timeoutMs)), timeoutMs);
    const onAbort = () => end(reasonOf(signal as AbortSignal, timeoutMs));
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

function reasonOf(signal: AbortSignal, timeoutMs: number): Error {
  if (signal.reason instanceof TimedOut) return signal.reason;
  if (signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError') return new TimedOut(timeoutMs);
  return new Cancelled();
}
