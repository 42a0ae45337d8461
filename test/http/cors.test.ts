import { expect, test } from 'vitest';
import { type HttpService, httpService, seededEngine } from '../support/http-service.js';

const engine = seededEngine();
const PAGE = 'https://news.example';

const preflight = ({ fetch }: HttpService, origin: string) =>
  fetch('/graphql', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });
const corsHeaders = ({ headers }: { headers: Headers }) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));

test('left out: no page of another site is let in', async () => {
  const service = await httpService(engine());
  expect((await preflight(service, PAGE)).status).toBe(405);
  const answer = await service.post({ query: '{ stats { articles } }' }, { origin: PAGE });
  expect(answer.status).toBe(200);
  expect(corsHeaders(answer)).toEqual({});
});

test('a list of origins: those are let in, without cookies, and no other', async () => {
  const service = await httpService(engine(), { CORS_ORIGINS: `${PAGE}, http://localhost:5173` });
  for (const origin of [PAGE, 'http://localhost:5173']) {
    const asked = await preflight(service, origin);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('vary')).toBe('origin');
    expect(corsHeaders(asked)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, if-none-match, x-request-id, x-chuchu-explain',
      'access-control-expose-headers': 'etag, retry-after, x-request-id',
      'access-control-max-age': '7200',
    });
    const answer = await service.post({ query: '{ stats { articles } }' }, { origin });
    expect(corsHeaders(answer)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'etag, retry-after, x-request-id',
    });
    expect(answer.headers.get('vary')).toContain('origin');
    // Also of an error, which else could not be read.
    expect(corsHeaders(await service.post('{', { origin }))).toHaveProperty('access-control-allow-origin', origin);
  }
  for (const origin of ['https://evil.example', 'null', `${PAGE}.evil.example`, 'http://news.example']) {
    const asked = await preflight(service, origin);
    expect(asked.status).toBe(204);
    expect(corsHeaders(asked)).toEqual({});
    expect(corsHeaders(await service.post({ query: '{ stats { articles } }' }, { origin }))).toEqual({});
  }
});

test('*: every page, still without cookies', async () => {
  const service = await httpService(engine(), { CORS_ORIGINS: '*' });
  expect(corsHeaders(await preflight(service, 'null'))).toMatchObject({ 'access-control-allow-origin': '*' });
  const answer = await service.get({ query: '{ stats { articles } }' }, { origin: PAGE });
  expect(corsHeaders(answer)).not.toHaveProperty('access-control-allow-credentials');
});

test('an OPTIONS that is no preflight is refused as ever', async () => {
  const service = await httpService(engine(), { CORS_ORIGINS: '*' });
  expect((await service.fetch('/graphql', { method: 'OPTIONS' })).status).toBe(405);
});
