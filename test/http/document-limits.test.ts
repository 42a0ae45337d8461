import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { sizesOf } from '../../src/http/document-limits.js';
import { codesOf, httpService, seededEngine } from '../support/http-service.js';

describe('The size of a document', () => {
  const sizeOf = (text: string) => sizesOf(parse(text))[0];

  test('is counted through fragments, spread by spread', () => {
    expect(
      sizeOf(`
        query Q @a { one { ...F ... on T @b { deep { er } } } two: one { ...F } }
        fragment F on T @c { x: leaf y: leaf @d ...G }
        fragment G on T { g { z: leaf } }
      `),
    ).toEqual({ depth: 3, aliases: 1 + 2 * 3, rootFields: 2, directives: 1 + 1 + 2 * 2 });
  });

  test('counts root fields that a fragment brings, and the same one twice', () => {
    expect(sizeOf('{ ...F ...F a } fragment F on Query { b c }')?.rootFields).toBe(5);
  });

  test('is measured of each operation', () => {
    expect(sizesOf(parse('query A { a } query B { b { c } }')).map(({ depth }) => depth)).toEqual([1, 2]);
  });

  test('of a fragment bomb is found at once: each fragment is measured once', () => {
    const fragments = Array.from({ length: 200 }, (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`);
    const size = sizeOf(`{ a { ...F0 } } ${fragments.join(' ')} fragment F200 on T { x: leaf @d }`);
    // 2 to the power of 200, as far as JSON can say it.
    expect(size).toEqual({
      depth: 2,
      aliases: Number.MAX_SAFE_INTEGER,
      rootFields: 1,
      directives: Number.MAX_SAFE_INTEGER,
    });
  });

  test('of a fragment that spreads itself is measured without following it', () => {
    expect(sizeOf('{ a { ...F } } fragment F on T { x { ...F } }')?.depth).toBe(2);
  });

  test('does not count how deep introspection goes: GraphQL bounds that itself', () => {
    expect(sizeOf(getIntrospectionQuery())?.depth).toBe(1);
  });
});

describe('A document that is too large', () => {
  const engine = seededEngine();
  const aliased = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ');
  const nested = (levels: number) => {
    const inner = '{ about { entity { ... on Event { statements { nodes ';
    return `{ statements { nodes ${inner.repeat(levels)} { id } ${' } } } } }'.repeat(levels)} } }`;
  };

  test.each([
    [{ MAX_TOKENS: '6' }, '{ stats { articles sentences } }', 'QUERY_TOO_LARGE', { what: 'tokens', limit: 6 }],
    [{}, nested(5), 'QUERY_TOO_DEEP', { depth: 23, limit: 20 }],
    [
      { MAX_DEPTH: '1' },
      '{ ...F } fragment F on Query { stats { articles } }',
      'QUERY_TOO_DEEP',
      { depth: 2, limit: 1 },
    ],
    [{}, `{ stats { ${aliased(101)} } }`, 'QUERY_TOO_LARGE', { what: 'aliases', found: 101, limit: 100 }],
    [{}, `{ ${aliased(51)} }`, 'QUERY_TOO_LARGE', { what: 'rootFields', found: 51, limit: 50 }],
    [
      {},
      `{ stats { articles ${'@skip(if: false) '.repeat(51)} } }`,
      'QUERY_TOO_LARGE',
      { what: 'directives', found: 51, limit: 50 },
    ],
    [
      {},
      `{ people(filter: { postKinds: ${'['.repeat(1990)}${']'.repeat(1990)} }) { totalCount } }`,
      'QUERY_TOO_LARGE',
      { what: 'nesting', found: 1993, limit: 200 },
    ],
    [
      {},
      `{ ${`people { nodes { ${'name '.repeat(15)} } } `.repeat(49)} }`,
      'QUERY_TOO_LARGE',
      { what: 'sameNames', limit: 500_000 },
    ],
  ])('is refused, with what was found and what is allowed: %j', async (settings, query, code, details) => {
    const service = await httpService(engine(), settings as Record<string, string>);
    const asJson = await service.post({ query });
    expect(asJson.body).toMatchObject({ errors: [{ extensions: { code, ...details } }] });
    expect(asJson.body).not.toHaveProperty('data');
    expect(asJson.status).toBe(200);
    const asGraphQL = await service.post({ query }, { accept: 'application/graphql-response+json' });
    expect(asGraphQL.status).toBe(400);
    expect(asGraphQL.body).toEqual(asJson.body);
    // A third time, when all of it could come from a cache.
    expect((await service.post({ query })).body).toEqual(asJson.body);
  });

  test('is taken to its last bit', async () => {
    const service = await httpService(engine(), {
      MAX_TOKENS: '8',
      MAX_DEPTH: '2',
      MAX_ALIASES: '1',
      MAX_ROOT_FIELDS: '1',
    });
    expect((await service.post({ query: '{ a: stats { articles } }' })).body.data).toEqual({ a: { articles: 8 } });
    expect(codesOf(await service.post({ query: '{ a: stats { articles sentences } }' }))).toEqual(['QUERY_TOO_LARGE']);
  });

  test('is refused in a wink where its fragments multiply', async () => {
    const service = await httpService(engine());
    const bomb = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Stats { ...F${n + 1} ...F${n + 1} }`).join(
      ' ',
    );
    const query = `{ stats { ...F0 } } ${bomb} fragment F60 on Stats { a: articles }`;
    expect(codesOf(await service.post({ query }))).toEqual(['QUERY_TOO_LARGE']);
  });

  test('brackets in strings and comments do not count', async () => {
    const service = await httpService(engine());
    const brackets = '['.repeat(300);
    const query = `{ a: search(text: "${brackets}\\"[") { totalCount } b: search(text: """${brackets} "" \\""" [""") { totalCount } } # ${brackets}`;
    expect(codesOf(await service.post({ query }))).toEqual([]);
  });

  test('a syntax error stays one', async () => {
    const service = await httpService(engine(), { MAX_TOKENS: '10' });
    expect(codesOf(await service.post({ query: '{ stats { ' }))).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  test('an endless introspection is refused by GraphQL itself', async () => {
    const service = await httpService(engine());
    const query = `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`;
    expect(codesOf(await service.post({ query }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});
