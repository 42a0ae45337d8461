import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { BadRequest, BodyTooLarge, QueryTooLarge } from '../errors.js';
import { clientError, requestError } from './mask-error.js';
import type { AnswerNotes, RequestContext } from './request-context.js';

export interface AnswerSettings {
  readonly maxBodyBytes: number;
  readonly suggestions: boolean;
}

/** What goes over HTTP before an operation and after it: what is taken, and how answers and errors are given. */
export function useAnswers({ maxBodyBytes, suggestions }: AnswerSettings): Plugin<object, RequestContext> {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (requestParser && request.method === 'GET') setRequestParser(tellingOfBrokenJson(requestParser));
    },
    onResultProcess({ result, setResult, setResultProcessor, serverContext: { requestId, log, answer } }) {
      if (Array.isArray(result) || !('data' in result || 'errors' in result)) return;
      if (answer.notModified) {
        setResultProcessor(
          (_, fetchAPI) => new fetchAPI.Response(null, { status: 304, headers: keeping(answer) }),
          '*/*',
        );
        return;
      }
      const executed = 'data' in result && result.data !== undefined;
      const errors = result.errors?.map((error) => {
        const known = isTooLarge(error)
          ? new BodyTooLarge(maxBodyBytes)
          : isValidationAborted(error)
            ? new QueryTooLarge('sameNames', undefined, MAX_COMPARED)
            : error;
        const masked = clientError(known, { requestId, log, suggestions });
        return executed ? masked : requestError(masked);
      });
      // Yoga takes what is under `http` out of the answer.
      const extensions = { ...result.extensions, http: { headers: keeping(answer) } };
      setResult({ ...result, ...(errors && { errors }), extensions });
    },
  };
}

/** Whether an answer may be kept. Where it may, it must be asked for again: the graph can change at any time. */
function keeping({ entityTag }: AnswerNotes): Record<string, string> {
  return entityTag === undefined
    ? { 'cache-control': 'no-store' }
    : { 'cache-control': 'private, no-cache', etag: entityTag };
}

type RequestParser = NonNullable<Parameters<NonNullable<Plugin['onRequestParse']>>[0]['requestParser']>;

/** The variables and extensions of a GET are JSON of their own. */
function tellingOfBrokenJson(parser: RequestParser): RequestParser {
  return async (request) => {
    try {
      return await parser(request);
    } catch (error) {
      if (error instanceof SyntaxError) throw new BadRequest('variables or extensions of the address are not JSON.');
      throw error;
    }
  };
}

/** What graphql-js compares at the most before it gives up on a document. */
export const MAX_COMPARED = 500_000;

/** That it gave up; it says no more than this. */
function isValidationAborted({ message }: GraphQLError): boolean {
  return message === 'Validation aborted.';
}

function isTooLarge({ extensions }: GraphQLError): boolean {
  return extensions?.code === 'REQUEST_ENTITY_TOO_LARGE';
}
