import { readdirSync } from 'node:fs';
import { getIntrospectionQuery, getVariableValues, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/config.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { exampleOperations } from '../../src/http/graphiql.js';
import { operationCost } from '../../src/http/operation-cost.js';
import { codesOf, httpService, seededEngine } from '../support/http-service.js';
import { sectionOf, tableRows, textOf } from '../unit/docs/markdown.js';

const schema = buildSchema();

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(text);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return operationCost({ schema, operation, fragments, variables: coerced });
}

describe('The cost of an operation', () => {
  test.each([
    ['{ stats { articles } }', 1],
    ['{ people(first: 7) { totalCount } }', 7],
    ['{ people(first: 7) { nodes { name } } }', 7],
    ['{ people(first: 7) { edges { cursor node { name } } pageInfo { hasNextPage } } }', 7],
    ['{ people { nodes { name } } }', 20],
    ['{ people(last: 3) { nodes { name } } }', 3],
    ['{ people(first: 0) { nodes { name } } }', 0],
    ['{ people(first: 1000) { nodes { name } } }', 100],
    ['{ people(first: 10) { nodes { statements(first: 5) { nodes { article { title } } } } } }', 10 * (1 + 5 * 2)],
    ['{ people(first: 10) { nodes { posts { title } } } }', 10 * (1 + 5)],
    ['{ statements(first: 10) { nodes { evidence { text } } } }', 10 * (1 + 3)],
    ['{ statements(first: 10) { nodes { evidence(first: 50) { text } } } }', 10 * (1 + 50)],
    ['{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['{ statements(first: 0) { facets { kinds { count } } } }', 1 + 6],
    ['{ statements(first: 2) { facets { topics { count entity { name } } } } }', 2 + 1 + 10 * 2],
    ['{ relations(first: 0) { facets { undated places(first: 100) { count } types { count } } } }', 1 + 100 + 28],
    ['{ relations(first: 0) { facets { months(first: 5) { types { count } } } } }', 1 + 5 * (1 + 28)],
    [
      '{ topics(first: 3) { nodes { statementsAbout(first: 0) { facets { topics(first: 4) { count } } } } } }',
      3 * (1 + 1 + 4),
    ],
    ['{ paths(from: { id: "a" }, to: { id: "b" }) { paths { hops { relation { id } } } } }', 1 + 10 * (1 + 6 * 2)],
    ['{ timeline(of: { id: "a" }, first: 7) { nodes { label } } }', 7],
    ['{ __typename }', 0],
    ['{ __type(name: "Person") { name } }', 100],
  ])('%s is %i', (text, cost) => expect(costOf(text)).toBe(cost));

  test('is that of the variables', () => {
    const query = 'query ($n: Int, $ids: [ID!]!) { people(first: $n) { nodes { name } } nodes(ids: $ids) { id } }';
    expect(costOf(query, { n: 50, ids: ['a'] })).toBe(51);
    expect(costOf(query, { ids: [] })).toBe(20);
  });

  test('leaves out what is skipped', () => {
    const query =
      'query ($no: Boolean!) { people @skip(if: $no) { nodes { name } } ... @include(if: $no) { stats { articles } } }';
    expect(costOf(query, { no: true })).toBe(1);
    expect(costOf(query, { no: false })).toBe(20);
  });

  test('takes the dearest of the types that are possible', () => {
    const query = `{ entity(ref: { name: "x" }) {
      ... on Event { participants(first: 30) { nodes { role } } }
      ... on Person { statements(first: 40) { nodes { text } } }
    } }`;
    expect(costOf(query)).toBe(1 + 40);
  });

  test('counts a fragment wherever it is spread, and a fragment bomb at once', () => {
    expect(
      costOf(
        '{ a: people(first: 2) { ...F } b: people(first: 3) { ...F } } fragment F on PersonConnection { nodes { posts { title } } }',
      ),
    ).toBe(5 * 6);
    const bomb = Array.from({ length: 300 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
      ' ',
    );
    expect(costOf(`{ ...F0 } ${bomb} fragment F300 on Query { people { nodes { name } } }`)).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });
});

describe('The default limit', () => {
  const limit = settings.MAX_COST.parse(undefined);
  const names = readdirSync('schema/operations').sort();

  test('admits every example operation twice over, each at the cost that docs/limits.md says', () => {
    const costs = exampleOperations().map((text, index) => [`\`${names[index]}\``, String(costOf(text))]);
    expect(tableRows(sectionOf(textOf('docs/limits.md'), 'What the examples cost'))).toEqual(costs);
    for (const [name, cost] of costs) expect(Number(cost), name).toBeLessThanOrEqual(limit / 2);
  });

  test('admits GraphiQL, and a page of pages', () => {
    expect(costOf(getIntrospectionQuery())).toBeLessThanOrEqual(limit / 10);
    expect(
      costOf('{ people(first: 100) { nodes { statements(first: 100) { nodes { text } } } } }'),
    ).toBeLessThanOrEqual(limit / 2);
  });

  test('refuses what would find a hundred times a hundred times three', () => {
    expect(
      costOf('{ people(first: 100) { nodes { statements(first: 100) { nodes { evidence { text } } } } } }'),
    ).toBeGreaterThan(limit);
  });
});

describe('With the default limits', () => {
  const engine = seededEngine();

  test('every example operation is answered, and what GraphiQL asks of the schema', async () => {
    const service = await httpService(engine());
    for (const query of [...exampleOperations(), getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })])
      expect((await service.post({ query })).body.errors, query).toBeUndefined();
  });
});

