import { NetworkError, QueryError, ServiceError, TimeoutError } from './errors.js';
import type { TypedDocumentString } from './generated/graphql.js';

export interface AskOptions {
  /** Ends it: the reader went on, or pressed Cancel. It then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
}

/** Longer than the service allows itself, so that its own answer comes first. */
const TIMEOUT_MS = 15_000;

/** Codes that tell of the state of the service, not of the question. */
const OF_THE_SERVICE = new Set([
  'INTERNAL_SERVER_ERROR',
  'OVERLOADED',
  'SHUTTING_DOWN',
  'DATABASE_UNAVAILABLE',
  'GRAPH_CHANGED',
  'TIMEOUT',
]);

interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string; readonly [known: string]: unknown };
}

/** Asks the service. Throws NetworkError, TimeoutError, ServiceError or QueryError; the signal's reason if ended. */
export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { signal, timeoutMs = TIMEOUT_MS }: AskOptions = {},
): Promise<Result> {
  // Ours, so that it can be told even where no answer came.
  const requestId = crypto.randomUUID?.() ?? `page-${Date.now().toString(36)}`;
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let body: unknown;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'x-request-id': requestId,
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    body = await jsonOf(response);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (timeout.aborted) throw new TimeoutError(timeoutMs / 1000, requestId);
    throw new NetworkError(error instanceof Error ? error.message : String(error), requestId);
  }
  return resultOf<Result>(response, body, response.headers.get('x-request-id') ?? requestId);
}

/** Undefined for what is no JSON: a proxy's page, say. */
async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function resultOf<Result>(response: Response, body: unknown, requestId: string): Result {
  const { data, errors } = (body ?? {}) as { data?: Result | null; errors?: readonly AnswerError[] };
  const error = errors?.[0];
  if (error !== undefined) {
    const { code = 'UNKNOWN', requestId: _, ...details } = error.extensions ?? {};
    if (response.status >= 500 || OF_THE_SERVICE.has(code)) {
      throw new ServiceError(error.message, code, requestId, response.status, retryAfterOf(response));
    }
    throw new QueryError(error.message, code, requestId, details);
  }
  if (data === undefined || data === null) {
    const reason = `${response.status} ${response.statusText}`.trim();
    throw new ServiceError(reason, 'NOT_UNDERSTOOD', requestId, response.status, retryAfterOf(response));
  }
  return data;
}

function retryAfterOf({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}
