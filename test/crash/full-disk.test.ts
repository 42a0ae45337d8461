import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine } from '../support/command-line.js';
import { twoStatesOfTheSeed } from '../support/crash-facts.js';
import { cleanLoad, dataFolder, run } from '../support/crash-places.js';
import { difference } from '../support/graph-dump.js';

/** A file system of that size, in memory; undefined where this user or this machine cannot have one. */
function smallDisk(size: string): string | undefined {
  const disk = mkdtempSync(join(tmpdir(), 'chuchu-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'pipe' });
    return disk;
  } catch (error) {
    rmSync(disk, { recursive: true });
    console.warn(`FULL DISK NOT TESTED: mounting needs root on Linux (${String(error).split('\n', 1)[0]})`);
    return undefined;
  }
}

function enlarge(disk: string): void {
  execFileSync('mount', ['-o', 'remount,size=200m', disk], { stdio: 'pipe' });
}

function unmount(disk: string): void {
  execFileSync('umount', [disk], { stdio: 'pipe' });
  rmSync(disk, { recursive: true });
}

const facts = twoStatesOfTheSeed();
beforeAll(buildCommandLine);
afterAll(facts.remove);

describe.each([
  { size: '64k', holds: 'not one article' },
  { size: '300k', holds: 'some articles' },
  { size: '700k', holds: 'all articles, but not the graph file that is written at the end' },
])('A disk that holds $holds', ({ size }) => {
  const disk = smallDisk(size);
  if (disk === undefined) {
    test.skip('(cannot be had here)', () => undefined);
    return;
  }
  const place = dataFolder(disk);
  afterAll(async () => {
    await place.close();
    unmount(disk);
  });

  test('ends the load with one line that says so; the load after it has room completes', async () => {
    const goal = await cleanLoad(facts.now);
    // The second one finds what the first one left behind on the full disk.
    for (const _ of ['first', 'second']) {
      const { code, stderr } = await run(place, facts.now, 'load');
      const said = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('loading: '));
      expect({ code, said }).toEqual({
        code: 3,
        said: [expect.stringMatching(new RegExp(`^chuchu: .*${place.settings.CHUCHU_DATA}.*disk is full`))],
      });
    }
    for (const [id, hash] of await place.articles()) expect(hash).toBe(goal.articles.get(id));

    enlarge(disk);
    const { code, stderr } = await run(place, facts.now, 'load');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(await run(place, facts.now, 'verify')).toMatchObject({ code: 0 });
    expect(difference(goal.dump, await place.dump())).toEqual([]);
  });
});
