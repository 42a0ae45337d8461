import { useCallback, useRef, useState } from 'react';

/** One thing that is being asked for, or that failed; what is on the screen stays as it is meanwhile. */
export interface Job {
  /** In words: what is being fetched. */
  readonly what: string;
  readonly error: Error | null;
}

export interface Jobs {
  readonly job: Job | null;
  /** The latest wins: what was asked before is ended. */
  run(what: string, act: (signal: AbortSignal) => Promise<void>): void;
  cancel(): void;
  retry(): void;
}

export function useJobs(): Jobs {
  const [job, setJob] = useState<Job | null>(null);
  const running = useRef<AbortController>(null);
  const last = useRef<{ what: string; act: (signal: AbortSignal) => Promise<void> }>(null);

  const run = useCallback<Jobs['run']>((what, act) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    last.current = { what, act };
    setJob({ what, error: null });
    act(controller.signal).then(
      () => {
        if (running.current === controller) setJob(null);
      },
      (error: unknown) => {
        if (controller.signal.aborted || running.current !== controller) return;
        setJob({ what, error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setJob(null);
  }, []);
  const retry = useCallback(() => {
    if (last.current) run(last.current.what, last.current.act);
  }, [run]);
  return { job, run, cancel, retry };
}
