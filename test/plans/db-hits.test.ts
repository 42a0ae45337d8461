import { readFileSync, writeFileSync } from 'node:fs';
import neo4j, { type Driver, type Transaction } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStatements, statement } from '../../src/engine/statements.js';
import { keysetOf } from '../../src/questions/paging.js';
import { listCases } from '../engine/cases/all.js';
import { programsOf } from '../support/neo4j/programs.js';
import { RELEASES, type Release } from '../support/neo4j/releases.js';
import { say } from '../support/neo4j/say.js';
import { type PlanCase, type Plans, plansOn, titleOf } from './cases.js';
import { type GraphOfSizeS, graphOfSizeS } from './graph-of-size-s.js';
import { fingerprint } from './inputs.js';
import { hitsOf } from './profile.js';

/*
 * What every statement of cypher/ costs the newest Neo4j on the benchmark's graph of size S, in database hits: these do
 * not depend on the machine. After a change of a statement, or of a plan that is as it should be:
 *
 *     UPDATE_DB_HITS=1 npx vitest run --project plans
 *
 * and read the difference of db-hits.json before it is committed. It takes minutes, so where nothing that hits follow
 * from has changed since then (inputs.ts), they are not counted again; PLANS=1 counts them all the same.
 */
const RECORD = new URL('db-hits.json', import.meta.url);
/** The fingerprint of what the record was made from. */
const RECORDED_OF = new URL('db-hits.of', import.meta.url);
const UPDATE = process.env.UPDATE_DB_HITS === '1';
const INPUTS = fingerprint();
const UNCHANGED = readFileSync(RECORDED_OF, 'utf8').trim() === INPUTS && !UPDATE && process.env.PLANS !== '1';
const REQUIRED = process.env.CI === 'true' || process.env.CI === '1';

/** What may differ without a word: sampled statistics, and the order in which relationships lie. */
const isNear = (found: number, recorded: number) => Math.abs(found - recorded) <= Math.max(20, recorded * 0.2);

const release = RELEASES.at(-1) as Release;
const programs = UNCHANGED
  ? undefined
  : await programsOf(release).catch((error: unknown) => {
      say(
        `NO NEO4J ${release.version}, plans are ${REQUIRED ? 'MISSING, which CI forbids' : 'not compared'}: ${error}`,
      );
      return undefined;
    });

if (UNCHANGED) {
  test('nothing that hits follow from has changed since they were counted', () => {
    expect(readFileSync(RECORDED_OF, 'utf8')).toBe(`${INPUTS}\n`);
  });
} else if (REQUIRED) {
  test(`there is a Neo4j ${release.version} to ask for plans`, () => {
    expect(programs).toBeDefined();
  });
}

test('hits are recorded, a line a statement and case', () => {
  const lines = Object.entries(JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, number>);
  expect(readFileSync(RECORD, 'utf8')).toBe(recorded(new Map(lines)));
});

/** Declared where hits are counted: what needs no counting is no skipped test. */
const counting = programs || !UNCHANGED ? describe.runIf(programs) : undefined;
counting?.(`On a graph of size S (Neo4j ${release.version})`, () => {
  let graph: GraphOfSizeS;
  let driver: Driver;
  let plans: Plans;
  beforeAll(async () => {
    if (!programs) return;
    graph = await graphOfSizeS(programs);
    const { uri, username, password } = graph.running.server;
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
    await driver.executeQuery('CALL db.awaitIndexes(300)');
    await driver.executeQuery('CALL db.prepareForReplanning(300)');
    plans = plansOn(graph.sample, farPage(graph));
  });
  afterAll(async () => {
    await driver?.close();
    await graph?.running.stop();
  });

  test('every statement has a case', () => {
    const names = new Set(
      Object.values(plans).flatMap((some: readonly PlanCase[]) => some.map(({ statement: { name } }) => name)),
    );
    const files = [...readStatements().files.keys()].filter(
      (name) => !/^(columns|conditions|embedded|rows)\//.test(name),
    );
    expect(files.filter((name) => !names.has(name.replace(/^neo4j\//, '')))).toEqual([]);
  });

  test('no statement takes more or fewer hits than recorded', async () => {
    const found = new Map<string, number>();
    const undone = async (work: (tx: Transaction) => Promise<void>) => {
      const session = driver.session();
      try {
        const tx = await session.beginTransaction();
        await work(tx);
        await tx.rollback();
      } finally {
        await session.close();
      }
    };
    const measure = async (tx: Transaction, one: PlanCase) => void found.set(one.title, await hitsOf(tx, one));
    await undone(async (tx) => {
      for (const one of plans.reads) await measure(tx, one);
    });
    for (const one of plans.writes) await undone((tx) => measure(tx, one));
    await undone(async (tx) => {
      for (const one of plans.steps) await measure(tx, one);
    });
    if (UPDATE) {
      writeFileSync(RECORD, recorded(found));
      writeFileSync(RECORDED_OF, `${INPUTS}\n`);
    }
    const before = new Map(Object.entries(JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, number>));
    const problems = differences(found, before);
    if (problems.length > 0) {
      throw new Error(
        `${problems.join('\n')}\nIf this is as it should be: UPDATE_DB_HITS=1 npx vitest run --project plans, and read what changed.`,
      );
    }
  });
});

/** The last of the hub's pages that the benchmark asks for. */
function farPage({ pools: { largest, hubPages } }: GraphOfSizeS): PlanCase {
  const { page, start } = hubPages.at(-1) ?? {};
  const list = listCases.find(({ list: { name }, narrows }) => name === 'statements-of' && !narrows)?.list;
  const keyset = keysetOf({ list: '', limit: 20, forward: true, from: start?.key });
  const named = statement('statements-of-newest', { TYPE: 'ABOUT', ROW: 'rows/statement-text', ...keyset.words });
  return {
    title: `${titleOf(named)}, hub, page ${page}`,
    statement: named,
    parameters: { ...list?.parameters, ...keyset.parameters, ids: [largest.id] },
  };
}

/** One line a statement and case, sorted: a difference can be read. */
function recorded(found: ReadonlyMap<string, number>): string {
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, hits]) => `  ${JSON.stringify(title)}: ${hits}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function differences(found: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): string[] {
  const titles = [...new Set([...found.keys(), ...before.keys()])].sort();
  return titles.flatMap((title) => {
    const [now, then] = [found.get(title), before.get(title)];
    if (then === undefined) return [`${title}: ${now} hits, none recorded`];
    if (now === undefined) return [`${title}: ${then} hits recorded, but no case asks it any more`];
    return isNear(now, then) ? [] : [`${title}: ${now} hits, ${then} recorded`];
  });
}
