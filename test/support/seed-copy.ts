import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { SEED_FOLDER } from '../../src/load/load.js';

/** A copy of the seed that lacks one article and what only that article speaks of; it is there while the tests run. */
export function seedWithout(article: string): string {
  const folder = seedCopy();
  rmSync(join(folder, 'facts', `${article}.yaml`));
  rmSync(join(folder, 'facts', 'entities', `${article}.yaml`));
  return folder;
}

/** A copy of the seed with more files, by their paths in it; it is there while the tests run. */
export function seedWith(files: Readonly<Record<string, string>>): string {
  const folder = seedCopy();
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  return folder;
}

function seedCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chuchu-seed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(SEED_FOLDER, folder, { recursive: true });
  return folder;
}
