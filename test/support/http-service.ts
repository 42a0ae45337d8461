import { pino } from 'pino';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.js';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { startServer } from '../../src/http/server.js';
import { loadFolder, SEED_FOLDER } from '../../src/load/load.js';
import { openInMemory } from './engine-under-test.js';

/** The service with settings of a test's own, as an HTTP client meets it. */
export interface HttpService {
  readonly url: string;
  /** What was logged so far. */
  readonly log: Record<string, unknown>[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends an operation by POST. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Sends an operation by GET. */
  get(parameters: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  close(): Promise<void>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // The tests say what they expect of it.
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
    readonly extensions?: Record<string, unknown>;
  };
}

/** A seeded engine in memory for the tests of a file. */
export function seededEngine(): () => GraphEngine {
  let engine: GraphEngine | undefined;
  beforeAll(async () => {
    engine = openInMemory();
    await engine.prepare();
    await loadFolder(engine, SEED_FOLDER, { origin: 'seed' });
  });
  afterAll(() => engine?.close());
  return () => {
    if (!engine) throw new Error('the engine is open only while tests run');
    return engine;
  };
}

/** The service for one test, with these settings; it is closed when the test ends. */
export async function httpService(
  engine: GraphEngine,
  settings: Readonly<Record<string, string>> = {},
): Promise<HttpService> {
  const log: Record<string, unknown>[] = [];
  const config = readConfig({ PORT: '0', OPERATION_TIMEOUT_MS: '30000', ...settings }, 'no.env');
  const server = await startServer(
    config,
    engine,
    pino({ level: 'debug' }, { write: (line) => log.push(JSON.parse(line)) }),
  );
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= server.close();
    return closed;
  };
  onTestFinished(close);
  const send = async (path: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(`${server.url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  };
  return {
    url: server.url,
    log,
    close,
    fetch: (path, init) => fetch(`${server.url}${path}`, init),
    post: (body, headers = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get: (parameters, headers = {}) =>
      send(`/graphql?${new URLSearchParams(parameters)}`, { headers: { accept: 'application/json', ...headers } }),
  };
}

/** The codes of an answer's errors. */
export function codesOf({ body }: Answered): unknown[] {
  return (body.errors ?? []).map(({ extensions }) => extensions.code);
}
