import { randomUUID } from 'node:crypto';
import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { BadRequest } from '../errors.js';

/** What Node cannot read as a request, by its own codes. */
const BROKEN: Readonly<Record<string, readonly [status: number, message: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers or the address are too long; send a long query by POST.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
};

/** Answers what is no HTTP as everything else is answered: with JSON, a code and a request id that the log has. */
export function answerBrokenRequests(server: Server, log: Logger): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (req, res) => answering.set(req.socket, res));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const res = answering.get(socket);
    const inTheMiddle = res?.headersSent && !res.writableFinished;
    if (!socket.writable || error.code === 'ECONNRESET' || inTheMiddle) {
      socket.destroy();
      return;
    }
    const [status, message] = BROKEN[error.code ?? ''] ?? [400, 'This is no HTTP request.'];
    const { code } = new BadRequest(message, status);
    const requestId = randomUUID();
    const body = JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] });
    log.info({ requestId, status, reason: error.code }, 'no request');
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'connection: close',
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
