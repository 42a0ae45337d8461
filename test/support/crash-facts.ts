import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEED_FOLDER } from '../../src/load/load.js';

/** The seed as it is now and as it may have been before. */
export interface TwoStates {
  /** A copy: whoever edits the seed meanwhile does not change what the run expects. */
  readonly now: string;
  /**
   * Lacks one article, has one that was taken back since, and knows other names: whoever goes on from here to the
   * present state has to add, to change and to remove.
   */
  readonly older: string;
  remove(): void;
}

export function twoStatesOfTheSeed(): TwoStates {
  const folder = mkdtempSync(join(tmpdir(), 'chuchu-crash-seed-'));
  const [now, older] = [join(folder, 'now'), join(folder, 'older')];
  for (const copy of [now, older]) cpSync(SEED_FOLDER, copy, { recursive: true });

  const facts = join(older, 'facts');
  for (const part of ['.', 'entities']) rmSync(join(facts, part, 'steel-pipe.yaml'));
  edit(join(facts, 'ejiao-caption.yaml'), join(facts, 'taken-back.yaml'), (text) =>
    text.replace(/page: .*/, 'page: taken-back.txt'),
  );
  const [page] = readdirSync(join(older, 'pages'));
  if (page === undefined) throw new Error('the seed has no page');
  copyFileSync(join(older, 'pages', page), join(older, 'pages', 'taken-back.txt'));
  const entities = join(facts, 'entities');
  for (const file of readdirSync(entities)) {
    edit(join(entities, file), join(entities, file), (text) =>
      text.replace(/editorialAliases: \[([^\],]+)/g, 'editorialAliases: [$1 as it was'),
    );
  }
  return { now, older, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function edit(from: string, to: string, change: (text: string) => string): void {
  writeFileSync(to, change(readFileSync(from, 'utf8')));
}
