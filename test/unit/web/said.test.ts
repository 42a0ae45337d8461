import { describe, expect, test } from 'vitest';
import { TypedDocumentString } from '../../../web/api/generated/graphql.js';
import { asked, curlText, graphiqlAddress, graphqlText } from '../../../web/api/query-text.js';
import { lanesOf } from '../../../web/views/entity/lanes-of.js';
import { figureNumber } from '../../../web/views/evidence/figure-words.js';
import { filtersOf, narrowed, statementFilter, toggledKinds } from '../../../web/views/said/filters.js';

describe('The address of who said what', () => {
  const filters = filtersOf(
    new URLSearchParams('topic=top_1&kind=RESPONSE,NONE,REMARK&basis=STATED&body=org_1&month=2023-06&speaker=per_1'),
  );

  test('is a filter of the API', () => {
    expect(statementFilter(filters)).toEqual({
      about: { id: 'top_1' },
      speaker: { id: 'per_1' },
      organization: { id: 'org_1' },
      kinds: ['RESPONSE', 'REMARK'],
      basis: ['STATED'],
      from: '2023-06',
      to: '2023-06',
    });
    expect(narrowed(filters)).toBe(true);
  });

  test('each facet is counted without itself', () => {
    expect(statementFilter(filters, 'kinds')).not.toHaveProperty('kinds');
    expect(statementFilter(filters, 'body')).not.toHaveProperty('organization');
    expect(Object.keys(statementFilter(filters, 'month'))).not.toContain('from');
    expect(statementFilter(filters, 'basis')).not.toHaveProperty('basis');
  });

  test('what it cannot mean is left out', () => {
    const odd = filtersOf(new URLSearchParams('event=eve_1&kind=x&basis=y&month=June&topic='));
    expect(statementFilter(odd)).toEqual({ event: { id: 'eve_1' } });
    expect(narrowed(odd)).toBe(false);
  });

  test('kinds are pressed and released', () => {
    expect(toggledKinds(['REMARK'], 'RESPONSE')).toBe('RESPONSE,REMARK');
    expect(toggledKinds(['REMARK'], 'REMARK')).toBeUndefined();
  });
});

describe('A query to take away', () => {
  const document = new TypedDocumentString<unknown, { id: string; after?: string | null }>(`
    query Q($id: ID!) {
  node(id: $id) {
    ...P
  }
}
    fragment P on Node {
  id
}`);
  const request = asked(document, { id: "it's", after: null });

  test('is written as one would, without variables that have no value', () => {
    expect(request).toEqual({
      query: 'query Q($id: ID!) {\n  node(id: $id) {\n    ...P\n  }\n}\n\nfragment P on Node {\n  id\n}\n',
      variables: { id: "it's" },
    });
    expect(graphqlText(request)).toMatch(/^# variables \{\n# {3}"id": "it's"\n# \}\nquery Q/);
  });

  test('survives the shell, and the address of GraphiQL', () => {
    expect(curlText(request, 'http://x')).toContain(String.raw`"variables":{"id":"it'\''s"}}'`);
    const address = new URL(graphiqlAddress(request), 'http://x');
    expect(address.searchParams.get('query')).toBe(request.query);
    expect(JSON.parse(address.searchParams.get('variables') ?? '')).toEqual(request.variables);
  });
});

describe('Figures', () => {
  const figure = {
    id: 'fig_1',
    metric: '企业数',
    low: null,
    high: null,
    unit: '家',
    scope: null,
    modality: 'ACTUAL',
    period: null,
    measures: [],
  } as const;
  test.each([
    [{ value: 360, qualifier: '余' }, '360余家'],
    [{ value: 500, qualifier: '以上' }, '500家以上'],
    [{ value: 500, qualifier: '近' }, '近500家'],
    [{ value: null, low: 1, high: 2, qualifier: null }, '1至2家'],
  ])('%o', (part, words) => {
    expect(figureNumber({ ...figure, ...part }, String, 'zh')).toBe(words);
  });
});

test('Lanes: one for a type and direction, kinds added up, what was spoken about last', () => {
  const counts = [
    { relationType: 'SPOKE_ABOUT', direction: 'OUT', kind: 'TOPIC', count: 9 },
    { relationType: 'TOOK_PART_IN', direction: 'OUT', kind: 'EVENT', count: 1 },
    { relationType: 'RUNS', direction: 'OUT', kind: 'INITIATIVE', count: 2 },
    { relationType: 'RUNS', direction: 'OUT', kind: 'INDUSTRY', count: 3 },
    { relationType: 'PART_OF', direction: 'IN', kind: 'TOPIC', count: 4 },
  ] as const;
  expect(lanesOf(counts, [{ type: 'PART_OF', direction: 'IN' }])).toEqual([
    { type: 'RUNS', direction: 'OUT', neighbours: 5 },
    { type: 'TOOK_PART_IN', direction: 'OUT', neighbours: 1 },
    { type: 'SPOKE_ABOUT', direction: 'OUT', neighbours: 9 },
  ]);
});
