import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import neo4j from 'neo4j-driver';
import { type Contender, type Grounds, start, TITLES } from './contenders.js';
import type { LoadOrder, LoadReport } from './load.js';
import { isGood, median, memoryOf, percentile, prepare, run, type Sample, send } from './measure.js';
import { endingWithUs, type Neo4j, startNeo4j } from './neo4j.js';
import { type Options, readOptions } from './options.js';
import type { Pools } from './pools.js';
import { type Asked, type ContenderName, HUB_PAGE, QUESTIONS, type Question, type Wording } from './questions.js';
import { type Random, seeded } from './random.js';
import { writeReport } from './report.js';
import type { Cell, Difference, HubPage, Results, Work } from './results.js';
import { SIZES } from './sizes.js';

/*
 * The whole benchmark, see docs/benchmarks.md: loads a graph, starts the contenders, compares their answers, counts what
 * the database does, and only then takes times.
 */

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CONNECTIONS = [1, 16] as const;
const HUB_SHARE = 0.3;

/** What only the floor is asked. */
const INDEXED_PAGE: Wording = {
  document: 'indexedPage',
  variables: ({ topic, key }) => ({ topic, after: key ?? '' }),
  plain: (data) => data,
};

/** With the seconds since the process began. */
const say = (line: string) => void process.stderr.write(`bench, ${Math.round(performance.now() / 1000)} s: ${line}\n`);

