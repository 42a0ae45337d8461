import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { GraphEngine } from '../engine/graph-engine.js';
import { ExpectedError, PortInUse } from '../errors.js';
import { GRAPHIQL_POLICY, graphiqlPage } from './graphiql.js';
import { requestIdOf } from './request-context.js';
import { graphqlOverHttp } from './yoga.js';

/** The service as it runs. */
export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, waits for those that run (at most SHUTDOWN_TIMEOUT_MS), then ends. */
  close(): Promise<void>;
}

/** Serves the graph. Throws PortInUse where it cannot listen. */
export async function startServer(config: Config, engine: GraphEngine, log: Logger): Promise<RunningServer> {
  const engineVersion = await engine.version();
  const yoga = graphqlOverHttp({ engine, engineVersion, operationTimeoutMs: config.OPERATION_TIMEOUT_MS, log });
  const graphiql = graphiqlPage();

  const answer = async (req: IncomingMessage, res: ServerResponse, requestId: string, requestLog: Logger) => {
    const path = new URL(req.url ?? '/', 'http://localhost').pathname;
    if (path === '/graphql') {
      if (req.method === 'GET' && req.headers.accept?.includes('text/html')) await sendGraphiql(req, res);
      else await yoga.handle(req, res, { req, res, requestId, log: requestLog });
    } else if (req.method !== 'GET' && req.method !== 'HEAD') {
      sendJson(res, 405, { error: `${path} is only read: use GET` }, { allow: 'GET, HEAD' });
    } else if (path === '/') {
      res.writeHead(302, { location: '/graphql' }).end();
    } else if (path === '/health') {
      sendJson(res, 200, { status: 'up' });
    } else if (path === '/ready') {
      await sendReady(res);
    } else {
      sendJson(res, 404, { error: `there is nothing at ${path}; the API is at /graphql` });
    }
  };

  const sendReady = async (res: ServerResponse) => {
    try {
      await engine.ping({ timeoutMs: 2000 });
      sendJson(res, 200, { status: 'ready', engine: engineVersion });
    } catch (error) {
      const why = error instanceof ExpectedError ? error.message : 'the database does not answer';
      sendJson(res, 503, { status: 'not ready', why }, { 'retry-after': '2' });
    }
  };

  const sendGraphiql = async (req: IncomingMessage, res: ServerResponse) => {
    const { plain, brotli } = await graphiql();
    const compressed = /\bbr\b/.test(String(req.headers['accept-encoding'] ?? ''));
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': GRAPHIQL_POLICY,
      vary: 'accept, accept-encoding',
      ...(compressed && { 'content-encoding': 'br' }),
    });
    res.end(compressed ? brotli : plain);
  };

  const server = createServer((req, res) => {
    const requestId = requestIdOf(req);
    const requestLog = log.child({ requestId });
    const start = performance.now();
    res.setHeader('x-request-id', requestId);
    res.setHeader('x-content-type-options', 'nosniff');
    res.on('close', () => {
      const milliseconds = Math.round(performance.now() - start);
      const done = { method: req.method, path: req.url?.split('?', 1)[0], status: res.statusCode, milliseconds };
      if (res.writableFinished) requestLog.info(done, 'answered');
      else requestLog.info(done, 'the client went away');
    });
    answer(req, res, requestId, requestLog).catch((error: unknown) => {
      requestLog.error({ err: error }, 'unexpected error');
      if (!res.headersSent)
        sendJson(res, 500, { error: `Something went wrong here. The log has it under request id ${requestId}.` });
      else res.destroy();
    });
  });
  const address = await listen(server, config.HOST, config.PORT);
  return {
    url: urlOf(address),
    close: () => close(server, config.SHUTDOWN_TIMEOUT_MS),
  };
}

function sendJson(res: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  res.end(JSON.stringify(body));
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: 'the port is taken',
        EACCES: 'this user may not listen there',
        EADDRNOTAVAIL: 'this machine has no such address',
        ENOTFOUND: 'there is no such host',
      };
      reject(new PortInUse(host, port, reasons[error.code ?? ''] ?? error.message));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function close(server: Server, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
