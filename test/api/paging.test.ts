import { describe, expect, test } from 'vitest';
import { describeOnEveryEngine } from '../support/every-engine.js';
import { askPage, type ListQuery, membersOf, readPages, readWhole } from '../support/pages.js';
import { serving } from '../support/service.js';

const MENTION = 'form start sentence { id }';
const of = (kind: string, name: string, list: string) =>
  `entity(ref: { named: { name: "${name}", kind: ${kind.toUpperCase()} } }) { ... on ${kind} { ${list} } }`;
const inStory = (list: string) => `articles(filter: { author: { name: "王军豪" } }) { nodes { ${list} } }`;

/** Every list of the schema, each where the seed makes it as long as it can. */
const LISTS: Readonly<Record<string, ListQuery>> = {
  people: { query: 'people(<page>) <members>' },
  'organizations that match': { query: 'organizations(filter: { nameContains: "聊城" }, <page>) <members>' },
  industries: { query: 'industries(<page>) <members>' },
  places: { query: 'places(<page>) <members>' },
  initiatives: { query: 'initiatives(<page>) <members>' },
  topics: { query: 'topics(<page>) <members>' },
  events: { query: 'events(<page>) <members>' },
  documents: { query: 'documents(<page>) <members>' },
  'people, the most evidence first': { query: 'people(orderBy: EVIDENCE_DESC, <page>) <members>' },
  'organizations, the last spoken of first': { query: 'organizations(orderBy: RECENT_DESC, <page>) <members>' },
  'statements, newest first': { query: 'statements(<page>) <members>' },
  'statements, oldest first': { query: 'statements(orderBy: DATE_ASC, <page>) <members>' },
  'statements as printed': { query: 'statements(orderBy: TEXT_ORDER, <page>) <members>' },
  figures: { query: 'figures(<page>) <members>' },
  'articles, newest first': { query: 'articles(<page>) <members>' },
  'articles, oldest first': { query: 'articles(orderBy: DATE_ASC, <page>) <members>' },
  'articles as printed': { query: 'articles(orderBy: PAGE_ORDER, <page>) <members>' },
  relations: { query: 'relations(<page>) <members>' },
  'search results': {
    query: 'search(text: "聊城", <page>) <members>',
    node: 'item { ... on Node { id } }',
    backwards: false,
  },

  'relations of an entity': { query: of('Place', '聊城市', 'relations(<page>) <members>') },
  'places where an entity is named': { query: of('Place', '聊城市', 'mentions(<page>) <members>'), node: MENTION },
  'statements about an entity': { query: of('Topic', '农产品出口', 'statementsAbout(<page>) <members>') },
  'articles that speak of an entity': { query: of('Place', '聊城市', 'articles(<page>) <members>') },
  'statements of a person': { query: of('Person', '允青玉', 'statements(<page>) <members>') },
  'articles by a person': { query: of('Person', '王军豪', 'articlesWritten(<page>) <members>') },
  'units of a body': { query: of('Organization', '市行政审批局', 'units(<page>) <members>') },
  'people of a body': { query: of('Organization', '市政协', 'people(<page>) <members>') },
  'initiatives of a body': { query: of('Organization', '市工商联', 'initiatives(<page>) <members>') },
  'branches of an industry': { query: of('Industry', '轴承产业', 'parts(<page>) <members>') },
  'firms of an industry': { query: of('Industry', '钢管生产加工', 'organizations(<page>) <members>') },
  'figures of an industry': { query: of('Industry', '钢管生产加工', 'figures(<page>) <members>') },
  'places of an industry': { query: of('Industry', '农业', 'places(<page>) <members>') },
  'areas of a place': { query: of('Place', '聊城市', 'parts(<page>) <members>') },
  'industries of a place': { query: of('Place', '聊城市', 'industries(<page>) <members>') },
  'parts of an initiative': { query: of('Initiative', '提升产业能级', 'parts(<page>) <members>') },
  'participants of an event': {
    query: of('Event', '专题协商会议', 'participants(<page>) <members>'),
    node: 'relation { id }',
  },
  'statements at an event': { query: of('Event', '专题协商会议', 'statements(<page>) <members>') },
  'what a document sets out': { query: of('Document', '若干措施', 'setsOut(<page>) <members>') },
  'sentences of an article': { query: inStory('sentences(<page>) <members>') },
  'mentions in an article': { query: inStory('mentions(<page>) <members>'), node: MENTION },
  'entities of an article': { query: inStory('entities(<page>) <members>') },
  'statements of an article': { query: inStory('statements(<page>) <members>') },
  'relations of an article': { query: inStory('relations(<page>) <members>') },
  'figures of an article': {
    query: 'articles(filter: { author: { name: "苑莘" } }) { nodes { figures(<page>) <members> } }',
  },
  'answers to a statement': {
    query: 'statements(filter: { text: "能不能带我们过去" }) { nodes { responses(<page>) <members> } }',
  },
  'statements behind a relation': {
    query: `relations(filter: { types: [SPOKE_ABOUT], source: { name: "允青玉" }, target: { name: "窦居建" } }) {
      nodes { statements(<page>) <members> } }`,
  },
};

/** Each list as the first engine had it. */
const wholes = new Map<string, unknown[]>();

describeOnEveryEngine(
  'A list, page by page',
  (engine) => {
    const ask = serving(engine);

    describe.each(Object.entries(LISTS))('%s', (name, list) => {
      test('is the whole list, from the start and from the end, and the same on every engine', async () => {
        const whole = await readWhole(ask, list);
        expect(whole.length).toBeGreaterThan(0);
        expect(whole).toEqual(wholes.get(name) ?? whole);
        wholes.set(name, whole);
        expect(new Set(whole.map((member) => JSON.stringify(member))).size).toBe(whole.length);
        // Some three pages, so that one is neither the first nor the last; and one for what is left over.
        const size = Math.min(Math.max(Math.floor(whole.length / 3), 1), 100);

        const forwards = await readPages(ask, list, size, { after: null });
        expect(forwards.flatMap(membersOf)).toEqual(whole);
        expect(forwards.map(({ totalCount }) => totalCount)).toEqual(forwards.map(() => whole.length));
        expect(forwards.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(forwards.map((_, index) => index > 0));
        for (const { edges, pageInfo } of forwards) {
          expect(pageInfo.startCursor).toBe(edges[0]?.cursor);
          expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
        }
        if (list.backwards === false) return;

        const backwards = await readPages(ask, list, size, { before: null });
        expect([...backwards].reverse().flatMap(membersOf)).toEqual(whole);
        expect(backwards.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(backwards.map((_, index) => index > 0));
        // A member has one cursor, from whichever end it was reached.
        expect([...backwards].reverse().flatMap(({ edges }) => edges)).toEqual(forwards.flatMap(({ edges }) => edges));
      });
    });

    test('ends exactly where a page is as long as what is left', async () => {
      const list = LISTS['people of a body'] as ListQuery;
      const [first, second, third] = (await askPage(ask, list, { first: 3 })).edges;
      const rest = await askPage(ask, list, { first: 2, after: first?.cursor ?? '' });
      expect(rest.edges).toEqual([second, third]);
      expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      const before = await askPage(ask, list, { last: 2, before: third?.cursor ?? '' });
      expect(before.edges).toEqual([first, second]);
      expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    });
  },
  'newest',
);
