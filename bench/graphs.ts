import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Programs } from '../test/support/neo4j/programs.js';
import { endingWithUs } from './children.js';
import type { LoadOrder, LoadReport } from './load.js';
import { type Neo4j, runAll, startNeo4j } from './neo4j.js';
import type { Options } from './options.js';
import type { Pools } from './pools.js';
import type { Results } from './results.js';
import { say } from './say.js';

/** The graphs that questions are asked of. */
export interface Graphs {
  readonly database: Neo4j;
  readonly pools: Pools;
  readonly graph: Results['graph'];
  readonly loading: Results['loading'];
  /** Of the embedded engine. */
  readonly folder: string | undefined;
  /** What the embedded engine is asked about: it has the same graph or a smaller one. */
  readonly embeddedPools: Pools | undefined;
}

/** A graph in Neo4j; the milliseconds that our loader took for it, if it made it. */
type Made = Pick<Graphs, 'pools' | 'graph'> & { readonly wholeMs: number | undefined };

/** Starts a database with the graph in it, and makes the folder of the embedded engine; both as they were kept, if they were. */
export async function openGraphs(options: Options, programs: Programs, temporary: string): Promise<Graphs> {
  const { size, seed, embeddedSize, heap } = options;
  const kept = options.keep ?? temporary;
  const home = join(kept, `neo4j-${programs.release.version}-${size}-${seed}`);
  const folder = embeddedSize === 'none' ? undefined : join(kept, `embedded-${embeddedSize}-${seed}`);
  // Written when all is there.
  const notes = { home: join(home, 'loaded.json'), folder: folder === undefined ? undefined : `${folder}.json` };
  const comparison =
    options.soak === undefined && options.loadArticles > 0 ? await compareLoads(options, programs) : {};
  const whole = noteOf<Made>(notes.home) ?? (await makeGraph(options, programs, home, notes.home));
  let embedded: LoadReport | undefined;
  if (folder !== undefined && notes.folder !== undefined && embeddedSize !== 'none') {
    embedded = noteOf<LoadReport>(notes.folder);
    if (!embedded) {
      rmSync(folder, { recursive: true, force: true });
      say(`loading size ${embeddedSize} into the embedded engine${options.bare ? ', by bare UNWIND' : ''}`);
      embedded = await loaded({ size: embeddedSize, seed, into: { folder }, bare: options.bare });
      writeFileSync(notes.folder, JSON.stringify(embedded));
    } else say('the embedded graph of the last time is used again');
  }
  const database = await startNeo4j(programs, heap, home);
  say(`Neo4j ${database.version} on Java ${database.java} answers`);
  const embeddedMs = options.bare ? undefined : embedded?.milliseconds;
  const loading = { ...comparison, wholeMs: whole.wholeMs, embeddedMs };
  return { database, pools: whole.pools, graph: whole.graph, loading, folder, embeddedPools: embedded?.pools };
}

function noteOf<Note>(path: string): Note | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Note) : undefined;
}

async function makeGraph(options: Options, programs: Programs, home: string, note: string) {
  const { size, seed, heap, bare } = options;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, 'conf'), { recursive: true });
  say(`loading size ${size}${bare ? ' by the importer' : ''}`);
  let whole: LoadReport | undefined;
  if (bare) {
    writeFileSync(join(home, 'conf', 'neo4j.conf'), '');
    whole = await loaded({ size, seed, into: { home, programs } });
  }
  const database = await startNeo4j(programs, heap, home);
  try {
    // The articles of an imported graph are not loaded again: this makes the indexes.
    if (bare) await loaded({ size, seed, into: { uri: database.uri }, articles: 0, bare });
    whole ??= await loaded({ size, seed, into: { uri: database.uri } });
    await settle(database);
  } finally {
    await database.stop();
  }
  const made: Made = {
    pools: whole.pools,
    graph: { nodes: whole.nodes, relationships: whole.relationships },
    wholeMs: bare ? undefined : whole.milliseconds,
  };
  writeFileSync(note, JSON.stringify(made));
  return made;
}

/** Some articles by bare UNWIND, then by our loader, into a database of their own. */
async function compareLoads({ seed, size, heap, loadArticles, quick }: Options, programs: Programs) {
  say(`loading ${loadArticles} articles by bare UNWIND, then by our loader`);
  const database = await startNeo4j(programs, heap);
  try {
    const order = { size, seed, into: { uri: database.uri, wipe: true } };
    const warm = quick ? 3 : 100;
    // The first load of a server is slow: it compiles everything. So neither of the two is it.
    await loaded({ ...order, articles: warm });
    await loaded({ ...order, articles: warm, bare: true });
    const bare = await loaded({ ...order, articles: loadArticles, bare: true });
    const ours = await loaded({ ...order, articles: loadArticles });
    return {
      articles: ours.articles,
      rows: ours.nodes + ours.relationships,
      bareMs: bare.milliseconds,
      oursMs: ours.milliseconds,
    };
  } finally {
    await database.stop();
  }
}

/** In a process of its own: a whole graph in memory would be in the way of measuring. */
async function loaded(order: LoadOrder): Promise<LoadReport> {
  const child = fork(fileURLToPath(new URL('./load.js', import.meta.url)), [JSON.stringify(order)], {
    execArgv: ['--max-old-space-size=12000'],
  });
  endingWithUs(child);
  const exit = once(child, 'exit');
  const early = exit.then(([code]) => Promise.reject(new Error(`loading ended with code ${code}`)));
  early.catch(() => undefined);
  const [report] = (await Promise.race([once(child, 'message'), early])) as [LoadReport];
  await exit;
  return report;
}

/** The index that a user of @neo4j/graphql would have made for Q7, and statistics for the planner. */
async function settle({ uri }: Neo4j): Promise<void> {
  await runAll(uri, [
    'CREATE INDEX bench_name IF NOT EXISTS FOR (n:Entity) ON (n.name)',
    'CALL db.awaitIndexes(600)',
    'CALL db.prepareForReplanning(600)',
  ]);
}
