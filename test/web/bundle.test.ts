import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILT_EXPLORER } from '../support/explorer.js';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(BUILT_EXPLORER, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** What the page loads before anything is pressed: the entry and all that it imports. */
function firstLoad(): Set<string> {
  const files = new Set<string>();
  const follow = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) follow(imported);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) follow(key);
  return files;
}

test('the first load is at most 150 kB of compressed JavaScript', () => {
  const sizes = [...firstLoad(), 'theme.js'].map((file) => gzipSync(readFileSync(join(BUILT_EXPLORER, file))).length);
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000);
});
