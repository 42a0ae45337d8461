import type { GraphEngine, GraphReader } from '../engine/graph-engine.js';
import { WriteRefused } from '../errors.js';
import type { CorpusPlan } from './compile-corpus.js';
import type { ArticlePart } from './graph-parts.js';
import { beginLoad, finishLoad, type Load } from './write/corpus-state.js';
import { groupsOf, type Replacement } from './write/groups.js';
import { openLedger } from './write/merge-relations.js';
import { type Left, replaceArticles } from './write/replace-articles.js';

/** What a load did. */
export interface LoadReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface WriteOptions extends Load {
  /** Called after each transaction, with the last file of it. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one statement may take. */
  readonly timeoutMs?: number;
  /** For tests: how many rows one transaction may write, if it is of more than one article. */
  readonly rowsATransaction?: number;
}

/**
 * Makes the graph hold what the plan says: some whole articles a transaction, so that a crash leaves whole articles only
 * and the next load goes on where this one ended. Articles that did not change are left alone. Throws LoadOvertaken where a
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
  const writing = { load: options, ledger, isRewriting };
  const total = gone.length + stale.length;
  let done = 0;
  let left: Left | undefined;
  const replace = async (group: readonly Replacement[]): Promise<void> => {
    const [last] = group.slice(-1);
    if (!last) return;
    const what = last.article ? `facts/${last.article.file}` : `that ${last.id} is gone`;
    try {
      left = await write(what, (graph) => replaceArticles(graph, group, writing, left));
    } catch (error) {
      if (!(error instanceof WriteRefused) || group.length === 1) throw error;
      // One by one, to write those that can be written and to name the one that cannot.
      for (const one of group) await replace([one]);
      return;
    }
    done += group.length;
    options.onProgress?.(done, total, last.article?.file ?? last.id);
  };
  const replacements: Replacement[] = [
    ...gone.map((id) => ({ id, article: undefined })),
    ...storiesFirst(stale).map((article) => ({ id: article.id, article })),
  ];
  for (const group of groupsOf(replacements, options.rowsATransaction)) await replace(group);
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
