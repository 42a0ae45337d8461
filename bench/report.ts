import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLOURS, TITLES } from './contenders.js';
import { bars, lines } from './plot.js';
import { type ContenderName, QUESTIONS } from './questions.js';
import type { Cell, Results } from './results.js';
import { soakPartOf } from './soak-report.js';
import {
  EMBEDDED_P99_MS,
  EMBEDDED_QUESTIONS,
  FIRST_PAGE_TO_INDEX,
  LAST_TO_FIRST_PAGE,
  LOAD_TO_BARE,
  TARGETS,
} from './targets.js';

const ALL: readonly ContenderName[] = ['floor', 'ours', 'neo4jGraphql', 'embedded'];
const LOSES = '**✗**';

/** Makes benchmarks.md of a run, and writes it and its plots into a folder, if one is given. */
export function writeReport(results: Results, out: string | undefined): string {
  const text = reportOf(results);
  if (out === undefined) return text;
  const folder = join(out, 'benchmarks');
  mkdirSync(folder, { recursive: true });
  const path = join(out, 'benchmarks.md');
  writeFileSync(path, text + soakPartOf(path));
  for (const [name, plot] of Object.entries(plotsOf(results))) writeFileSync(join(folder, name), plot);
  return text;
}

function reportOf(results: Results): string {
  const { size, sizes, graph, machine, rounds } = results;
  const count = (number: number) => Math.round(number).toLocaleString('en');
  const lost = missesOf(results);
  return `${[
    '# Benchmarks',
    '',
    'Written by `npm run bench`; do not edit. `npm run bench -- --help` lists what can be set.',
    '',
    `Run on ${results.date}: size ${size} (${count(sizes.entities)} entities, ${count(sizes.statements)} statements, ${count(sizes.articles)} articles; in the database ${count(graph.nodes)} nodes and ${count(graph.relationships)} relationships), ${rounds} rounds of ${results.milliseconds / 1000} s, seed ${results.seed}.`,
    ...(results.quick ? ['', '**This is a quick run: it shows that everything works. Its times mean nothing.**'] : []),
    ...section('What came out', [
      ...(results.differences.length === 0
        ? [
            `All contenders gave equal answers to every question that they have words for (${results.compared} requests of each compared).`,
          ]
        : [
            '**Some answers differ from the floor; these pairs were not timed:**',
            '',
            ...results.differences.map(toldIn),
          ]),
      ...(results.failures.length === 0
        ? []
        : ['', '**Gave errors while times were taken:**', '', ...results.failures.map(toldIn)]),
      '',
      ...(lost.length === 0
        ? ['Every aim of this project was reached.']
        : [`Not reached (${LOSES} below):`, '', ...lost.map((line) => `- ${line}`)]),
    ]),
    ...section('How it was measured', HOW_IT_WAS_MEASURED),
    ...section('The machine', [
      `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; load ${machine.load.toFixed(1)} at the end. Clients, servers and database share it.`,
      '',
      Object.entries(results.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(' · '),
    ]),
    ...section('The questions', questionTable()),
    ...section('Times', [
      'Milliseconds: the median of the rounds’ medians (lowest–highest round), and p95 / p99 of all requests.',
      '',
      '![p50 at 16 connections](benchmarks/p50.svg)',
      '',
      '### At 1 connection',
      '',
      ...timesTable(results, 1),
      '',
      '### At 16 connections',
      '',
      ...timesTable(results, 16),
    ]),
    ...section('Against the floor and @neo4j/graphql', [
      'Chuchu on Neo4j. Times and processor as so many times the floor’s (lower is better); requests per second as so many times those of @neo4j/graphql (higher is better). The aim is in brackets; that of p50 counts as reached where the worst round reaches it.',
      '',
      ...ratioTable(results),
    ]),
    ...section('Processor, database and bytes', [
      'Of one request at 16 connections. Processor milliseconds of the server and of the database; statements sent and database hits as PROFILE counts them, which do not depend on the machine; bytes of the answer.',
      '',
      '![Processor time of one request](benchmarks/processor.svg)',
      '',
      ...workTable(results),
    ]),
    ...section('Pages of a hub', hubLines(results)),
    ...section('Start and memory', memoryLines(results)),
    ...section('Loading', loadingLines(results)),
  ].join('\n')}\n`;
}

