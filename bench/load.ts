import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../src/engine/embedded.js';
import type { GraphEngine } from '../src/engine/graph-engine.js';
import { openNeo4j } from '../src/engine/neo4j.js';
import { readStatements, type StatementTexts } from '../src/engine/statements.js';
import type { ArticlePart } from '../src/load/graph-parts.js';
import { writeCorpus } from '../src/load/write-corpus.js';
import type { Programs } from '../test/support/neo4j/programs.js';
import { makeArticles } from './articles.js';
import { AS_WRITTEN, writeBareToEngine, writeBareToNeo4j } from './bare.js';
import { importGraph } from './import-graph.js';
import { runAll } from './neo4j.js';
import { Census, makePools, type Pools } from './pools.js';
import { SIZES, type SizeName } from './sizes.js';
import { tablesOf } from './tables.js';
import { makeWorld } from './world.js';

/** What this process is asked to do: one JSON argument. It answers with one message, and ends. */
export interface LoadOrder {
  readonly size: SizeName;
  readonly seed: number;
  readonly into: Neo4jGraph | EmbeddedGraph | StoppedNeo4j;
  /** Without our loader: all rows by UNWIND. */
  readonly bare?: boolean;
  /** Only so many articles. None: the indexes alone. */
  readonly articles?: number;
}

interface Neo4jGraph {
  readonly uri: string;
  /** Empties the database afterwards. */
  readonly wipe?: boolean;
}
interface EmbeddedGraph {
  readonly folder: string;
}
/** A server that does not run yet; its importer writes the graph, without indexes. */
interface StoppedNeo4j {
  readonly home: string;
  readonly programs: Programs;
}

export interface LoadReport {
  readonly milliseconds: number;
  readonly nodes: number;
  readonly relationships: number;
  readonly articles: number;
  readonly pools: Pools;
}

async function load({
  size,
  seed,
  into,
  bare = false,
  articles: most = Number.POSITIVE_INFINITY,
}: LoadOrder): Promise<LoadReport> {
  const world = makeWorld(SIZES[size], seed);
  const census = new Census();
  const articles: ArticlePart[] = [];
  for (const article of makeArticles(world, seed)) {
    if (articles.length === most) break;
    census.count(article);
    articles.push(article);
  }
  const milliseconds = 'home' in into ? await imported(articles, into) : await written(articles, into, bare);
  return { milliseconds, ...countsOf(articles), articles: articles.length, pools: makePools(world, census, seed) };
}

async function imported(articles: readonly ArticlePart[], { home, programs }: StoppedNeo4j): Promise<number> {
  const start = performance.now();
  await importGraph(tablesOf(articles), home, programs);
  return performance.now() - start;
}

async function written(
  articles: readonly ArticlePart[],
  into: Neo4jGraph | EmbeddedGraph,
  bare: boolean,
): Promise<number> {
  const texts = bare && 'folder' in into ? AS_WRITTEN : readStatements(CYPHER_FOLDER);
  const engine =
    'folder' in into ? openEmbedded({ ...into, statementTimeoutMs: TIMEOUT_MS }, texts) : openOn(into.uri, texts);
  try {
    await engine.ping();
    await engine.prepare();
    const start = performance.now();
    if (articles.length === 0) return 0;
    if (!bare) await writeByLoader(engine, articles);
    else if ('folder' in into) await writeBareToEngine(engine, tablesOf(articles));
    else await writeBareToNeo4j(into.uri, tablesOf(articles));
    const milliseconds = performance.now() - start;
    if ('uri' in into && into.wipe) await runAll(into.uri, [WIPE]);
    return milliseconds;
  } finally {
    await engine.close();
  }
}

const CYPHER_FOLDER = fileURLToPath(new URL('../../../cypher/', import.meta.url));
const WIPE = 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS';
const TIMEOUT_MS = 600_000;

function openOn(uri: string, texts: StatementTexts): GraphEngine {
  return openNeo4j(
    {
      uri,
      username: undefined,
      password: undefined,
      database: undefined,
      statementTimeoutMs: TIMEOUT_MS,
      connectTimeoutMs: 5000,
      poolSize: 10,
    },
    texts,
  );
}

async function writeByLoader(engine: GraphEngine, articles: readonly ArticlePart[]): Promise<void> {
  let tenth = 0;
  const onProgress = (done: number, total: number) => {
    const reached = Math.floor((done * 10) / total);
    if (reached > tenth) process.stderr.write(`  loaded ${done} of ${total} articles\n`);
    tenth = reached;
  };
  await writeCorpus(
    engine,
    { articles, pages: new Map() },
    { fingerprint: 'bench', origin: 'given', timeoutMs: TIMEOUT_MS, onProgress },
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

process.send?.(await load(JSON.parse(process.argv[2] ?? '{}') as LoadOrder), () => process.disconnect?.());
