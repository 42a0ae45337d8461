import { Agent } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { Contender } from './contenders.js';
import { isGood, prepare, send } from './measure.js';
import type { Options } from './options.js';
import type { Pools } from './pools.js';
import { type Asked, QUESTIONS, type Wording } from './questions.js';
import { seeded } from './random.js';
import type { Difference } from './results.js';

/** What a contender answers, in the form that all are compared in. Rejects on an answer that is none. */
export async function answerOf(
  contender: Contender,
  wording: Wording,
  asked: Asked,
  agent: Agent,
  patienceMs?: number,
): Promise<unknown> {
  const answer = await send(contender.port, prepare(contender, wording, asked), agent, patienceMs);
  if (!isGood(answer)) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`);
  return wording.plain((JSON.parse(answer.text) as { data: never }).data);
}

/** Asks all contenders the same, and says where an answer is not the floor's. */
export async function compareAnswers(
  contenders: readonly Contender[],
  pools: Pools,
  options: Options,
): Promise<Difference[]> {
  const agent = new Agent({ keepAlive: true });
  const differences: Difference[] = [];
  for (const question of QUESTIONS) {
    const random = seeded(options.seed + 20);
    for (let request = 0; request < options.compared; request++) {
      const asked = question.draw(pools, request % 3 === 0, random);
      let expected: unknown;
      for (const contender of contenders) {
        const wording = question.wordings[contender.name];
        if (!wording || differences.some((one) => one.question === question.name && one.contender === contender.name))
          continue;
        try {
          const answer = await answerOf(contender, wording, asked, agent);
          if (contender.name === 'floor') expected = answer;
          else if (!isDeepStrictEqual(answer, expected)) {
            differences.push({
              question: question.name,
              contender: contender.name,
              problem: differenceOf(asked, expected, answer),
            });
          }
        } catch (error) {
          differences.push({ question: question.name, contender: contender.name, problem: String(error) });
        }
      }
    }
  }
  agent.destroy();
  return differences;
}

export function differenceOf(asked: Asked, expected: unknown, answer: unknown): string {
  const [one, other] = [JSON.stringify(expected), JSON.stringify(answer)] as [string, string];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  return `asked ${JSON.stringify(asked).slice(0, 200)}: the floor says …${around(one)}…, this says …${around(other)}…`;
}
