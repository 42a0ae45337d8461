import { Agent } from 'node:http';
import { type Grounds, start } from './contenders.js';
import { drawing } from './drawing.js';
import { prepare, send } from './measure.js';
import type { Options } from './options.js';
import type { Pools } from './pools.js';
import type { Profiled } from './profile-hook.js';
import { type ContenderName, QUESTIONS } from './questions.js';
import { seeded } from './random.js';
import type { Work } from './results.js';

/** How many statements each question takes, and the rows that the database touches for them. */
export async function countWork(
  name: ContenderName,
  grounds: Grounds,
  pools: Pools,
  options: Options,
): Promise<Work[]> {
  const contender = await start(name, grounds, 'profile-hook');
  const agent = new Agent({ keepAlive: true });
  const work: Work[] = [];
  try {
    await contender.asked('profiled');
    for (const question of QUESTIONS) {
      const wording = question.wordings[name];
      if (!wording) continue;
      const next = drawing(question, pools, seeded(options.seed + 10));
      for (let request = 0; request < options.compared; request++)
        await send(contender.port, prepare(contender, wording, next()), agent);
      const { statements, dbHits, texts } = (await contender.asked('profiled')) as Profiled;
      work.push({
        question: question.name,
        contender: name,
        statements: statements / options.compared,
        dbHits: dbHits / options.compared,
        texts,
      });
    }
  } finally {
    agent.destroy();
    await contender.stop();
  }
  return work;
}
