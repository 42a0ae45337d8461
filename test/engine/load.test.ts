import { beforeAll, describe, expect, test } from 'vitest';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { loadFolder, SEED_FOLDER } from '../../src/load/load.js';
import { type EngineUnderTest, emptied, openInMemory, openOn } from '../support/engine-under-test.js';
import { fullerSeed } from '../support/fuller-seed.js';
import { dumpGraph, type GraphDump } from '../support/graph-dump.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { seedWithout } from '../support/seed-copy.js';

/** Other states of the facts, and what a load of each says that it did, coming from the seed. */
const LATER = [
  {
    title: 'with dates and an issuer that were not known',
    folder: fullerSeed(),
    report: { added: 0, changed: 4, removed: 0, unchanged: 4 },
  },
  {
    title: 'without an article, and all that only it spoke of',
    folder: seedWithout('four-platforms'),
    report: { added: 0, changed: 0, removed: 1, unchanged: 7 },
  },
];

async function dumpOf(engine: GraphEngine): Promise<GraphDump> {
  const snapshot = engine.snapshot();
  try {
    return await dumpGraph(snapshot);
  } finally {
    await snapshot.close();
  }
}

const load = (engine: GraphEngine, folder: string) => loadFolder(engine, folder, { origin: 'given' });

/** What an embedded engine holds after one load into an empty graph. */
async function clean(folder: string): Promise<GraphDump> {
  const engine = openInMemory();
  try {
    await engine.prepare();
    await load(engine, folder);
    return await dumpOf(engine);
  } finally {
    await engine.close();
  }
}

describe('On the embedded engine', () => loads(emptied(() => openInMemory())));
describe('On the embedded engine, when it gives rows in whatever order it may', () =>
  loads(emptied(() => openInMemory({ shuffleUnordered: true }))));
describeOnNeo4j('As on the embedded engine', (server) => loads(emptied(() => openOn(server))));

function loads(engine: EngineUnderTest): void {
  beforeAll(async () => {
    await load(engine(), SEED_FOLDER);
  });

  test('the graph is the facts', async () => {
    const dump = await dumpOf(engine());
    expect(dump.nodes.length).toBeGreaterThan(1000);
    expect(dump.relationships.length).toBeGreaterThan(2000);
    expect(dump).toEqual(await clean(SEED_FOLDER));
  });

  test('loading again changes nothing', async () => {
    const before = await dumpOf(engine());
    expect(await load(engine(), SEED_FOLDER)).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 8 });
    expect(await dumpOf(engine())).toEqual(before);
  });

  describe.each(LATER)('loading a later state, $title', ({ folder, report }) => {
    test('leaves what loading it alone leaves', async () => {
      expect(await load(engine(), folder)).toEqual(report);
      expect(await dumpOf(engine())).toEqual(await clean(folder));
    });

    test('and going back leaves what was there before', async () => {
      await load(engine(), SEED_FOLDER);
      expect(await dumpOf(engine())).toEqual(await clean(SEED_FOLDER));
    });
  });
}
