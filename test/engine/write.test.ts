import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import type { GraphReader, Value } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';
import { describeEngines, empty } from '../support/engine-under-test.js';

describeEngines('A write', (engine) => {
  beforeEach(() => empty(engine()));

  const keep = (graph: GraphReader, id: string, value: Value) => graph.run(statement('keep'), { id, value });
  async function kept(id: string): Promise<unknown> {
    const snapshot = engine().snapshot();
    try {
      return (await snapshot.run(statement('kept'), { id }))[0]?.[0];
    } finally {
      await snapshot.close();
    }
  }

  test('fulfils with what its work returned, and all of it is there', async () => {
    const result = await engine().write(async (graph) => {
      await keep(graph, 'a', 1);
      await keep(graph, 'b', 2);
      return 'done';
    });
    expect(result).toBe('done');
    expect([await kept('a'), await kept('b')]).toEqual([1, 2]);
  });

  test('sees what it wrote itself', async () => {
    const seen = await engine().write(async (graph) => {
      await keep(graph, 'a', 1);
      return await graph.run(statement('kept'), { id: 'a' });
    });
    expect(seen).toEqual([[1]]);
  });

  test('that throws rejects with what was thrown, and leaves nothing', async () => {
    await engine().write((graph) => keep(graph, 'a', 'before'));
    const mistake = new Error('no');
    const write = engine().write(async (graph) => {
      await keep(graph, 'a', 'after');
      await keep(graph, 'new', 'after');
      throw mistake;
    });
    await expect(write).rejects.toBe(mistake);
    expect([await kept('a'), await kept('new')]).toEqual(['before', undefined]);
  });

  test('with a statement that fails leaves nothing, also of the statements before', async () => {
    await engine().write((graph) =>
      graph.run(statement('load/create-nodes', { LABEL: 'Sentence' }), { rows: [{ id: 'one', properties: {} }] }),
    );
    const write = engine().write(async (graph) => {
      await keep(graph, 'new', 1);
      await graph.run(statement('load/create-nodes', { LABEL: 'Sentence' }), { rows: [{ id: 'one', properties: {} }] });
    });
    // An id is there once: each engine has its own words for it. Beside us, something else can write to a Neo4j only.
    await expect(write).rejects.toThrow(/UNIQUE constraint|already exists/);
    await expect(write).rejects.toHaveProperty('code', engine().name === 'neo4j' ? 'WRITE_REFUSED' : 'GenericFailure');
    expect(await kept('new')).toBeUndefined();
  });

  test('goes on after one that failed', async () => {
    const failing = engine().write(() => Promise.reject(new Error('no')));
    const next = engine().write((graph) => keep(graph, 'a', 1));
    await expect(failing).rejects.toThrow('no');
    await next;
    expect(await kept('a')).toBe(1);
  });

  test('beside another lands as well, even when both want the same in opposite order', async () => {
    await engine().write(async (graph) => {
      await keep(graph, 'a', 0);
      await keep(graph, 'b', 0);
    });
    const both = (['a', 'b'] as const).map((first) =>
      engine().write(async (graph) => {
        await keep(graph, first, `first ${first}`);
        // Long enough for the other to hold its first node: on Neo4j a deadlock, of which one is run again.
        await sleep(50);
        await keep(graph, first === 'a' ? 'b' : 'a', `second ${first}`);
        await keep(graph, `done ${first}`, true);
      }),
    );
    await Promise.all(both);
    expect([await kept('done a'), await kept('done b')]).toEqual([true, true]);
    const [last] = [await kept('a')].map((value) => (value === 'first a' ? 'a' : 'b'));
    expect([await kept('a'), await kept('b')]).toEqual(
      last === 'a' ? ['first a', 'second a'] : ['second b', 'first b'],
    );
  });

  test('is one of many at once, none of which is lost', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `id ${index}`);
    await Promise.all(ids.map((id) => engine().write((graph) => keep(graph, id, id))));
    expect(await Promise.all(ids.map(kept))).toEqual(ids);
  });

  test('of a statement that is not there, or lacks a parameter, leaves nothing', async () => {
    const write = engine().write(async (graph) => {
      await keep(graph, 'a', 1);
      await graph.run(statement('keep'), { id: 'b' });
    });
    await expect(write).rejects.toThrow('keep.cypher: parameters missing: [value], not declared: []');
    expect(await kept('a')).toBeUndefined();
  });
});
