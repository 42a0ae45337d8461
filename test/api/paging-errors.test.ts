import { describe, expect, test } from 'vitest';
import { describeOnEmbedded } from '../support/every-engine.js';
import { serving } from '../support/service.js';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describeOnEmbedded('The arguments of a page', (engine) => {
  const ask = serving(engine);

  const errorOf = async (field: string) => {
    const { status, data, errors } = await ask(`{ wrong: ${field} stats { articles } }`);
    expect(status).toBe(200);
    // The field is null, the others have their answer.
    expect(data).toEqual({ wrong: null, stats: { articles: 8 } });
    expect(errors).toHaveLength(1);
    const [{ message, path, extensions } = { message: '' }] = errors;
    expect(path).toEqual(['wrong']);
    return { message, ...extensions };
  };

  test('first: 0 gives no member, and tells how many there are', async () => {
    const { data, errors } = await ask(`{
      people(first: 0) { totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
      none: people(first: 0, filter: { name: "查无此人" }) { totalCount pageInfo { hasNextPage } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      people: {
        totalCount: 16,
        edges: [],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
      },
      none: { totalCount: 0, pageInfo: { hasNextPage: false } },
    });
  });

  test('left out, or null, mean the first 20', async () => {
    const { data } = await ask<Record<'left' | 'nulls', { nodes: unknown[] }>>(`{
      left: topics { nodes { id } }
      nulls: statements(first: null, after: null, last: null, before: null) { nodes { id } }
    }`);
    expect(data.nulls.nodes).toHaveLength(20);
    expect(data.left.nodes).toHaveLength(18);
  });

  test.each([
    { args: 'first: -1', message: 'first: -1 is negative; ask for 0 to 100.' },
    { args: 'last: -1', message: 'last: -1 is negative; ask for 0 to 100.' },
    { args: 'first: 1, last: 1', message: 'first and last together: ask for the first or the last, not both.' },
    { args: 'before: ""', message: 'before goes with last: ask for the last so many before a cursor.' },
    { args: 'first: 1, before: ""', message: 'before goes with last: ask for the last so many before a cursor.' },
    { args: 'last: 1, after: ""', message: 'after goes with first: ask for the first so many after a cursor.' },
  ])('$args is BAD_PAGE', async ({ args, message }) => {
    expect(await errorOf(`people(${args}) { totalCount }`)).toEqual({ message, code: 'BAD_PAGE' });
  });

  test.each(['first', 'last'])('%s: 101 is PAGE_TOO_LARGE', async (argument) => {
    expect(await errorOf(`people(${argument}: 101) { totalCount }`)).toEqual({
      message: `${argument}: 101 is more than a page can have: ask for at most 100, then for the next page.`,
      code: 'PAGE_TOO_LARGE',
      argument,
      asked: 101,
      limit: 100,
    });
  });

  describe('a cursor', () => {
    test.each([
      ['empty', ''],
      ['no cursor at all', '第二页'],
      ['a cursor cut short', encoded(['person.byName', 'wanglingfeng 王凌峰 per_rgbgr7d3cfbn']).slice(0, -9)],
      ['of another form', encoded({ list: 'person.byName' })],
      ['with a number for a key', encoded(['person.byName', 7])],
      ['with one part too many', encoded(['person.byName', 'wanglingfeng', 'x'])],
    ])('that is %s is BAD_CURSOR', async (_, cursor) => {
      for (const [args, argument] of [
        ['first: 1, after', 'after'],
        ['last: 1, before', 'before'],
      ]) {
        expect(await errorOf(`people(${args}: ${JSON.stringify(cursor)}) { totalCount }`)).toEqual({
          message: `${argument} is not a cursor of this list: give the endCursor or startCursor of one of its own pages, in the same order.`,
          code: 'BAD_CURSOR',
          argument,
        });
      }
    });

    test('of another list, another order or another search is BAD_CURSOR', async () => {
      const { data } = await ask<Record<string, { pageInfo: { endCursor: string } }>>(`{
        people(first: 1) { pageInfo { endCursor } }
        statements(first: 1) { pageInfo { endCursor } }
        search(text: "聊城", first: 1) { pageInfo { endCursor } }
      }`);
      const goOn = (list: string) => `first: 1, after: "${data[list]?.pageInfo.endCursor}"`;
      for (const field of [
        `topics(${goOn('people')}) { totalCount }`,
        `statements(orderBy: DATE_ASC, ${goOn('statements')}) { totalCount }`,
        `search(text: "王", ${goOn('search')}) { totalCount }`,
        `search(text: "聊城", kinds: [PLACE], ${goOn('search')}) { totalCount }`,
      ]) {
        expect(await errorOf(field)).toMatchObject({ code: 'BAD_CURSOR', argument: 'after' });
      }
    });

    test.each(['-2', '1.5', '第一', ''])('of a search, with %j for its place, is BAD_CURSOR', async (place) => {
      const { data } = await ask<{ search: { edges: [{ cursor: string }] } }>(
        '{ search(text: "聊城", first: 1) { edges { cursor } } }',
      );
      const [list] = JSON.parse(Buffer.from(data.search.edges[0].cursor, 'base64url').toString()) as [string];
      const field = `search(text: "聊城", first: 1, after: "${encoded([list, place])}") { totalCount }`;
      expect(await errorOf(field)).toMatchObject({ code: 'BAD_CURSOR', argument: 'after' });
    });

    test('of what a relation has no part in is BAD_CURSOR', async () => {
      const query = (list: string) => `relations(filter: { types: [SPOKE_ABOUT] }, first: 1) { nodes { ${list} } }`;
      const after = encoded(['statements.ofRelation', 'sta_000000000000_000000000000']);
      const { data, errors } = await ask(
        `{ ${query(`label statements(first: 1, after: "${after}") { totalCount }`)} }`,
      );
      expect(data).toEqual({ relations: { nodes: [{ label: '谈及', statements: null }] } });
      expect(errors).toMatchObject([
        { path: ['relations', 'nodes', 0, 'statements'], extensions: { code: 'BAD_CURSOR' } },
      ]);
    });
  });

  test('of a list inside a list leave everything around it as it is', async () => {
    const { data, errors } = await ask(`{
      people(filter: { name: "王凌峰" }) { nodes { name statements(first: 1000) { totalCount } posts { title } } }
    }`);
    expect(data).toEqual({ people: { nodes: [{ name: '王凌峰', statements: null, posts: [{ title: '副局长' }] }] } });
    expect(errors).toMatchObject([
      { path: ['people', 'nodes', 0, 'statements'], extensions: { code: 'PAGE_TOO_LARGE' } },
    ]);
  });

  test('of evidence, which is never null, take the list around it with them and nothing else', async () => {
    const { data, errors } = await ask(`{
      wrong: statements(first: 1) { nodes { text evidence(first: 101) { quote } } }
      statements(filter: { text: "抢订单" }) { nodes { kind evidence(first: 0) { quote } evidenceCount } }
    }`);
    expect(data).toEqual({
      wrong: null,
      statements: { nodes: [{ kind: 'RESPONSE', evidence: [], evidenceCount: 1 }] },
    });
    expect(errors).toMatchObject([
      {
        path: ['wrong', 'nodes', 0, 'evidence'],
        extensions: { code: 'PAGE_TOO_LARGE', argument: 'first', asked: 101 },
      },
    ]);
  });
});
