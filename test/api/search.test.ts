import { describe, expect, test } from 'vitest';
import { ENTITY_KINDS } from '../../src/domain/kinds.js';
import { describeOnEveryEngine } from '../support/every-engine.js';
import { serving } from '../support/service.js';
import { SEARCHES } from './searches.js';

const SEARCH = `query ($text: String!, $kinds: [SearchKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount
    nodes { matched text score highlights { start end } item { __typename ... on Entity { name } ... on Article { title } } }
  }
}`;

interface Hit {
  readonly matched: string;
  readonly text: string;
  readonly score: number;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
  readonly item: { readonly __typename: string; readonly name: string; readonly title?: string };
}

describeOnEveryEngine('A search', (engine) => {
  const ask = serving(engine);
  const search = async (text: string, kinds: readonly string[] | undefined = ENTITY_KINDS, first = 100) => {
    const { data, errors } = await ask<{ search: { totalCount: number; nodes: Hit[] } }>(SEARCH, {
      text,
      kinds,
      first,
    });
    expect(errors).toEqual([]);
    const { totalCount, nodes } = data.search;
    return { totalCount, nodes, names: nodes.map(({ item }) => item.name) };
  };

  test.each([
    { by: 'the name', text: '王凌峰', matched: 'NAME', form: '王凌峰', finds: '王凌峰' },
    { by: 'an alias', text: '市商务局', matched: 'ALIAS', form: '市商务局', finds: '聊城市商务局' },
    {
      by: 'an alias in English, in small letters',
      text: 'liaocheng cppcc',
      matched: 'ALIAS',
      form: 'Liaocheng CPPCC',
      finds: '聊城市政协',
    },
    {
      by: 'the beginning of a name',
      text: '鸿远',
      matched: 'NAME',
      form: '鸿远国际贸易服务有限公司',
      finds: '鸿远国际贸易服务有限公司',
    },
    { by: 'two characters in its middle', text: '凌峰', matched: 'NAME', form: '王凌峰', finds: '王凌峰' },
    { by: 'pinyin', text: 'wanglingfeng', matched: 'PINYIN', form: '王凌峰', finds: '王凌峰' },
    { by: 'pinyin in syllables', text: 'Wang Ling Feng', matched: 'PINYIN', form: '王凌峰', finds: '王凌峰' },
    {
      by: 'the beginning of its pinyin',
      text: 'hongyuanguoji',
      matched: 'PINYIN',
      form: '鸿远国际贸易服务有限公司',
      finds: '鸿远国际贸易服务有限公司',
    },
    { by: 'the pinyin of an alias', text: 'shishangwuju', matched: 'PINYIN', form: '市商务局', finds: '聊城市商务局' },
    { by: 'initials', text: 'wlf', matched: 'INITIALS', form: '王凌峰', finds: '王凌峰' },
    { by: 'initials in full width', text: 'ＷＬＦ', matched: 'INITIALS', form: '王凌峰', finds: '王凌峰' },
    {
      by: 'traditional characters',
      text: '農業農村局',
      matched: 'ALIAS',
      form: '市农业农村局',
      finds: '聊城市农业农村局',
    },
  ])('finds by $by: $text', async ({ text, matched, form, finds }) => {
    const { nodes } = await search(text);
    expect(nodes.map((hit) => [hit.matched, hit.text, hit.item.name])).toEqual([[matched, form, finds]]);
  });

  test('puts the name itself before a beginning, and that before a middle', async () => {
    const { names } = await search('聊城市');
    expect(names.slice(0, 3)).toEqual(['聊城市', '聊城市委', '聊城市政府']);
    // 商会 stands by chance in 专题协商会 and in the official name of 市政协 as well; the shorter a name, the better it fits.
    expect((await search('商会')).names).toEqual([
      '商会',
      '商会之家',
      '加快推动农产品抢“鲜”出口专题协商会议',
      '拓展提升商会功能',
      '综合性商会服务平台',
      '发挥“工商联+商会+企业”的组织优势',
      '聊城市政协',
    ]);
    const { nodes } = await search('产业');
    const scores = nodes.map(({ score }) => score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  });

  test('finds each entity once, by the form that fits best', async () => {
    const { names, nodes } = await search('市政协');
    expect(new Set(names).size).toBe(names.length);
    expect(nodes[0]).toMatchObject({ matched: 'ALIAS', text: '市政协', score: 0.95, item: { name: '聊城市政协' } });
  });

  test('finds one character anywhere in a name', async () => {
    expect((await search('凌')).names).toEqual(['王凌峰']);
    expect((await search('峰')).names).toEqual(['王凌峰']);
    // Of a pronunciation the beginning counts, and that of a given name: ng ends syllables and begins none.
    expect((await search('j', ['PERSON'])).names).toEqual(['窦居建', '林金彦', '王军豪', '商景豪', '王江川']);
    expect((await search('ng', ['PERSON'])).names).toEqual([]);
    expect((await search('w', ['PERSON'])).names).toEqual(['王江川', '王军豪', '王凌峰']);
  });

  test('finds only the kinds that are asked for', async () => {
    expect((await search('聊城经济技术开发区', ['PLACE'])).nodes.map(({ item }) => item)).toEqual([
      { __typename: 'Place', name: '聊城经济技术开发区' },
    ]);
    expect((await search('王', ['PERSON', 'TOPIC'])).names).toEqual(['王江川', '王军豪', '王凌峰']);
    const inText = await search('王', ['ARTICLE', 'STATEMENT', 'SENTENCE']);
    expect(new Set(inText.nodes.map(({ item, matched }) => `${item.__typename} ${matched}`))).toEqual(
      new Set(['Article TEXT', 'Sentence TEXT']),
    );
  });

  test('tells where in the form it matched, in UTF-16 code units', async () => {
    const at = async (text: string) => {
      const { nodes } = await search(text, undefined, 1);
      const [{ text: form, highlights } = { text: '', highlights: [] }] = nodes;
      return highlights.map(({ start, end }) => form.slice(start, end));
    };
    expect(await at('凌峰')).toEqual(['凌峰']);
    expect(await at('農業農村')).toEqual(['农业农村']);
    expect(await at('投资者界别')).toEqual(['投资者·界别']);
    expect(await at('界别')).toEqual(['界别']);
    expect(await at('lcjjjskfq')).toEqual(['聊城经济技术开发区']);
  });

  describe('finds nothing, and is no error, for', () => {
    test.each(['', ' ', '　', '\n\t', '·', '查无此人', 'zzzzzz', '凌王', '(', '"', '\\', '*', '出口 AND', '[', '𠮷'])(
      '%j',
      async (text) => {
        expect(await search(text)).toMatchObject({ totalCount: 0, nodes: [] });
      },
    );

    test.each(['', ' ', '\n\t', '查无此人', '𠮷', '出口 AND', '*', '出口~', 'title:出口'])(
      '%j, in text as well',
      async (text) => {
        expect(await search(text, [...ENTITY_KINDS, 'ARTICLE', 'STATEMENT', 'SENTENCE'])).toMatchObject({
          totalCount: 0,
        });
      },
    );

    test('a text of several hundred kilobytes', async () => {
      expect(await search('聊城'.repeat(100_000))).toMatchObject({ totalCount: 0, nodes: [] });
    });
  });

  test.each(SEARCHES)('for “$text” $kinds puts first what is meant: $first', async ({ text, kinds, ...expected }) => {
    const { nodes } = await search(text, kinds ?? [...ENTITY_KINDS, 'ARTICLE', 'STATEMENT', 'SENTENCE'], 1);
    const [hit] = nodes;
    const shown = hit && {
      first: `${hit.item.__typename} ${hit.item.name ?? hit.item.title ?? hit.text.slice(0, 20)}`,
      matched: hit.matched,
      marked: hit.highlights.map(({ start, end }) => hit.text.slice(start, end)).join(' '),
    };
    expect(shown ?? { first: undefined }).toEqual(expected);
  });

  test('looks everywhere if no kind is asked for: names first, then headlines, statements, sentences, articles', async () => {
    const { data } = await ask<{ search: { nodes: Hit[] } }>(
      '{ search(text: "走错了", first: 100) { nodes { matched text score highlights { start end } item { __typename } } } }',
    );
    const types = data.search.nodes.map(({ item }) => item.__typename);
    expect(types[0]).toBe('Article');
    expect([...new Set(types)]).toEqual(['Article', 'Statement', 'Sentence']);
    for (const { text, highlights } of data.search.nodes) {
      expect(highlights.length).toBeGreaterThan(0);
      for (const { start, end } of highlights) expect(text.slice(start, end)).toBe('走错了');
    }
  });

  test('is paged from cursor to cursor without a gap', async () => {
    const PAGE =
      'query ($after: String) { search(text: "产业", first: 7, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { item { ... on Node { id } } } } }';
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const {
        data,
      }: {
        data: {
          search: {
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
            nodes: { item: { id: string } }[];
          };
        };
      } = await ask(PAGE, { after });
      total = data.search.totalCount;
      seen.push(...data.search.nodes.map(({ item }) => item.id));
      after = data.search.pageInfo.hasNextPage ? data.search.pageInfo.endCursor : null;
    } while (after !== null);
    expect(total).toBeGreaterThan(20);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });
});
