import { entity } from './seed-ids.js';

/** An operation, and how many statements it sends for one member of each list as for forty. */
export interface Counted {
  readonly asks: string;
  readonly query: string;
  readonly statements: number;
}

/** A list costs one: its page, with what is known of its members. All parents of a level share it. */
export const COUNTED: readonly Counted[] = [
  { asks: 'people', query: 'people(first: $n) { nodes { name aliases pinyin } }', statements: 1 },
  { asks: 'people and how many', query: 'people(first: $n) { totalCount nodes { name } }', statements: 2 },
  {
    asks: 'people with their posts and what proves them',
    query: `people(first: $n, filter: { postKinds: [OFFICE, MEMBER, STAFF] }) {
      nodes { official posts { title organization { name } evidence { text article { headline } } } } }`,
    statements: 5,
  },
  {
    asks: 'statements with speakers, addressees, subjects and evidence',
    query: `statements(first: $n, filter: { kinds: [RESPONSE, DIALOGUE] }, orderBy: TEXT_ORDER) {
      nodes { speakers { name } addressees { entity { name } group } about { entity { name } } event { name } evidence { text article { headline } } } }`,
    statements: 3,
  },
  {
    asks: 'statements and how many answer them',
    query: `statements(first: $n, filter: { kinds: [DIALOGUE] }, orderBy: TEXT_ORDER) {
      nodes { text responses(first: $n) { totalCount } } }`,
    statements: 3,
  },
  {
    asks: 'relations with both ends and evidence',
    query: 'relations(first: $n) { nodes { label source { name } target { name } evidence { text } } }',
    statements: 3,
  },
  {
    asks: 'articles with their sentences',
    query: 'articles(first: $n) { nodes { headline sentences(first: $n) { totalCount nodes { text } } } }',
    statements: 4,
  },
  {
    asks: 'what articles speak of, and where else that is spoken of',
    query:
      'articles(first: $n) { nodes { entities(first: $n) { nodes { name articles(first: $n) { nodes { title } } } } } }',
    statements: 3,
  },
  {
    asks: 'where organizations are named',
    query: `organizations(first: $n) { nodes { mentions(first: $n) {
      totalCount nodes { form entity { name } sentence { text article { title } } } } } }`,
    statements: 5,
  },
  {
    asks: 'what was said about topics',
    query: 'topics(first: $n) { nodes { statementsAbout(first: $n) { nodes { text article { title } } } } }',
    statements: 3,
  },
  {
    asks: 'relations and neighbours of industries',
    query:
      'industries(first: $n) { nodes { neighborCounts { count } relations(first: $n) { nodes { source { name } target { name } } } } }',
    statements: 4,
  },
  {
    asks: 'figures and what they measure',
    query: 'figures(first: $n) { nodes { value measures { name } evidence { text article { title } } } }',
    statements: 5,
  },
  {
    asks: 'relations of what is named',
    query: `relations(first: $n, filter: { source: { name: "市政协" }, touches: { name: "专题协商会" } }) {
      totalCount nodes { label target { name } } }`,
    statements: 4,
  },
  {
    asks: 'what was last spoken of, and what has the most evidence',
    query: `industries(first: $n, orderBy: RECENT_DESC, filter: { place: { name: "聊城市" } }) { nodes { name places(first: $n) { nodes { name } } } }
      places(first: $n, orderBy: EVIDENCE_DESC, filter: { levels: [TOWN, COUNTY] }) { nodes { name } }`,
    statements: 5,
  },
  {
    asks: 'a search',
    query: `search(text: "聊城", kinds: [PLACE, ORGANIZATION, INDUSTRY, INITIATIVE], first: $n) { totalCount nodes { item {
      ... on Place { name } ... on Organization { name } ... on Industry { name } ... on Initiative { name } } } }`,
    statements: 4,
  },
  {
    asks: 'how much is said in articles, by kind, month and body',
    query: `articles(first: $n) { nodes { statements(first: $n) {
      facets { kinds { count } months { month kinds { count } } organizations { count entity { name } } } } } }`,
    statements: 5,
  },
  {
    asks: 'how relations of what is named are spread',
    query: `relations(first: $n, filter: { touches: { named: { name: "聊城市", kind: PLACE } } }) {
      facets { types { count } undated topics { count } places(first: $n) { count } } }`,
    statements: 5,
  },
  {
    asks: 'a neighbourhood',
    query: `neighborhood(ids: ["${entity('ORGANIZATION', '聊城市政协')}"], first: $n) {
      totalCount nodes { name } relations { label source { name } target { name } } }`,
    statements: 3,
  },
  {
    asks: 'a timeline of figures, with evidence',
    query: `timeline(of: { named: { name: "钢管生产加工", kind: INDUSTRY } }, first: $n) {
      totalCount nodes { label evidence { text } } }`,
    statements: 6,
  },
  {
    asks: 'the main question: two for the name, one for the people, five for what they are and said',
    query: `people(filter: { official: true, spoke: { about: { name: "农产品出口" }, kinds: [RESPONSE] } }, first: $n) {
      totalCount nodes { name posts { title organization { name } }
        statements(filter: { kinds: [RESPONSE] }, first: $n) {
          nodes { text kindBasis event { name } evidence { text article { headline } firstLine lastLine } } } } }`,
    statements: 8,
  },
];
