import { afterEach, describe, expect, test, vi } from 'vitest';
import { NetworkError, QueryError, ServiceError, TimeoutError } from '../../../web/api/errors.js';
import { StatsDocument } from '../../../web/api/generated/graphql.js';
import { request } from '../../../web/api/request.js';

afterEach(() => vi.unstubAllGlobals());

function answering(body: string, init: ResponseInit = {}): void {
  vi.stubGlobal('fetch', async () => new Response(body, init));
}

/** A service that never answers. */
function hanging(): void {
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
}

const ask = (options = {}) => request(StatsDocument, {}, options);
const failed = (options = {}) => ask(options).catch((error: unknown) => error);

describe('request', () => {
  test('sends the document with its variables and an id, and gives the data', async () => {
    const fetched = vi.fn(async (_: string, init: RequestInit) => {
      expect(JSON.parse(String(init.body))).toMatchObject({
        query: expect.stringContaining('query Stats'),
        variables: {},
      });
      expect(new Headers(init.headers).get('x-request-id')).toMatch(/\S{8}/);
      return new Response('{"data":{"stats":null}}');
    });
    vi.stubGlobal('fetch', fetched);
    expect(await ask()).toEqual({ stats: null });
    expect(fetched).toHaveBeenCalledOnce();
  });

  test('tells what the service says is wrong with the question, and what it knows of it', async () => {
    answering(
      '{"data":{"stats":null},"errors":[{"message":"No entity …","extensions":{"code":"UNKNOWN_NAME","nearest":[1]}}]}',
      { headers: { 'x-request-id': 'r-1' } },
    );
    const error = await failed();
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({ code: 'UNKNOWN_NAME', requestId: 'r-1', details: { nearest: [1] } });
  });

  test('tells a service that is busy, with when to ask again', async () => {
    answering('{"errors":[{"message":"too much","extensions":{"code":"OVERLOADED"}}]}', {
      status: 503,
      headers: { 'retry-after': '2' },
    });
    expect(await failed()).toMatchObject({ kind: 'service', code: 'OVERLOADED', status: 503, retryAfter: 2 });
  });

  test('tells an answer that is none, as a proxy gives', async () => {
    answering('<h1>Bad Gateway</h1>', { status: 502, statusText: 'Bad Gateway' });
    const error = await failed();
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({ code: 'NOT_UNDERSTOOD', message: '502 Bad Gateway' });
  });

  test('tells a service that is away, with the id of the request', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    const error = await failed();
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ code: 'UNREACHABLE', requestId: expect.stringMatching(/\S{8}/) });
  });

  test('waits no longer than it is told', async () => {
    hanging();
    expect(await failed({ timeoutMs: 20 })).toBeInstanceOf(TimeoutError);
  });

  test('ends with the reason of its signal', async () => {
    hanging();
    const controller = new AbortController();
    const ended = failed({ signal: controller.signal });
    const reason = new Error('the reader went on');
    controller.abort(reason);
    expect(await ended).toBe(reason);
  });
});
