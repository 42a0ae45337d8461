import type { Profiled } from './profile-hook.js';
import type { ContenderName } from './questions.js';
import type { Size, SizeName } from './sizes.js';

/** Numbers of one contender, one question and so many connections, over all rounds. */
export interface Cell {
  readonly question: string;
  readonly contender: ContenderName;
  readonly connections: number;
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** The median of each round. */
  readonly p50s: readonly number[];
  readonly bytes: number;
  /** Processor milliseconds of each request. */
  readonly serverCpu: number | undefined;
  readonly databaseCpu: number | undefined;
}

export interface Work {
  readonly question: string;
  readonly contender: ContenderName;
  readonly statements: number;
  readonly dbHits: number;
  /** The texts that were sent, those with the most hits first, over all requests: in bench/dist/latest.json, not in the report. */
  readonly texts: Profiled['texts'];
}

export interface Difference {
  readonly question: string;
  readonly contender: ContenderName;
  readonly problem: string;
}

export interface HubPage {
  readonly page: number;
  readonly contender: ContenderName | 'indexed';
  readonly p50: number | undefined;
  readonly p50s: readonly number[];
  readonly problem?: string;
}

export interface Results {
  readonly date: string;
  readonly quick: boolean;
  readonly seed: number;
  readonly size: SizeName;
  readonly sizes: Size;
  readonly embeddedSize: SizeName | 'none';
  readonly graph: { readonly nodes: number; readonly relationships: number };
  readonly rounds: number;
  readonly milliseconds: number;
  readonly compared: number;
  /** How long an answer may take. */
  readonly patienceMs: number;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly load: number;
    readonly system: string;
  };
  readonly versions: Readonly<Record<string, string>>;
  readonly cells: readonly Cell[];
  readonly work: readonly Work[];
  /** Answers that were not the floor's. */
  readonly differences: readonly Difference[];
  /** Errors while times were taken. */
  readonly failures: readonly Difference[];
  readonly hub: { readonly statements: number; readonly pages: readonly HubPage[] };
  readonly starts: Readonly<Partial<Record<ContenderName, readonly number[]>>>;
  readonly memory: Readonly<
    Partial<Record<ContenderName, readonly { readonly requests: number; readonly megabytes: number }[]>>
  >;
  readonly memoryErrors: Readonly<Partial<Record<ContenderName, string>>>;
  readonly loading: {
    /** Of the comparison, undefined where there was none. */
    readonly articles?: number;
    readonly rows?: number;
    readonly bareMs?: number;
    readonly oursMs?: number;
    /** Undefined where the whole was not loaded by our loader. */
    readonly wholeMs: number | undefined;
    readonly embeddedMs: number | undefined;
  };
}
