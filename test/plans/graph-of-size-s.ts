import { setImmediate as others } from 'node:timers/promises';
import { makeArticles } from '../../bench/articles.js';
import { importGraph } from '../../bench/import-graph.js';
import { Census, makePools, type Pools } from '../../bench/pools.js';
import { SIZES } from '../../bench/sizes.js';
import { tablesOf } from '../../bench/tables.js';
import { makeWorld } from '../../bench/world.js';
import type { ArticlePart } from '../../src/load/graph-parts.js';
import { openOn } from '../support/engine-under-test.js';
import { SMALL, startOnJvm } from '../support/neo4j/jvm.js';
import type { Programs } from '../support/neo4j/programs.js';
import type { RunningServer } from '../support/neo4j/server.js';
import { type Sample, sampleOf } from './sample.js';

const SEED = 1;

export interface GraphOfSizeS {
  readonly running: RunningServer;
  readonly sample: Sample;
  readonly pools: Pools;
}

/** Boots a Neo4j of its own that holds the benchmark's graph of size S: written by Neo4j's importer, then indexed. */
export async function graphOfSizeS(programs: Programs): Promise<GraphOfSizeS> {
  const world = makeWorld(SIZES.S, SEED);
  const census = new Census();
  const articles: ArticlePart[] = [];
  for (const article of makeArticles(world, SEED)) {
    census.count(article);
    // The test runner gives up a worker that is silent for a minute.
    if (articles.push(article) % 500 === 0) await others();
  }
  const tables = tablesOf(articles);
  await others();
  const running = await startOnJvm(programs, { ...SMALL, fill: (home) => importGraph(tables, home, programs) });
  try {
    const engine = openOn(running.server);
    await engine.prepare();
    await engine.close();
  } catch (error) {
    await running.stop();
    throw error;
  }
  return { running, sample: sampleOf(articles), pools: makePools(world, census, SEED) };
}
