import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Beside dist, so that the program finds cypher/, schema/ and seed/ from there as well. */
const BUILT = 'dist-test';

/** Compiles the program as it stands now, so that no stale dist is tested. */
export function buildCommandLine(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', BUILT], {
    cwd: ROOT,
  });
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Fulfils with the first line of standard output that matches; rejects when the process ends before. */
  line(pattern: RegExp): Promise<string>;
}

/** Starts `chuchu` with these arguments and settings; nothing of this process's own settings gets through. */
export function chuchu(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [`${BUILT}/main.js`, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = stdout.split('\n').find((candidate) => pattern.test(candidate));
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(({ code }) =>
        reject(new Error(`chuchu ${args.join(' ')} ended with ${code}: ${stdout}${stderr}`)),
      );
    });
  return { process: child, ended, line };
}
