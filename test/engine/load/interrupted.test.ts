import { beforeEach, describe, expect, test } from 'vitest';
import type { GraphEngine } from '../../../src/engine/graph-engine.js';
import { WrongFacts } from '../../../src/errors.js';
import { loadIfChanged } from '../../../src/load/load.js';
import { describeEngines, empty } from '../../support/engine-under-test.js';
import { type CorpusFiles, changed, vineyard, withFolder, without } from '../../support/facts/corpus-files.js';
import { cleanDumpOf, dumpOf, load, loadAfresh } from '../../support/facts/loading.js';
import { difference } from '../../support/graph-dump.js';

const STORY = 'facts/cold-chain.yaml';
const VISIT = 'facts/visit.yaml';
const NOTE = 'facts/note.yaml';

/** All three articles change, the first one in what it shares with the second, and one is taken out. */
const renamed = changed(
  changed(
    changed(vineyard, STORY, ['    kind: OFFICE\n', '    kind: OFFICE\n    order: 3\n']),
    'facts/entities/donggang.yaml',
    ['name: 冷链专线,', 'name: 葡萄冷链专线, aliases: [冷链专线],'],
  ),
  VISIT,
  ['    order: 1\n', ''],
);
const withoutNote = without(renamed, NOTE);

class PowerCut extends Error {}

/** Loads until so many articles are written, then fails between two of them. */
async function loadUntil(engine: GraphEngine, files: CorpusFiles, articles: number): Promise<void> {
  const onProgress = (done: number) => {
    if (done === articles) throw new PowerCut();
  };
  await expect(load(engine, files, { onProgress, rowsATransaction: 1 })).rejects.toThrow(PowerCut);
}

/** An engine whose transaction of that number fails at its end. */
function failingIn(engine: GraphEngine, transaction: number): GraphEngine {
  let begun = 0;
  return {
    ...engine,
    write: (work, limits) => {
      begun++;
      return engine.write(async (graph) => {
        const result = await work(graph);
        if (begun === transaction) throw new PowerCut();
        return result;
      }, limits);
    },
  };
}

describeEngines('A load that was interrupted', (engine) => {
  beforeEach(() => loadAfresh(engine(), vineyard));

  describe.each([1, 2, 3])('after %i of 3 articles', (articles) => {
    test('is finished by the next one of the same facts, which goes on where it ended', async () => {
      await loadUntil(engine(), withoutNote, articles);
      expect(await load(engine(), withoutNote)).toMatchObject({ removed: 0, changed: 3 - articles });
      expect(difference(await cleanDumpOf(withoutNote), await dumpOf(engine()))).toEqual([]);
    });

    test('leaves nothing behind where the next one takes its facts back', async () => {
      await loadUntil(engine(), withoutNote, articles);
      await load(engine(), vineyard);
      expect(difference(await cleanDumpOf(vineyard), await dumpOf(engine()))).toEqual([]);
    });

    test('leaves nothing behind where that one is interrupted as well', async () => {
      await loadUntil(engine(), withoutNote, articles);
      await loadUntil(engine(), vineyard, 1);
      await load(engine(), vineyard);
      expect(difference(await cleanDumpOf(vineyard), await dumpOf(engine()))).toEqual([]);
    });
  });

  describe('may have left what two articles share as only one of them has it by now', () => {
    const partOf = '  - { type: PART_OF, from: 北山葡萄园, to: 东港市, order: 2, quote: 冷链专线来得及时 }';
    const ordered = changed(vineyard, NOTE, ['statements:', `relations:\n${partOf}\n\nstatements:`]);
    const unordered = changed(changed(ordered, NOTE, ['order: 2, ', '']), VISIT, ['cue: 说', 'cue: 林岚说']);
    /** The first of the two as it is in the graph, the second as it was. */
    const next = changed(ordered, VISIT, ['cue: 说', 'cue: 林岚说']);

    beforeEach(async () => {
      await loadAfresh(engine(), ordered);
      await loadUntil(engine(), unordered, 1);
    });

    test('which the next load mends', async () => {
      expect(await load(engine(), next)).toMatchObject({ changed: 3 });
      expect(difference(await cleanDumpOf(next), await dumpOf(engine()))).toEqual([]);
    });

    test('which the load after that mends, if the next one is interrupted too', async () => {
      await loadUntil(engine(), next, 1);
      expect(await load(engine(), next)).toMatchObject({ changed: 3 });
      expect(difference(await cleanDumpOf(next), await dumpOf(engine()))).toEqual([]);
    });
  });

  test('leaves nothing half-written where it fails within a transaction', async () => {
    await loadUntil(engine(), renamed, 1);
    const before = await dumpOf(engine());
    // The first transaction finds out what is to be done, the second writes articles.
    await expect(load(failingIn(engine(), 2), renamed)).rejects.toThrow(PowerCut);
    expect(difference(before, await dumpOf(engine()))).toEqual([]);
  });

  test('is finished by the next one where it failed before it could say that it was done', async () => {
    await expect(load(failingIn(engine(), 3), renamed)).rejects.toThrow(PowerCut);
    expect(await load(engine(), renamed)).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 3 });
    expect(difference(await cleanDumpOf(renamed), await dumpOf(engine()))).toEqual([]);
  });

  test('is ended by a signal, and changes nothing after it', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    await expect(load(engine(), renamed, { onProgress, signal: stop.signal, rowsATransaction: 1 })).rejects.toThrow(
      'cancelled',
    );
    expect(await load(engine(), renamed)).toMatchObject({ changed: 2 });
    expect(difference(await cleanDumpOf(renamed), await dumpOf(engine()))).toEqual([]);
  });
});

