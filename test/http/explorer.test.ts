import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { EXPLORER_POLICY, openExplorer } from '../../src/http/explorer.js';
import { type RunningServer, startServer } from '../../src/http/server.js';
import { seededEngine } from '../support/http-service.js';

const engine = seededEngine();
const PAGE = `<!doctype html><title>出处</title>${'<!-- long enough to be worth compressing -->'.repeat(50)}`;
const SCRIPT = `console.log('出处');${' '.repeat(2000)}`;

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chuchu-explorer-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  mkdirSync(join(folder, 'web/.vite'));
  writeFileSync(join(folder, 'web/index.html'), PAGE);
  writeFileSync(join(folder, 'web/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'web/assets/index-Ab12.js'), SCRIPT);
  writeFileSync(join(folder, 'web/.vite/manifest.json'), '{}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await start('web/');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(built: string): Promise<RunningServer> {
  const config = readConfig({ PORT: '0' }, 'no.env');
  return startServer(config, engine(), pino({ level: 'silent' }), openExplorer(join(folder, built)));
}

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** As the bytes are: nothing is decompressed, no path is tidied up. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET', { url } = server): Promise<Got> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  '/',
  '/search',
  '/search?q=%E5%87%BA%E5%8F%A3',
  '/said',
  '/path?a=1&b=2',
  '/graph',
  '/e/per_1',
  '/a/art_1/',
])('%s is the page, under a strict policy', async (path) => {
  const { status, headers, body } = await get(path);
  expect([status, body.toString()]).toEqual([200, PAGE]);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': EXPLORER_POLICY,
    'content-length': String(Buffer.byteLength(PAGE)),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    vary: 'accept-encoding',
  });
  expect(EXPLORER_POLICY).not.toContain('unsafe');
});

test('scripts may be kept for ever, and have the policy for their workers', async () => {
  const { status, headers, body } = await get('/assets/index-Ab12.js');
  expect([status, body.toString()]).toEqual([200, SCRIPT]);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': EXPLORER_POLICY,
  });
  expect((await get('/icon.svg')).headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'no-cache',
  });
});

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
])('is compressed as the client takes it: %s', async (accept, encoding, decompress) => {
  const { headers, body } = await get('/', { 'accept-encoding': accept });
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-length']).toBe(String(body.length));
  expect(decompress(body).toString()).toBe(PAGE);
});

test('what a client has already is not sent again', async () => {
  const { headers } = await get('/');
  const again = await get('/search', { 'if-none-match': String(headers.etag) });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
  expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
});

test('HEAD has the headers alone', async () => {
  const { status, headers, body } = await get('/', {}, 'HEAD');
  expect([status, body.length, headers['content-length']]).toEqual([200, 0, String(Buffer.byteLength(PAGE))]);
});

test('other methods are refused with what is allowed', async () => {
  for (const path of ['/', '/assets/index-Ab12.js']) {
    const { status, headers, body } = await get(path, {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(JSON.parse(body.toString())).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
  }
});

test.each([
  '/nothing',
  '/index.html',
  '/e/',
  '/e/a/b',
  '/assets',
  '/assets/other.js',
  '/.vite/manifest.json',
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/assets\\..\\..\\secret.txt',
])('%s is not there', async (path) => {
  const { status, body } = await get(path);
  expect([status, body.toString().includes('secret\n'), JSON.parse(body.toString()).errors[0].extensions.code]).toEqual(
    [404, false, 'NOT_FOUND'],
  );
});

test.each(['/nothing', '/e/', '/e/a/b', '/assets/other.js', '/%2e%2e/secret.txt', '/%00'])(
  '%s is the page for a reader, which says that nothing is there',
  async (path) => {
    const asReader = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const { status, headers, body } = await get(path, asReader);
    expect([status, body.toString(), headers['content-security-policy']]).toEqual([404, PAGE, EXPLORER_POLICY]);
    expect((await get(path, { ...asReader, 'if-none-match': String(headers.etag) })).status).toBe(404);
    expect((await get(path, asReader, 'POST')).status).toBe(404);
  },
);

describe('Where the explorer is not built', () => {
  test('its addresses say so, and the API works', async () => {
    const without = await start('not-there/');
    const { status, body } = await get('/', {}, 'GET', without);
    expect(status).toBe(503);
    expect(JSON.parse(body.toString())).toMatchObject({
      errors: [{ message: expect.stringContaining('npm run build'), extensions: { code: 'EXPLORER_NOT_BUILT' } }],
    });
    expect((await get('/ready', {}, 'GET', without)).status).toBe(200);
    expect((await get('/theme.js', {}, 'GET', without)).status).toBe(404);
    await without.close();
  });
});
