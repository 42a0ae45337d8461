import { Agent } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { answerOf, differenceOf } from './answers.js';
import type { Contender } from './contenders.js';
import { median, prepare, run } from './measure.js';
import { type Neo4j, runAll } from './neo4j.js';
import type { Options } from './options.js';
import type { Pools } from './pools.js';
import { type Asked, HUB_PAGE, type Wording } from './questions.js';
import type { Difference, HubPage } from './results.js';
import { say } from './say.js';

/** What only the floor is asked. */
const INDEXED_PAGE: Wording = {
  document: 'indexedPage',
  variables: ({ topic, key }) => ({ topic, after: key ?? '' }),
  plain: (data) => data,
};

interface Runner {
  readonly contender: Contender;
  readonly as: HubPage['contender'];
  readonly wording: Wording;
}

interface Known {
  readonly page: number;
  readonly contender: HubPage['contender'];
  readonly p50s: number[];
  problem?: string;
}

/**
 * Pages of the largest topic, and the same with the sort key on the relationship and an index on it, which ours has not.
 * Who gives no answer to a page in time is not asked for it again.
 */
export async function measureHub(
  contenders: readonly Contender[],
  { uri, pid }: Neo4j,
  pools: Pools,
  options: Options,
): Promise<{ readonly pages: HubPage[]; readonly differences: Difference[] }> {
  const topic = pools.largest.id;
  say(`pages of a topic of ${pools.largest.statements} statements`);
  await runAll(
    uri,
    [
      'MATCH (:Entity {id: $topic})<-[r:ABOUT]-(s:Statement) SET r.benchOf = $topic, r.benchKey = s.byNewest',
      'CREATE INDEX bench_page IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.benchOf, r.benchKey)',
      'CALL db.awaitIndexes(600)',
    ],
    { topic },
  );
  const runners = contenders.flatMap(runnersOf);
  const known = new Map<string, Known>();
  const knownOf = (page: number, { as }: Runner) => {
    const one = known.get(`${page} ${as}`) ?? { page, contender: as, p50s: [] };
    known.set(`${page} ${as}`, one);
    return one;
  };
  /** Gives up a page; what the contender still does for it shall not be in the way of the others. */
  const failed = async (one: Known, { contender }: Runner, error: unknown) => {
    one.problem = String(error).slice(0, 200);
    await contender.restart();
  };

  const differences: Difference[] = [];
  const agent = new Agent({ keepAlive: true });
  for (const { page, start } of pools.hubPages) {
    const asked: Asked = { topic, ...start };
    let expected: unknown;
    for (const runner of runners.filter(({ as }) => as !== 'indexed')) {
      try {
        const answer = await answerOf(runner.contender, runner.wording, asked, agent, options.patienceMs);
        if (runner.as === 'floor') expected = answer;
        else if (!isDeepStrictEqual(answer, expected)) {
          const problem = differenceOf(asked, expected, answer);
          differences.push({ question: HUB_PAGE.name, contender: runner.contender.name, problem });
        }
      } catch (error) {
        await failed(knownOf(page, runner), runner, error);
      }
    }
  }
  agent.destroy();

  for (let round = 0; round <= options.rounds; round++) {
    for (const { page, start } of pools.hubPages) {
      for (const runner of runners) {
        const one = knownOf(page, runner);
        if (one.problem !== undefined) continue;
        try {
          const { times } = await run(runner.contender, {
            connections: 1,
            milliseconds: options.milliseconds,
            patienceMs: options.patienceMs,
            databasePid: pid,
            next: () => prepare(runner.contender, runner.wording, { topic, ...start }),
          });
          if (round > 0) one.p50s.push(median(times));
        } catch (error) {
          await failed(one, runner, error);
        }
      }
    }
  }
  const pages = [...known.values()].map(({ p50s, ...rest }) => ({
    ...rest,
    p50: p50s.length === 0 ? undefined : median(p50s),
    p50s: [...p50s].sort((a, b) => a - b),
  }));
  return { pages, differences };
}

function runnersOf(contender: Contender): Runner[] {
  const wording = HUB_PAGE.wordings[contender.name];
  return [
    ...(wording ? [{ contender, as: contender.name, wording }] : []),
    ...(contender.name === 'floor' ? [{ contender, as: 'indexed' as const, wording: INDEXED_PAGE }] : []),
  ];
}
