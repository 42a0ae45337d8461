import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '../../src/config.js';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { type RunningServer, startServer } from '../../src/http/server.js';

/** An error as a client sees it, less where in the document it happened. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [known: string]: unknown };
}

/** What a client gets for an operation. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly AnswerError[];
}

/** Sends an operation as a client does: by POST, over a socket. */
export type Ask = <Data = unknown>(
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Answer<Data>>;

/** The whole service on a free port, over an engine, for the tests of a describe block. */
export function serving(engine: () => GraphEngine): Ask {
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await serve(engine());
  });
  afterAll(() => server?.close());
  return (query, variables) => {
    if (!server) throw new Error('the service runs only while tests do');
    return askAt(server, query, variables);
  };
}

/** The same, for one test: ends with it. */
export async function withService<Result>(engine: GraphEngine, use: (ask: Ask) => Promise<Result>): Promise<Result> {
  const server = await serve(engine);
  try {
    return await use((query, variables) => askAt(server, query, variables));
  } finally {
    await server.close();
  }
}

function serve(engine: GraphEngine): Promise<RunningServer> {
  // A Neo4j that was just started plans slowly on a busy machine. What may be asked at all has its own tests.
  const config = readConfig({ PORT: '0', OPERATION_TIMEOUT_MS: '30000', MAX_COST: '1000000' }, 'no.env');
  return startServer(config, engine, pino({ level: 'silent' }));
}

async function askAt<Data>(
  { url }: RunningServer,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as { data: Data; errors?: AnswerError[] };
  return { status: response.status, data, errors };
}
