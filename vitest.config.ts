import { defineConfig } from 'vitest/config';

/** As Node resolves it for us and for Pothos alike: Vite would take another build for us, whose classes are not theirs. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        resolve,
        test: {
          name: 'graph',
          include: ['test/engine/**/*.test.ts', 'test/api/**/*.test.ts'],
          globalSetup: ['test/support/neo4j/global-setup.ts'],
          // The files share the databases and wipe them.
          fileParallelism: false,
          // Neo4j plans a statement anew for each text; on a busy machine that adds up.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'http',
          include: ['test/http/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        resolve,
        test: { name: 'examples', include: ['test/examples/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        resolve,
        test: {
          name: 'web',
          include: ['test/web/**/*.test.ts'],
          globalSetup: ['test/support/web-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // The whole benchmark, small: its answers are compared, its times are not judged.
      { test: { name: 'bench', include: ['test/bench/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 } },
      // What each statement costs on a graph of size S, against what was recorded.
      { test: { name: 'plans', include: ['test/plans/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 } },
      // Loads killed and disks filled, many times over: by hand, `npm run test:crash`.
      ...(process.env.KILL_TIMES === undefined
        ? []
        : [
            {
              test: {
                name: 'crash',
                include: ['test/crash/**/*.test.ts'],
                globalSetup: ['test/support/neo4j/global-setup.ts'],
                fileParallelism: false,
                testTimeout: 3_600_000,
                hookTimeout: 120_000,
              },
            },
          ]),
    ],
  },
});
