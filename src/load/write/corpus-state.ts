import type { ArticleId } from '../../domain/ids.js';
import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import { LoadOvertaken } from '../../errors.js';
import type { CorpusPlan } from '../compile-corpus.js';
import type { ArticlePart } from '../graph-parts.js';

/** Whose facts are loaded. */
export interface Load {
  /** Kept with the graph: a later load of the same facts by the same program has nothing to do. */
  readonly fingerprint: string;
  /** Where the facts came from: the project's own seed may be loaded again by itself, other facts may not. */
  readonly origin: 'seed' | 'given';
}

/** What has to be done until the graph holds what a plan says. */
export interface Work {
  /** Articles in the graph that the plan does not have. */
  readonly gone: readonly ArticleId[];
  readonly stale: readonly ArticlePart[];
  /** The articles in the graph. */
  readonly known: ReadonlySet<ArticleId>;
  /** Whether articles are written even where they did not change. */
  readonly isRewriting: boolean;
}

type CorpusRow = [version: string | null, fingerprint: string | null, origin: string | null, loadedAt: string | null];

/*
 * The node Corpus holds the fingerprint of what is loaded; while a load goes on, a mark with the fingerprint of what is
 * being loaded. So a load that was interrupted is never taken for a finished one. If the next one has other facts, it
 * writes every article anew: what articles share may be neither as the one before left it nor as these facts have it.
 */
const loading = (fingerprint: string) => `loading ${fingerprint}`;
const rewriting = (fingerprint: string) => `rewriting ${fingerprint}`;
export const isUnfinished = (fingerprint: string) => fingerprint.includes(' ');

/** Finds out what has to be done, and marks the graph as being loaded unless that is nothing. */
export async function beginLoad(graph: GraphReader, plan: CorpusPlan, load: Load): Promise<Work> {
  const { fingerprint, origin } = load;
  const held = await lockCorpus(graph);
  const loaded = new Map(await graph.run<[ArticleId, string]>(statement('load/loaded-articles'), {}));
  const wasInterrupted = held.fingerprint !== null && isUnfinished(held.fingerprint);
  const isRewriting = wasInterrupted && held.fingerprint !== loading(fingerprint);
  const planned = new Set(plan.articles.map(({ id }) => id));
  const gone = [...loaded.keys()].filter((id) => !planned.has(id));
  const stale = plan.articles.filter(({ id, hash }) => isRewriting || loaded.get(id) !== hash);
  if (gone.length + stale.length > 0) {
    await save(graph, { fingerprint: isRewriting ? rewriting(fingerprint) : loading(fingerprint), origin });
  } else if (held.fingerprint !== fingerprint || held.origin !== origin) {
    const before = wasInterrupted ? null : held.loadedAt;
    await save(graph, { fingerprint, origin, loadedAt: before ?? new Date().toISOString() });
  }
  return { gone, stale, known: new Set(loaded.keys()), isRewriting };
}

/** Takes down that the graph holds what was to be loaded. */
export async function finishLoad(graph: GraphReader, { fingerprint, origin }: Load): Promise<void> {
  await lockForLoad(graph, fingerprint);
  await save(graph, { fingerprint, origin, loadedAt: new Date().toISOString() });
}

/** Holds the corpus until the transaction ends, and gives its version. Throws LoadOvertaken where other facts are being loaded. */
export async function lockForLoad(graph: GraphReader, fingerprint: string): Promise<string> {
  const held = await lockCorpus(graph);
  if (![fingerprint, loading(fingerprint), rewriting(fingerprint)].includes(held.fingerprint ?? '')) {
    throw new LoadOvertaken();
  }
  return held.version ?? '0';
}

/**
 * Takes down which hashes have come and gone since a version: the new one is that of the articles that the graph holds
 * now.
 */
export async function saveVersion(graph: GraphReader, before: string, hashes: readonly string[]): Promise<string> {
  const version = versionOf([before, ...hashes]);
  await save(graph, { version });
  return version;
}

async function lockCorpus(graph: GraphReader) {
  // Writing any value takes the lock, the same one too; then a load that has nothing to do leaves no trace.
  const [row] = await graph.run<CorpusRow>(statement('load/lock-corpus'), { token: 'held by whoever writes' });
  const [version, fingerprint, origin, loadedAt] = row ?? [null, null, null, null];
  return { version, fingerprint, origin, loadedAt };
}

async function save(graph: GraphReader, properties: { readonly [name: string]: string }): Promise<void> {
  await graph.run(statement('load/save-corpus'), { properties });
}

/** The version of a graph whose articles have these hashes, in whatever order: their exclusive or as 64-bit numbers. */
export function versionOf(hashes: readonly string[]): string {
  // A hash that something else damaged counts as none, so that the article can still be replaced.
  const numbers = hashes.map((hash) => (/^[0-9a-f]{1,16}$/.test(hash) ? BigInt(`0x${hash}`) : 0n));
  return numbers
    .reduce((sum, number) => sum ^ number, 0n)
    .toString(16)
    .padStart(16, '0');
}
