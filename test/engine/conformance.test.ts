import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { GraphEngine, GraphReader } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';
import { loadFolder } from '../../src/load/load.js';
import { type EngineUnderTest, emptied, openInMemory, openOn } from '../support/engine-under-test.js';
import { fullerSeed } from '../support/fuller-seed.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { listCases, readCases } from './cases/all.js';
import type { ListCase, ReadCase } from './cases/cases.js';
import { type ListAnswer, readList } from './cases/read-list.js';
import { comparable } from './cases/row-order.js';
import { beginsAtIndexes } from './plans.js';

const folder = fullerSeed();

/** An engine that holds the corpus when its first test begins. */
function holdingTheCorpus(open: () => GraphEngine): EngineUnderTest {
  const engine: EngineUnderTest = emptied(open);
  beforeAll(async () => {
    await loadFolder(engine(), folder, { origin: 'given' });
    const properties = { loadedAt: '2026-01-01T00:00:00.000Z' };
    await engine().write((graph) => graph.run(statement('load/save-corpus'), { properties }));
  });
  return engine;
}

async function reading<Answer>(engine: EngineUnderTest, ask: (graph: GraphReader) => Promise<Answer>): Promise<Answer> {
  const snapshot = engine().snapshot();
  try {
    return await ask(snapshot);
  } finally {
    await snapshot.close();
  }
}

function rowsOf(engine: EngineUnderTest, { statement: named, parameters }: ReadCase): Promise<unknown[][]> {
  return reading(engine, async (graph) => comparable(named, await graph.run<unknown[]>(named, parameters)));
}

function listOf(engine: EngineUnderTest, one: ListCase): Promise<ListAnswer> {
  return reading(engine, (graph) => readList(graph, one));
}

/** What this engine answers, the others must answer too. */
const embedded = holdingTheCorpus(() => openInMemory());
const known = new Map<ListCase | ReadCase, Promise<unknown>>();
function once<Answer>(one: ListCase | ReadCase, ask: () => Promise<Answer>): Promise<Answer> {
  const answer = known.get(one) ?? ask();
  known.set(one, answer);
  return answer as Promise<Answer>;
}
const knownRows = (one: ReadCase) => once(one, () => rowsOf(embedded, one));
const knownList = (one: ListCase) => once(one, () => listOf(embedded, one));

describe('On the embedded engine', () => {
  test.for(titled(readCases))('%s', async ([, one]) => {
    const rows = await knownRows(one);
    expect(rows.some(saysSomething)).toBe(one.nothing === undefined);
  });

  test.for(titled(listCases))('%s: the same from both ends, as long as counted', async ([, one]) => {
    const { counts, firstPages, forwards, backwards } = await knownList(one);
    const longest = Math.max(0, ...counts.map(([, total]) => total));
    const keys = forwards.flat().map(({ key }) => key);
    expect(longest > 0).toBe(one.nothing === undefined);
    expect(keys).toHaveLength(longest);
    expect(keys).toEqual([...new Set(keys)].sort());
    if (!one.narrows) expect(backwards.flat()).toEqual(forwards.flat());
    expect(firstPages.map(([parent, members]) => [parent, members.length])).toEqual(
      one.of === undefined ? [] : counts.map(([parent, total]) => [parent, Math.min(total, 2)]),
    );
  });

  test.for(titled(listCases.filter(({ narrows }) => narrows)))('%s: fewer than without conditions', async ([, one]) => {
    const total = async (list: ListCase) => (await knownList(list)).counts.reduce((sum, [, count]) => sum + count, 0);
    expect(await total(one)).toBeLessThan(await total(one.narrows as ListCase));
  });
});

describe.concurrent('On the embedded engine, when it gives rows in whatever order it may', () => {
  answersAlike(holdingTheCorpus(() => openInMemory({ shuffleUnordered: true })));
});

describeOnNeo4j('As on the embedded engine', (server) => {
  describe.concurrent('', () => {
    answersAlike(holdingTheCorpus(() => openOn(server)));
    // Of the newest, test/plans counts what each statement reads.
    if (server.version === inject('neo4jServers').at(0)?.version) beginsAtIndexes(server);
  });
});

/** A case behind its title, which vitest would else cut short. */
function titled<Case extends ListCase | ReadCase>(cases: readonly Case[]): [string, Case][] {
  return cases.map((one) => [one.title, one]);
}

function answersAlike(engine: EngineUnderTest): void {
  test.for(titled(readCases))('%s', async ([, one]) => {
    expect(await rowsOf(engine, one)).toEqual(await knownRows(one));
  });

  test.for(titled(listCases))('%s', async ([, one]) => {
    expect(await listOf(engine, one)).toEqual(await knownList(one));
  });
}

/** Whether a row tells of anything: of lists and counts beside an id, one that is not empty. */
function saysSomething(row: readonly unknown[]): boolean {
  const last = row.at(-1);
  if (Array.isArray(last)) return last.length > 0 || row.length > 2;
  return row.length > 0 && last !== 0;
}
