import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { expect, test } from 'vitest';
import { CSV_COLUMNS, type Fact, factsToCsv } from '../../../../web/graph/export/csv.js';
import { graphToGexf, graphToGraphml } from '../../../../web/graph/export/graph-files.js';
import { graphToSvg } from '../../../../web/graph/export/svg.js';
import { LOOKS } from '../../../../web/graph/look.js';
import { createGraphStore } from '../../../../web/graph/store.js';
import { entity, relation } from './samples.js';

const AWKWARD = `抢“鲜”出口 <专题> & "会议" 'x' 𠮷`;

function town() {
  const store = createGraphStore();
  store.run({
    type: 'addNeighborhood',
    nodes: [entity('a', 'PERSON', '王凌峰'), entity('b', 'EVENT', AWKWARD), entity('c', 'TOPIC', '农产品\u0001出口')],
    relations: [
      relation('a>b', { type: 'TOOK_PART_IN', evidenceCount: 4, label: '参加（发言）' }),
      relation('a>c', { basis: 'INFERRED', date: { text: '今年4月至5月', iso: '2023-04', isoEnd: '2023-05' } }),
      relation('a>c', { type: 'ABOUT', modality: 'PLANNED' }),
    ],
    parents: [],
  });
  store.place(
    new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 200, y: 50 }],
      ['c', { x: -200, y: -50 }],
    ]),
  );
  store.select({ nodes: ['a'] });
  return store.getSnapshot();
}

test.each([
  ['GEXF', (text: string) => parseGexf(Graph, text, { allowUndeclaredAttributes: true }), graphToGexf],
  ['GraphML', (text: string) => parseGraphml(Graph, text), graphToGraphml],
] as const)('%s opens again with all that it was given', (_, parse, write) => {
  const graph = parse(write(town()));
  expect(graph.nodes()).toEqual(['a', 'b', 'c']);
  expect(graph.size).toBe(3);
  expect(graph.getNodeAttribute('a', 'label')).toBe('王凌峰');
  expect(graph.getNodeAttribute('b', 'label')).toBe(AWKWARD);
  expect(graph.getNodeAttribute('c', 'label')).toBe('农产品出口');
  expect(graph.getNodeAttributes('b')).toMatchObject({ kind: 'EVENT', evidence: 4, x: 200, y: 50 });
  expect(graph.type).not.toBe('undirected');
  const edge = graph.findEdge((_edge, attributes) => attributes.label === '参加（发言）');
  expect(graph.extremities(edge)).toEqual(['a', 'b']);
  expect(graph.getEdgeAttributes(edge)).toMatchObject({ relation: 'TOOK_PART_IN', basis: 'STATED', weight: 4 });
  const inferred = graph.findEdge((_edge, attributes) => attributes.basis === 'INFERRED');
  expect(graph.getEdgeAttributes(inferred)).toMatchObject({
    date: '2023-04',
    dateEnd: '2023-05',
    dateText: '今年4月至5月',
  });
});