describeEngines('Facts with mistakes', (engine) => {
  beforeEach(() => loadAfresh(engine(), vineyard));

  test('are not written at all', async () => {
    const wrong = changed(changed(vineyard, STORY, ['cue: 在回应时表示', 'cue: 表示']), NOTE, ['{ entity', '{ entty']);
    const before = await dumpOf(engine());
    await expect(
      load(engine(), changed(wrong, VISIT, ['quote: 林岚到北山葡萄园走访', 'quote: 林岚去北山葡萄园走访'])),
    ).rejects.toThrow(WrongFacts);
    expect(difference(before, await dumpOf(engine()))).toEqual([]);
  });
});

describeEngines('What serve loads by itself', (engine) => {
  beforeEach(() => empty(engine()));

  const start = (files: CorpusFiles) =>
    withFolder(files, (folder) => loadIfChanged(engine(), folder, { origin: 'seed' }));

  test('is the seed into an empty graph, once', async () => {
    expect(await start(vineyard)).toEqual({ added: 3, changed: 0, removed: 0, unchanged: 0 });
    expect(await start(vineyard)).toBeUndefined();
  });

  test('is what changed of the seed', async () => {
    await start(vineyard);
    expect(await start(withoutNote)).toEqual({ added: 0, changed: 2, removed: 1, unchanged: 0 });
  });

  test('is nothing over a graph that somebody loaded from a folder', async () => {
    await load(engine(), withoutNote);
    const before = await dumpOf(engine());
    expect(await start(vineyard)).toBeUndefined();
    expect(difference(before, await dumpOf(engine()))).toEqual([]);
  });

  test('is nothing over such a load that was interrupted: it is for whoever began it to finish', async () => {
    await start(vineyard);
    await loadUntil(engine(), withoutNote, 1);
    const before = await dumpOf(engine());
    expect(await start(vineyard)).toBeUndefined();
    expect(difference(before, await dumpOf(engine()))).toEqual([]);
  });

  test('is the rest of the seed where its own load was interrupted, also if nothing changed since', async () => {
    await start(vineyard);
    const onProgress = () => {
      throw new PowerCut();
    };
    await expect(
      withFolder(renamed, (folder) =>
        loadIfChanged(engine(), folder, { origin: 'seed', onProgress, rowsATransaction: 1 }),
      ),
    ).rejects.toThrow(PowerCut);
    expect(await start(vineyard)).toMatchObject({ changed: 3 });
    await load(engine(), vineyard);
    expect(difference(await cleanDumpOf(vineyard), await dumpOf(engine()))).toEqual([]);
  });

  test('fails where a file of the seed cannot be read, and says why, even if it is not loaded yet', async () => {
    await start(vineyard);
    await expect(start({ ...vineyard, 'facts/new.yaml': 'article: {' })).rejects.toThrow(
      'facts/new.yaml:1: this is not YAML',
    );
  });
});
