import { beforeAll, describe, expect, test } from 'vitest';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { type EngineUnderTest, emptied, openInMemory, openOn } from '../support/engine-under-test.js';
import { difference, dumpGraph, type GraphDump } from '../support/graph-dump.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { steps, type WriteCase } from './cases/writes.js';
import { alterations, questions } from './cases/writes-to-small-graph.js';

/** What a statement did. */
interface Outcome {
  readonly rows: unknown[][];
  readonly changes: string[];
  readonly after: GraphDump;
}

class Undone extends Error {}

/** Runs a statement that writes, and undoes it unless it shall stay. */
async function outcomeOf(
  engine: GraphEngine,
  { statement, parameters }: WriteCase,
  then: 'KEEP' | 'UNDO',
): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const write = engine.write(async (graph) => {
    const before = await dumpGraph(graph);
    const rows = await graph.run<unknown[]>(statement, parameters);
    const after = await dumpGraph(graph);
    outcome = { rows, changes: difference(before, after), after };
    if (then === 'UNDO') throw new Undone();
  });
  await write.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return outcome as Outcome;
}

async function build(engine: GraphEngine): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await outcomeOf(engine, step, 'KEEP'));
  return outcomes;
}

const embedded = emptied(() => openInMemory());
let known: Outcome[] = [];
beforeAll(async () => {
  known = await build(embedded());
});

describe('On the embedded engine, into the small graph', () => writes(embedded, () => known));

describeOnNeo4j('As on the embedded engine, into the small graph', (server) => {
  const engine = emptied(() => openOn(server));
  let built: Outcome[] = [];
  beforeAll(async () => {
    built = await build(engine());
  });
  writes(engine, () => built);
});

function writes(engine: EngineUnderTest, built: () => Outcome[]): void {
  test.for(steps.map((step, index) => [step.title, index] as const))('%s', ([, index]) => {
    const outcome = built()[index];
    expect({ rows: outcome?.rows, changes: outcome?.changes }).toEqual({
      rows: steps[index]?.rows,
      changes: steps[index]?.changes,
    });
    expect(outcome?.after).toEqual(known[index]?.after);
  });

  test.for([...alterations, ...questions].map((one) => [one.title, one] as const))('%s', async ([, one]) => {
    const outcome = await outcomeOf(engine(), one, 'UNDO');
    expect({ rows: outcome.rows, changes: outcome.changes }).toEqual({ rows: one.rows, changes: one.changes });
    expect(outcome).toEqual(await outcomeOf(embedded(), one, 'UNDO'));
  });

  test('and what was undone left nothing', async () => {
    const snapshot = engine().snapshot();
    try {
      expect(await dumpGraph(snapshot)).toEqual(known.at(-1)?.after);
    } finally {
      await snapshot.close();
    }
  });
}