describe('An operation that is too expensive', () => {
  const engine = seededEngine();
  const query = 'query ($n: Int!) { people(first: $n) { totalCount nodes { id } } }';

  test('is refused by its variables, though its document was admitted before, and admitted after', async () => {
    const service = await httpService(engine(), { MAX_COST: '50' });
    for (const n of [50, 51, 50, 51]) {
      const answer = await service.post({ query, variables: { n } });
      if (n === 50) expect(answer.body.errors).toBeUndefined();
      else
        expect(answer.body).toEqual({
          errors: [
            {
              message: 'The query could find 51 things; at most 50 are allowed. Ask for shorter lists, or split it.',
              extensions: { code: 'QUERY_TOO_EXPENSIVE', cost: 51, limit: 50 },
            },
          ],
        });
    }
    const asGraphQL = await service.post(
      { query, variables: { n: 51 } },
      { accept: 'application/graphql-response+json' },
    );
    expect(asGraphQL.status).toBe(400);
  });

  test('is the one that was named, not another of its document', async () => {
    const service = await httpService(engine(), { MAX_COST: '50' });
    const both = 'query Dear { people(first: 100) { totalCount } } query Cheap { people(first: 1) { totalCount } }';
    expect(codesOf(await service.post({ query: both, operationName: 'Cheap' }))).toEqual([]);
    expect(codesOf(await service.post({ query: both, operationName: 'Dear' }))).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  test('variables that do not fit are told of as ever', async () => {
    const service = await httpService(engine(), { MAX_COST: '50' });
    const answer = await service.post({ query, variables: { n: 'many' } });
    expect(answer.body.errors?.[0]?.message).toMatch(/^Variable "\$n" got invalid value "many"/);
    expect(answer.status).toBe(200);
    const asGraphQL = await service.post(
      { query, variables: { n: 'many' } },
      { accept: 'application/graphql-response+json' },
    );
    expect(asGraphQL.status).toBe(400);
    expect(asGraphQL.body).toEqual(answer.body);
  });

  test.each([
    ['unknown keys', { f: Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`a${n}`, 1])) }],
    ['values that do not fit', { f: { postKinds: Array.from({ length: 200_000 }, () => 1) } }],
    ['values that are too long', { f: { named: 'x'.repeat(500_000) } }],
  ])('%s by the thousand are told of with one short error', async (_, variables) => {
    const service = await httpService(engine());
    const filtered = 'query ($f: PersonFilter) { people(filter: $f) { totalCount } }';
    const answer = await service.post({ query: filtered, variables });
    expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(JSON.stringify(answer.body).length).toBeLessThan(2000);
    expect(answer.body.errors?.[0]?.message).toMatch(/^Variable "\$f" got invalid value /);
  });

  test('5,000 ids go through as variables', async () => {
    const service = await httpService(engine());
    const lists = Array.from({ length: 50 }, (_, list) => list);
    const many = `query (${lists.map((n) => `$i${n}: [ID!]!`).join(' ')}) { ${lists.map((n) => `n${n}: nodes(ids: $i${n}) { id }`).join(' ')} }`;
    const variables = Object.fromEntries(
      lists.map((n) => [
        `i${n}`,
        Array.from({ length: 100 }, (_, k) => `per_${String(n * 100 + k).padStart(12, '0')}`),
      ]),
    );
    const answer = await service.post({ query: many, variables });
    expect(answer.body.errors).toBeUndefined();
    expect(Object.keys(answer.body.data as object)).toHaveLength(50);
  });
});
