import type { GraphEngine, GraphReader } from '../engine/graph-engine.js';
import { WriteRefused } from '../errors.js';
import type { CorpusPlan } from './compile-corpus.js';
import type { ArticlePart } from './graph-parts.js';
import { beginLoad, finishLoad, type Load } from './write/corpus-state.js';
import { openLedger } from './write/merge-relations.js';
import { replaceArticle } from './write/replace-article.js';

/** What a load did. */
export interface LoadReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface WriteOptions extends Load {
  readonly onProgress?: (done: number, total: number, file: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one statement may take. */
  readonly timeoutMs?: number;
}

/**
 * Makes the graph hold what the plan says: one transaction an article, so that a crash leaves whole articles only and
 * the next load goes on where this one ended. Articles that did not change are left alone. Throws LoadOvertaken where a
 * load of other facts began meanwhile, and WriteRefused where the database writes no more.
 */
export async function writeCorpus(engine: GraphEngine, plan: CorpusPlan, options: WriteOptions): Promise<LoadReport> {
  const limits = { signal: options.signal, timeoutMs: options.timeoutMs };
  const ledger = openLedger(plan.articles);
  const write = async <Result>(what: string, work: (graph: GraphReader) => Promise<Result>): Promise<Result> => {
    try {
      return await engine.write(work, limits);
    } catch (error) {
      throw error instanceof WriteRefused ? new WriteRefused(error.reason, error.cause, what) : error;
    }
  };
  const { gone, stale, known, isRewriting } = await write('that a load begins', (graph) =>
    beginLoad(graph, plan, options),
  );
  const total = gone.length + stale.length;
  let done = 0;
  for (const id of gone) {
    await write(`that ${id} is gone`, (graph) =>
      replaceArticle(graph, { id, article: undefined, isRewriting }, options, ledger),
    );
    options.onProgress?.(++done, total, id);
  }
  for (const article of storiesFirst(stale)) {
    const { id, file } = article;
    await write(`facts/${file}`, (graph) => replaceArticle(graph, { id, article, isRewriting }, options, ledger));
    options.onProgress?.(++done, total, file);
  }
  if (total > 0) await write('that the load is complete', (graph) => finishLoad(graph, options));
  const changed = stale.filter(({ id }) => known.has(id)).length;
  return {
    added: stale.length - changed,
    changed,
    removed: gone.length,
    unchanged: plan.articles.length - stale.length,
  };
}

/** A comment is joined to its story, so it comes after it. */
function storiesFirst(articles: readonly ArticlePart[]): ArticlePart[] {
  const waiting = new Map(articles.map((article) => [article.id as string, article]));
  const ordered: ArticlePart[] = [];
  const take = (article: ArticlePart | undefined): void => {
    if (!article || !waiting.delete(article.id)) return;
    for (const { type, to } of article.links) if (type === 'COMMENTS_ON') take(waiting.get(to.id));
    ordered.push(article);
  };
  for (const article of articles) take(article);
  return ordered;
}
