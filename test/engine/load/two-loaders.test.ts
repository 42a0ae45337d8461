import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GraphEngine } from '../../../src/engine/graph-engine.js';
import { LoadOvertaken } from '../../../src/errors.js';
import { empty, openInMemory, openOn } from '../../support/engine-under-test.js';
import { changed, vineyard } from '../../support/facts/corpus-files.js';
import { cleanDumpOf, dumpOf, load } from '../../support/facts/loading.js';
import { difference } from '../../support/graph-dump.js';
import { describeOnNeo4j } from '../../support/neo4j.js';

const other = changed(vineyard, 'facts/entities/donggang.yaml', [
  'name: 冷链专线,',
  'name: 葡萄冷链专线, aliases: [冷链专线],',
]);

/** Two loaders at once: of two processes where the engine allows that, else of one. */
function twoLoaders(open: () => readonly [GraphEngine, GraphEngine]): void {
  let engines: readonly [GraphEngine, GraphEngine];
  beforeEach(async () => {
    engines = open();
    await engines[0].prepare();
    await empty(engines[0]);
  });
  afterEach(() => Promise.all(new Set(engines.map((engine) => engine.close()))));

  test('of the same facts both succeed', async () => {
    const [one, another] = engines;
    await Promise.all([load(one, vineyard), load(another, vineyard)]);
    expect(difference(await cleanDumpOf(vineyard), await dumpOf(one))).toEqual([]);
  });

  test('of other facts: the one that began last goes on, the other one stops', async () => {
    const [one, another] = engines;
    let second: Promise<unknown> | undefined;
    const first = load(one, vineyard, {
      rowsATransaction: 1,
      onProgress: () => {
        second ??= load(another, other);
      },
    });
    await expect(first).rejects.toThrow(LoadOvertaken);
    await second;
    expect(difference(await cleanDumpOf(other), await dumpOf(one))).toEqual([]);
  });

  test('of other facts at the same moment: the graph is that of one of them', async () => {
    const [one, another] = engines;
    const ends = await Promise.allSettled([load(one, vineyard), load(another, other)]);
    const dump = await dumpOf(one);
    const clean = await Promise.all([cleanDumpOf(vineyard), cleanDumpOf(other)]);
    const same = clean.map((expected) => difference(expected, dump).length === 0);
    expect(ends.map(({ status }) => status)).toContain('fulfilled');
    expect(same.filter(Boolean)).toHaveLength(1);
    expect(ends[same.indexOf(true)]?.status).toBe('fulfilled');
  });
}

describe('Two loaders at once (embedded)', () =>
  twoLoaders(() => {
    const engine = openInMemory();
    return [engine, engine];
  }));
describeOnNeo4j('Two loaders at once', (server) => twoLoaders(() => [openOn(server), openOn(server)]));
