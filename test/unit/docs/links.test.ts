import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, ROOT, textOf } from './markdown.js';

const pages = projectFiles().filter((path) => path.endsWith('.md'));

/** Anchors as GitHub makes them of headings. */
function anchors(path: string): string[] {
  return [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every relative link leads to a file, and every anchor to a heading', () => {
  const broken: string[] = [];
  let checked = 0;
  for (const page of pages) {
    for (const [, target = ''] of textOf(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      checked++;
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? page : normalize(join(dirname(page), file));
      if (!existsSync(join(ROOT, path))) broken.push(`${page}: ${target}`);
      else if (anchor !== undefined && !anchors(path).includes(anchor)) broken.push(`${page}: ${target}`);
    }
  }
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(10);
});

test('every file of the project that a page names is there', () => {
  const missing = pages.flatMap((page) =>
    [...textOf(page).matchAll(/`((?:src|cypher|test|docs|seed|schema)\/[\w./-]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(missing).toEqual([]);
});
