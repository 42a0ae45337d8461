import { expect, test } from 'vitest';
import { describeOnEveryEngine } from '../support/every-engine.js';
import { type Ask, serving } from '../support/service.js';

interface SomeNode {
  readonly __typename: string;
  readonly id: string;
}

/** One node of each type that has ids, as a list finds it. */
const ONE_OF_EACH = `{
  ${['people', 'organizations', 'industries', 'places', 'initiatives', 'topics', 'events', 'documents', 'statements']
    .map((list) => `${list}(last: 1) { nodes { __typename id } }`)
    .join('\n')}
  figures(last: 1) { nodes { __typename id } }
  relations(last: 1) { nodes { __typename id } }
  articles(last: 1) { nodes { __typename id sentences(last: 1) { nodes { __typename id } } } }
}`;

async function oneOfEach(ask: Ask): Promise<SomeNode[]> {
  type Listed = SomeNode & { readonly sentences?: { readonly nodes: readonly SomeNode[] } };
  const { data } = await ask<Record<string, { readonly nodes: readonly Listed[] }>>(ONE_OF_EACH);
  return Object.values(data).flatMap(({ nodes }) =>
    nodes.flatMap(({ sentences, ...node }) => [node, ...(sentences?.nodes ?? [])]),
  );
}

describeOnEveryEngine('A node', (engine) => {
  const ask = serving(engine);

  test('of every type is found by its id', async () => {
    const known = await oneOfEach(ask);
    expect(known.map(({ __typename }) => __typename).sort()).toEqual(
      'Article Document Event Figure Industry Initiative Organization Person Place Relation Sentence Statement Topic'.split(
        ' ',
      ),
    );
    for (const { __typename, id } of known) {
      const { data, errors } = await ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(errors).toEqual([]);
      expect(data).toEqual({ node: { __typename, id } });
    }
  });

  test('has the fields of its own type', async () => {
    const { data: found } = await ask<{ people: { nodes: [SomeNode] } }>(
      '{ people(filter: { name: "王凌峰" }) { nodes { id } } }',
    );
    const { data } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Entity { name kind } ... on Person { posts { title } } ... on Article { title } } }',
      { id: found.people.nodes[0].id },
    );
    expect(data).toEqual({ node: { name: '王凌峰', kind: 'PERSON', posts: [{ title: '副局长' }] } });
  });

  test.each([
    'per_000000000000',
    'art_000000000000',
    'sen_000000000000_t1',
    'sta_000000000000_000000000000',
    'fig_000000000000_000000000000',
    'rel_per_000000000000_000000000000',
    'rel_000000000000',
    'con_000000000000',
    '',
    '王凌峰',
    '4:0d2e:17',
    '__proto__',
    'x'.repeat(100),
  ])('that nothing has the id of is null: %j', async (id) => {
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
      status: 200,
      data: { node: null },
      errors: [],
    });
  });

  test('stands in a list where its id was asked for, twice if it was asked for twice, null where nothing is', async () => {
    const known = await oneOfEach(ask);
    const [first, second] = known as [SomeNode, SomeNode];
    const ids = [second.id, 'per_000000000000', first.id, 'x', second.id, ...known.map(({ id }) => id)];
    const { data, errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(errors).toEqual([]);
    expect(data).toEqual({ nodes: [second, null, first, null, second, ...known] });
  });

  test('can be asked for among a hundred, not among more', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } stats { articles } }';
    const none = await ask(query, { ids: [] });
    expect(none.data).toEqual({ nodes: [], stats: { articles: 8 } });
    const hundred = await ask<{ nodes: unknown[] }>(query, { ids: Array(100).fill('per_000000000000') });
    expect(hundred.data.nodes).toEqual(Array(100).fill(null));
    const more = await ask(query, { ids: Array(101).fill('per_000000000000') });
    expect(more.data).toEqual({ nodes: null, stats: { articles: 8 } });
    expect(more.errors).toMatchObject([
      { path: ['nodes'], extensions: { code: 'PAGE_TOO_LARGE', argument: 'ids', asked: 101, limit: 100 } },
    ]);
  });
});
