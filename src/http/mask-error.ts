import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { DatabaseUnavailable, ExpectedError } from '../errors.js';
import type { RequestContext } from './request-context.js';

/**
 * What a client sees of an error: an expected one with its code and what it knows, GraphQL's own as they are, and of all
 * else nothing but the request id, under which the log has the rest.
 */
export function clientError(error: unknown, requestId: string, log: Logger): GraphQLError {
  const cause = error instanceof GraphQLError ? rootOf(error) : error;
  const at: GraphQLErrorOptions = error instanceof GraphQLError ? placeOf(error) : {};
  if (cause instanceof ExpectedError) {
    const retryAfter = cause instanceof DatabaseUnavailable ? { 'retry-after': String(cause.retryAfter) } : {};
    const http = cause.status === undefined ? undefined : { status: cause.status, headers: retryAfter };
    if (cause instanceof DatabaseUnavailable) log.warn({ reason: cause.reason }, 'the database is unavailable');
    return new GraphQLError(cause.message, {
      ...at,
      extensions: { code: cause.code, ...cause.details, ...(http && { http }) },
    });
  }
  if (cause instanceof GraphQLError) return error as GraphQLError;
  log.error({ err: cause }, 'unexpected error');
  return new GraphQLError(`Something went wrong here. The log has it under request id ${requestId}.`, {
    ...at,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

/** Passes every error of every answer through {@link clientError}. */
export function useMaskedErrors(): Plugin<object, RequestContext> {
  return {
    onExecutionResult({ result, setResult, context: { requestId, log } }) {
      if (result && 'errors' in result && result.errors) {
        const errors = result.errors.map((error) => clientError(error, requestId, log));
        setResult({ ...result, errors: 'data' in result ? errors : errors.map(requestError) });
      }
    },
  };
}

/** An error that kept a request from being executed: 400, but 200 where the client takes application/json only. */
function requestError(error: GraphQLError): GraphQLError {
  const { code = 'GRAPHQL_VALIDATION_FAILED', http, ...rest } = error.extensions;
  const status = http?.status ?? 400;
  const extensions = { ...rest, code, http: { ...http, status, spec: status === 400 } };
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