async function bench(options: Options): Promise<number> {
  const temporary = mkdtempSync(join(tmpdir(), 'chuchu-bench-'));
  const database = await startNeo4j(options.neo4j, options.heap, homeOf(options));
  say(`Neo4j ${database.version} on Java ${database.java} answers`);
  const running: Contender[] = [];
  try {
    const loading = await loadGraphs(options, database, temporary);
    const { pools } = loading;
    const grounds: Grounds = { neo4j: database.uri, folder: loading.folder };
    const names: ContenderName[] = [
      'floor',
      'ours',
      'neo4jGraphql',
      ...(loading.folder ? (['embedded'] as const) : []),
    ];
    // The embedded engine has the same graph or a smaller one; then it is asked about what that holds.
    const poolsOf = (name: ContenderName) => (name === 'embedded' ? loading.embeddedPools : pools) ?? pools;
    const sameGraph = options.embeddedSize === options.size;

    const starts: Record<string, number[]> = {};
    for (let round = 0; round < options.starts; round++) {
      for (const name of names) {
        const contender = await start(name, grounds);
        starts[name] = [...(starts[name] ?? []), contender.startMs];
        await contender.stop();
      }
    }
    say(
      `cold starts: ${names.map((name) => `${TITLES[name]} ${Math.round(median(starts[name] ?? []))} ms`).join(', ')}`,
    );

    const work: Work[] = [];
    for (const name of names.filter((one) => one !== 'embedded'))
      work.push(...(await countWork(name, grounds, pools, options)));
    say(`counted what the database does for ${work.length} pairs of question and contender`);

    for (const name of names) running.push(await start(name, grounds));
    const comparable = running.filter(({ name }) => name !== 'embedded' || sameGraph);
    const differences = await compareAnswers(comparable, pools, options);
    say(differences.length === 0 ? 'all answers are equal' : `${differences.length} DIFFERENCES:`);
    for (const { question, contender, problem } of differences)
      say(`  ${question} of ${TITLES[contender]}: ${problem}`);
    const isRight = (question: string, name: ContenderName) =>
      !differences.some((one) => one.question === question && one.contender === name);

    const { cells, failures } = await measureAll(running, database, poolsOf, options, isRight);
    for (const { question, contender, problem } of failures)
      say(`${question} of ${TITLES[contender]} FAILED: ${problem}`);
    const isSound = (question: string, name: ContenderName) =>
      isRight(question, name) && !failures.some((one) => one.question === question && one.contender === name);
    const hub = {
      statements: pools.largest.statements,
      pages: await measureHub(
        running.filter(({ name }) => name !== 'embedded'),
        database,
        pools,
        options,
      ),
    };
    const { memory, memoryErrors } = await watchMemory(running, poolsOf, options, isSound);

    const results: Results = {
      date: new Date().toISOString().slice(0, 10),
      quick: options.quick,
      seed: options.seed,
      size: options.size,
      sizes: SIZES[options.size],
      embeddedSize: options.embeddedSize,
      graph: loading.graph,
      rounds: options.rounds,
      milliseconds: options.milliseconds,
      compared: options.compared,
      machine: {
        processor: cpus()[0]?.model ?? 'unknown',
        cores: cpus().length,
        memoryGb: Math.round(totalmem() / 2 ** 30),
        load: loadavg()[0] ?? 0,
        system: `${type()} ${release().split('-', 1)[0]}`,
      },
      versions: versionsOf(database),
      cells,
      work,
      differences,
      failures,
      hub,
      starts,
      memory,
      memoryErrors,
      loading: loading.times,
    };
    // With the statements that were sent and what each cost: for whoever looks for what is slow.
    writeFileSync(join(ROOT, 'bench', 'dist', 'latest.json'), JSON.stringify(results));
    const text = writeReport(results, options.out);
    if (options.out === undefined) process.stdout.write(text);
    say('done');
    return differences.length + failures.length === 0 && Object.keys(memoryErrors).length === 0 ? 0 : 1;
  } finally {
    for (const contender of running) await contender.stop();
    await database.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

interface Loaded {
  readonly pools: Pools;
  readonly graph: Results['graph'];
  readonly times: Results['loading'];
  readonly folder: string | undefined;
  readonly embeddedPools: Pools | undefined;
}

function homeOf({ keep, size, neo4j: version, seed }: Options): string | undefined {
  if (keep === undefined) return undefined;
  const home = join(keep, `neo4j-${version ?? 'newest'}-${size}-${seed}`);
  mkdirSync(home, { recursive: true });
  return home;
}

/** Loads the graphs, unless they were kept, and takes the times of it. */
async function loadGraphs(options: Options, database: Neo4j, temporary: string): Promise<Loaded> {
  const home = homeOf(options);
  const note = home === undefined ? undefined : join(home, 'loaded.json');
  const { size, seed, embeddedSize, keep, loadArticles } = options;
  const folder = embeddedSize === 'none' ? undefined : join(keep ?? temporary, `embedded-${embeddedSize}-${seed}`);
  if (note !== undefined && existsSync(note) && (folder === undefined || existsSync(folder))) {
    say('the graphs of the last time are used again');
    return { ...(JSON.parse(readFileSync(note, 'utf8')) as Omit<Loaded, 'folder'>), folder };
  }
  say(`loading ${loadArticles} articles by bare UNWIND, then by our loader`);
  const order = { size, seed, neo4j: database.uri };
  const warm = options.quick ? 3 : 100;
  // The first load of a server is slow: it compiles everything. So neither of the two is it.
  await loaded({ ...order, articles: warm, wipe: true });
  await loaded({ ...order, articles: warm, how: 'bare', wipe: true });
  const bare = await loaded({ ...order, articles: loadArticles, how: 'bare', wipe: true });
  const part = await loaded({ ...order, articles: loadArticles, wipe: true });
  say(`loading size ${size}`);
  const whole = await loaded({ ...order, ...(options.bare && { how: 'bare' as const }) });
  await settle(database);
  let embedded: LoadReport | undefined;
  if (folder !== undefined && embeddedSize !== 'none' && !existsSync(folder)) {
    say(`loading size ${embeddedSize} into the embedded engine`);
    embedded = await loaded({ size: embeddedSize, seed, folder });
  }
  const result = {
    pools: whole.pools,
    embeddedPools: embedded?.pools,
    graph: { nodes: whole.nodes, relationships: whole.relationships },
    times: {
      articles: part.articles,
      rows: part.nodes + part.relationships,
      bareMs: bare.milliseconds,
      oursMs: part.milliseconds,
      wholeMs: options.bare ? undefined : whole.milliseconds,
      embeddedMs: embedded?.milliseconds,
    },
  };
  if (note !== undefined) writeFileSync(note, JSON.stringify(result));
  return { ...result, folder };
}

/** In a process of its own: a whole graph in memory would be in the way of measuring. */
async function loaded(order: LoadOrder): Promise<LoadReport> {
  const child = fork(fileURLToPath(new URL('./load.js', import.meta.url)), [JSON.stringify(order)], {
    execArgv: ['--max-old-space-size=12000'],
  });
  endingWithUs(child);
  const exit = once(child, 'exit');
  const early = exit.then(([code]) => Promise.reject(new Error(`loading ended with code ${code}`)));
  early.catch(() => undefined);
  const [report] = (await Promise.race([once(child, 'message'), early])) as [LoadReport];
  await exit;
  return report;
}

/** The index that a user of @neo4j/graphql would have made for Q7, and statistics for the planner. */
async function settle({ uri }: Neo4j): Promise<void> {
  await write(uri, [
    'CREATE INDEX bench_name IF NOT EXISTS FOR (n:Entity) ON (n.name)',
    'CALL db.awaitIndexes(600)',
    'CALL db.prepareForReplanning(600)',
  ]);
}

async function write(uri: string, texts: readonly string[], parameters: Record<string, unknown> = {}): Promise<void> {
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  const session = driver.session();
  try {
    for (const text of texts) await session.run(text, parameters);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Seven of ten requests ask about what is hardly known, three about a hub. */
function drawing(question: Question, pools: Pools, random: Random): () => Asked {
  return () => question.draw(pools, random.chance(HUB_SHARE), random);
}

/** How many statements each question takes, and the rows that the database touches for them. */
async function countWork(name: ContenderName, grounds: Grounds, pools: Pools, options: Options): Promise<Work[]> {
  const contender = await start(name, grounds, true);
  const agent = new Agent({ keepAlive: true });
  const work: Work[] = [];
  try {
    await contender.profiled();
    for (const question of QUESTIONS) {
      const wording = question.wordings[name];
      if (!wording) continue;
      const next = drawing(question, pools, seeded(options.seed + 10));
      for (let request = 0; request < options.compared; request++)
        await send(contender.port, prepare(contender, wording, next()), agent);
      const { statements, dbHits, texts } = await contender.profiled();
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

/** Asks all contenders the same, and says where an answer is not the floor's. */
async function compareAnswers(contenders: readonly Contender[], pools: Pools, options: Options): Promise<Difference[]> {
  const agent = new Agent({ keepAlive: true });
  const differences: Difference[] = [];
  const plainOf = async (contender: Contender, wording: Wording, asked: Asked): Promise<unknown> => {
    const answer = await send(contender.port, prepare(contender, wording, asked), agent);
    if (!isGood(answer)) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`);
    return wording.plain((JSON.parse(answer.text) as { data: never }).data);
  };
  for (const question of [...QUESTIONS, HUB_PAGE]) {
    const random = seeded(options.seed + 20);
    for (let request = 0; request < options.compared; request++) {
      const start = pools.hubPages[request % pools.hubPages.length]?.start;
      const asked =
        question === HUB_PAGE ? { topic: pools.largest.id, ...start } : question.draw(pools, request % 3 === 0, random);
      let expected: unknown;
      for (const contender of contenders) {
        const wording = question.wordings[contender.name];
        if (!wording || differences.some((one) => one.question === question.name && one.contender === contender.name))
          continue;
        try {
          const answer = await plainOf(contender, wording, asked);
          if (contender.name === 'floor') expected = answer;
          else if (!isDeepStrictEqual(answer, expected)) {
            differences.push({
              question: question.name,
              contender: contender.name,
              problem: differenceOf(asked, expected, answer),
            });
          }
        } catch (error) {
          // What fails at a far page of a hub is told with the pages.
          if (question === HUB_PAGE && contender.name === 'neo4jGraphql') continue;
          differences.push({ question: question.name, contender: contender.name, problem: String(error) });
        }
      }
    }
  }
  agent.destroy();
  return differences;
}

function differenceOf(asked: Asked, expected: unknown, answer: unknown): string {
  const [one, other] = [JSON.stringify(expected), JSON.stringify(answer)] as [string, string];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  return `asked ${JSON.stringify(asked).slice(0, 200)}: the floor says …${around(one)}…, this says …${around(other)}…`;
}

type IsRight = (question: string, name: ContenderName) => boolean;

/** All questions, contenders and numbers of connections, in rounds: what disturbs the machine disturbs all of them. */
async function measureAll(
  contenders: readonly Contender[],
  { pid }: Neo4j,
  poolsOf: (name: ContenderName) => Pools,
  options: Options,
  isRight: IsRight,
): Promise<{ readonly cells: Cell[]; readonly failures: Difference[] }> {
  const failures: Difference[] = [];
  const hasFailed = (question: string, name: ContenderName) =>
    failures.some((one) => one.question === question && one.contender === name);
  const samples = new Map<
    string,
    { question: string; contender: ContenderName; connections: number; samples: Sample[] }
  >();
  const databasePidOf = (name: ContenderName) => (name === 'embedded' ? undefined : pid);
  for (let round = 0; round <= options.rounds; round++) {
    // Round 0 warms up.
    say(round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`);
    for (const question of QUESTIONS) {
      for (const connections of round === 0 ? [4] : CONNECTIONS) {
        // Another one begins each time.
        for (let place = 0; place < contenders.length; place++) {
          const contender = contenders[(place + round) % contenders.length] as Contender;
          const wording = question.wordings[contender.name];
          if (!wording || !isRight(question.name, contender.name) || hasFailed(question.name, contender.name)) continue;
          const next = drawing(question, poolsOf(contender.name), seeded(options.seed + 1000 * round + connections));
          const sample = await run(contender, {
            connections,
            milliseconds: options.milliseconds,
            databasePid: databasePidOf(contender.name),
            next: () => prepare(contender, wording, next()),
          }).catch((error: unknown) => {
            failures.push({ question: question.name, contender: contender.name, problem: String(error) });
            return undefined;
          });
          if (round === 0 || !sample) continue;
          const key = `${question.name} ${contender.name} ${connections}`;
          const known = samples.get(key) ?? {
            question: question.name,
            contender: contender.name,
            connections,
            samples: [],
          };
          samples.set(key, known);
          known.samples.push(sample);
        }
      }
    }
  }
  const cells = [...samples.values()]
    .filter(({ question, contender }) => !hasFailed(question, contender))
    .map(({ samples: rounds, ...cell }) => ({ ...cell, ...summaryOf(rounds) }));
  return { cells, failures };
}

function summaryOf(rounds: readonly Sample[]): Omit<Cell, 'question' | 'contender' | 'connections'> {
  const times = rounds.flatMap((sample) => sample.times);
  const sum = (of: (sample: Sample) => number | undefined) =>
    rounds.reduce((total, sample) => total + (of(sample) ?? Number.NaN), 0);
  const requests = times.length;
  const cpu = (of: (sample: Sample) => number | undefined) => {
    const total = sum(of);
    return Number.isNaN(total) ? undefined : total / requests;
  };
  return {
    requests,
    perSecond: median(rounds.map((sample) => sample.requests / sample.seconds)),
    p50: median(rounds.map((sample) => median(sample.times))),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    p50s: rounds.map((sample) => median(sample.times)),
    bytes: sum((sample) => sample.bytes) / requests,
    serverCpu: cpu((sample) => sample.serverCpu),
    databaseCpu: cpu((sample) => sample.databaseCpu),
  };
}

/** Pages of the largest topic, and the same with the sort key on the relationship and an index on it, which ours has not. */
async function measureHub(
  contenders: readonly Contender[],
  { uri, pid }: Neo4j,
  pools: Pools,
  options: Options,
): Promise<HubPage[]> {
  const topic = pools.largest.id;
  say(`pages of a topic of ${pools.largest.statements} statements`);
  await write(
    uri,
    [
      'MATCH (:Entity {id: $topic})<-[r:ABOUT]-(s:Statement) SET r.benchOf = $topic, r.benchKey = s.byNewest',
      'CREATE INDEX bench_page IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.benchOf, r.benchKey)',
      'CALL db.awaitIndexes(600)',
    ],
    { topic },
  );
  const runs: { contender: Contender; as: HubPage['contender']; wording: Wording }[] = contenders.flatMap(
    (contender) => {
      const wording = HUB_PAGE.wordings[contender.name];
      return [
        ...(wording ? [{ contender, as: contender.name, wording }] : []),
        ...(contender.name === 'floor' ? [{ contender, as: 'indexed' as const, wording: INDEXED_PAGE }] : []),
      ];
    },
  );
  const medians = new Map<
    string,
    { page: number; contender: HubPage['contender']; p50s: number[]; problem?: string }
  >();
  for (let round = 0; round <= options.rounds; round++) {
    for (const { page, start: begin } of pools.hubPages) {
      for (const { contender, as, wording } of runs) {
        const key = `${page} ${as}`;
        const known = medians.get(key) ?? { page, contender: as, p50s: [] };
        medians.set(key, known);
        if (known.problem !== undefined) continue;
        try {
          const next = () => prepare(contender, wording, { topic, ...begin });
          const { times } = await run(contender, {
            connections: 1,
            milliseconds: options.milliseconds,
            databasePid: pid,
            next,
          });
          if (round > 0) known.p50s.push(median(times));
        } catch (error) {
          known.problem = String(error).slice(0, 200);
        }
      }
    }
  }
  return [...medians.values()].map(({ p50s, ...rest }) => ({
    ...rest,
    p50: p50s.length === 0 ? undefined : median(p50s),
    p50s: [...p50s].sort((a, b) => a - b),
  }));
}

/** A mix of all questions at sixteen connections, with a look at the memory now and then. */
async function watchMemory(
  contenders: readonly Contender[],
  poolsOf: (name: ContenderName) => Pools,
  options: Options,
  isRight: IsRight,
): Promise<Pick<Results, 'memory' | 'memoryErrors'>> {
  const memory: Record<string, { requests: number; megabytes: number }[]> = {};
  const memoryErrors: Record<string, string> = {};
  const every = Math.max(1, Math.floor(options.memoryRequests / 40));
  for (const contender of contenders) {
    say(`memory of ${TITLES[contender.name]} over ${options.memoryRequests} requests`);
    const random = seeded(options.seed + 30);
    // What takes seconds there would keep this running for days.
    const asked = QUESTIONS.filter(
      ({ name, wordings }) =>
        wordings[contender.name] && isRight(name, contender.name) && name !== 'Q5' && name !== 'Q2r',
    );
    const looks = [{ requests: 0, megabytes: memoryOf(contender.pid) ?? Number.NaN }];
    memory[contender.name] = looks;
    try {
      await run(contender, {
        connections: 16,
        milliseconds: Number.POSITIVE_INFINITY,
        requests: options.memoryRequests,
        databasePid: undefined,
        next: () => {
          const question = random.pick(asked);
          const asking = question.draw(poolsOf(contender.name), random.chance(HUB_SHARE), random);
          return prepare(contender, question.wordings[contender.name] as Wording, asking);
        },
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

function versionsOf(database: Neo4j): Record<string, string> {
  const require = createRequire(join(ROOT, 'bench', 'package.json'));
  const own = createRequire(join(ROOT, 'package.json'));
  const versionIn = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  const of = (name: string, from: NodeJS.Require) => {
    for (const folder of from.resolve.paths(name) ?? []) {
      const path = join(folder, name, 'package.json');
      if (existsSync(path)) return versionIn(path);
    }
    return 'unknown';
  };
  return {
    Chuchu: versionIn(join(ROOT, 'package.json')),
    Node: process.versions.node,
    Neo4j: `${database.version} (Java ${database.java}, heap ${database.heap}, page cache 1g)`,
    '@neo4j/graphql': of('@neo4j/graphql', require),
    'neo4j-driver': of('neo4j-driver', require),
    'graphql-yoga': of('graphql-yoga', require),
    graphql: of('graphql', require),
    '@grafeo-db/js': of('@grafeo-db/js', own),
  };
}

const options = readOptions(process.argv.slice(2), join(ROOT, 'docs'));
if (options) process.exitCode = await bench(options);
