import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED_FOLDER } from '../../src/load/load.js';
import { seedWith } from './seed-copy.js';

/** A copy of the seed with words of its files replaced; it is there while the tests run. */
function editedSeed(edits: Readonly<Record<string, readonly [from: string, to: string]>>): string {
  return seedWith(
    Object.fromEntries(
      Object.entries(edits).map(([path, [from, to]]) => {
        const text = readFileSync(join(SEED_FOLDER, path), 'utf8');
        if (!text.includes(from)) throw new Error(`${path} does not say “${from}” any more`);
        return [path, text.replace(from, () => to)];
      }),
    ),
  );
}

const publishedOn = (day: string) =>
  ['article:\n', `article:\n  publishedOn: { text: ${day}, iso: "${day}", precision: DAY, basis: STATED }\n`] as const;

/** The seed, with what it has none of: days of publication, and a document that was issued. */
export function fullerSeed(): string {
  return editedSeed({
    'facts/agricultural-exports.yaml': publishedOn('2023-06-12'),
    'facts/steel-pipe.yaml': publishedOn('2023-06-13'),
    'facts/wrong-door.yaml': publishedOn('2023-06-13'),
    'facts/four-platforms.yaml': ['type: PRODUCED\n    from: 聊城市工商联', 'type: ISSUED\n    from: 聊城市工商联'],
  });
}