test('GEXF names its version, who made it, and the day', () => {
  const text = graphToGexf(town(), { description: 'https://x.test/graph', modified: new Date(2026, 10, 29) });
  expect(text).toContain('xmlns:viz="http://gexf.net/1.3/viz"');
  expect(text).not.toMatch(/draft|http:\/\/\//);
  expect(text).toMatch(/<meta lastmodifieddate="2026-11-29">\s*<creator>Chuchu<\/creator>/);
  expect(text).toContain('<description>https://x.test/graph</description>');
});

test('an empty graph gives files that open', () => {
  const empty = createGraphStore().getSnapshot();
  expect(parseGexf(Graph, graphToGexf(empty)).order).toBe(0);
  expect(parseGraphml(Graph, graphToGraphml(empty)).order).toBe(0);
  expect(graphToSvg(empty, { theme: 'light', title: 'x' })).toContain('</svg>');
});

test.each(['light', 'dark'] as const)('SVG in the %s theme is well formed and has every part', (theme) => {
  const svg = graphToSvg(town(), { theme, title: `图 ${AWKWARD}` });
  expect(svg).toContain(LOOKS[theme].page);
  expect(svg).toContain(LOOKS[theme].kinds.PERSON);
  expect(svg).toContain('stroke-dasharray="7 5"');
  expect(svg.match(/<line /g)).toHaveLength(4);
  expect(svg.match(/<path /g)).toHaveLength(3);
  expect(svg.match(/<polygon /g)).toHaveLength(3);
  expect(svg).toContain('&lt;专题&gt; &amp; &quot;会议&quot;');
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  const names = parsedXml(svg);
  expect(names.filter((name) => name === 'text')).toHaveLength(3);
});

/** The names of its elements; throws where tags do not match. */
function parsedXml(text: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, closing, name = '', attributes = '', single] of text.matchAll(
    /<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/g,
  )) {
    if (closing) expect(open.pop()).toBe(name);
    else {
      names.push(name);
      expect(attributes).not.toMatch(/&(?!(?:amp|lt|gt|quot|#\d+);)/);
      if (!single) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return names;
}

const ARTICLE = {
  title: '聊城“土特产”出海',
  headline: '聊城“土特产”出海',
  authors: [{ person: { name: '张三' } }],
  publication: '聊城晚报',
  publishedOn: { iso: '2023-06-09', basis: 'STATED' },
  page: '3',
  url: null,
} as const;

const FACT: Fact = {
  ...relation('王凌峰>农产品出口', { evidenceCount: 2, date: { text: '6月9日', iso: '2023-06-09' } }),
  id: 'rel_1',
  source: { id: 'per_1', name: '王凌峰' },
  target: { id: 'top_1', name: '=HYPERLINK("http://x")' },
  evidence: [
    {
      text: '“我们将\n积极组织”,他说。',
      firstLine: 12,
      lastLine: 13,
      sentence: { id: 'sen_1' },
      article: { ...ARTICLE, id: 'art_1', file: 'page-1.txt' },
    },
    {
      text: '第二句。',
      firstLine: 20,
      lastLine: 20,
      sentence: { id: 'sen_2' },
      article: { ...ARTICLE, id: 'art_1', file: 'page-1.txt' },
    },
  ],
};

function parsedCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test('CSV has a line a fact with all its evidence, opens as UTF-8, and runs nothing', () => {
  const text = factsToCsv([FACT, { ...FACT, id: 'rel_2', evidence: [] }], {
    accessed: new Date(2026, 10, 29),
    headings: { source: '从' },
    linkOf: (article, sentence) => `https://x.test/a/${article}#s${sentence}`,
    faded: new Set(['rel_2']),
  });
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head, one, other, ...rest] = parsedCsv(text.slice(1));
  expect(rest).toEqual([]);
  expect(head).toEqual(['从', ...CSV_COLUMNS.slice(1)]);
  const named = (row?: string[]) => Object.fromEntries(CSV_COLUMNS.map((column, index) => [column, row?.[index]]));
  expect(named(one)).toMatchObject({
    source: '王凌峰',
    relation: '谈及',
    target: `'=HYPERLINK("http://x")`,
    evidence: '[1] “我们将\n积极组织”,他说。\n[2] 第二句。',
    article: '聊城“土特产”出海',
    page: '3',
    file: 'page-1.txt',
    lines: '[1] 12–13\n[2] 20',
    link: 'https://x.test/a/art_1#ssen_1\nhttps://x.test/a/art_1#ssen_2',
    date: '2023-06-09',
    evidence_count: '2',
    citation: '张三. 聊城“土特产”出海[N]. 聊城晚报, 2023-06-09(3)[2026-11-29].',
    faded: 'false',
    relation_id: 'rel_1',
    source_id: 'per_1',
    target_id: 'top_1',
    article_ids: 'art_1\nart_1',
    sentence_ids: 'sen_1\nsen_2',
  });
  expect(named(other)).toMatchObject({ evidence: '', citation: '', link: '', faded: 'true', relation_id: 'rel_2' });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '－1'])('%j is text in a spreadsheet', (name) => {
  const text = factsToCsv([{ ...FACT, source: { id: 'x', name } }], { accessed: new Date(2026, 0, 1) });
  expect(parsedCsv(text.slice(1))[1]?.[0]).toBe(`'${name}`);
});
