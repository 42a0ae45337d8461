import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { codesOf, type HttpService, httpService, seededEngine } from '../support/http-service.js';

const engine = seededEngine();
const QUERY = '{ stats { articles } }';

/** Sends bytes as they are, and gives what comes back until the connection ends. */
function raw({ url }: HttpService, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      received += part;
    });
    socket.once('close', () => resolve(received)).once('error', reject);
    socket.write(text);
  });
}

test('JSON is JSON however its name is written', async () => {
  const service = await httpService(engine());
  for (const type of ['APPLICATION/JSON', 'Application/Json; charset=UTF-8', 'application/json;charset="utf-8"']) {
    const answer = await service.post({ query: QUERY }, { 'content-type': type });
    expect(answer.body).toEqual({ data: { stats: { articles: 8 } } });
  }
});

test('an error does not repeat what was sent', async () => {
  const service = await httpService(engine());
  const answer = await service.post('{"query":"secret');
  expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  expect(JSON.stringify(answer.body)).not.toContain('secret');
});

describe('What is no GraphQL request', () => {
  test.each([
    ['PUT', { method: 'PUT', body: '{}' }, 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
    ['OPTIONS without CORS', { method: 'OPTIONS' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'text, as a form of another site can send it',
      post('text/plain', JSON.stringify({ query: QUERY })),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a form', post('application/x-www-form-urlencoded', `query=${QUERY}`), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['multipart', post('multipart/form-data; boundary=x', '--x--'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['JSON in another alphabet', post('application/json; charset=utf-16', '{}'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'JSON that is compressed',
      {
        ...post('application/json', '{}'),
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['JSON of another sort', post('application/graphql+json', '{}'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['XML', post('application/xml', '<a/>'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['broken JSON', post('application/json', '{"query":'), 400, 'BAD_REQUEST'],
    ['no body', post('application/json', ''), 400, 'BAD_REQUEST'],
    ['null', post('application/json', 'null'), 400, 'BAD_REQUEST'],
    ['a number', post('application/json', '1'), 400, 'BAD_REQUEST'],
    ['no query', post('application/json', '{}'), 400, 'BAD_REQUEST'],
    ['a query that is no text', post('application/json', '{"query":1}'), 400, 'BAD_REQUEST'],
    [
      'variables that are none',
      post('application/json', JSON.stringify({ query: QUERY, variables: [1] })),
      400,
      'BAD_REQUEST',
    ],
    ['what nobody knows', post('application/json', JSON.stringify({ query: QUERY, surprise: 1 })), 400, 'BAD_REQUEST'],
    [
      'several at once',
      post('application/json', JSON.stringify([{ query: QUERY }, { query: QUERY }])),
      400,
      'BAD_REQUEST',
    ],
  ])('%s: JSON with a code and the request id', async (_, init: RequestInit, status, code) => {
    const service = await httpService(engine());
    const response = await service.fetch('/graphql', {
      ...init,
      headers: { ...init.headers, 'x-request-id': 'mine-1' },
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/(?:graphql-response\+)?json; charset=utf-8$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-request-id')).toBe('mine-1');
    const body = (await response.json()) as object;
    expect(body).toMatchObject({ errors: [{ extensions: { code, requestId: 'mine-1' } }] });
    expect(body).not.toHaveProperty('data');
    if (status === 405) expect(response.headers.get('allow')).toBe('GET, POST');
  });

  test('an address whose variables are no JSON', async () => {
    const service = await httpService(engine());
    const answer = await service.get({ query: QUERY, variables: '{' });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
  });

  test.each(['text/plain', 'application/json; charset=latin1', 'text/event-stream', 'multipart/mixed'])(
    'is refused unread where the client takes %s only',
    async (accept) => {
      const service = await httpService(engine());
      const answer = await service.post({ query: QUERY }, { accept });
      expect([answer.status, codesOf(answer)]).toEqual([406, ['NOT_ACCEPTABLE']]);
    },
  );

  test.each([
    '*/*',
    'application/*',
    'application/json;q=0.5, text/html',
    'multipart/mixed;deferSpec=1, application/json',
  ])('but %s is answered', async (accept) =>
    expect((await (await httpService(engine())).post({ query: QUERY }, { accept })).status).toBe(200),
  );

  test('an address that is none, another path, another method', async () => {
    const service = await httpService(engine());
    const answer = await raw(service, 'GET // HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"BAD_REQUEST"');
    const other = await service.fetch('/graphqI');
    expect([other.status, await other.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
    const posted = await service.fetch('/health', { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('what is no HTTP, and an address that is too long', async () => {
    const service = await httpService(engine());
    const nonsense = await raw(service, 'nonsense\r\n\r\n');
    expect(nonsense).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    const id = /x-request-id: (\S+)/.exec(nonsense)?.[1];
    expect(JSON.parse(nonsense.split('\r\n\r\n')[1] ?? '')).toEqual({
      errors: [{ message: 'This is no HTTP request.', extensions: { code: 'BAD_REQUEST', requestId: id } }],
    });
    expect(service.log.find(({ msg }) => msg === 'no request')).toMatchObject({ requestId: id, status: 400 });
    const long = await raw(service, `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`);
    expect(long).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('a request that takes for ever to arrive', async () => {
    const service = await httpService(engine(), { REQUEST_TIMEOUT_MS: '200' });
    const answer = await raw(
      service,
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });
});

describe('A body', () => {
  const big = JSON.stringify({ query: QUERY, variables: { x: 'x'.repeat(1_000_000) } });

  test.each([
    ['that says how long it is', big, {}],
    ['that does not', new Blob([big]).stream(), { duplex: 'half' }],
  ])('%s is refused when it is too large, with the limit', async (_, body, more) => {
    const service = await httpService(engine());
    const init = { ...post('application/json', ''), body, ...more } as RequestInit;
    const response = await service.fetch('/graphql', init);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'The request body has more than 1000000 bytes. Send a shorter query, or fewer variables at a time.',
          extensions: {
            code: 'REQUEST_ENTITY_TOO_LARGE',
            limit: 1_000_000,
            requestId: response.headers.get('x-request-id'),
          },
        },
      ],
    });
  });

  test('may be as large as is set', async () => {
    const body = JSON.stringify({ query: QUERY });
    const fits = await httpService(engine(), { MAX_BODY_BYTES: String(body.length) });
    expect((await fits.post(body)).status).toBe(200);
    const short = await httpService(engine(), { MAX_BODY_BYTES: String(body.length - 1) });
    expect((await short.post(body)).status).toBe(413);
  });
});

describe('What would write', () => {
  test.each([
    'mutation { change }',
    'subscription { change }',
    'mutation M { __typename } query Q { stats { articles } }',
  ])('%s is refused, by GET and by POST', async (query) => {
    const service = await httpService(engine());
    const parameters = { query, ...(query.includes('M') && { operationName: 'M' }) };
    const got = await service.get(parameters);
    const posted = await service.post(parameters);
    expect([got.status, codesOf(got), got.headers.get('allow')]).toEqual([405, ['ONLY_QUERIES'], 'GET, POST']);
    expect([posted.status, codesOf(posted)]).toEqual([400, ['ONLY_QUERIES']]);
    expect(posted.body.errors?.[0]?.message).toMatch(
      /^This API has queries only, no (?:mutation|subscription): the graph is changed by loading facts\.$/,
    );
  });

  test('does not stand in the way of a query beside it', async () => {
    const service = await httpService(engine());
    const query = 'mutation M { __typename } query Q { stats { articles } }';
    // Validation has its own word on documents that are partly of another schema; it says nothing here.
    expect((await service.post({ query, operationName: 'Q' })).body.data).toEqual({ stats: { articles: 8 } });
  });
});

describe('What nobody expected', () => {
  const broken = (): GraphEngine => ({
    ...engine(),
    snapshot: (limits) => ({
      ...engine().snapshot(limits),
      run: () => Promise.reject(new Error('secret: bolt://db.internal')),
    }),
  });

  test('is masked, with the request id under which the log has the rest', async () => {
    const service = await httpService(broken());
    const answer = await service.post({ query: '{ articles { totalCount } }' }, { 'x-request-id': 'mine-2' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      data: { articles: null },
      errors: [
        {
          message: 'Something went wrong here. The log has it under request id mine-2.',
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'mine-2' },
        },
      ],
    });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    const line = service.log.find(({ msg }) => msg === 'unexpected error');
    expect(line).toMatchObject({ requestId: 'mine-2', level: 50, err: { message: 'secret: bolt://db.internal' } });
    expect(line).toMatchObject({ err: { stack: expect.stringContaining('transport.test.ts') } });
    await vi.waitFor(() =>
      expect(service.log.find(({ msg }) => msg === 'answered')).toMatchObject({ requestId: 'mine-2', status: 200 }),
    );
  });

  test('fails a request as a whole with 500', async () => {
    const failing = {
      ...engine(),
      snapshot: () => {
        throw new Error('secret');
      },
    } as GraphEngine;
    const service = await httpService(failing);
    const answer = await service.post({ query: '{ articles { totalCount } }' });
    expect([answer.status, codesOf(answer)]).toEqual([500, ['INTERNAL_SERVER_ERROR']]);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    // The slot was given back.
    expect((await service.post({ query: '{ __typename nope }' })).status).toBe(200);
  });
});

describe('Introspection and suggestions', () => {
  const schemaQuery = '{ __schema { queryType { name } } }';

  test('are on by default', async () => {
    const service = await httpService(engine());
    expect((await service.post({ query: schemaQuery })).body.data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await service.post({ query: '{ articels { totalCount } }' })).body.errors?.[0]?.message).toContain(
      'Did you mean "articles"',
    );
  });

  test('can be turned off: the schema is not told, nor guessed', async () => {
    const service = await httpService(engine(), { INTROSPECTION: 'false', SUGGESTIONS: 'false' });
    for (const query of [schemaQuery, '{ __type(name: "Person") { name } }'])
      expect(codesOf(await service.post({ query }))).toContain('GRAPHQL_VALIDATION_FAILED');
    expect((await service.post({ query: '{ __typename }' })).body.data).toEqual({ __typename: 'Query' });
    const wrong = [
      { query: '{ articels { totalCount } }' },
      { query: '{ articles { totalCont } }' },
      { query: '{ articles(frist: 1) { totalCount } }' },
      { query: '{ statements(filter: { kinds: [RESPONS] }) { totalCount } }' },
      {
        query: 'query ($k: [StatementKind!]) { statements(filter: { kinds: $k }) { totalCount } }',
        variables: { k: ['RESPONS'] },
      },
      { query: '{ node(id: "x") { headline } }' },
    ];
    for (const body of wrong) {
      const { body: answer } = await service.post(body);
      expect(answer.errors?.length).toBeGreaterThan(0);
      for (const { message } of answer.errors ?? []) expect(message).not.toContain('Did you mean');
    }
  });
});

function post(contentType: string, body: string) {
  return { method: 'POST', headers: { 'content-type': contentType }, body };
}
