import type { Contender } from './contenders.js';
import { type Prepared, prepare } from './measure.js';
import type { Pools } from './pools.js';
import { type Asked, QUESTIONS, type Question, type Wording } from './questions.js';
import { type Random, seeded } from './random.js';

const HUB_SHARE = 0.3;

/** Seven of ten requests ask about what is hardly known, three about a hub. */
export function drawing(question: Question, pools: Pools, random: Random): () => Asked {
  return () => question.draw(pools, random.chance(HUB_SHARE), random);
}

/** Requests of a mix of some questions, of those that the contender has words for. */
export function mixed(
  contender: Contender,
  pools: Pools,
  seed: number,
  isAsked: (question: string) => boolean,
): () => Prepared {
  const random = seeded(seed);
  const asked = QUESTIONS.filter(({ name, wordings }) => wordings[contender.name] && isAsked(name));
  return () => {
    const question = random.pick(asked);
    return prepare(contender, question.wordings[contender.name] as Wording, drawing(question, pools, random)());
  };
}
