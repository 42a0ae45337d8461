import { type Contender, start, TITLES } from './contenders.js';
import { mixed } from './drawing.js';
import type { Graphs } from './graphs.js';
import { machine } from './machine.js';
import { memoryOf, percentile, run } from './measure.js';
import type { Options } from './options.js';
import { say } from './say.js';
import { writeSoak } from './soak-report.js';
import { type Soak, slopeOf, WARM_UP } from './soaked.js';

const CONNECTIONS = 16;
const LOOKS_MS = 5000;

/** Ours on each engine for many minutes under a mix of all questions, its memory looked at every few seconds. */
export async function soak(options: Options, graphs: Graphs, running: Contender[]): Promise<number> {
  const minutes = options.soak ?? 0;
  const soaks: Soak[] = [];
  for (const name of ['ours', 'embedded'] as const) {
    const pools = name === 'ours' ? graphs.pools : graphs.embeddedPools;
    if (!pools) continue;
    say(`${TITLES[name]} for ${minutes} minutes at ${CONNECTIONS} connections`);
    const contender = await start(name, { neo4j: graphs.database.uri, folder: graphs.folder }, 'heap-hook');
    running.push(contender);
    const looks: Soak['looks'][number][] = [];
    const began = performance.now();
    const look = async () => {
      const seconds = (performance.now() - began) / 1000;
      const heap = (await contender.asked('heap')) as number;
      looks.push({ seconds, rss: memoryOf(contender.pid) ?? Number.NaN, heap });
    };
    const looking = setInterval(() => void look(), Math.min(LOOKS_MS, minutes * 2000));
    const problems: string[] = [];
    const { requests, times } = await run(contender, {
      connections: CONNECTIONS,
      milliseconds: minutes * 60_000,
      patienceMs: options.patienceMs,
      databasePid: undefined,
      next: mixed(contender, pools, options.seed + 40, () => true),
      onError: (problem) => void problems.push(problem),
    }).finally(() => clearInterval(looking));
    await contender.stop();
    const [first] = problems;
    soaks.push({
      contender: name,
      size: name === 'ours' ? options.size : options.embeddedSize,
      requests,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      errors: problems.length,
      ...(first !== undefined && { firstError: first.slice(0, 200) }),
      looks,
    });
    const growth = slopeOf(looks, ({ rss }) => rss);
    say(
      `${requests} requests, ${problems.length} errors, ${growth.toFixed(2)} MB a minute after the first ${WARM_UP * 100} %`,
    );
  }
  const text = writeSoak(
    { date: new Date().toISOString().slice(0, 10), minutes, machine: machine(), soaks },
    options.out,
  );
  if (options.out === undefined) process.stdout.write(text);
  return soaks.some(({ errors }) => errors > 0) ? 1 : 0;
}