/** As a line of a list. */
function toldIn({ question, contender, problem }: Results['differences'][number]): string {
  return `- ${question}, ${TITLES[contender]}: ${problem.replaceAll('\n', ' ').slice(0, 160)}`;
}

function section(title: string, body: readonly string[]): string[] {
  return ['', `## ${title}`, '', ...body];
}

const HOW_IT_WAS_MEASURED = [
  'The graph is made up: names, sentences, dates and relations from a seed, in the shapes that the loader makes of pages and facts, and loaded through it. One topic has 4 % of the statements, one 1 %; the others, people and bodies are drawn by Zipf’s law.',
  '',
  'Contenders, each in a process of its own, on one database:',
  '',
  '- **floor**: Node’s bare HTTP server and Cypher written by hand for just these questions, `executeRead`. What nobody would maintain, and nothing with the same driver and transactions can be much faster than.',
  '- **Chuchu on Neo4j** and **Chuchu embedded**: `chuchu serve` as it is delivered, log level `warn`.',
  '- **@neo4j/graphql** on Yoga: ids found by the shared label’s index, any entity as one type, no mutations, an index on names of its own.',
  '',
  'Answers are brought to one form, and compared before anything is timed. Seven of ten requests ask about what is hardly known, three about a hub; the same requests for all contenders, other ones in every round. In each round every question goes to every contender in turn, another one first each time; a round before these warms up. A request is sent when the one before on its connection was answered.',
  '',
  'What decides is the processor time, the database hits and the ratio to @neo4j/graphql: times alone wander by half on shared machines.',
];

function questionTable(): string[] {
  return [
    '| | Asks | |',
    '| --- | --- | --- |',
    ...QUESTIONS.map(({ name, asks, remark = '', wordings }) => {
      const silent = ALL.filter((one) => !wordings[one]).map((one) => TITLES[one]);
      const without = silent.length > 0 ? `not expressible: ${silent.join(', ')}` : '';
      return `| ${name} | ${asks} | ${[remark, without].filter(Boolean).join('; ')} |`;
    }),
  ];
}

function cellOf({ cells }: Results, question: string, contender: ContenderName, connections: number): Cell | undefined {
  return cells.find(
    (one) => one.question === question && one.contender === contender && one.connections === connections,
  );
}

const ms = (value: number | undefined): string =>
  value === undefined ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function timesTable(results: Results, connections: number): string[] {
  const contenders = ALL.filter((name) => results.cells.some((one) => one.contender === name));
  return [
    `| | ${contenders.map((name) => TITLES[name]).join(' | ')} |`,
    `| --- | ${contenders.map(() => '---:').join(' | ')} |`,
    ...QUESTIONS.map(({ name: question, wordings }) => {
      const shown = contenders.map((name) => {
        const cell = cellOf(results, question, name, connections);
        if (!cell) return wordings[name] ? '**failed**' : 'not expressible';
        const spread = `${ms(Math.min(...cell.p50s))}–${ms(Math.max(...cell.p50s))}`;
        const slow = name === 'embedded' && isSlowEmbedded(results, cell) ? ` ${LOSES}` : '';
        return `${ms(cell.p50)} (${spread}), ${ms(cell.p95)} / ${ms(cell.p99)}${slow}`;
      });
      return `| ${question} | ${shown.join(' | ')} |`;
    }),
  ];
}

