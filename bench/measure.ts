import { readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import type { Contender } from './contenders.js';
import type { Asked, Wording } from './questions.js';

/** What an amount of requests cost. */
export interface Sample {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each request. */
  readonly times: readonly number[];
  readonly bytes: number;
  /** Processor milliseconds; undefined where this system does not tell. */
  readonly serverCpu: number | undefined;
  readonly databaseCpu: number | undefined;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A request to a contender, ready to be sent. */
export interface Prepared {
  readonly path: string;
  readonly body: Buffer;
}

export function prepare({ name }: Contender, { document, variables }: Wording, asked: Asked): Prepared {
  return name === 'floor'
    ? { path: `/${document}`, body: Buffer.from(JSON.stringify(variables(asked))) }
    : { path: '/graphql', body: Buffer.from(JSON.stringify({ query: document, variables: variables(asked) })) };
}

/** Longer than anything that should be measured. */
const PATIENCE_MS = 60_000;

export function send(
  port: number,
  { path, body }: Prepared,
  agent: Agent,
  patienceMs: number = PATIENCE_MS,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'content-length': body.length };
    const asked = httpRequest(
      { host: '127.0.0.1', port, path, method: 'POST', agent, headers, timeout: patienceMs },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
        );
        answer.on('error', reject);
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${patienceMs / 1000} s`)));
    asked.on('error', reject);
    asked.end(body);
  });
}

export function isGood({ status, text }: Answer): boolean {
  return status === 200 && !text.includes('"errors":');
}

export interface Run {
  readonly connections: number;
  /** Ends at the first of these, but never before every connection had an answer. */
  readonly milliseconds: number;
  readonly requests?: number;
  /** Of the JVM; undefined for what has none. */
  readonly databasePid: number | undefined;
  readonly next: () => Prepared;
  /** How long one of them may take. */
  readonly patienceMs?: number | undefined;
  /** Told how many are done. */
  readonly onRequest?: (done: number) => void;
  /** Told of what is no good answer, after which this goes on; without it that ends the run. */
  readonly onError?: (problem: string) => void;
}

/** Sends requests over so many connections, each as soon as the one before is answered. Throws on an answer that is none. */
export async function run(
  contender: Contender,
  { connections, milliseconds, requests = Number.POSITIVE_INFINITY, databasePid, next, patienceMs, ...on }: Run,
): Promise<Sample> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  let begun = 0;
  const before = [cpuOf(contender.pid), cpuOf(databasePid)] as const;
  const start = performance.now();
  const deadline = start + milliseconds;
  const request = async () => {
    const prepared = next();
    const sent = performance.now();
    const answer = await send(contender.port, prepared, agent, patienceMs);
    times.push(performance.now() - sent);
    bytes += Buffer.byteLength(answer.text);
    if (!isGood(answer)) throw new Error(`${contender.name} answered ${answer.status}: ${answer.text.slice(0, 500)}`);
  };
  const worker = async () => {
    do {
      begun++;
      await request().catch((error: unknown) => {
        if (!on.onError) throw error;
        on.onError(String(error));
      });
      on.onRequest?.(times.length);
    } while (performance.now() < deadline && begun < requests);
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - start) / 1000;
  const spent = (now: number | undefined, then: number | undefined) =>
    now === undefined || then === undefined ? undefined : now - then;
  return {
    requests: times.length,
    seconds,
    times,
    bytes,
    serverCpu: spent(cpuOf(contender.pid), before[0]),
    databaseCpu: spent(cpuOf(databasePid), before[1]),
  };
}

/** Processor milliseconds that a process has used so far, as Linux tells them: in hundredths of a second. */
export function cpuOf(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  try {
    // Its name, in brackets, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

/** Megabytes of memory that a process holds now. */
export function memoryOf(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The value below which this share of them lies; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
