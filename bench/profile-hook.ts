import { createRequire } from 'node:module';
import { join } from 'node:path';

/*
 * Loaded before a contender (`node --import`), so that each statement that it sends is profiled, whoever wrote it. Tells by
 * message what was sent since the last time. Only for counting: it slows everything down.
 */

interface Profile {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly dbHits: number;
  readonly children: readonly Profile[];
}
interface Summary {
  readonly profile: Profile | false;
}
type Run = (
  this: unknown,
  text: unknown,
  ...rest: readonly unknown[]
) => PromiseLike<unknown> & { summary(): Promise<Summary> };

export interface Profiled {
  readonly statements: number;
  readonly dbHits: number;
  /** By the text that was sent. */
  readonly texts: readonly {
    readonly text: string;
    readonly times: number;
    readonly dbHits: number;
    readonly dearest: string;
  }[];
}

const require = createRequire(join(process.env.BENCH_CONTENDER_FOLDER ?? process.cwd(), 'package.json'));
const driver = require.resolve('neo4j-driver');
const core = createRequire(driver)('neo4j-driver-core') as {
  Session: { prototype: { run: Run } };
  Transaction: { prototype: { run: Run } };
};

let statements = 0;
let dbHits = 0;
const texts = new Map<string, { times: number; dbHits: number; operators: Map<string, number> }>();

const hitsOf = ({ dbHits: own, children }: Profile): number =>
  children.reduce((sum, child) => sum + hitsOf(child), own);

function take(text: string, profile: Profile): void {
  const known = texts.get(text) ?? { times: 0, dbHits: 0, operators: new Map<string, number>() };
  texts.set(text, known);
  const hits = hitsOf(profile);
  known.times++;
  known.dbHits += hits;
  dbHits += hits;
  const visit = ({ operatorType, arguments: { Details }, dbHits: own, children }: Profile): void => {
    const operator = `${operatorType.replace(/@.*/, '')} ${String(Details ?? '')}`;
    known.operators.set(operator, (known.operators.get(operator) ?? 0) + own);
    children.forEach(visit);
  };
  visit(profile);
}

function dearestOf(operators: ReadonlyMap<string, number>): string {
  const [most] = [...operators].sort(([, a], [, b]) => b - a);
  return most ? `${most[1]} of ${most[0].slice(0, 200)}` : '';
}

for (const { prototype } of [core.Session, core.Transaction]) {
  const { run } = prototype;
  prototype.run = function profiled(text, ...rest) {
    const result = run.call(this, typeof text === 'string' ? `PROFILE ${text}` : text, ...rest);
    statements++;
    // Whoever asked waits for the rows; the summary comes with them.
    const { then } = result;
    const counted = (value: unknown) => {
      const { summary } = value as { summary?: Summary };
      if (summary?.profile) take(String(text), summary.profile);
      return value;
    };
    const waiting = (done?: (value: unknown) => unknown, failed?: (error: unknown) => unknown) =>
      then.call(result, (value) => (done ? done(counted(value)) : counted(value)), failed);
    Object.defineProperty(result, 'then', { value: waiting });
    return result;
  };
}

process.on('message', (message) => {
  if (message !== 'profiled') return;
  const sent = [...texts].map(([text, { operators, ...rest }]) => ({ text, ...rest, dearest: dearestOf(operators) }));
  process.send?.({ statements, dbHits, texts: sent.sort((a, b) => b.dbHits - a.dbHits) } satisfies Profiled);
  texts.clear();
  statements = 0;
  dbHits = 0;
});
process.channel?.unref();