/** The aim of the embedded engine is one of one client at size S. */
function isSlowEmbedded({ embeddedSize }: Results, { question, connections, p99 }: Cell): boolean {
  return embeddedSize === 'S' && connections === 1 && EMBEDDED_QUESTIONS.includes(question) && p99 >= EMBEDDED_P99_MS;
}

interface Ratios {
  readonly question: string;
  readonly alone: number;
  /** Of the p50 at 16 connections, in each round by itself: the median of the rounds, and the highest. */
  readonly p50: number;
  readonly lowest: number;
  readonly highest: number;
  readonly server: number | undefined;
  readonly database: number | undefined;
  readonly perSecond: number | undefined;
}

function ratiosOf(results: Results): Ratios[] {
  return QUESTIONS.flatMap(({ name: question }) => {
    const [ours, floor, other] = (['ours', 'floor', 'neo4jGraphql'] as const).map((name) =>
      cellOf(results, question, name, 16),
    );
    const [oursAlone, floorAlone] = (['ours', 'floor'] as const).map((name) => cellOf(results, question, name, 1));
    if (!ours || !floor || !oursAlone || !floorAlone) return [];
    const to = (one: number | undefined, base: number | undefined) =>
      one === undefined || !base ? undefined : one / base;
    const rounds = ours.p50s.map((own, round) => own / (floor.p50s[round] ?? Number.NaN)).sort((a, b) => a - b);
    return [
      {
        question,
        alone: oursAlone.p50 / floorAlone.p50,
        p50: rounds[Math.floor((rounds.length - 1) / 2)] ?? Number.NaN,
        lowest: rounds[0] ?? Number.NaN,
        highest: rounds.at(-1) ?? Number.NaN,
        server: to(ours.serverCpu, floor.serverCpu),
        database: to(ours.databaseCpu, floor.databaseCpu),
        perSecond: other && ours.perSecond / other.perSecond,
      },
    ];
  });
}

function ratioTable(results: Results): string[] {
  const times = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2));
  const rows = ratiosOf(results).map(({ question, alone, p50, lowest, highest, server, database, perSecond }) => {
    const target = TARGETS[question];
    const missed = (isMissed: boolean) => (isMissed ? ` ${LOSES}` : '');
    const toFloor = `${times(p50)}, ${times(lowest)}–${times(highest)} (≤ ${target?.floor})${missed(target !== undefined && highest > target.floor)}`;
    const wanted = target?.neo4jGraphql;
    const toOther =
      perSecond === undefined
        ? '–'
        : `${times(perSecond)}${wanted === undefined ? '' : ` (≥ ${wanted})${missed(perSecond < wanted)}`}`;
    return `| ${question} | ${times(alone)} | ${toFloor} | ${times(server)} | ${times(database)} | ${toOther} |`;
  });
  return [
    '| | p50 at 1 | p50 at 16 | server’s processor | database’s processor | requests per second |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ];
}

