import type { ContenderName } from './questions.js';
import type { Results } from './results.js';
import type { SizeName } from './sizes.js';

/** What a contender was like over many minutes. */
export interface Soak {
  readonly contender: ContenderName;
  readonly size: SizeName | 'none';
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
  readonly firstError?: string;
  readonly looks: readonly Look[];
}

/** Megabytes at one moment. */
export interface Look {
  readonly seconds: number;
  readonly rss: number;
  readonly heap: number;
}

export interface Soaks {
  readonly date: string;
  readonly minutes: number;
  readonly machine: Results['machine'];
  readonly soaks: readonly Soak[];
}

/** The share of the time in which memory may grow: code is compiled, caches fill. */
export const WARM_UP = 0.25;
/** By how much of itself memory may grow in all the time after that, to be called flat. */
const FLAT = 0.05;

const afterWarmUp = (looks: readonly Look[]) => looks.slice(Math.floor(looks.length * WARM_UP));

/** Megabytes a minute after the warm-up: the line that all looks are nearest to. */
export function slopeOf(looks: readonly Look[], of: (look: Look) => number): number {
  const points = afterWarmUp(looks).map((look) => [look.seconds / 60, of(look)] as const);
  const mean = (nth: 0 | 1) => points.reduce((sum, point) => sum + point[nth], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const [above, below] = points.reduce(
    ([one, other], point) => [one + (point[0] - x) * (point[1] - y), other + (point[0] - x) ** 2],
    [0, 0],
  );
  return below === 0 ? Number.NaN : above / below;
}

/** Whether memory grew by no more than noise after the warm-up. */
export function isFlat(looks: readonly Look[], of: (look: Look) => number): boolean {
  const late = afterWarmUp(looks);
  const [first, last] = [late[0], late.at(-1)];
  if (!first || !last) return false;
  const minutes = (last.seconds - first.seconds) / 60;
  const mean = late.reduce((sum, look) => sum + of(look), 0) / late.length;
  return slopeOf(looks, of) * minutes <= mean * FLAT;
}
