import { type Contender, TITLES } from './contenders.js';
import { mixed } from './drawing.js';
import { memoryOf, run } from './measure.js';
import type { Options } from './options.js';
import type { Pools } from './pools.js';
import type { ContenderName } from './questions.js';
import type { Results } from './results.js';
import type { IsRight } from './rounds.js';
import { say } from './say.js';

/** However many requests are left then. */
const LONGEST_MS = 300_000;
/** What takes one of the contenders seconds: it would keep this running for days. */
const TOO_SLOW = ['Q5', 'Q2r'];

/** A mix of questions at sixteen connections, with a look at the memory now and then. */
export async function watchMemory(
  contenders: readonly Contender[],
  poolsOf: (name: ContenderName) => Pools,
  options: Options,
  isRight: IsRight,
): Promise<Pick<Results, 'memory' | 'memoryErrors'>> {
  const memory: Record<string, { requests: number; megabytes: number }[]> = {};
  const memoryErrors: Record<string, string> = {};
  if (options.memoryRequests === 0) return { memory, memoryErrors };
  const every = Math.max(1, Math.floor(options.memoryRequests / 40));
  for (const contender of contenders) {
    say(`memory of ${TITLES[contender.name]} over ${options.memoryRequests} requests`);
    const isAsked = (question: string) => isRight(question, contender.name) && !TOO_SLOW.includes(question);
    const looks = [{ requests: 0, megabytes: memoryOf(contender.pid) ?? Number.NaN }];
    memory[contender.name] = looks;
    try {
      await run(contender, {
        connections: 16,
        milliseconds: LONGEST_MS,
        requests: options.memoryRequests,
        databasePid: undefined,
        next: mixed(contender, poolsOf(contender.name), options.seed + 30, isAsked),
        onRequest: (done) => {
          if (done % every === 0) looks.push({ requests: done, megabytes: memoryOf(contender.pid) ?? Number.NaN });
        },
      });
    } catch (error) {
      memoryErrors[contender.name] = String(error).slice(0, 200);
    }
  }
  return { memory, memoryErrors };
}
