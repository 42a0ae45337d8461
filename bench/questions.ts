import type { Pools } from './pools.js';
import type { Random } from './random.js';

/*
 * What is asked, of whom, in which words, and how each answer is brought to one form. A contender that has no words for a
 * question has no entry: "not expressible".
 */

export type ContenderName = 'floor' | 'ours' | 'neo4jGraphql' | 'embedded';

/** What one request asks about. */
export type Asked = Readonly<Record<string, unknown>>;

/** How a contender is asked. */
export interface Wording {
  /** A GraphQL document; of the floor, the name of a question. */
  readonly document: string;
  /** GraphQL variables, or what the floor takes. */
  variables(asked: Asked): Asked;
  /** The answer's `data` in the form that all contenders' answers are compared in. */
  plain(data: never): unknown;
}

export interface Question {
  readonly name: string;
  readonly asks: string;
  /** What a request asks about: from a hub if it says so. */
  draw(pools: Pools, hub: boolean, random: Random): Asked;
  readonly wordings: Readonly<Partial<Record<ContenderName, Wording>>>;
  /** What it says of a difference between the contenders that is no mistake. */
  readonly remark?: string;
}

const same = (asked: Asked): Asked => asked;
const floor = (document: string): Wording => ({ document, variables: same, plain: (data) => sorted(data) });

/** Ours on both engines. */
function ours(
  document: string,
  plain: (data: never) => unknown,
  variables = same,
): Pick<Question['wordings'], 'ours' | 'embedded'> {
  const wording = { document, variables, plain: (data: never) => sorted(plain(data)) };
  return { ours: wording, embedded: wording };
}

function neo4jGraphql(document: string, plain: (data: never) => unknown, variables = same): Wording {
  return { document, variables, plain: (data) => sorted(plain(data)) };
}

/** With the keys of every object in one order; what has no order of its own is sorted by whoever made it plain. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const byText = <Item>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => (JSON.stringify(sorted(a)) < JSON.stringify(sorted(b)) ? -1 : 1));

const from = <Item>(
  pool: { readonly tail: readonly Item[]; readonly hubs: readonly Item[] },
  hub: boolean,
  random: Random,
) => random.pick(hub ? pool.hubs : pool.tail);

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Said {
  readonly id: string;
  readonly text: string;
}
interface Cited {
  readonly text: string;
  readonly article?: { readonly id: string; readonly title: string };
  readonly articles?: readonly { readonly id: string; readonly title: string }[];
}
const cited = ({ text, article, articles }: Cited) => ({ text, article: article ?? articles?.[0] });
interface StatementAnswer extends Said {
  readonly role: string | null;
  readonly date?: { readonly iso: string } | string | null;
  readonly speakers: readonly Named[];
  readonly speakingAs?: readonly { readonly organization: Named }[];
  readonly bodies?: readonly Named[];
  readonly evidence?: readonly Cited[];
  readonly sentences?: readonly Cited[];
}
const statementOf = (one: StatementAnswer) => ({
  id: one.id,
  text: one.text,
  role: one.role,
  date: typeof one.date === 'string' ? one.date : (one.date?.iso ?? null),
  speakers: one.speakers,
  bodies: one.bodies ?? one.speakingAs?.map(({ organization }) => organization),
  evidence: byText((one.evidence ?? one.sentences ?? []).map(cited)),
});

const STATEMENT =
  'id text role date { iso } speakers { id name } speakingAs { organization { id name } } evidence { text article { id title } }';
const STATEMENT_OF_NEO4J =
  'id text role date speakers { id name } bodies { id name } sentences { text articles { id title } }';

interface KindCount {
  readonly kind: string;
  readonly count: number;
}
interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/** A list as the contenders hand it over. */
type Listed<Item> = readonly Item[] | { readonly nodes: readonly Item[] };
const listOf = <Item>(list: Listed<Item>): readonly Item[] => ('nodes' in list ? list.nodes : list);
interface BodyAnswer extends Named {
  readonly people: Listed<
    Named & {
      readonly statements: Listed<
        Said & { readonly evidence?: readonly Cited[]; readonly sentences?: readonly Cited[] }
      >;
    }
  >;
}
const bodyOf = ({ people, ...body }: BodyAnswer) => ({
  ...body,
  people: listOf(people).map(({ id, name, statements }) => ({
    id,
    name,
    statements: listOf(statements).map((one) => ({
      id: one.id,
      text: one.text,
      evidence: byText((one.evidence ?? one.sentences ?? []).map(cited)),
    })),
  })),
});

