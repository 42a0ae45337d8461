import { Cancelled, Overloaded, TimedOut } from '../errors.js';

/** Lets so many operations work at once, and so many more wait, first come, first served. */
export interface OperationSlots {
  /**
   * Fulfils when it is this operation's turn, with what gives the slot back. Throws Overloaded at once where nobody
   * more may wait, Overloaded when the time is over while it waits, Cancelled when nobody wants the answer any more.
   */
  enter(signal: AbortSignal): Promise<() => void>;
  readonly working: number;
  readonly waiting: number;
}

export function operationSlots(atOnce: number, mayWait: number): OperationSlots {
  // In the order in which they came; a Set, so that whoever gives up leaves without being looked for.
  const queue = new Set<() => void>();
  let working = 0;

  const takeSlot = (): (() => void) => {
    working++;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      working--;
      const [next] = queue;
      next?.();
    };
  };

  return {
    async enter(signal) {
      if (signal.aborted) throw whyGivenUp(signal);
      if (working < atOnce) return takeSlot();
      if (queue.size >= mayWait)
        throw new Overloaded(`${working} at work, ${queue.size} waiting, and no more may wait`);
      return await new Promise<() => void>((resolve, reject) => {
        const begin = () => {
          leave();
          resolve(takeSlot());
        };
        const giveUp = () => {
          leave();
          reject(whyGivenUp(signal));
        };
        const leave = () => {
          queue.delete(begin);
          signal.removeEventListener('abort', giveUp);
        };
        queue.add(begin);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
    get working() {
      return working;
    },
    get waiting() {
      return queue.size;
    },
  };
}

function whyGivenUp({ reason }: AbortSignal): Error {
  return reason instanceof TimedOut
    ? new Overloaded(`after ${reason.limitMs} ms it was not this operation's turn`)
    : new Cancelled();
}
