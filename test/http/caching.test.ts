import { describe, expect, test } from 'vitest';
import { loadFolder, SEED_FOLDER } from '../../src/load/load.js';
import { httpService, seededEngine } from '../support/http-service.js';
import { seedWithout } from '../support/seed-copy.js';
import { watched } from '../support/watched-engine.js';

const engine = seededEngine();
const QUERY = 'query A($n: Int) { articles(first: $n) { totalCount nodes { id } } }';
const ASKED = { query: QUERY, variables: '{"n":2}' };

describe('An answer to GET', () => {
  test('has a weak tag and may be kept, but must be asked for again', async () => {
    const { headers, status } = await (await httpService(engine())).get(ASKED);
    expect(status).toBe(200);
    expect(headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toBe('accept, origin, x-chuchu-explain');
  });

  test('is not sent again to who has it, and of the database only the version is read', async () => {
    const watch = watched(engine);
    const service = await httpService(watch.engine());
    const first = await service.get(ASKED);
    expect(first.body.data).toMatchObject({ articles: { totalCount: 8 } });
    const tag = first.headers.get('etag') ?? '';
    watch.sent();
    for (const known of [tag, `W/"other", ${tag}`, tag.replace('W/', '')]) {
      const again = await service.get(ASKED, { 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(again.body).toEqual({});
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('cache-control')).toBe('private, no-cache');
      expect(again.headers.get('vary')).toBe('accept, origin, x-chuchu-explain');
      expect(watch.sent()).toMatchObject({ statements: 1, snapshots: 1 });
    }
    expect((await service.get(ASKED, { 'if-none-match': 'W/"other"' })).status).toBe(200);
    expect((await service.get(ASKED, { 'if-none-match': '*' })).status).toBe(304);
  });

  test('has another tag for other variables, another operation, another form', async () => {
    const service = await httpService(engine());
    const both = `${QUERY} query B { stats { articles } }`;
    const tags = await Promise.all([
      service.get(ASKED),
      service.get({ ...ASKED, variables: '{"n":3}' }),
      service.get({ query: both, operationName: 'A' }),
      service.get({ query: both, operationName: 'B' }),
      service.get(ASKED, { accept: 'application/graphql-response+json' }),
    ]);
    expect(new Set(tags.map(({ headers }) => headers.get('etag'))).size).toBe(5);
    expect((await service.get(ASKED)).headers.get('etag')).toBe(tags[0]?.headers.get('etag'));
  });

  test('has another tag when the graph has changed', async () => {
    const service = await httpService(engine());
    const before = (await service.get(ASKED)).headers.get('etag') ?? '';
    try {
      await loadFolder(engine(), seedWithout('steel-pipe'), { origin: 'seed' });
      const after = await service.get(ASKED, { 'if-none-match': before });
      expect(after.status).toBe(200);
      expect(after.body.data).toMatchObject({ articles: { totalCount: 7 } });
      expect(after.headers.get('etag')).not.toBe(before);
    } finally {
      await loadFolder(engine(), SEED_FOLDER, { origin: 'seed' });
    }
    const restored = await service.get(ASKED, { 'if-none-match': before });
    // The same articles, loaded at another time, which `stats` tells.
    expect([restored.status, restored.body.data]).toMatchObject([200, { articles: { totalCount: 8 } }]);
  });

  test.each([
    ['failed in part', { query: '{ stats { articles } people(filter: { postKinds: [] }) { totalCount } }' }],
    ['is no query', { query: '{ nope }' }],
    [
      'is too expensive',
      {
        query:
          '{ people(first: 100) { nodes { statements(first: 100) { nodes { evidence(first: 100) { text } } } } } }',
      },
    ],
  ])('that %s has no tag and is not kept', async (_, parameters) => {
    const { headers, body } = await (await httpService(engine())).get(parameters);
    expect(body.errors).toHaveLength(1);
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

test('An answer to POST has no tag, is not kept, and does not read the version', async () => {
  const watch = watched(engine);
  const service = await httpService(watch.engine());
  const get = await service.get({ query: '{ articles { totalCount } }' });
  watch.sent();
  const { status, headers } = await service.post(
    { query: '{ articles { totalCount } }' },
    { 'if-none-match': get.headers.get('etag') ?? '' },
  );
  expect([status, headers.get('etag'), headers.get('cache-control')]).toEqual([200, null, 'no-store']);
  const byPost = watch.sent().statements;
  await service.get({ query: '{ articles { totalCount } }' });
  expect(watch.sent().statements).toBe(byPost + 1);
});

describe('What an answer cost', () => {
  test('is told when asked for', async () => {
    const service = await httpService(engine(), { MAX_COST: '700' });
    const { body, headers } = await service.post(
      { query: '{ articles(first: 3) { nodes { id } } }' },
      { 'x-chuchu-explain': '1' },
    );
    expect(body.extensions).toEqual({
      cost: { cost: 3, limit: 700 },
      database: { milliseconds: expect.any(Number), statements: 1 },
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('is told of a GET too, which then has no tag', async () => {
    const service = await httpService(engine());
    const known = (await service.get(ASKED)).headers.get('etag') ?? '';
    const answer = await service.get(ASKED, { 'x-chuchu-explain': '1', 'if-none-match': known });
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, null]);
    expect(answer.body.extensions).toMatchObject({ cost: { cost: 2 } });
  });

  test('is not told otherwise', async () => {
    const service = await httpService(engine());
    for (const explain of ['0', '', 'yes'])
      expect((await service.post({ query: '{ stats { articles } }' }, { 'x-chuchu-explain': explain })).body).toEqual({
        data: { stats: { articles: 8 } },
      });
  });
});
