import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildCommandLine, chuchu } from '../support/command-line.js';
import { twoStatesOfTheSeed } from '../support/crash-facts.js';
import {
  articlesToDo,
  type CleanLoad,
  cleanLoad,
  dataFolder,
  onNeo4j,
  type Place,
  run,
} from '../support/crash-places.js';
import { randomNumbers } from '../support/crash-random.js';
import { difference } from '../support/graph-dump.js';

/*
 * Kills the real program by SIGKILL at random moments of a load, and has the next load finish the work:
 *   KILL_TIMES=50 npx vitest run --project crash
 * KILL_SEED=… repeats the moments of an earlier run.
 */
const TIMES = Number(process.env.KILL_TIMES);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
/** Far more than a round takes on a busy machine. */
const LIMIT_MS = 60_000 * (TIMES + 1);

const facts = twoStatesOfTheSeed();
let goal: CleanLoad;
beforeAll(async () => {
  buildCommandLine();
  goal = await cleanLoad(facts.now);
});
afterAll(facts.remove);

interface Start {
  readonly from: string;
  readonly folder: string | undefined;
  /** Of a load from there that nobody disturbs. */
  readonly takes: Duration;
}

/** Milliseconds. Most of a short load is starting and compiling, so half of the kills are timed from the first commit. */
interface Duration {
  readonly whole: number;
  /** From the first article's commit to the end. */
  readonly writing: number;
}

interface Moment {
  readonly since: 'the start' | 'the first article';
  readonly after: number;
}

type Landed = 'before' | 'between' | 'after';

/** Kills one load; tells how far it had come, in terms of the articles it had to write. */
async function killedLoad(place: Place, start: string | undefined, moment: Moment): Promise<Landed> {
  await place.reset(start);
  const atFirst = articlesToDo(await place.articles(), goal.articles);

  const { process: child, ended } = chuchu(['load'], { ...place.settings, CHUCHU_SEED: facts.now });
  if (moment.since === 'the first article') await Promise.race([firstArticle(child), ended]);
  await sleep(moment.after);
  child.kill('SIGKILL');
  await ended;
  const left = articlesToDo(await place.articles(), goal.articles);

  const again = await run(place, facts.now, 'load', '--json');
  expect(again, again.stderr).toMatchObject({ code: 0 });
  const { added, changed, removed } = JSON.parse(again.stdout) as Record<'added' | 'changed' | 'removed', number>;
  // What is written already is not written again. A server may still commit what the dead client had sent.
  expect(added + changed + removed).toBeLessThanOrEqual(left);
  const verified = await run(place, facts.now, 'verify');
  expect(verified, verified.stderr).toMatchObject({ code: 0, stdout: expect.stringMatching(/^100 % cited/) });
  expect(difference(goal.dump, await place.dump())).toEqual([]);

  if (left === atFirst) return 'before';
  return left === 0 ? 'after' : 'between';
}

/** Fulfils when the load tells that an article is written. */
function firstArticle({ stderr }: ChildProcess): Promise<void> {
  return new Promise((resolve) => stderr?.once('data', () => resolve()));
}

/** How long a load takes that nobody disturbs. */
async function undisturbed(place: Place, start: string | undefined): Promise<Duration> {
  await place.reset(start);
  const began = performance.now();
  const { process: child, ended } = chuchu(['load'], { ...place.settings, CHUCHU_SEED: facts.now });
  await firstArticle(child);
  const first = performance.now();
  const { code, stderr } = await ended;
  expect(code, stderr).toBe(0);
  return { whole: performance.now() - began, writing: performance.now() - first };
}

async function killManyTimes(name: string, open: () => Place): Promise<void> {
  const place = open();
  const random = randomNumbers(SEED);
  try {
    // The first load of a Neo4j plans its statements, which the later ones need not.
    await undisturbed(place, undefined);
    const starts: [Start, Start] = [
      { from: 'an empty graph', folder: undefined, takes: await undisturbed(place, undefined) },
      { from: 'older facts', folder: facts.older, takes: await undisturbed(place, facts.older) },
    ];
    const durations = starts
      .map(
        ({ from, takes }) =>
          `${takes.whole.toFixed()} ms from ${from} (${takes.writing.toFixed()} of them after the first article)`,
      )
      .join(', ');
    console.log(`${name}: an undisturbed load takes ${durations} (KILL_SEED=${SEED})`);
    const landed = { before: 0, between: 0, after: 0 };
    for (let kill = 1; kill <= TIMES; kill++) {
      const [start] = starts;
      const moment: Moment =
        kill % 4 < 2
          ? { since: 'the start', after: random() * start.takes.whole }
          : { since: 'the first article', after: random() * start.takes.writing };
      try {
        landed[await killedLoad(place, start.folder, moment)]++;
      } catch (error) {
        throw new Error(
          `kill ${kill} of ${name}, from ${start.from}, ${moment.after.toFixed()} ms after ${moment.since}`,
          { cause: error },
        );
      }
      starts.reverse();
      if (kill % 5 === 0 || kill === TIMES) {
        const { before, between, after } = landed;
        console.log(
          `${name}: ${kill} kills (KILL_SEED=${SEED}): ${before} landed before the first article, ` +
            `${between} between, ${after} after the last; all were finished by the next load`,
        );
      }
    }
    // Else the run has shown nothing.
    expect(landed.between, `kills that landed between two articles (KILL_SEED=${SEED})`).toBeGreaterThan(0);
  } finally {
    await place.close();
  }
}

// At once: each waits for processes of its own.
describe.concurrent('A load that is killed is finished by the next one, which leaves what a clean load leaves', () => {
  test('embedded', { timeout: LIMIT_MS }, () => killManyTimes('embedded', () => dataFolder()));
  for (const server of inject('neo4jServers')) {
    const name = `Neo4j ${server.version}`;
    test(name, { timeout: LIMIT_MS }, () => killManyTimes(name, () => onNeo4j(server)));
  }
  for (const { version } of inject('neo4jMissing')) {
    test.skip(`Neo4j ${version}, which could not be started`, () => undefined);
  }
});
