import type { Contender } from './contenders.js';
import { drawing } from './drawing.js';
import { median, percentile, prepare, run, type Sample } from './measure.js';
import type { Neo4j } from './neo4j.js';
import type { Options } from './options.js';
import type { Pools } from './pools.js';
import { type ContenderName, QUESTIONS } from './questions.js';
import { seeded } from './random.js';
import type { Cell, Difference } from './results.js';
import { say } from './say.js';

const CONNECTIONS = [1, 16] as const;

export type IsRight = (question: string, name: ContenderName) => boolean;

/** All questions, contenders and numbers of connections, in rounds: what disturbs the machine disturbs all of them. */
export async function measureAll(
  contenders: readonly Contender[],
  { pid }: Neo4j,
  poolsOf: (name: ContenderName) => Pools,
  options: Options,
  isRight: IsRight,
): Promise<{ readonly cells: Cell[]; readonly failures: Difference[] }> {
  const failures: Difference[] = [];
  const hasFailed = (question: string, name: ContenderName) =>
    failures.some((one) => one.question === question && one.contender === name);
  const samples = new Map<
    string,
    { question: string; contender: ContenderName; connections: number; samples: Sample[] }
  >();
  const databasePidOf = (name: ContenderName) => (name === 'embedded' ? undefined : pid);
  for (let round = 0; round <= options.rounds; round++) {
    // Round 0 warms up.
    say(round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`);
    for (const question of QUESTIONS) {
      for (const connections of round === 0 ? [4] : CONNECTIONS) {
        // Another one begins each time.
        for (let place = 0; place < contenders.length; place++) {
          const contender = contenders[(place + round) % contenders.length] as Contender;
          const wording = question.wordings[contender.name];
          if (!wording || !isRight(question.name, contender.name) || hasFailed(question.name, contender.name)) continue;
          const next = drawing(question, poolsOf(contender.name), seeded(options.seed + 1000 * round + connections));
          const sample = await run(contender, {
            connections,
            milliseconds: options.milliseconds,
            databasePid: databasePidOf(contender.name),
            patienceMs: options.patienceMs,
            next: () => prepare(contender, wording, next()),
          }).catch((error: unknown) => {
            failures.push({ question: question.name, contender: contender.name, problem: String(error) });
            return undefined;
          });
          // What it still does for those that wait no longer shall not be in the way of the others.
          if (!sample) await contender.restart();
          if (round === 0 || !sample) continue;
          const key = `${question.name} ${contender.name} ${connections}`;
          const known = samples.get(key) ?? {
            question: question.name,
            contender: contender.name,
            connections,
            samples: [],
          };
          samples.set(key, known);
          known.samples.push(sample);
        }
      }
    }
  }
  const cells = [...samples.values()]
    .filter(({ question, contender }) => !hasFailed(question, contender))
    .map(({ samples: rounds, ...cell }) => ({ ...cell, ...summaryOf(rounds) }));
  return { cells, failures };
}

function summaryOf(rounds: readonly Sample[]): Omit<Cell, 'question' | 'contender' | 'connections'> {
  const times = rounds.flatMap((sample) => sample.times);
  const sum = (of: (sample: Sample) => number | undefined) =>
    rounds.reduce((total, sample) => total + (of(sample) ?? Number.NaN), 0);
  const requests = times.length;
  const cpu = (of: (sample: Sample) => number | undefined) => {
    const total = sum(of);
    return Number.isNaN(total) ? undefined : total / requests;
  };
  return {
    requests,
    perSecond: median(rounds.map((sample) => sample.requests / sample.seconds)),
    p50: median(rounds.map((sample) => median(sample.times))),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    p50s: rounds.map((sample) => median(sample.times)),
    bytes: sum((sample) => sample.bytes) / requests,
    serverCpu: cpu((sample) => sample.serverCpu),
    databaseCpu: cpu((sample) => sample.databaseCpu),
  };
}
