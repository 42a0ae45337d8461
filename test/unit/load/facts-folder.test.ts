import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileCorpus } from '../../../src/load/compile-corpus.js';
import { readFactsFolder } from '../../../src/load/facts-folder.js';
import { type CorpusFiles, mistakesIn, planOf, vineyard, withFolder } from '../../support/facts/corpus-files.js';

const NO_FOLDER = 'there is no such folder; what can be loaded is a folder with pages/ and facts/ in it';

describe('a folder that is not one to load', () => {
  test.each([
    ['that does not exist', [], '', 'nowhere'],
    ['that is a file', ['pages/', 'facts/'], '', 'pages/a1.txt'],
    ['without pages/', ['facts/'], 'pages', ''],
    ['without facts/', ['pages/'], 'facts', ''],
    ['with neither', [], 'pages', ''],
  ])('%s is told plainly', (_, parts, missing, within) => {
    withFolder({}, (folder) => {
      for (const part of parts) mkdirSync(join(folder, part));
      if (parts.includes('pages/')) writeFileSync(join(folder, 'pages/a1.txt'), '');
      const { mistakes } = readFactsFolder(join(folder, within));
      expect(mistakes).toEqual([{ file: join(folder, within, missing), line: undefined, message: NO_FOLDER }]);
      expect(() => compileCorpus(readFactsFolder(join(folder, within)))).toThrow(
        `1 mistake in the facts.\n  ${join(folder, within, missing)}: ${NO_FOLDER}`,
      );
    });
  });

  test('without an article is told', () => {
    const pages = Object.fromEntries(Object.entries(vineyard).filter(([path]) => path.startsWith('pages/')));
    expect(mistakesIn({ ...pages, 'facts/README.md': '# Nothing yet' })).toEqual([
      'facts: there is no article here: every .yaml file but those in facts/entities/ is one',
    ]);
  });
});

test('folders within, .yml, hidden files and notes', () => {
  const files: Record<string, string | Uint8Array> = {};
  for (const [path, text] of Object.entries(vineyard)) {
    const moved = path
      .replace('facts/note.yaml', 'facts/march/note.yml')
      .replace('entities/people', 'entities/more/people');
    files[moved] = String(text).replace('page: b2.txt', 'page: march/b2.txt');
  }
  files['pages/march/b2.txt'] = vineyard['pages/b2.txt'] ?? '';
  delete files['pages/b2.txt'];
  files['pages/README.md'] = Buffer.from([0xff]);
  files['pages/.DS_Store'] = Buffer.from([0xff]);
  files['facts/.draft.yaml'] = 'not: yet';
  expect(mistakesIn(files)).toEqual([]);
});

describe('the same graph comes of a page', () => {
  const pages = Object.keys(vineyard).filter((path) => path.startsWith('pages/'));
  const asPages = (write: (text: string) => string | Uint8Array): CorpusFiles => ({
    ...vineyard,
    ...Object.fromEntries(pages.map((path) => [path, write(String(vineyard[path]))])),
  });
  const expected = planOf(vineyard).articles;

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['with CR', (text) => text.replaceAll('\n', '\r')],
    ['in UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['in GB18030', inGb18030],
    ['without a line break at its end', (text) => text.trimEnd()],
  ])('%s', (_, write) => {
    expect(planOf(asPages(write)).articles).toEqual(expected);
  });
});

/** Node decodes GB18030 and does not encode it; what these pages hold has one or two bytes there. */
function inGb18030(text: string): Uint8Array {
  const bytesOf = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && !bytesOf.has(character)) bytesOf.set(character, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}
