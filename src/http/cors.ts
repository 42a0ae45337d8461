import type { IncomingMessage, ServerResponse } from 'node:http';
import { EXPLAIN_HEADER } from './request-context.js';

/**
 * Lets pages of these origins read the answers, without the reader's cookies. Answers a preflight itself and says so
 * with true. Yoga's own would let any sandboxed page in, whose origin is `null`, and echoes every header.
 */
export function corsOf(origins: readonly string[] | undefined) {
  return (req: IncomingMessage, res: ServerResponse): boolean => {
    if (origins === undefined) return false;
    const { origin } = req.headers;
    const allowed = origins.includes('*') ? '*' : origin !== undefined && origins.includes(origin) ? origin : undefined;
    if (allowed !== undefined) {
      res.setHeader('access-control-allow-origin', allowed);
      res.setHeader('access-control-expose-headers', 'etag, retry-after, x-request-id');
    }
    if (req.method !== 'OPTIONS' || req.headers['access-control-request-method'] === undefined) return false;
    if (allowed !== undefined) {
      res.setHeader('access-control-allow-methods', 'GET, POST');
      res.setHeader('access-control-allow-headers', `content-type, if-none-match, x-request-id, ${EXPLAIN_HEADER}`);
      res.setHeader('access-control-max-age', '7200');
    }
    res.writeHead(204, { 'content-length': '0', vary: 'origin' }).end();
    return true;
  };
}
