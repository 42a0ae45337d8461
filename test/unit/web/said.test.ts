import { describe, expect, test } from 'vitest';
import { TypedDocumentString } from '../../../web/api/generated/graphql.js';
import { asked, curlText, graphiqlAddress, graphqlText } from '../../../web/api/query-text.js';
import { meantBy } from '../../../web/app/meant-by.js';
import { lanesOf } from '../../../web/views/entity/lanes-of.js';
import { figureNumber } from '../../../web/views/evidence/figure-words.js';
import { quotationText } from '../../../web/views/evidence/quotation.js';
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
    for (const month of ['June', '9999-99', '2023-00', '2023-06-09', '20233']) {
      const odd = filtersOf(
        new URLSearchParams(`event=eve_1&kind=x&basis=y&month=${month}&topic=&speaker=x&body=per_1`),
      );
      expect(statementFilter(odd)).toEqual({ event: { id: 'eve_1' } });
      expect(narrowed(odd)).toBe(false);
    }
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

describe('A quotation', () => {
  const words = {
    paper: 'the paper',
    nobody: 'nobody named',
    speakerInferred: 'inferred',
    quoted: (speaker: string, notes: readonly string[], said: string) => `${speaker} [${notes}]: ${said}`,
    from: (title: string, lines: string | undefined) => ` (${title}; ${lines})`,
  };
  const statement = {
    kind: 'RESPONSE' as const,
    role: '市商务局副局长',
    speakerBasis: 'STATED' as const,
    speakers: [{ id: 'per_1', kind: 'PERSON' as const, name: '王凌峰' }],
    words: '抢订单',
    direct: true,
  };
  const where = { title: '让“聊城味道”香飘海外', lines: '第 4–8 行', address: 'https://a.example/a/art_1#s1' };

  test('has speaker, role, words, lines and the address of the sentence', () => {
    expect(quotationText({ statement, ...where }, words, '、')).toBe(
      '王凌峰 [市商务局副局长]: “抢订单” (让“聊城味道”香飘海外; 第 4–8 行) https://a.example/a/art_1#s1',
    );
  });

  test('invents neither a speaker nor quotation marks', () => {
    const nobody = { ...statement, speakers: [], role: null, direct: false };
    expect(quotationText({ statement: nobody, ...where, lines: undefined }, words, ', ')).toBe(
      'nobody named []: 抢订单 (让“聊城味道”香飘海外; undefined) https://a.example/a/art_1#s1',
    );
    const inferred = { ...statement, speakerBasis: 'INFERRED' as const };
    expect(quotationText({ statement: inferred, ...where }, words, '、')).toMatch(
      /^王凌峰 \[市商务局副局长,inferred\]: /,
    );
  });
});

describe('What a typed text can only mean', () => {
  const hit = (name: string, text = name) => ({
    matched: 'NAME' as const,
    text,
    score: 1,
    highlights: [],
    item: { __typename: 'Topic' as const, id: `top_${name}`, kind: 'TOPIC' as const, name, pinyin: '' },
  });

  test('is the name itself, another form of it, or the only one found', () => {
    expect(meantBy('聊城', [hit('聊城大学'), hit('聊城')])?.name).toBe('聊城');
    expect(meantBy('聊大', [hit('聊城大学', '聊大'), hit('聊大附中')])?.name).toBe('聊城大学');
    expect(meantBy('ld', [hit('聊城大学')])?.name).toBe('聊城大学');
    expect(meantBy('聊', [hit('聊城大学'), hit('聊城')])).toBeUndefined();
    expect(meantBy('聊', [])).toBeUndefined();
  });
});
