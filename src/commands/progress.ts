import { Presets, SingleBar } from 'cli-progress';

/** Tells on standard error how far a piece of work has come. */
export interface Progress {
  update(this: void, done: number, total: number, what: string): void;
  stop(this: void): void;
}

/** A bar where a terminal is attached, else a plain line at every tenth. */
export function progress(doing: string): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { format: `${doing} {bar} {value}/{total} {what}`, clearOnComplete: true, stream: process.stderr },
      Presets.shades_classic,
    );
    let started = false;
    return {
      update(done, total, what) {
        if (!started) bar.start(total, done, { what });
        else bar.update(done, { what });
        started = true;
      },
      stop: () => bar.stop(),
    };
  }
  let tenth = 0;
  return {
    update(done, total) {
      const reached = Math.floor((done * 10) / total);
      if (reached > tenth) process.stderr.write(`${doing}: ${done} of ${total}\n`);
      tenth = reached;
    },
    stop: () => undefined,
  };
}
