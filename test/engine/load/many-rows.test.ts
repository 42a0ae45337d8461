import { expect, test } from 'vitest';
import { verifyGraph } from '../../../src/load/verify.js';
import { describeEngines } from '../../support/engine-under-test.js';
import { type CorpusFiles, planOf } from '../../support/facts/corpus-files.js';
import { cleanDumpOf, dumpOf, load, loadAfresh } from '../../support/facts/loading.js';
import { difference } from '../../support/graph-dump.js';

/** A roll of so many villagers at a meeting: a sentence, a person, a relation and a statement for each. */
function roll(villagers: number): CorpusFiles {
  const names = Array.from({ length: villagers }, (_, index) => `村民${String(index + 1).padStart(4, '0')}`);
  return {
    'pages/roll.txt': `村民大会\n${names.map((name) => `${name}到会。`).join('\n')}\n`,
    'facts/entities/village.yaml': [
      'events: [{ key: 村民大会, name: 村民大会 }]',
      'people:',
      ...names.map((name) => `  - { key: ${name}, name: ${name} }`),
    ].join('\n'),
    'facts/roll.yaml': [
      `article: { page: roll.txt, kind: STORY, headline: 1, text: 2-${villagers + 1} }`,
      'relations:',
      ...names.map((name) => `  - { type: TOOK_PART_IN, from: ${name}, to: 村民大会, quote: ${name}到会 }`),
      'statements:',
      ...names.map(
        (name) =>
          `  - { key: ${name}, text: ${name}到会, kind: ASSERTION, direct: false, about: [{ entity: ${name}, basis: STATED }] }`,
      ),
    ].join('\n'),
  };
}

describeEngines(
  'An article with more rows than one statement writes',
  (engine) => {
    test.each([1000, 1001])('is written, verified and taken out: %i of each', async (villagers) => {
      const files = roll(villagers);
      await loadAfresh(engine(), files);
      expect(difference(await cleanDumpOf(files), await dumpOf(engine()))).toEqual([]);
      const snapshot = engine().snapshot();
      const { checked, problems } = await verifyGraph(snapshot, planOf(files));
      await snapshot.close();
      expect(problems).toEqual([]);
      expect(checked).toMatchObject({
        sentences: villagers + 1,
        relations: villagers,
        statements: villagers,
        mentions: villagers + 1,
      });

      await load(engine(), roll(1));
      expect(difference(await cleanDumpOf(roll(1)), await dumpOf(engine()))).toEqual([]);
    });
  },
  'newest',
);
