import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** With the value 1: the answer tells what it cost. */
export const EXPLAIN_HEADER = 'x-chuchu-explain';

/** What a request carries from the socket to its resolvers. */
export interface RequestContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly requestId: string;
  readonly log: Logger;
  readonly answer: AnswerNotes;
}

/** What is found out about an answer while it is made. */
export interface AnswerNotes {
  /** Of an answer that can be kept and asked for again. */
  entityTag?: string;
  /** The client has it already. */
  notModified?: boolean;
}

/** The client's request id if it is usable in a log, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}