function workTable(results: Results): string[] {
  const rows = QUESTIONS.flatMap(({ name: question }) =>
    ALL.flatMap((contender) => {
      const cell = cellOf(results, question, contender, 16);
      if (!cell) return [];
      const work = results.work.find((one) => one.question === question && one.contender === contender);
      const hits = work ? Math.round(work.dbHits).toLocaleString('en') : '–';
      return [
        `| ${question} | ${TITLES[contender]} | ${ms(cell.serverCpu)} | ${ms(cell.databaseCpu)} | ${work ? work.statements.toFixed(1) : '–'} | ${hits} | ${Math.round(cell.bytes).toLocaleString('en')} | ${cell.perSecond.toFixed(0)} |`,
      ];
    }),
  );
  return [
    '| | | Server | Database | Statements | Hits | Bytes | Requests per second |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ];
}

function hubLines(results: Results): string[] {
  const { hub } = results;
  const pages = [...new Set(hub.pages.map(({ page }) => page))];
  const names = [...new Set(hub.pages.map(({ contender }) => contender))];
  const titled = (name: ContenderName | 'indexed') =>
    name === 'indexed' ? 'floor, sort key on the relationship and an index' : TITLES[name];
  return [
    `Twenty of the ${hub.statements.toLocaleString('en')} statements about the largest topic, and their number; milliseconds, one connection. Page ${pages.join(', ')}.`,
    '',
    `| | ${pages.map((page) => `page ${page}`).join(' | ')} |`,
    `| --- | ${pages.map(() => '---:').join(' | ')} |`,
    ...names.map((name) => {
      const cells = pages.map((page) => {
        const found = hub.pages.find((one) => one.page === page && one.contender === name);
        if (found?.p50 === undefined) return `failed: ${(found?.problem ?? '').replaceAll(/[|\n]/g, ' ').slice(0, 80)}`;
        return `${ms(found.p50)} (${ms(found.p50s[0])}–${ms(found.p50s.at(-1))})`;
      });
      return `| ${titled(name)} | ${cells.join(' | ')} |`;
    }),
    '',
    `The floor with an index does not count the statements. Who gives no answer within ${results.patienceMs / 1000} s, or ends, is not asked for that page again.`,
  ];
}

function memoryLines(results: Results): string[] {
  const names = ALL.filter((name) => results.memory[name]);
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return [
    'Milliseconds from the start of the process until it answers (median of its starts), and the memory that it holds at the beginning, after a quarter and at the end of a mix of all questions but Q2r and Q5 at 16 connections.',
    '',
    '![Memory over requests](benchmarks/memory.svg)',
    '',
    '| | Start | Requests | MB at the beginning | after a quarter | at the end | |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...names.map((name) => {
      const looks = results.memory[name] ?? [];
      const at = (share: number) => looks[Math.floor((looks.length - 1) * share)];
      const mb = (share: number) => at(share)?.megabytes.toFixed(0) ?? '–';
      const error = results.memoryErrors[name];
      return `| ${TITLES[name]} | ${Math.round(median(results.starts[name] ?? []) ?? 0)} ms | ${(at(1)?.requests ?? 0).toLocaleString('en')} | ${mb(0)} | ${mb(0.25)} | ${mb(1)} | ${error ? `**failed**: ${error.replaceAll('|', ' ')}` : ''} |`;
    }),
  ];
}

