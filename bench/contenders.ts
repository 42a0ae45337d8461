import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';
import { freePort } from '../test/support/neo4j/port.js';
import { ended, endingWithUs } from './children.js';
import type { ContenderName } from './questions.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BENCH = fileURLToPath(new URL('../../', import.meta.url));
const COMPILED = fileURLToPath(new URL('.', import.meta.url));

/** A server in a process of its own. */
export interface Contender {
  readonly name: ContenderName;
  readonly port: number;
  readonly pid: number;
  /** From the start of the process until it answered. */
  readonly startMs: number;
  /** What its hook tells. */
  asked(what: string): Promise<unknown>;
  /** Ends it and starts it anew. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface Grounds {
  readonly neo4j: string;
  /** Of the embedded engine; without one there is no such contender. */
  readonly folder: string | undefined;
}

export const TITLES: Readonly<Record<ContenderName, string>> = {
  floor: 'floor',
  ours: 'Chuchu on Neo4j',
  neo4jGraphql: '@neo4j/graphql',
  embedded: 'Chuchu embedded',
};

export const COLOURS: Readonly<Record<ContenderName | 'indexed', string>> = {
  floor: '#8f96a3',
  ours: '#2f81f7',
  neo4jGraphql: '#d29922',
  embedded: '#3fb950',
  indexed: '#a371f7',
};

/** Starts a contender and waits until it answers. `hook` is a program that is loaded before it. */
export async function start(name: ContenderName, grounds: Grounds, hook?: Hook): Promise<Contender> {
  let running = await launched(name, grounds, hook);
  return {
    name,
    get port() {
      return running.port;
    },
    get pid() {
      return running.child.pid ?? 0;
    },
    startMs: running.startMs,
    asked: (what) => askedOf(running.child, what),
    async restart() {
      await ended(running.child);
      running = await launched(name, grounds, hook);
    },
    stop: () => ended(running.child),
  };
}

/** What is loaded into a contender's process, to tell of it by message. */
export type Hook = 'profile-hook' | 'heap-hook';

async function launched(name: ContenderName, grounds: Grounds, hook: Hook | undefined) {
  const port = await freePort();
  const own = name === 'ours' || name === 'embedded';
  const program = own ? `${ROOT}dist/main.js` : `${COMPILED}servers/${name === 'floor' ? 'floor' : 'neo4j-graphql'}.js`;
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT: String(port),
    // Its settings are the defaults, but for the log: the others write none.
    LOG_LEVEL: 'warn',
    BENCH_CONTENDER_FOLDER: own ? ROOT : BENCH,
    ...(name === 'embedded' ? { CHUCHU_DATA: grounds.folder } : { NEO4J_URI: grounds.neo4j }),
  };
  const began = performance.now();
  const child = fork(program, own ? ['serve'] : [], {
    cwd: BENCH,
    env,
    // As `npm start` has it, and for all contenders.
    execArgv: ['--max-semi-space-size=64', ...(hook ? ['--import', `file://${COMPILED}${hook}.js`] : [])],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  endingWithUs(child);
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`${TITLES[name]} ended with code ${code}`);
  });
  died.catch(() => undefined);
  await Promise.race([answers(port), died]);
  return { child, port, startMs: performance.now() - began };
}

async function answers(port: number): Promise<void> {
  for (const limit = performance.now() + 120_000; performance.now() < limit; ) {
    const answered = await new Promise<boolean>((resolve) => {
      const asked = httpRequest({ port, host: '127.0.0.1', path: '/health', method: 'GET' }, (answer) => {
        answer.resume();
        resolve(true);
      });
      asked.on('error', () => resolve(false));
      asked.end();
    });
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`nothing answers on port ${port}`);
}

async function askedOf(child: ChildProcess, what: string): Promise<unknown> {
  const told = once(child, 'message');
  child.send(what);
  const [answer] = await told;
  return answer;
}
