import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Programs } from '../test/support/neo4j/programs.js';
import { compareAnswers } from './answers.js';
import { type Contender, start, TITLES } from './contenders.js';
import { type Graphs, openGraphs } from './graphs.js';
import { measureHub } from './hub.js';
import { machine, versionsOf } from './machine.js';
import { median } from './measure.js';
import { watchMemory } from './memory.js';
import { programsFor } from './neo4j.js';
import { type Options, readOptions } from './options.js';
import type { ContenderName } from './questions.js';
import { writeReport } from './report.js';
import type { Results, Work } from './results.js';
import { measureAll } from './rounds.js';
import { say } from './say.js';
import { SIZES } from './sizes.js';
import { soak } from './soak.js';
import { countWork } from './work.js';

/*
 * The whole benchmark, see docs/benchmarks.md: loads a graph, starts the contenders, compares their answers, counts what
 * the database does, and only then takes times.
 */

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

async function bench(options: Options, graphs: Graphs, running: Contender[]): Promise<number> {
  const { database, pools } = graphs;
  const grounds = { neo4j: database.uri, folder: graphs.folder };
  const names: ContenderName[] = [
    'floor',
    'ours',
    'neo4jGraphql',
    ...(graphs.folder === undefined ? [] : (['embedded'] as const)),
  ];
  const poolsOf = (name: ContenderName) => (name === 'embedded' ? graphs.embeddedPools : pools) ?? pools;

  const starts: Record<string, number[]> = {};
  for (let round = 0; round < options.starts; round++) {
    for (const name of names) {
      const contender = await start(name, grounds);
      starts[name] = [...(starts[name] ?? []), contender.startMs];
      await contender.stop();
    }
  }
  say(`cold starts: ${names.map((name) => `${TITLES[name]} ${Math.round(median(starts[name] ?? []))} ms`).join(', ')}`);

  const work: Work[] = [];
  for (const name of names.filter((one) => one !== 'embedded'))
    work.push(...(await countWork(name, grounds, pools, options)));
  say(`counted what the database does for ${work.length} pairs of question and contender`);

  for (const name of names) running.push(await start(name, grounds));
  const onNeo4j = running.filter(({ name }) => name !== 'embedded');
  const comparable = options.embeddedSize === options.size ? running : onNeo4j;
  const different = await compareAnswers(comparable, pools, options);
  say(different.length === 0 ? 'all answers are equal' : `${different.length} DIFFERENCES:`);
  for (const { question, contender, problem } of different) say(`  ${question} of ${TITLES[contender]}: ${problem}`);
  const isRight = (question: string, name: ContenderName) =>
    !different.some((one) => one.question === question && one.contender === name);

  const { cells, failures } = await measureAll(running, database, poolsOf, options, isRight);
  for (const { question, contender, problem } of failures)
    say(`${question} of ${TITLES[contender]} FAILED: ${problem}`);
  const isSound = (question: string, name: ContenderName) =>
    isRight(question, name) && !failures.some((one) => one.question === question && one.contender === name);
  const { memory, memoryErrors } = await watchMemory(running, poolsOf, options, isSound);
  // Last: who runs out of memory there is in nobody's way.
  const hub = await measureHub(onNeo4j, database, pools, options);
  const differences = [...different, ...hub.differences];

  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    quick: options.quick,
    seed: options.seed,
    size: options.size,
    sizes: SIZES[options.size],
    embeddedSize: options.embeddedSize,
    graph: graphs.graph,
    rounds: options.rounds,
    milliseconds: options.milliseconds,
    compared: options.compared,
    patienceMs: options.patienceMs,
    machine: machine(),
    versions: versionsOf(database),
    cells,
    work,
    differences,
    failures,
    hub: { statements: pools.largest.statements, pages: hub.pages },
    starts,
    memory,
    memoryErrors,
    loading: graphs.loading,
  };
  // With the statements that were sent and what each cost: for whoever looks for what is slow.
  writeFileSync(join(ROOT, 'bench', 'dist', 'latest.json'), JSON.stringify(results));
  const text = writeReport(results, options.out);
  if (options.out === undefined) process.stdout.write(text);
  say('done');
  return differences.length + failures.length === 0 && Object.keys(memoryErrors).length === 0 ? 0 : 1;
}

async function main(options: Options, programs: Programs): Promise<number> {
  const temporary = mkdtempSync(join(tmpdir(), 'chuchu-bench-'));
  const running: Contender[] = [];
  let graphs: Graphs | undefined;
  try {
    graphs = await openGraphs(options, programs, temporary);
    return options.soak === undefined ? await bench(options, graphs, running) : await soak(options, graphs, running);
  } finally {
    for (const contender of running) await contender.stop();
    await graphs?.database.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

const options = readOptions(process.argv.slice(2), join(ROOT, 'docs'));
if (options) process.exitCode = await main(options, await programsFor(options.neo4j));
