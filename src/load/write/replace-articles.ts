import type { ArticleId, EntityId, RelationId } from '../../domain/ids.js';
import { ENTITY_LABELS } from '../../domain/kinds.js';
import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import type { ArticlePart, EntityRow } from '../graph-parts.js';
import { groupBy } from '../group-by.js';
import { batches, create, runInBatches } from './batches.js';
import { type Load, lockForLoad, saveVersion } from './corpus-state.js';
import type { Replacement } from './groups.js';
import type { Ledger } from './merge-relations.js';
import { readRelations, writeRelations } from './write-relations.js';

/** How a load writes. */
export interface Writing {
  readonly load: Load;
  readonly ledger: Ledger;
  /** Whether articles are written even where they did not change. */
  readonly isRewriting: boolean;
}

/** What a load's last transaction left. While the graph has this version, nobody else wrote. */
export interface Left {
  readonly version: string;
  /** Entities that this load has written: all articles together decide what they are, so they need not be written again. */
  readonly entities: ReadonlySet<EntityId>;
}

type BookkeepingRow = [id: ArticleId, hash: string, relations: RelationId[] | null, entities: EntityId[]];

/** Takes the parts of articles out of the graph and puts their present ones in. */
export async function replaceArticles(
  graph: GraphReader,
  replacements: readonly Replacement[],
  { load, ledger, isRewriting }: Writing,
  left: Left | undefined,
): Promise<Left> {
  const version = await lockForLoad(graph, load.fingerprint);
  const written = left?.version === version ? left.entities : new Set<EntityId>();
  const rows = await graph.run<BookkeepingRow>(statement('load/article-bookkeeping'), {
    articles: replacements.map(({ id }) => id),
  });
  const hashes = new Map(rows.map(([id, hash]) => [id, hash]));
  // Another loader of the same facts may have been here since the list of articles was read.
  const stale = replacements.filter(({ id, article }) => isRewriting || hashes.get(id) !== article?.hash);
  if (stale.length === 0) return { version, entities: written };

  const ids = new Set(stale.map(({ id }) => id));
  const before = rows.filter(([id]) => ids.has(id));
  const former = [...new Set(before.flatMap(([, , , entities]) => entities))];
  const articles = stale.flatMap(({ article }) => article ?? []);
  const spokenOf = new Map(articles.flatMap(({ entities }) => entities.map((entity) => [entity.id, entity] as const)));
  const entities = [...spokenOf.values()].filter(({ id }) => !written.has(id));

  const held = await readRelations(graph, [
    ...new Set([
      ...before.flatMap(([, , relations]) => relations ?? []),
      ...articles.flatMap(({ relations }) => relations.map(({ id }) => id)),
    ]),
  ]);
  if (before.length > 0) {
    await takeOut(
      graph,
      before.map(([id]) => id),
    );
  }
  await writeEntities(graph, entities, ledger);
  await putIn(graph, articles);
  await writeRelations(graph, ids, articles, held, ledger);
  const gone = stale.filter(({ article }) => article === undefined).map(({ id }) => id);
  if (gone.length > 0) await graph.run(statement('load/delete-articles'), { articles: gone });
  await deleteOrphans(graph, former);
  // What an article spoke of before, and speaks of no more, has less evidence.
  const lost = former.filter((id) => !spokenOf.has(id) && !written.has(id));
  await orderAnew(graph, lost, ledger);
  const changes = stale.flatMap(({ id, article }) => [hashes.get(id) ?? '0', article?.hash ?? '0']);
  return {
    version: await saveVersion(graph, version, changes),
    entities: new Set([...written, ...entities.map(({ id }) => id)]),
  };
}

async function takeOut(graph: GraphReader, articles: readonly ArticleId[]): Promise<void> {
  for (const name of ['delete-claims', 'delete-sentences', 'delete-article-links', 'delete-authors']) {
    await graph.run(statement(`load/${name}`), { articles });
  }
}

async function writeEntities(graph: GraphReader, entities: readonly EntityRow[], { totals }: Ledger): Promise<void> {
  const ids = entities.map(({ id }) => id);
  await runInBatches(graph, statement('load/delete-names'), 'entities', ids);
  for (const [kind, rows] of groupBy(entities, (entity) => entity.kind)) {
    const plain = rows.map(({ id, properties }) => ({ id, properties: { ...properties, ...totals.get(id), id } }));
    await create(graph, statement('load/merge-entities', { LABEL: ENTITY_LABELS[kind] }), plain);
  }
  const names = entities.flatMap((entity) => entity.names.map((name) => ({ ...name, entity: entity.id })));
  await create(graph, statement('load/create-names'), names);
}

async function putIn(graph: GraphReader, articles: readonly ArticlePart[]): Promise<void> {
  const own = articles.map(({ id, hash, properties, relations }) => ({
    id,
    properties: { ...properties, id, hash, relations: relations.map((relation) => relation.id) },
  }));
  await create(graph, statement('load/merge-articles'), own);
  const sentences = articles.flatMap((article) => article.sentences);
  const statements = articles.flatMap((article) => article.statements);
  const figures = articles.flatMap((article) => article.figures);
  await create(graph, statement('load/create-nodes', { LABEL: 'Sentence' }), sentences);
  await create(graph, statement('load/create-nodes', { LABEL: 'Statement' }), statements);
  await create(graph, statement('load/create-nodes', { LABEL: 'Figure' }), figures);
  const links = articles.flatMap((article) => article.links);
  for (const alike of groupBy(links, ({ type, from, to }) => `${type} ${from.label} ${to.label}`).values()) {
    const [first] = alike;
    if (!first) continue;
    const words = { TYPE: first.type, FROM: first.from.label, TO: first.to.label };
    const rows = alike.map(({ from, to, properties }) => ({ from: from.id, to: to.id, properties }));
    await create(graph, statement('load/create-links', words), rows);
  }
}

async function orderAnew(graph: GraphReader, entities: readonly EntityId[], { totals }: Ledger): Promise<void> {
  const rows = entities.flatMap((id) => {
    const properties = totals.get(id);
    return properties ? [{ id, properties }] : [];
  });
  await runInBatches(graph, statement('load/order-entities'), 'rows', rows);
}

async function deleteOrphans(graph: GraphReader, entities: readonly EntityId[]): Promise<void> {
  for (const batch of batches(entities)) {
    const orphans = (await graph.run<[string]>(statement('load/orphans'), { entities: batch })).map(([id]) => id);
    if (orphans.length === 0) continue;
    await graph.run(statement('load/delete-names'), { entities: orphans });
    await graph.run(statement('load/delete-entities'), { entities: orphans });
  }
}
