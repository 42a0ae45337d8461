import { parseArgs } from 'node:util';
import { SIZES, type SizeName } from './sizes.js';

export interface Options {
  readonly quick: boolean;
  readonly size: SizeName;
  readonly embeddedSize: SizeName | 'none';
  readonly seed: number;
  readonly neo4j: string | undefined;
  readonly heap: string;
  readonly rounds: number;
  /** Milliseconds of each measurement. */
  readonly milliseconds: number;
  /** Requests of which answers are compared, of each question. */
  readonly compared: number;
  readonly memoryRequests: number;
  /** Articles that loads are compared with. */
  readonly loadArticles: number;
  readonly starts: number;
  /** A folder to keep the loaded graphs in, and to find them in the next time. */
  readonly keep: string | undefined;
  /** Loads the whole graph without our loader: the same rows in less time, for trying things out. */
  readonly bare: boolean;
  /** How long a contender may take for one answer while times are taken. */
  readonly patienceMs: number;
  /** Minutes under load, instead of all else. */
  readonly soak: number | undefined;
  /** Where benchmarks.md and its plots are written. */
  readonly out: string | undefined;
}

const HELP = `npm run bench -- [options]

  --quick            size XS, few requests, three minutes at most; writes nothing unless --out is given
  --size SIZE        XS, S, M (the default) or L
  --embedded SIZE    the embedded engine's; the same size or S, whichever is smaller; none leaves it out
  --neo4j VERSION    one of those that the tests use; the newest
  --heap SIZE        of the database: 2g
  --rounds N         3
  --seconds S        of each measurement: 3
  --memory N         requests while memory is watched, five minutes a contender at most: 100000, 10000 with --bare
  --load N           articles with which loads are compared: 1000, 300 with --bare
  --patience S       how long an answer may take before it counts as none: 20
  --seed N           of the graph and of what is asked: 1
  --bare             the same graphs sooner: Neo4j's by its importer, the embedded engine's by bare UNWIND
  --keep FOLDER      keeps the loaded graphs there, and uses them the next time
  --soak MINUTES     instead of all else: ours on Neo4j, then embedded, so long at 16 connections, its memory watched;
                     replaces that part of benchmarks.md. Size S
  --out FOLDER       where benchmarks.md and benchmarks/ are written: docs
`;

/** The options of the command line; undefined after printing the help. */
export function readOptions(args: readonly string[], docs: string): Options | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      bare: { type: 'boolean', default: false },
      size: text,
      embedded: text,
      neo4j: text,
      heap: text,
      rounds: text,
      seconds: text,
      memory: text,
      load: text,
      seed: text,
      keep: text,
      patience: text,
      soak: text,
      out: text,
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return undefined;
  }
  const { quick, bare } = values;
  const soak = values.soak === undefined ? undefined : numberOf(values.soak, 0);
  const size = sizeOf(values.size ?? (quick ? 'XS' : soak === undefined ? 'M' : 'S'));
  const smaller = size === 'XS' ? 'XS' : 'S';
  return {
    quick,
    size,
    embeddedSize: values.embedded === 'none' ? 'none' : sizeOf(values.embedded ?? smaller),
    seed: numberOf(values.seed, 1),
    neo4j: values.neo4j,
    heap: values.heap ?? (quick ? '1g' : '2g'),
    rounds: numberOf(values.rounds, quick ? 1 : 3),
    milliseconds: numberOf(values.seconds, quick ? 0.1 : 3) * 1000,
    compared: quick ? 4 : bare ? 20 : 40,
    memoryRequests: numberOf(values.memory, quick ? 200 : bare ? 10_000 : 100_000),
    loadArticles: numberOf(values.load, quick ? 20 : bare ? 300 : 1000),
    starts: quick ? 1 : 3,
    bare: bare || soak !== undefined,
    patienceMs: numberOf(values.patience, 20) * 1000,
    soak,
    keep: values.keep,
    out: values.out ?? (quick ? undefined : docs),
  };
}

function sizeOf(text: string): SizeName {
  if (!(text in SIZES)) throw new Error(`there is no size ${text}: ${Object.keys(SIZES).join(', ')}`);
  return text as SizeName;
}

function numberOf(text: string | undefined, fallback: number): number {
  const number = text === undefined ? fallback : Number(text);
  if (!(number >= 0)) throw new Error(`${text} is no number`);
  return number;
}
