import { randomUUID } from 'node:crypto';
import type { ArticleId, EntityId, RelationId } from '../domain/ids.js';
import { sourceOf } from '../domain/ids.js';
import { ENTITY_LABELS } from '../domain/kinds.js';
import type { RelationType } from '../domain/relation-types.js';
import type { GraphEngine, GraphReader, Value } from '../engine/graph-engine.js';
import { type Statement, statement } from '../engine/statements.js';
import type { CorpusPlan } from './compile-corpus.js';
import type { ArticlePart, LinkRow } from './graph-parts.js';
import { type HeldEvidence, openLedger, type RelationLedger, relationAfter } from './merge-relations.js';

/** What a load did. */
export interface LoadReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface WriteOptions {
  /** Kept with the graph: a later load of the same facts by the same program has nothing to do. */
  readonly fingerprint: string;
  /** Where the facts came from: the project's own seed may be loaded again by itself, other facts may not. */
  readonly origin: 'seed' | 'given';
  readonly onProgress?: (done: number, total: number, file: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one statement may take. */
  readonly timeoutMs?: number;
}

/** Rows a statement: large enough that round trips do not count, small enough for a transaction's memory. */
const BATCH = 1000;

/**
 * Makes the graph hold what the plan says: one transaction an article, so that a crash leaves whole articles only and
 * the next load goes on where this one ended. Articles that did not change are left alone.
 */
export async function writeCorpus(engine: GraphEngine, plan: CorpusPlan, options: WriteOptions): Promise<LoadReport> {
  const limits = { signal: options.signal, timeoutMs: options.timeoutMs };
  const ledger = openLedger(plan.articles);
  const loaded = await engine.write(
    async (graph) => new Map(await graph.run<[ArticleId, string]>(statement('load/loaded-articles'), {})),
    limits,
  );
  const gone = [...loaded.keys()].filter((id) => !ledger.rank.has(id));
  const stale = plan.articles.filter((article) => loaded.get(article.id) !== article.hash);
  const total = gone.length + stale.length;
  let done = 0;
  for (const id of gone) {
    await engine.write((graph) => replaceArticle(graph, id, undefined, ledger), limits);
    options.onProgress?.(++done, total, id);
  }
  for (const article of stale) {
    await engine.write((graph) => replaceArticle(graph, article.id, article, ledger), limits);
    options.onProgress?.(++done, total, article.file);
  }
  await engine.write(async (graph) => {
    const [corpus] = await lock(graph);
    if (total === 0 && corpus?.[1] === options.fingerprint && corpus[2] === options.origin) return;
    const loadedAt = total === 0 && corpus?.[3] ? corpus[3] : new Date().toISOString();
    const properties = { fingerprint: options.fingerprint, origin: options.origin, loadedAt };
    await graph.run(statement('load/save-corpus'), { properties });
  }, limits);
  const changed = stale.filter(({ id }) => loaded.has(id)).length;
  return {
    added: stale.length - changed,
    changed,
    removed: gone.length,
    unchanged: plan.articles.length - stale.length,
  };
}

type CorpusRow = [version: string | null, fingerprint: string | null, origin: string | null, loadedAt: string | null];

function lock(graph: GraphReader): Promise<CorpusRow[]> {
  return graph.run<CorpusRow>(statement('load/lock-corpus'), { token: randomUUID() });
}

/** Takes an article's part out of the graph and puts its present one in; `article` undefined only takes out. */
async function replaceArticle(
  graph: GraphReader,
  id: ArticleId,
  article: ArticlePart | undefined,
  ledger: RelationLedger,
): Promise<void> {
  const [corpus] = await lock(graph);
  const [held] = await graph.run<[string | null, RelationId[] | null, EntityId[]]>(
    statement('load/article-bookkeeping'),
    { article: id },
  );
  // Another writer may have been here since the list of articles was read.
  if (held?.[0] === article?.hash) return;
  const heldRelations = await readRelations(graph, [
    ...new Set([...(held?.[1] ?? []), ...(article?.relations ?? []).map((relation) => relation.id)]),
  ]);

  if (held) await takeOut(graph, id);
  if (article) await putIn(graph, article);
  await writeRelations(graph, id, article, heldRelations, ledger);
  if (!article) await graph.run(statement('load/delete-article'), { article: id });
  await deleteOrphans(graph, held?.[2] ?? []);

  const version = combine(corpus?.[0] ?? '0', held?.[0] ?? '0', article?.hash ?? '0');
  await graph.run(statement('load/save-corpus'), { properties: { version } });
}

async function takeOut(graph: GraphReader, article: ArticleId): Promise<void> {
  for (const name of ['delete-claims', 'delete-sentences', 'delete-article-links', 'delete-authors']) {
    await graph.run(statement(`load/${name}`), { article });
  }
}

async function putIn(graph: GraphReader, article: ArticlePart): Promise<void> {
  const { id, hash, entities } = article;
  await inBatches(
    graph,
    statement('load/delete-names'),
    'entities',
    entities.map((entity) => entity.id),
  );
  for (const [kind, rows] of groupBy(entities, (entity) => entity.kind)) {
    const plain = rows.map((row) => ({ id: row.id, properties: { ...row.properties, id: row.id } }));
    await create(graph, statement('load/merge-entities', { LABEL: ENTITY_LABELS[kind] }), plain);
  }
  const names = entities.flatMap((entity) => entity.names.map((name) => ({ ...name, entity: entity.id })));
  await create(graph, statement('load/create-names'), names);
  const relations = article.relations.map((relation) => relation.id);
  await graph.run(statement('load/merge-article'), { id, properties: { ...article.properties, id, hash, relations } });
  await create(graph, statement('load/create-nodes', { LABEL: 'Sentence' }), article.sentences);
  await create(graph, statement('load/create-nodes', { LABEL: 'Statement' }), article.statements);
  await create(graph, statement('load/create-nodes', { LABEL: 'Figure' }), article.figures);
  for (const [, links] of groupBy(article.links, ({ type, from, to }) => `${type} ${from.label} ${to.label}`)) {
    const { type, from, to } = links[0] as LinkRow;
    const rows = links.map((link) => ({ from: link.from.id, to: link.to.id, properties: link.properties }));
    await create(graph, statement('load/create-links', { TYPE: type, FROM: from.label, TO: to.label }), rows);
  }
}

interface HeldRelation extends HeldEvidence {
  readonly type: RelationType;
  readonly target: EntityId;
}

async function readRelations(graph: GraphReader, ids: readonly RelationId[]): Promise<Map<RelationId, HeldRelation>> {
  const held = new Map<RelationId, HeldRelation>();
  for (const batch of batches(ids)) {
    const rows = batch.map((id) => ({ id, source: sourceOf(id) }));
    const found = await graph.run<[RelationId, RelationType, EntityId, string[], string[] | null]>(
      statement('load/relation-evidence'),
      { rows },
    );
    for (const [id, type, target, evidence, statements] of found)
      held.set(id, { type, target, evidence, statements: statements ?? [] });
  }
  return held;
}

async function writeRelations(
  graph: GraphReader,
  article: ArticleId,
  present: ArticlePart | undefined,
  held: ReadonlyMap<RelationId, HeldRelation>,
  ledger: RelationLedger,
): Promise<void> {
  const parts = new Map((present?.relations ?? []).map((part) => [part.id, part]));
  const gone: { id: string; source: string }[] = [];
  const kept: {
    id: string;
    type: RelationType;
    source: string;
    target: string;
    properties: { readonly [name: string]: Value };
  }[] = [];
  for (const id of new Set([...held.keys(), ...parts.keys()])) {
    const part = parts.get(id);
    const before = held.get(id);
    const properties = relationAfter(id, article, before, part, ledger);
    const type = part?.type ?? before?.type;
    const target = part?.target ?? before?.target;
    if (properties && type && target) kept.push({ id, type, source: sourceOf(id), target, properties });
    else gone.push({ id, source: sourceOf(id) });
  }
  await inBatches(graph, statement('load/delete-relations'), 'rows', gone);
  for (const [type, rows] of groupBy(kept, (row) => row.type)) {
    await create(
      graph,
      statement('load/merge-relations', { TYPE: type }),
      rows.map(({ type: _, ...row }) => row),
    );
  }
}

async function deleteOrphans(graph: GraphReader, entities: readonly EntityId[]): Promise<void> {
  for (const batch of batches(entities)) {
    const orphans = (await graph.run<[string]>(statement('load/orphans'), { entities: batch })).map(([id]) => id);
    if (orphans.length === 0) continue;
    await graph.run(statement('load/delete-names'), { entities: orphans });
    await graph.run(statement('load/delete-entities'), { entities: orphans });
  }
}

/** Writes rows; a row that found no end to join is a mistake of ours and undoes the transaction. */
async function create(graph: GraphReader, named: Statement, rows: readonly object[]): Promise<void> {
  for (const batch of batches(rows)) {
    const [result] = await graph.run<[number]>(named, { rows: batch as readonly Value[] });
    if (result?.[0] !== batch.length) {
      throw new Error(`${named.name} ${JSON.stringify(named.words)} wrote ${result?.[0]} of ${batch.length} rows`);
    }
  }
}

async function inBatches(
  graph: GraphReader,
  named: Statement,
  parameter: string,
  items: readonly Value[],
): Promise<void> {
  for (const batch of batches(items)) await graph.run(named, { [parameter]: batch });
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The exclusive or of 64-bit numbers in hexadecimal: the same for the same articles, in whatever order they came. */
function combine(...hashes: readonly string[]): string {
  const sum = hashes.reduce((total, hash) => total ^ BigInt(`0x${hash}`), 0n);
  return sum.toString(16).padStart(16, '0');
}
