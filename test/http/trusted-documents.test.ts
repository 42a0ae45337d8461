import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { WrongConfiguration } from '../../src/errors.js';
import { codesOf, httpService, seededEngine } from '../support/http-service.js';

const engine = seededEngine();
const folder = mkdtempSync(join(tmpdir(), 'chuchu-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileOf(content: unknown): string {
  const path = join(folder, `documents-${++files}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const COUNT = 'query Count { stats { articles } }';
const SOME = 'query Some($n: Int) { articles(first: $n) { totalCount } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const CODEGEN = { [hashOf(COUNT)]: COUNT, [hashOf(SOME)]: SOME };
const APOLLO = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [{ id: hashOf(COUNT), name: 'Count', type: 'query', body: COUNT }],
};

describe('A trusted document', () => {
  test.each([
    ['documentId', { documentId: hashOf(COUNT) }],
    ['documentId with its algorithm', { documentId: `sha256:${hashOf(COUNT)}` }],
    ['as clients of Apollo do', { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(COUNT) } } }],
  ])('is asked for by its id: %s, by POST and by GET', async (_, asked) => {
    const service = await httpService(engine(), { TRUSTED_DOCUMENTS: fileOf(CODEGEN) });
    const parameters = Object.fromEntries(
      Object.entries(asked).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    );
    for (const answer of [await service.post(asked), await service.get(parameters)])
      expect([answer.status, answer.body]).toEqual([200, { data: { stats: { articles: 8 } } }]);
  });

  test('has variables, limits and tags as any other', async () => {
    const service = await httpService(engine(), { TRUSTED_DOCUMENTS: fileOf(CODEGEN), MAX_COST: '10' });
    const documentId = hashOf(SOME);
    expect((await service.post({ documentId, variables: { n: 10 } })).body.data).toEqual({
      articles: { totalCount: 8 },
    });
    expect(codesOf(await service.post({ documentId, variables: { n: 11 } }))).toEqual(['QUERY_TOO_EXPENSIVE']);
    const two = await service.get({ documentId, variables: '{"n":2}' });
    const three = await service.get({ documentId, variables: '{"n":3}' });
    expect(two.headers.get('etag')).not.toBe(three.headers.get('etag'));
    const again = await service.get(
      { documentId, variables: '{"n":2}' },
      { 'if-none-match': two.headers.get('etag') ?? '' },
    );
    expect(again.status).toBe(304);
  });

  test('can stand in a manifest of Apollo, and in a folder of files', async () => {
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    writeFileSync(join(inside, 'a.json'), JSON.stringify(APOLLO));
    writeFileSync(join(inside, 'b.json'), JSON.stringify({ mine: SOME }));
    writeFileSync(join(inside, 'notes.txt'), 'not read');
    const service = await httpService(engine(), { TRUSTED_DOCUMENTS: inside });
    expect((await service.post({ documentId: hashOf(COUNT) })).body.data).toEqual({ stats: { articles: 8 } });
    expect((await service.post({ documentId: 'mine' })).body.data).toEqual({ articles: { totalCount: 8 } });
  });

  test('that is not there is told of, with the code that clients know', async () => {
    for (const settings of [{ TRUSTED_DOCUMENTS: fileOf(CODEGEN) }, {}]) {
      const service = await httpService(engine(), settings);
      const answer = await service.post({ documentId: 'other' });
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({
        errors: [
          {
            message: 'No trusted document has the id other.',
            extensions: {
              code: 'PERSISTED_QUERY_NOT_FOUND',
              documentId: 'other',
              requestId: answer.headers.get('x-request-id'),
            },
          },
        ],
      });
      const asGraphQL = await service.post({ documentId: 'toString' }, { accept: 'application/graphql-response+json' });
      expect([asGraphQL.status, codesOf(asGraphQL)]).toEqual([400, ['PERSISTED_QUERY_NOT_FOUND']]);
    }
  });

  test('does not keep others out, unless that is set', async () => {
    const TRUSTED_DOCUMENTS = fileOf(CODEGEN);
    const open = await httpService(engine(), { TRUSTED_DOCUMENTS });
    expect((await open.post({ query: '{ stats { articles } }' })).status).toBe(200);
    const closed = await httpService(engine(), { TRUSTED_DOCUMENTS, TRUSTED_DOCUMENTS_ONLY: 'true' });
    for (const query of ['{ stats { articles } }', COUNT, '{ __schema { queryType { name } } }']) {
      expect(codesOf(await closed.post({ query }))).toEqual(['ONLY_TRUSTED_DOCUMENTS']);
      expect(codesOf(await closed.get({ query }))).toEqual(['ONLY_TRUSTED_DOCUMENTS']);
      expect(codesOf(await closed.post({ query, documentId: hashOf(COUNT) }))).toEqual(['ONLY_TRUSTED_DOCUMENTS']);
    }
    expect((await closed.post({ documentId: hashOf(COUNT) })).body.data).toEqual({ stats: { articles: 8 } });
  });
});

describe('A file of trusted documents that cannot be used', () => {
  test.each([
    ['is not there', () => join(folder, 'none.json'), 'none.json cannot be read: ENOENT'],
    ['is no JSON', () => fileOf('{'), 'cannot be read as JSON: '],
    ['is something else', () => fileOf([1]), "must be a JSON object of ids and documents, or a manifest of Apollo's"],
    ['has a document that is none', () => fileOf({ a: '{' }), 'the document a cannot be answered: Syntax Error'],
    [
      'does not fit the schema',
      () => fileOf({ a: '{ nope }' }),
      'the document a cannot be answered: Cannot query field "nope"',
    ],
    [
      'is too large',
      () => fileOf({ a: `{ ${'stats { articles } '.repeat(51)} }` }),
      'The query has 51 root fields; at most 50 are allowed.',
    ],
  ])('%s: the service does not start, and says why', async (_, file, says) => {
    const start = httpService(engine(), { TRUSTED_DOCUMENTS: file() });
    await expect(start).rejects.toThrow(WrongConfiguration);
    await expect(start).rejects.toThrow(says);
  });

  test('two files say different things', async () => {
    const inside = join(folder, 'two');
    mkdirSync(inside);
    writeFileSync(join(inside, 'a.json'), JSON.stringify({ same: COUNT }));
    writeFileSync(join(inside, 'b.json'), JSON.stringify({ same: SOME }));
    await expect(httpService(engine(), { TRUSTED_DOCUMENTS: inside })).rejects.toThrow(
      'same is another document in another file',
    );
  });
});
