import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { compileCorpus } from '../../../src/load/compile-corpus.js';
import { articleFile } from '../../../src/load/facts/article-file.js';
import { entitiesFile } from '../../../src/load/facts/entities-file.js';
import { readFactsFolder } from '../../../src/load/facts-folder.js';
import { fences, sectionOf, tableRows, textOf } from './markdown.js';

const docs = textOf('docs/facts-format.md');
const examples = fences(docs).flatMap(({ info, text }) => {
  const file = info.split(' ')[1];
  return file === undefined ? [] : [{ file, text }];
});

test('the smallest folder loads as it stands there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chuchu-docs-'));
  try {
    for (const { file, text } of examples.filter((example) => !example.file.startsWith('seed/'))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { articles } = compileCorpus(readFactsFolder(folder));
    expect(articles.map(({ statements, relations }) => [statements.length, relations.length])).toEqual([[1, 2]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Whether lines stand in a file, indented as a whole by however much. */
function standsIn(file: string, lines: string): boolean {
  return ['', '  ', '    '].some((indent) => file.includes(lines.replace(/^(?=.)/gm, indent)));
}

test('every other example stands in the seed', () => {
  const fromSeed = examples.filter(({ file }) => file.startsWith('seed/'));
  expect(fromSeed.length).toBeGreaterThan(10);
  expect(fromSeed.filter(({ file, text }) => !standsIn(textOf(file), text))).toEqual([]);
});

test('every key of an article file and of its statements and figures is explained', () => {
  const { statements, figures, article, ...others } = articleFile.shape;
  const keys = [
    ...Object.keys({ statements, figures, article, ...others }),
    ...Object.keys(article.shape),
    ...Object.keys(statements.unwrap().element.shape),
    ...Object.keys(figures.unwrap().element.shape),
  ];
  expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(docs))).toEqual([]);
});

test('every list of entities is explained', () => {
  const lists = tableRows(sectionOf(docs, 'Entities')).map(([name = '']) => name.replaceAll('`', ''));
  expect(lists).toEqual(expect.arrayContaining(Object.keys(entitiesFile.shape)));
});
