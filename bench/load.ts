import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { ENTITY_LABELS } from '../src/domain/kinds.js';
import { openEmbedded } from '../src/engine/embedded.js';
import type { GraphEngine } from '../src/engine/graph-engine.js';
import { openNeo4j } from '../src/engine/neo4j.js';
import { readStatements } from '../src/engine/statements.js';
import type { ArticlePart } from '../src/load/graph-parts.js';
import { groupBy } from '../src/load/group-by.js';
import { versionOf } from '../src/load/write/corpus-state.js';
import { openLedger, relationOf } from '../src/load/write/merge-relations.js';
import { writeCorpus } from '../src/load/write-corpus.js';
import { makeArticles } from './articles.js';
import { Census, makePools, type Pools } from './pools.js';
import { SIZES, type SizeName } from './sizes.js';
import { makeWorld } from './world.js';

/** What this process is asked to do: one JSON argument. It answers with one message, and ends. */
export interface LoadOrder {
  readonly size: SizeName;
  readonly seed: number;
  /** A URI, or a folder of the embedded engine. */
  readonly neo4j?: string;
  readonly folder?: string;
  /** `bare`: all rows by UNWIND, with nothing of ours. Left out: by our loader. */
  readonly how?: 'bare';
  /** Only so many articles. */
  readonly articles?: number;
  /** Empties the database afterwards. */
  readonly wipe?: boolean;
}

export interface LoadReport {
  readonly milliseconds: number;
  readonly nodes: number;
  readonly relationships: number;
  readonly articles: number;
  readonly pools: Pools;
}

const texts = readStatements(fileURLToPath(new URL('../../../cypher/', import.meta.url)));

async function load(order: LoadOrder): Promise<LoadReport> {
  const world = makeWorld(SIZES[order.size], order.seed);
  const census = new Census();
  const articles: ArticlePart[] = [];
  const most = order.articles ?? Number.POSITIVE_INFINITY;
  for (const article of makeArticles(world, order.seed)) {
    if (articles.length === most) break;
    census.count(article);
    articles.push(article);
  }
  const engine = openOf(order);
  try {
    await engine.ping();
    await engine.prepare();
    const start = performance.now();
    if (order.how === 'bare') await writeBare(order.neo4j ?? '', articles);
    else {
      let tenth = 0;
      const onProgress = (done: number, total: number) => {
        const reached = Math.floor((done * 10) / total);
        if (reached > tenth) process.stderr.write(`  loaded ${done} of ${total} articles\n`);
        tenth = reached;
      };
      await writeCorpus(
        engine,
        { articles, pages: new Map() },
        { fingerprint: `bench ${order.size}`.replace(' ', '-'), origin: 'given', timeoutMs: 600_000, onProgress },
      );
    }
    const milliseconds = performance.now() - start;
    const counted = countsOf(articles);
    if (order.wipe) await wipe(order.neo4j ?? '');
    return { milliseconds, ...counted, articles: articles.length, pools: makePools(world, census, order.seed) };
  } finally {
    await engine.close();
  }
}

function openOf({ neo4j: uri, folder }: LoadOrder): GraphEngine {
  if (uri === undefined) return openEmbedded({ folder, statementTimeoutMs: 600_000 }, texts);
  return openNeo4j(
    {
      uri,
      username: undefined,
      password: undefined,
      database: undefined,
      statementTimeoutMs: 600_000,
      connectTimeoutMs: 5000,
      poolSize: 10,
    },
    texts,
  );
}

function countsOf(articles: readonly ArticlePart[]): { nodes: number; relationships: number } {
  const entities = new Map(
    articles.flatMap((article) => article.entities.map((one) => [one.id, one.names.length] as const)),
  );
  const relations = new Set(articles.flatMap((article) => article.relations.map(({ id }) => id)));
  const names = [...entities.values()].reduce((sum, count) => sum + count, 0);
  const own = articles.reduce(
    (sum, { sentences, statements, figures }) => sum + 1 + sentences.length + statements.length + figures.length,
    0,
  );
  const links = articles.reduce((sum, article) => sum + article.links.length, 0);
  return { nodes: own + entities.size + names, relationships: links + relations.size + names };
}

const BATCH = 1000;

/**
 * The same graph by the plainest way there is: each sort of rows from all articles together, a thousand a statement and a
 * transaction, created without a look at what is there. What our loader adds (whole articles, replacing, bookkeeping) it
 * lacks.
 */
async function writeBare(uri: string, articles: readonly ArticlePart[]): Promise<void> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });
  const session = driver.session();
  const send = async (text: string, rows: readonly unknown[]) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH).map(toIntegers);
      await session.executeWrite((tx) => tx.run(text, { rows: batch }));
    }
  };
  try {
    const ledger = openLedger(articles);
    const entities = new Map(articles.flatMap((article) => article.entities.map((one) => [one.id, one] as const)));
    for (const [kind, some] of groupBy([...entities.values()], (one) => one.kind)) {
      const rows = some.map(({ id, properties }) => ({ ...properties, ...ledger.totals.get(id), id }));
      await send(`UNWIND $rows AS row CREATE (n:Entity:${ENTITY_LABELS[kind]}) SET n = row`, rows);
    }
    const names = [...entities.values()].flatMap((one) =>
      one.names.map(({ id, properties }) => ({ of: one.id, own: { ...properties, id } })),
    );
    await send(
      'UNWIND $rows AS row MATCH (e:Entity {id: row.of}) CREATE (n:Name)-[:NAMES]->(e) SET n = row.own',
      names,
    );
    const nodes = (label: string, rows: readonly unknown[]) =>
      send(`UNWIND $rows AS row CREATE (n:${label}) SET n = row`, rows);
    await nodes(
      'Article',
      articles.map(({ id, hash, properties, relations }) => ({
        ...properties,
        id,
        hash,
        relations: relations.map((one) => one.id),
      })),
    );
    for (const [label, of] of [
      ['Sentence', 'sentences'],
      ['Statement', 'statements'],
      ['Figure', 'figures'],
    ] as const) {
      await nodes(
        label,
        articles.flatMap((article) => article[of].map(({ id, properties }) => ({ ...properties, id }))),
      );
    }
    const links = groupBy(
      articles.flatMap((article) => article.links),
      ({ type, from, to }) => `${from.label} ${type} ${to.label}`,
    );
    for (const [shape, some] of links) {
      const [from, type, to] = shape.split(' ');
      const rows = some.map((one) => ({ from: one.from.id, to: one.to.id, own: one.properties }));
      await send(
        `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.own`,
        rows,
      );
    }
    const relations = new Map(articles.flatMap((article) => article.relations.map((one) => [one.id, one] as const)));
    for (const [type, some] of groupBy([...relations.values()], (one) => one.type)) {
      const rows = some.map(({ id, source, target }) => ({ from: source, to: target, own: relationOf(id, ledger) }));
      await send(
        `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.own`,
        rows,
      );
    }
    const version = versionOf(articles.map(({ hash }) => hash));
    await send('UNWIND $rows AS row CREATE (c:Corpus) SET c = row', [
      { id: 'corpus', version, fingerprint: 'bench', origin: 'given' },
    ]);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Whole numbers as the driver's, which would send them as floats. */
function toIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toIntegers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toIntegers(inner)]));
}

async function wipe(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  const session = driver.session();
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await session.close();
    await driver.close();
  }
}

process.send?.(await load(JSON.parse(process.argv[2] ?? '{}') as LoadOrder), () => process.disconnect?.());