function loadingLines({ loading, size, embeddedSize }: Results): string[] {
  const { articles, rows, bareMs, oursMs, wholeMs, embeddedMs } = loading;
  const rate = (milliseconds: number) =>
    `${Math.round(((rows ?? 0) * 1000) / milliseconds).toLocaleString('en')} nodes and relationships per second`;
  const compared = (bare: number, ours: number) => [
    `${articles?.toLocaleString('en')} articles into an empty database with all indexes:`,
    '',
    `- bare UNWIND, a thousand rows a statement, nothing looked up, nothing to go on from after a crash: ${rate(bare)}`,
    `- our loader, some whole articles a transaction: ${rate(ours)}, ${((bare / ours) * 100).toFixed(0)} % of that (≥ ${LOAD_TO_BARE * 100} %)${bare / ours < LOAD_TO_BARE ? ` ${LOSES}` : ''}`,
    '',
  ];
  return [
    ...(bareMs === undefined || oursMs === undefined ? [] : compared(bareMs, oursMs)),
    wholeMs === undefined
      ? 'In this run the graphs that were measured were not written by our loader.'
      : `The whole of size ${size} took our loader ${seconds(wholeMs)}.`,
    ...(embeddedMs === undefined
      ? []
      : [`Size ${embeddedSize} took it ${seconds(embeddedMs)} on the embedded engine.`]),
  ];
}

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000).toLocaleString('en')} s`;

/** Every aim that was not reached, as a line. */
function missesOf(results: Results): string[] {
  const misses: string[] = [];
  for (const { question, p50, highest, perSecond } of ratiosOf(results)) {
    const target = TARGETS[question];
    if (!target) continue;
    if (highest > target.floor)
      misses.push(
        `${question}: p50 at 16 connections is ${p50.toFixed(2)} times the floor’s (${highest.toFixed(2)} in the worst round), not ${target.floor}`,
      );
    if (target.neo4jGraphql !== undefined && perSecond !== undefined && perSecond < target.neo4jGraphql)
      misses.push(
        `${question}: ${perSecond.toFixed(2)} times the requests per second of @neo4j/graphql, not ${target.neo4jGraphql}`,
      );
  }
  for (const { name, wordings } of QUESTIONS) if (!wordings.ours) misses.push(`${name}: ours has no words for it`);
  for (const cell of results.cells) {
    if (cell.contender === 'embedded' && isSlowEmbedded(results, cell))
      misses.push(`${cell.question}: the embedded engine’s p99 is ${ms(cell.p99)} ms, not below ${EMBEDDED_P99_MS}`);
  }
  const pageOf = (page: number | undefined, contender: string) =>
    results.hub.pages.find((one) => one.page === page && one.contender === contender)?.p50;
  const last = Math.max(...results.hub.pages.map(({ page }) => page));
  const [first, far, index] = [pageOf(1, 'ours'), pageOf(last, 'ours'), pageOf(1, 'indexed')];
  if (first === undefined || far === undefined || far / first > LAST_TO_FIRST_PAGE)
    misses.push(
      `page ${last} of a hub takes ${ms(far)} ms, page 1 ${ms(first)}: not at most ${LAST_TO_FIRST_PAGE} times`,
    );
  if (first === undefined || index === undefined || first / index > FIRST_PAGE_TO_INDEX)
    misses.push(
      `page 1 of a hub takes ${ms(first)} ms, ${ms(index)} with an index: not at most ${FIRST_PAGE_TO_INDEX} times`,
    );
  const { bareMs, oursMs } = results.loading;
  if (bareMs !== undefined && oursMs !== undefined && bareMs / oursMs < LOAD_TO_BARE)
    misses.push(
      `a load has ${((bareMs / oursMs) * 100).toFixed(0)} % of the speed of bare UNWIND, not ${LOAD_TO_BARE * 100} %`,
    );
  return misses;
}

function plotsOf(results: Results): Record<string, string> {
  const groups = QUESTIONS.map(({ name }) => name);
  const contenders = ALL.filter((name) => results.cells.some((one) => one.contender === name));
  const of = (value: (cell: Cell) => number | undefined) =>
    contenders.map((name) => ({
      name: TITLES[name],
      colour: COLOURS[name],
      values: groups.map((group) => {
        const cell = cellOf(results, group, name, 16);
        return cell && value(cell);
      }),
    }));
  return {
    'p50.svg': bars({
      title: 'p50 at 16 connections',
      description:
        'Milliseconds of the median request for each question and contender; a logarithmic scale. The numbers are in the table.',
      unit: 'ms, lower is better',
      groups,
      series: of(({ p50 }) => p50),
    }),
    'processor.svg': bars({
      title: 'Processor time of one request',
      description:
        'Milliseconds of processor of server and database together for each question and contender; a logarithmic scale. The numbers are in the table.',
      unit: 'ms of processor, server and database, lower is better',
      groups,
      series: of(({ serverCpu, databaseCpu }) =>
        serverCpu === undefined ? undefined : serverCpu + (databaseCpu ?? 0),
      ),
    }),
    'memory.svg': lines({
      title: 'Memory over requests',
      description:
        'Megabytes that each contender holds while it answers a mix of all questions. The numbers are in the table.',
      xUnit: 'requests answered',
      yUnit: 'MB',
      series: contenders.map((name) => ({
        name: TITLES[name],
        colour: COLOURS[name],
        points: (results.memory[name] ?? []).map(({ requests, megabytes }) => [requests, megabytes] as const),
      })),
    }),
  };
}