/** A page of the statements about a topic. */
interface PageAnswer {
  readonly totalCount: number;
  readonly nodes?: readonly (Said & { readonly kind: string })[];
  readonly edges?: readonly { readonly node: Said & { readonly kind: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}
const pageOf = ({ totalCount, nodes, edges, pageInfo }: PageAnswer) => ({
  total: totalCount,
  hasNext: pageInfo.hasNextPage,
  nodes: nodes ?? edges?.map(({ node }) => node),
});

const PAGE = `query Page($topic: ID!, $after: String) {
  entity(ref: { id: $topic }) {
    statementsAbout(first: 20, after: $after, orderBy: DATE_DESC) {
      totalCount
      nodes { id kind text }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const PAGE_OF_NEO4J = `query Page($topic: ID!, $after: String) {
  topics(where: { id: { eq: $topic } }) {
    statementsConnection(first: 20, after: $after, sort: [{ node: { byNewest: ASC } }]) {
      totalCount
      edges { node { id kind text } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** A page by what is known of the statement before it: the place of it, and its sort key. */
const page: Question['wordings'] = {
  floor: {
    document: 'Q3',
    variables: ({ topic, key }) => ({ topic, after: key ?? '' }),
    plain: (data) => sorted(data),
  },
  ...ours(
    PAGE,
    (data: { entity: { statementsAbout: PageAnswer } }) => pageOf(data.entity.statementsAbout),
    ({ topic, key }) => ({ topic, after: key === undefined ? null : cursorOf('statements.byNewest', String(key)) }),
  ),
  neo4jGraphql: neo4jGraphql(
    PAGE_OF_NEO4J,
    (data: { topics: [{ statementsConnection: PageAnswer }] }) => pageOf(data.topics[0].statementsConnection),
    ({ topic, place }) => ({
      topic,
      after: place === undefined ? null : Buffer.from(`arrayconnection:${place}`).toString('base64'),
    }),
  ),
};

/** Our cursors are opaque to clients. They are made here as the service makes them, so that a far page needs no walk. */
function cursorOf(list: string, key: string): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

export const HUB_PAGE: Question = {
  name: 'hub',
  asks: 'a page of twenty statements about the topic of 4 % of all statements, and how many there are',
  draw: () => ({}),
  wordings: page,
};

export const QUESTIONS: readonly Question[] = [
  {
    name: 'Q1',
    asks: 'a person by id, five scalars',
    draw: (pools, hub, random) => ({ id: from(pools.people, hub, random) }),
    wordings: {
      floor: floor('Q1'),
      ...ours(
        'query Q1($id: ID!) { entity(ref: { id: $id }) { id name kind pinyin ... on Person { named } } }',
        (data: { entity: unknown }) => data.entity,
      ),
      neo4jGraphql: neo4jGraphql(
        'query Q1($id: ID!) { people(where: { id: { eq: $id } }) { id name kind pinyin named } }',
        (data: { people: unknown[] }) => data.people[0],
      ),
    },
  },
  {
    name: 'Q2',
    asks: 'the newest twenty responses about a topic in a range of dates, each with speaker, role, body, sentence and article',
    draw: (pools, hub, random) => {
      const [start, end] = random.pick(pools.ranges);
      return { topic: from(pools.topics, hub, random), from: start, to: end };
    },
    wordings: {
      floor: floor('Q2'),
      ...ours(
        `query Q2($topic: ID!, $from: Date!, $to: Date!) {
  entity(ref: { id: $topic }) {
    statementsAbout(filter: { kinds: [RESPONSE], from: $from, to: $to }, orderBy: DATE_DESC, first: 20) { nodes { ${STATEMENT} } }
  }
}`,
        (data: { entity: { statementsAbout: { nodes: StatementAnswer[] } } }) =>
          data.entity.statementsAbout.nodes.map(statementOf),
      ),
      neo4jGraphql: neo4jGraphql(
        `query Q2($topic: ID!, $from: String!, $to: String!) {
  topics(where: { id: { eq: $topic } }) {
    statements(where: { kind: { eq: "RESPONSE" }, dateLast: { gte: $from }, dateFirst: { lte: $to } }, sort: [{ byNewest: ASC }], limit: 20) { ${STATEMENT_OF_NEO4J} }
  }
}`,
        (data: { topics: [{ statements: StatementAnswer[] }] }) => data.topics[0].statements.map(statementOf),
      ),
    },
  },
  {
    name: 'Q2r',
    asks: 'the same, asked of all statements with a filter',
    draw: (pools, hub, random) => {
      const [start, end] = random.pick(pools.ranges);
      return { topic: from(pools.topics, hub, random), from: start, to: end };
    },
    wordings: {
      floor: floor('Q2'),
      ...ours(
        `query Q2r($topic: ID!, $from: Date!, $to: Date!) {
  statements(filter: { about: { id: $topic }, kinds: [RESPONSE], from: $from, to: $to }, orderBy: DATE_DESC, first: 20) { nodes { ${STATEMENT} } }
}`,
        (data: { statements: { nodes: StatementAnswer[] } }) => data.statements.nodes.map(statementOf),
      ),
      neo4jGraphql: neo4jGraphql(
        `query Q2r($topic: ID!, $from: String!, $to: String!) {
  statements(where: { about: { some: { id: { eq: $topic } } }, kind: { eq: "RESPONSE" }, dateLast: { gte: $from }, dateFirst: { lte: $to } }, sort: [{ byNewest: ASC }], limit: 20) { ${STATEMENT_OF_NEO4J} }
}`,
        (data: { statements: StatementAnswer[] }) => data.statements.map(statementOf),
      ),
    },
    remark: 'ours also counts what is said about the parts of the topic; these topics have none',
  },
  {
    name: 'Q3',
    asks: 'statements about a topic, a page of twenty by cursor, and how many there are',
    draw: (pools, hub, random) => {
      const topic = from(pools.topics, hub, random);
      // Half of the requests go on, where there is more.
      return { topic, ...(random.chance(0.5) && pools.secondPages[topic]) };
    },
    wordings: page,
  },
  {
    name: 'Q4',
    asks: 'twenty bodies, of each ten people, of each five statements, of each two sentences with their article',
    draw: (pools, hub, random) => ({ ids: from(pools.bodies, hub, random) }),
    wordings: {
      floor: {
        ...floor('Q4'),
        plain: (data: BodyAnswer[]) => sorted(byText(data.map(bodyOf))),
      },
      ...ours(
        `query Q4($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Organization {
      id
      name
      people(first: 10) {
        nodes { id name statements(first: 5, orderBy: DATE_DESC) { nodes { id text evidence(first: 2) { text article { id title } } } } }
      }
    }
  }
}`,
        (data: { nodes: BodyAnswer[] }) => byText(data.nodes.map(bodyOf)),
      ),
      neo4jGraphql: neo4jGraphql(
        `query Q4($ids: [ID!]!) {
  organizations(where: { id: { in: $ids } }) {
    id
    name
    people(limit: 10, sort: [{ byName: ASC }]) {
      id
      name
      statements(limit: 5, sort: [{ byNewest: ASC }]) { id text sentences(limit: 2) { text articles { id title } } }
    }
  }
}`,
        (data: { organizations: BodyAnswer[] }) => byText(data.organizations.map(bodyOf)),
      ),
    },
  },
  {
    name: 'Q5',
    asks: 'people who hold an office in a party, government or consultative body and spoke about a topic: the first twenty by name, and how many',
    draw: (pools, hub, random) => ({ topic: from(pools.topics, hub, random) }),
    wordings: {
      floor: floor('Q5'),
      ...ours(
        `query Q5($topic: ID!) {
  people(filter: { official: true, spoke: { about: { id: $topic } } }, first: 20) { totalCount nodes { id name } }
}`,
        (data: { people: { totalCount: number; nodes: Named[] } }) => ({
          total: data.people.totalCount,
          nodes: data.people.nodes,
        }),
      ),
      neo4jGraphql: neo4jGraphql(
        `query Q5($topic: ID!) {
  peopleConnection(
    first: 20
    sort: [{ byName: ASC }]
    where: {
      statements: { some: { about: { some: { id: { eq: $topic } } } } }
      postsConnection: { some: { edge: { postKind: { eq: "OFFICE" } }, node: { sector: { in: ["PARTY", "GOVERNMENT", "CONSULTATIVE"] } } } }
    }
  ) { totalCount edges { node { id name } } }
}`,
        (data: { peopleConnection: { totalCount: number; edges: { node: Named }[] } }) => ({
          total: data.peopleConnection.totalCount,
          nodes: data.peopleConnection.edges.map(({ node }) => node),
        }),
      ),
    },
  },
  {
    name: 'Q6',
    asks: 'people by a part of their name from the full-text index, the best ten, of each the three latest statements',
    draw: (pools, hub, random) => ({ part: from(pools.personNames, hub, random) }),
    wordings: {
      floor: { ...floor('Q6'), plain: (data: never[]) => sorted(byText(data)) },
      ...ours(
        `query Q6($part: String!) {
  search(text: $part, kinds: [PERSON], first: 10) {
    nodes { item { ... on Person { id name statements(first: 3, orderBy: DATE_DESC) { nodes { id text } } } } }
  }
}`,
        (data: { search: { nodes: { item: Named & { statements: { nodes: Said[] } } }[] } }) =>
          byText(
            data.search.nodes.map(({ item: { statements, ...person } }) => ({
              ...person,
              statements: statements.nodes,
            })),
          ),
      ),
      neo4jGraphql: neo4jGraphql(
        `query Q6($phrase: String!) {
  namesLike(phrase: $phrase, where: { node: { people: { some: { named: { eq: true } } } } }, first: 10) {
    edges { node { people { id name statements(limit: 3, sort: [{ byNewest: ASC }]) { id text } } } }
  }
}`,
        (data: { namesLike: { edges: { node: { people: unknown[] } }[] } }) =>
          byText(data.namesLike.edges.flatMap(({ node }) => node.people)),
        ({ part }) => ({ phrase: `"${part}"` }),
      ),
    },
    remark: 'parts that at most ten people bear, so that ranks do not matter; compared as sets',
  },
  {
    name: 'Q7',
    asks: 'any entity by the beginning of its name, ten, with its kind and the three latest statements about it',
    draw: (pools, hub, random) => ({ part: from(pools.beginnings, hub, random) }),
    wordings: {
      floor: { ...floor('Q7'), plain: (data: never[]) => sorted(byText(data)) },
      ...ours(
        `query Q7($part: String!) {
  search(text: $part, kinds: [PERSON, ORGANIZATION, INDUSTRY, PLACE, INITIATIVE, TOPIC, EVENT, DOCUMENT], first: 10) {
    nodes { item { ... on Entity { id name kind statementsAbout(first: 3, orderBy: DATE_DESC) { nodes { id text } } } } }
  }
}`,
        (data: { search: { nodes: { item: Named & { statementsAbout: { nodes: Said[] } } }[] } }) =>
          byText(
            data.search.nodes.map(({ item: { statementsAbout, ...one } }) => ({
              ...one,
              statements: statementsAbout.nodes,
            })),
          ),
      ),
      neo4jGraphql: neo4jGraphql(
        `query Q7($part: String!) {
  anythings(where: { name: { startsWith: $part } }, sort: [{ byName: ASC }], limit: 10) {
    id
    name
    kind
    statementsAbout(limit: 3, sort: [{ byNewest: ASC }]) { id text }
  }
}`,
        (data: { anythings: (Named & { statementsAbout: Said[] })[] }) =>
          byText(data.anythings.map(({ statementsAbout, ...one }) => ({ ...one, statements: statementsAbout }))),
      ),
    },
    remark:
      'ours also finds aliases, pronunciations and middles of names; beginnings of which there is nothing else, compared as sets',
  },
  {
    name: 'Q8',
    asks: 'how many statements about a topic there are by kind and by month',
    draw: (pools, hub, random) => ({ topic: from(pools.topics, hub, random) }),
    wordings: {
      floor: {
        ...floor('Q8'),
        plain: (data: { kinds: []; months: [] }) => sorted({ kinds: byText(data.kinds), months: byText(data.months) }),
      },
      ...ours(
        `query Q8($topic: ID!) {
  entity(ref: { id: $topic }) { statementsAbout(first: 1) { facets { kinds { kind count } months(first: 100) { month count } } } }
}`,
        (data: { entity: { statementsAbout: { facets: { kinds: KindCount[]; months: MonthCount[] } } } }) => {
          const { kinds, months } = data.entity.statementsAbout.facets;
          return {
            kinds: byText(kinds.map(({ kind, count }) => ({ value: kind, count }))),
            months: byText(months.map(({ month, count }) => ({ value: month, count }))),
          };
        },
      ),
    },
  },
  {
    name: 'Q9a',
    asks: 'a shortest path of up to four relations between two people',
    draw: (pools, hub, random) => {
      const [start, end] = from(pools.pairs, hub, random);
      return { from: start, to: end };
    },
    wordings: {
      floor: { ...floor('Q9a'), plain: (data: { hops: number | null }) => ({ hops: data.hops }) },
      ...ours(
        `query Q9a($from: ID!, $to: ID!) {
  paths(from: { id: $from }, to: { id: $to }, maxHops: 4, limit: 1) {
    paths { length hops { from { id name } to { id name } relation { id type } } }
  }
}`,
        (data: { paths: { paths: { length: number }[] } }) => ({ hops: data.paths.paths[0]?.length ?? null }),
      ),
    },
    remark: 'ours gives the best of the shortest, the floor any; compared by length',
  },
  {
    name: 'Q9b',
    asks: 'what to draw around a person: the hundred neighbours with the most evidence, and the relations between all of them',
    draw: (pools, hub, random) => ({ id: from(pools.people, hub, random) }),
    wordings: {
      floor: {
        ...floor('Q9b'),
        plain: (data: { relations: string[] }) => sorted({ ...data, relations: [...data.relations].sort() }),
      },
      ...ours(
        `query Q9b($id: ID!) {
  neighborhood(ids: [$id], first: 100) { totalCount nodes { id name kind } relations { id } }
}`,
        (data: { neighborhood: { totalCount: number; nodes: unknown[]; relations: { id: string }[] } }) => ({
          total: data.neighborhood.totalCount,
          nodes: data.neighborhood.nodes,
          relations: data.neighborhood.relations.map(({ id }) => id).sort(),
        }),
      ),
    },
  },
];
