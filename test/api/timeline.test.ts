import { expect, test } from 'vitest';
import { describeOnEveryEngine } from '../support/every-engine.js';
import { serving } from '../support/service.js';

const TIMELINE = `query ($of: String!, $first: Int, $after: String) {
  timeline(of: { name: $of }, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node {
      label english: label(language: EN) modality evidenceCount date { text iso basis }
      evidence(first: 1) { quote }
      item { __typename ... on Node { id } }
    } }
  }
}`;
interface Item {
  readonly label: string;
  readonly english: string;
  readonly modality: string;
  readonly evidenceCount: number;
  readonly date: { readonly text: string; readonly iso: string | null; readonly basis: string } | null;
  readonly evidence: readonly { readonly quote: string }[];
  readonly item: { readonly __typename: string; readonly id: string };
}
interface Timeline {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
}

describeOnEveryEngine('A timeline', (engine) => {
  const ask = serving(engine);
  const page = async (of: string, more: Readonly<Record<string, unknown>> = {}): Promise<Timeline> => {
    const { data, errors } = await ask<{ timeline: Timeline }>(TIMELINE, { of, first: 100, ...more });
    expect(errors).toEqual([]);
    return data.timeline;
  };
  const items = async (of: string) => (await page(of)).edges.map(({ node }) => node);

  test('tells what happened, the earliest first, what has no day last', async () => {
    const told = await items('允青玉');
    const days = told.map(({ date }) => date?.iso ?? '9999');
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe('2023-05-31');
    expect(days.at(-1)).toBe('9999');
    expect(told.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        '允青玉办理社保卡',
        '允青玉：“谢谢你了孩子，俺的事一点儿也没耽误。”',
        '窦居建：“允大娘，您别客气，这都是我应该做的。”',
        '窦居建帮助允青玉（全程“陪伴式”服务）',
      ]),
    );
    expect(new Set(told.map(({ item }) => item.__typename))).toEqual(new Set(['Event', 'Statement', 'Relation']));
    for (const { evidence, evidenceCount } of told) {
      expect(evidenceCount).toBeGreaterThan(0);
      expect(evidence[0]?.quote).toMatch(/\S/);
    }
  });

  test('has an event and what was said at it, a document, and figures with their period', async () => {
    const [meeting, ...said] = await items('加快推动农产品抢“鲜”出口专题协商会议');
    expect(meeting).toMatchObject({
      label: '加快推动农产品抢“鲜”出口专题协商会议',
      english: 'Consultation on agricultural exports',
      date: { text: '6月9日上午', iso: '2023-06-09', basis: 'INFERRED' },
    });
    expect(said.filter(({ item }) => item.__typename === 'Statement').length).toBeGreaterThan(8);
    expect((await items('关于支持轴承产业高质量发展的若干措施'))[0]).toMatchObject({
      label: '《关于支持轴承产业高质量发展的若干措施》',
      date: { iso: '2023-05-25' },
    });
    const steel = await items('钢管生产加工');
    expect(steel.map(({ item }) => item.__typename)).toContain('Figure');
    expect(steel.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['钢管生产加工：年产量500万吨', '钢管生产加工：企业数360余家']),
    );
  });

  test('tells apart what is planned, and what is dated in words alone', async () => {
    const planned = (await items('“亲清会客厅”主题活动')).filter(({ modality }) => modality === 'PLANNED');
    expect(planned.map(({ label }) => label)).toEqual(
      expect.arrayContaining([expect.stringMatching(/主题活动期数10期（计划）$/)]),
    );
    const [visit] = await items('中钢网客人来聊城考察');
    expect(visit?.date).toEqual({ text: '近期', iso: null, basis: 'STATED' });
  });

  test('is paged without a gap, and counted', async () => {
    const whole = await page('允青玉');
    expect(whole.totalCount).toBe(whole.edges.length);
    const seen: Item[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo }: Timeline = await page('允青玉', { first: 4, after });
      seen.push(...edges.map(({ node }) => node));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(whole.edges.map(({ node }) => node));
    expect(new Set(seen.map(({ item }) => item.id)).size).toBe(whole.totalCount);
  });

  test('of what nothing dated concerns is empty', async () => {
    expect(await page('张颖')).toMatchObject({ totalCount: 0, edges: [], pageInfo: { hasNextPage: false } });
  });

  test.each([
    [{ of: '没有这个人' }, 'UNKNOWN_NAME'],
    [{ of: '聊城经济技术开发区' }, 'AMBIGUOUS_NAME'],
    [{ of: '允青玉', first: 101 }, 'PAGE_TOO_LARGE'],
    [{ of: '允青玉', after: 'x' }, 'BAD_CURSOR'],
  ])('is refused for %o with %s', async (variables, code) => {
    const { errors } = await ask(TIMELINE, variables);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
  });

  test('knows the cursors of another one as none of its own', async () => {
    const cursor = (await page('允青玉')).edges[0]?.cursor;
    const { errors } = await ask(TIMELINE, { of: '窦居建', after: cursor });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_CURSOR']);
  });
});
