import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { GraphEngine } from '../engine/graph-engine.js';
import { BadRequest, ExpectedError, MethodNotAllowed, NothingThere, PortInUse, ShuttingDown } from '../errors.js';
import { buildSchema } from '../graphql/schema.js';
import { answerBrokenRequests } from './broken-requests.js';
import { corsOf } from './cors.js';
import { type Explorer, openExplorer } from './explorer.js';
import { GRAPHIQL_POLICY, graphiqlPage } from './graphiql.js';
import { clientError } from './mask-error.js';
import { assertMediaTypes } from './media-types.js';
import { operationSlots } from './operation-slots.js';
import { EXPLAIN_HEADER, requestIdOf } from './request-context.js';
import { readTrustedDocuments } from './trusted-documents.js';
import { documentLimitsOf, graphqlOverHttp } from './yoga.js';

/** The service as it runs. */
export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, waits for those that run (at most SHUTDOWN_TIMEOUT_MS), then ends. */
  close(): Promise<void>;
}

/** Serves the graph. Throws PortInUse where it cannot listen, WrongConfiguration for trusted documents that are none. */
export async function startServer(
  config: Config,
  engine: GraphEngine,
  log: Logger,
  explorer: Explorer = openExplorer(),
): Promise<RunningServer> {
  const schema = buildSchema();
  const documents =
    config.TRUSTED_DOCUMENTS === undefined
      ? new Map<string, string>()
      : readTrustedDocuments(config.TRUSTED_DOCUMENTS, schema, documentLimitsOf(config));
  const engineVersion = await engine.version();
  const slots = operationSlots(config.MAX_CONCURRENT_OPERATIONS, config.MAX_QUEUED_OPERATIONS);
  const yoga = graphqlOverHttp({ schema, config, engine, engineVersion, documents, slots, log });
  const graphiql = graphiqlPage();
  if (!explorer.built) log.warn('the explorer is not built: run `npm run build`');
  const cors = corsOf(config.CORS_ORIGINS);
  let stopping = false;

  const answer = async (req: IncomingMessage, res: ServerResponse, requestId: string, requestLog: Logger) => {
    const path = pathOf(req);
    const method = req.method ?? '';
    if (path === '/graphql') {
      res.setHeader('vary', VARY);
      if (cors(req, res)) return;
      if (stopping) throw new ShuttingDown();
      if (method !== 'GET' && method !== 'POST') throw new MethodNotAllowed(path, method, ['GET', 'POST']);
      if (method === 'GET' && req.headers.accept?.includes('text/html')) await sendGraphiql(req, res);
      else {
        assertMediaTypes(req);
        await yoga.handle(req, res, { req, res, requestId, log: requestLog, answer: {} });
      }
    } else if (explorer.has(path)) {
      await explorer.send(path, req, res);
    } else if (!['/health', '/ready'].includes(path)) {
      if (!explorer.tellsOf(path, req)) throw new NothingThere(path);
      await explorer.send(path, req, res);
    } else if (method !== 'GET' && method !== 'HEAD') {
      throw new MethodNotAllowed(path, method, ['GET', 'HEAD']);
    } else if (path === '/health') {
      sendJson(res, 200, { status: 'up' });
    } else {
      await sendReady(res);
    }
  };

  const sendReady = async (res: ServerResponse) => {
    try {
      if (stopping) throw new ShuttingDown();
      const { working, waiting } = slots;
      await engine.ping({ timeoutMs: 2000 });
      sendJson(res, 200, { status: 'ready', engine: engineVersion, operations: { working, waiting } });
    } catch (error) {
      const why = error instanceof ExpectedError ? error.message : 'the database does not answer';
      sendJson(res, 503, { status: 'not ready', why }, { 'retry-after': '2' });
    }
  };

  const sendGraphiql = async (req: IncomingMessage, res: ServerResponse) => {
    const { plain, brotli, gzip } = await graphiql();
    const taken = String(req.headers['accept-encoding'] ?? '');
    const encoding = ['br', 'gzip'].find((one) => new RegExp(`\\b${one}\\b`).test(taken));
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': GRAPHIQL_POLICY,
      vary: 'accept, accept-encoding',
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    });
    res.end(encoding === 'br' ? brotli : encoding === 'gzip' ? gzip : plain);
  };

  const options = {
    requestTimeout: config.REQUEST_TIMEOUT_MS,
    headersTimeout: config.REQUEST_TIMEOUT_MS,
    connectionsCheckingInterval: Math.min(config.REQUEST_TIMEOUT_MS, 5000),
  };
  const server = createServer(options, (req, res) => {
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
      // A connection that is kept for more would keep the server.
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
    answer(req, res, requestId, requestLog).catch((error: unknown) => {
      const masked = clientError(error, { requestId, log: requestLog, suggestions: config.SUGGESTIONS });
      if (res.headersSent) res.destroy();
      else sendError(res, masked);
    });
  });
  answerBrokenRequests(server, log);
  const address = await listen(server, config.HOST, config.PORT);
  return {
    url: urlOf(address),
    close: () => {
      stopping = true;
      return close(server, config.SHUTDOWN_TIMEOUT_MS);
    },
  };
}

/** What an answer of /graphql depends on beside its address. */
const VARY = `accept, origin, ${EXPLAIN_HEADER}`;

/** Throws BadRequest for an address that is none. */
function pathOf({ url = '/' }: IncomingMessage): string {
  if (!URL.canParse(url, 'http://localhost')) throw new BadRequest('The address cannot be read.');
  return new URL(url, 'http://localhost').pathname;
}

function sendJson(res: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  res.end(JSON.stringify(body));
}

/** An error of a request that no operation came of, in the form of a GraphQL answer. */
function sendError(res: ServerResponse, { message, extensions: { http, ...extensions } }: GraphQLError): void {
  sendJson(res, http?.status ?? 500, { errors: [{ message, extensions }] }, http?.headers ?? {});
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
