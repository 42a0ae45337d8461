import { expect, test } from 'vitest';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { loadFolder } from '../../src/load/load.js';
import { describeOnEmbedded, loadSeed } from '../support/every-engine.js';
import { seedWithout } from '../support/seed-copy.js';
import { withService } from '../support/service.js';

// Not on Neo4j, whose transactions see what others commit meanwhile.
describeOnEmbedded('An operation', (engine) => {
  const folder = seedWithout('steel-pipe');

  test('sees one graph in all its root fields, also when it is written to meanwhile', async () => {
    const query = `{
      before: articles { totalCount }
      after: articles { totalCount }
      stats { articles entities { kind count } }
    }`;
    const untouched = await withService(engine(), (ask) => ask(query));
    expect(untouched.data).toMatchObject({ before: { totalCount: 8 } });

    const remove = () => loadFolder(engine(), folder, { origin: 'seed' });
    try {
      const meanwhile = await withService(writingAfterTheFirstStatement(engine(), remove), (ask) => ask(query));
      expect(meanwhile).toEqual(untouched);
      const afterwards = await withService(engine(), (ask) => ask(query));
      expect(afterwards.data).toMatchObject({
        before: { totalCount: 7 },
        after: { totalCount: 7 },
        stats: { articles: 7 },
      });
    } finally {
      await loadSeed(engine());
    }
  });
});

/** The same engine, but what comes after an operation's first statement comes after `write` as well. */
function writingAfterTheFirstStatement(engine: GraphEngine, write: () => Promise<unknown>): GraphEngine {
  return {
    ...engine,
    snapshot(limits) {
      const snapshot = engine.snapshot(limits);
      let written: Promise<unknown> | undefined;
      return {
        ...snapshot,
        async run(statement, parameters) {
          const first = written === undefined;
          if (!first) await written;
          const rows = snapshot.run(statement, parameters);
          if (first) {
            written = rows.then(write);
            await written;
          }
          return (await rows) as never;
        },
      };
    },
  };
}
