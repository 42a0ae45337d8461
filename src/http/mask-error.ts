import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import type { Logger } from 'pino';
import { DatabaseUnavailable, ExpectedError, Overloaded, ShuttingDown } from '../errors.js';

/** Codes of requests that never came to be operations. Their errors carry the request id, as the log has no more. */
const OF_THE_TRANSPORT = new Set([
  'BAD_REQUEST',
  'EXPLORER_NOT_BUILT',
  'METHOD_NOT_ALLOWED',
  'NOT_ACCEPTABLE',
  'NOT_FOUND',
  'ONLY_QUERIES',
  'ONLY_TRUSTED_DOCUMENTS',
  'OVERLOADED',
  'PERSISTED_QUERY_NOT_FOUND',
  'REQUEST_ENTITY_TOO_LARGE',
  'SHUTTING_DOWN',
  'UNSUPPORTED_MEDIA_TYPE',
]);

/** What of an error its client sees. */
export interface Masking {
  readonly requestId: string;
  readonly log: Logger;
  /** Whether GraphQL may guess which name of the schema was meant. */
  readonly suggestions: boolean;
}

/**
 * What a client sees of an error: an expected one with its code and what it knows, GraphQL's own as they are, and of all
 * else nothing but the request id, under which the log has the rest.
 */
export function clientError(error: unknown, { requestId, log, suggestions }: Masking): GraphQLError {
  const cause = error instanceof GraphQLError ? rootOf(error) : error;
  const at: GraphQLErrorOptions = error instanceof GraphQLError ? placeOf(error) : {};
  if (cause instanceof ExpectedError) {
    if (cause instanceof DatabaseUnavailable) log.warn({ reason: cause.reason }, 'the database is unavailable');
    if (cause instanceof Overloaded) log.warn({ reason: cause.message }, 'refused, too much at once');
    if (cause instanceof ShuttingDown) log.info('refused, stopping');
    const http = cause.status === undefined ? undefined : { status: cause.status, headers: headersOf(cause) };
    return new GraphQLError(cause.message, {
      ...at,
      extensions: { code: cause.code, ...cause.details, ...idOf(cause.code, requestId), ...(http && { http }) },
    });
  }
  if (error instanceof GraphQLError && cause instanceof GraphQLError) {
    const message = suggestions ? error.message : withoutSuggestion(error.message);
    // Yoga's own errors repeat what the client sent.
    const { originalError: _, ...known } = error.extensions;
    // A broken body is a 400 for every client.
    const broken = known.code === 'BAD_REQUEST' && { http: { status: 400 } };
    const extensions = { ...known, ...idOf(known.code, requestId), ...broken };
    return new GraphQLError(message, { ...at, extensions });
  }
  log.error({ err: cause }, 'unexpected error');
  return new GraphQLError(`Something went wrong here. The log has it under request id ${requestId}.`, {
    ...at,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

/** The headers that go with an error: when to ask again, and how. */
export function headersOf(error: ExpectedError): Record<string, string> {
  return {
    ...(error.retryAfter !== undefined && { 'retry-after': String(error.retryAfter) }),
    ...('allowed' in error && Array.isArray(error.allowed) && { allow: error.allowed.join(', ') }),
  };
}

function idOf(code: unknown, requestId: string): { requestId?: string } {
  return OF_THE_TRANSPORT.has(String(code)) ? { requestId } : {};
}

/** GraphQL says “Did you mean …?” at the end of a message, with names of the schema. */
function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean [^?]*\?$/, '');
}

/** An error that kept a request from being executed: 400, but 200 where the client takes application/json only. */
export function requestError(error: GraphQLError): GraphQLError {
  const { code = 'GRAPHQL_VALIDATION_FAILED', http, ...rest } = error.extensions;
  const status = http?.status ?? (code === 'INTERNAL_SERVER_ERROR' ? 500 : 400);
  // What Yoga says of its own errors stands: a broken body is a 400 for everybody.
  const spec = http?.spec ?? (http?.status === undefined && status === 400);
  const extensions = { code, ...rest, http: { ...http, status, spec } };
  return new GraphQLError(error.message, { ...placeOf(error), extensions });
}

function placeOf({ nodes, source, positions, path }: GraphQLError): GraphQLErrorOptions {
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
}

function rootOf(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
