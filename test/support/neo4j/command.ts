import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. Rejects if it is not there, fails, or takes longer than `timeout` milliseconds. */
export function command(file: string, args: readonly string[], timeout: number): Promise<Output> {
  return promisify(execFile)(file, args, { timeout, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 });
}
