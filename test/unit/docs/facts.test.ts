import { expect, test } from 'vitest';
import { compileCorpus } from '../../../src/load/compile-corpus.js';
import { factSheet } from '../../../src/load/fact-sheet.js';
import { readFactsFolder } from '../../../src/load/facts-folder.js';
import { SEED_FOLDER } from '../../../src/load/load.js';
import { textOf } from './markdown.js';

const plan = compileCorpus(readFactsFolder(SEED_FOLDER));
const sheet = textOf('docs/facts.md');

test('docs/facts.md is what the facts say: run npm run generate', () => {
  expect(sheet).toBe(factSheet(plan));
});

test('it tells every relation that is written by hand, every statement and every figure', () => {
  const facts = plan.articles.flatMap(({ relations, statements, figures }) => [
    ...relations.filter(({ type }) => type !== 'SPOKE_ABOUT'),
    ...statements,
    ...figures,
  ]);
  const lines = sheet.split('\n').filter((line) => line.startsWith('- '));
  // And the credits, events and documents, which are links of their articles.
  expect(lines.length).toBeGreaterThan(facts.length);
  for (const { properties } of plan.articles.flatMap(({ statements }) => statements)) {
    expect(sheet).toContain(`“${String(properties.text)}”`);
  }
});
