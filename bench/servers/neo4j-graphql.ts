import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

/*
 * @neo4j/graphql on Yoga over the same graph, in the best form that we found:
 * - each type also matches :Entity, so that an id is found by the one index that there is on it;
 * - any entity is one type on the shared label: as an interface it would be a union over eight labels;
 * - no mutations and subscriptions, so that the schema is small; parsed and validated documents are kept, as Yoga does.
 */
const typeDefs = /* GraphQL */ `
  extend schema @query(read: true, aggregate: false) @mutation(operations: [])

  type Person @node(labels: ["Entity", "Person"]) {
    id: ID!
    name: String!
    kind: String!
    pinyin: String
    named: Boolean
    byName: String!
    statements: [Statement!]! @relationship(type: "MADE", direction: OUT)
    posts: [Organization!]! @relationship(type: "HOLDS_POST", direction: OUT, properties: "Post")
  }

  type Post @relationshipProperties {
    title: String
    postKind: String
  }

  type Organization @node(labels: ["Entity", "Organization"]) {
    id: ID!
    name: String!
    sector: String!
    people: [Person!]! @relationship(type: "HOLDS_POST", direction: IN, properties: "Post")
  }

  type Topic @node(labels: ["Entity", "Topic"]) {
    id: ID!
    name: String!
    statements: [Statement!]! @relationship(type: "ABOUT", direction: IN)
  }

  type Anything @node(labels: ["Entity"]) {
    id: ID!
    name: String!
    kind: String!
    byName: String!
    statementsAbout: [Statement!]! @relationship(type: "ABOUT", direction: IN)
    statementsMade: [Statement!]! @relationship(type: "MADE", direction: OUT)
  }

  type Statement @node {
    id: ID!
    text: String!
    kind: String!
    role: String
    date: String
    dateFirst: String
    dateLast: String
    byNewest: String!
    speakers: [Anything!]! @relationship(type: "MADE", direction: IN)
    bodies: [Organization!]! @relationship(type: "SPEAKING_AS", direction: OUT)
    about: [Topic!]! @relationship(type: "ABOUT", direction: OUT)
    sentences: [Sentence!]! @relationship(type: "CITES", direction: OUT)
  }

  type Sentence @node {
    id: ID!
    text: String!
    articles: [Article!]! @relationship(type: "HAS_SENTENCE", direction: IN)
  }

  type Article @node {
    id: ID!
    title: String!
  }

  type Name @node @fulltext(indexes: [{ indexName: "names", queryName: "namesLike", fields: ["key"] }]) {
    key: String!
    how: String!
    people: [Person!]! @relationship(type: "NAMES", direction: OUT)
  }
`;

const driver = neo4j.driver(process.env.NEO4J_URI ?? '', undefined, {
  telemetryDisabled: true,
  maxConnectionPoolSize: 50,
});
/** Strings compare only where that is asked for: dates are strings. */
const features = { filters: { String: { LTE: true, GTE: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const yoga = createYoga({
  schema,
  graphiql: false,
  landingPage: false,
  logging: 'error',
});
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1');
