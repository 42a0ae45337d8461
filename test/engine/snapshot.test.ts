import { beforeEach, expect, test } from 'vitest';
import type { GraphReader, Snapshot, Value } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';
import { describeEngines, empty } from '../support/engine-under-test.js';

describeEngines('A snapshot', (engine) => {
  beforeEach(async () => {
    await empty(engine());
    await keep('first');
  });

  const keep = (value: Value) => engine().write((graph) => graph.run(statement('keep'), { id: 'it', value }));
  const kept = async (graph: GraphReader) => (await graph.run<[Value]>(statement('kept'), { id: 'it' }))[0]?.[0];

  async function using<Result>(work: (...snapshots: [Snapshot, Snapshot]) => Promise<Result>): Promise<Result> {
    const [one, other] = [engine().snapshot(), engine().snapshot()];
    try {
      return await work(one, other);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  }

  test('sees what was written before its first statement', () =>
    using(async (snapshot) => {
      await keep('second');
      expect(await kept(snapshot)).toBe('second');
    }));

  test('sees a later write on Neo4j, which reads what is committed; on the embedded engine it does not', () =>
    using(async (snapshot) => {
      await kept(snapshot);
      await keep('second');
      expect(await kept(snapshot)).toBe(engine().name === 'neo4j' ? 'second' : 'first');
    }));

  test('never sees what is not committed', () =>
    using(async (snapshot) => {
      await engine().write(async (graph) => {
        await graph.run(statement('keep'), { id: 'it', value: 'second' });
        expect(await kept(snapshot)).toBe('first');
      });
    }));

  test('can be one of two that are open at once, each with what it began with', () =>
    using(async (early, late) => {
      expect(await kept(early)).toBe('first');
      await keep('second');
      expect(await kept(late)).toBe('second');
      if (engine().name === 'embedded') expect(await kept(early)).toBe('first');
      await early.close();
      expect(await kept(late)).toBe('second');
    }));

  test('runs statements side by side', () =>
    using(async (snapshot) => {
      const values = ['甲', '乙', '丙', '丁'];
      const answers = await Promise.all(values.map((value) => snapshot.run(statement('give-back'), { value })));
      expect(answers).toEqual(values.map((value) => [[value]]));
    }));

  test('keeps nothing that is written through it', async () => {
    await using(async (snapshot) => {
      const written = snapshot.run(statement('keep'), { id: 'it', value: 'second' });
      if (engine().name === 'neo4j') await expect(written).rejects.toThrow('read access mode');
      else await written;
    });
    await using(async (snapshot) => expect(await kept(snapshot)).toBe('first'));
  });

  test('counts the statements that it sends, and the time that it waits for them', () =>
    using(async (snapshot) => {
      expect([snapshot.statements, snapshot.waited]).toEqual([0, 0]);
      await kept(snapshot);
      const { waited } = snapshot;
      expect(snapshot.statements).toBe(1);
      expect(waited).toBeGreaterThan(0);
      await snapshot.findText('names', ['出口'], 5);
      await snapshot.findText('names', ['口'], 5);
      expect(snapshot.statements).toBe(3);
      expect(snapshot.waited).toBeGreaterThan(waited);
      await snapshot.findText('names', [], 5);
      expect(snapshot.statements).toBe(3);
    }));

  test('is closed when it was closed, be it twice, and before its first statement', () =>
    using(async (used, unused) => {
      await kept(used);
      await used.close();
      await used.close();
      await unused.close();
      await expect(kept(used)).rejects.toThrow('this snapshot is closed');
      await expect(kept(unused)).rejects.toThrow('this snapshot is closed');
      expect(unused.statements).toBe(0);
    }));

  test('can be closed while a statement runs: who waits for it is told, and the engine goes on', () =>
    using(async (snapshot, other) => {
      const running = snapshot.run(statement('slow'), { numbers: 700 }).then(
        () => 'answered',
        () => 'rejected',
      );
      await snapshot.close();
      expect(await kept(other)).toBe('first');
      expect(['answered', 'rejected']).toContain(await running);
    }));

  test('of a statement that is not there, or other parameters than it declares, is refused before it is sent', () =>
    using(async (snapshot) => {
      const wrong = [
        [snapshot.run(statement('no-such-file'), {}), 'there is no statement cypher/no-such-file.cypher'],
        [snapshot.run(statement('kept'), {}), 'kept.cypher: parameters missing: [id], not declared: []'],
        [
          snapshot.run(statement('kept'), { id: 'it', ids: ['it'] }),
          'kept.cypher: parameters missing: [], not declared: [ids]',
        ],
        [
          snapshot.run(statement('scan-text'), { terms: ['口'], limit: 1 }),
          'scan-text.cypher: no word for {{LABEL}}: undefined',
        ],
      ] as const;
      for (const [answer, message] of wrong) await expect(answer).rejects.toThrow(message);
      expect(snapshot.statements).toBe(0);
      expect(await kept(snapshot)).toBe('first');
    }));
});
