import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeArticles } from '../../bench/articles.js';
import { Census, makePools } from '../../bench/pools.js';
import { SIZES } from '../../bench/sizes.js';
import { makeWorld } from '../../bench/world.js';
import { openEmbedded } from '../../src/engine/embedded.js';
import { readStatements } from '../../src/engine/statements.js';
import type { ArticlePart } from '../../src/load/graph-parts.js';
import { verifyGraph } from '../../src/load/verify.js';
import { writeCorpus } from '../../src/load/write-corpus.js';

const SIZE = { entities: 300, statements: 1_000, articles: 100 };

function made(seed: number): { world: ReturnType<typeof makeWorld>; articles: ArticlePart[] } {
  const world = makeWorld(SIZE, seed);
  return { world, articles: [...makeArticles(world, seed)] };
}

const { world, articles } = made(1);

test('the same seed makes the same graph, another seed another one', () => {
  expect(made(1).articles).toEqual(articles);
  expect(made(2).articles.map(({ hash }) => hash)).not.toEqual(articles.map(({ hash }) => hash));
});

test('a graph has as much as its size says', () => {
  expect(articles).toHaveLength(SIZE.articles);
  expect(articles.flatMap(({ statements }) => statements)).toHaveLength(SIZE.statements);
  const entities = new Set(articles.flatMap((article) => article.entities.map(({ id }) => id)));
  expect(entities.size).toBe(world.entities.length);
  expect(Math.abs(entities.size - SIZE.entities)).toBeLessThan(20);
  expect(SIZES.M.entities).toBe(100_000);
});

test('one topic has about four of a hundred statements, one about one', () => {
  const census = new Census();
  for (const article of articles) census.count(article);
  const { largest, large } = makePools(world, census, 1);
  expect(largest.statements / SIZE.statements).toBeGreaterThan(0.03);
  expect(largest.statements).toBeGreaterThan(large.statements);
});

const engine = openEmbedded({ folder: undefined, statementTimeoutMs: 60_000 }, readStatements());
beforeAll(() => engine.prepare());
afterAll(() => engine.close());

test('it is a graph of ours: every cited word stands in its article, and all that is loaded is as it was made', async () => {
  const plan = { articles, pages: new Map<string, string>() };
  await writeCorpus(engine, plan, { fingerprint: 'made-up', origin: 'given' });
  const snapshot = engine.snapshot();
  try {
    const { problems } = await verifyGraph(snapshot, plan);
    // The one thing that is left out: no page files are made.
    expect(problems.filter(({ problem }) => problem !== 'its page is not among the pages')).toEqual([]);
  } finally {
    await snapshot.close();
  }
});
