import type { ArticleId, EntityId, RelationId } from '../../domain/ids.js';
import { ENTITY_LABELS } from '../../domain/kinds.js';
import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import type { ArticlePart } from '../graph-parts.js';
import { groupBy } from '../group-by.js';
import { batches, create, runInBatches } from './batches.js';
import { type Load, lockForLoad, saveVersion } from './corpus-state.js';
import type { Ledger } from './merge-relations.js';
import { readRelations, writeRelations } from './write-relations.js';

/** What is to become of an article. */
export interface Replacement {
  readonly id: ArticleId;
  /** Undefined where its part is only taken out. */
  readonly article: ArticlePart | undefined;
  /** Whether it is written even where it did not change. */
  readonly isRewriting: boolean;
}

/** Takes an article's part out of the graph and puts its present one in. */
export async function replaceArticle(
  graph: GraphReader,
  { id, article, isRewriting }: Replacement,
  load: Load,
  ledger: Ledger,
): Promise<void> {
  const version = await lockForLoad(graph, load.fingerprint);
  const [row] = await graph.run<[string, RelationId[] | null, EntityId[]]>(statement('load/article-bookkeeping'), {
    article: id,
  });
  const [hash, relations, entities] = row ?? [];
  // Another loader of the same facts may have been here since the list of articles was read.
  if (hash === article?.hash && !isRewriting) return;

  const held = await readRelations(graph, [
    ...new Set([...(relations ?? []), ...(article?.relations ?? []).map((relation) => relation.id)]),
  ]);
  if (row) await takeOut(graph, id);
  if (article) await putIn(graph, article, ledger);
  await writeRelations(graph, id, article, held, ledger);
  if (!article) await graph.run(statement('load/delete-article'), { article: id });
  await deleteOrphans(graph, entities ?? []);
  await orderAnew(graph, entities ?? [], article, ledger);
  await saveVersion(graph, version, hash, article?.hash);
}

async function takeOut(graph: GraphReader, article: ArticleId): Promise<void> {
  for (const name of ['delete-claims', 'delete-sentences', 'delete-article-links', 'delete-authors']) {
    await graph.run(statement(`load/${name}`), { article });
  }
}

async function putIn(graph: GraphReader, article: ArticlePart, { totals }: Ledger): Promise<void> {
  const { id, hash, entities } = article;
  const ids = entities.map((entity) => entity.id);
  await runInBatches(graph, statement('load/delete-names'), 'entities', ids);
  for (const [kind, rows] of groupBy(entities, (entity) => entity.kind)) {
    const plain = rows.map((row) => ({
      id: row.id,
      properties: { ...row.properties, ...totals.get(row.id), id: row.id },
    }));
    await create(graph, statement('load/merge-entities', { LABEL: ENTITY_LABELS[kind] }), plain);
  }
  const names = entities.flatMap((entity) => entity.names.map((name) => ({ ...name, entity: entity.id })));
  await create(graph, statement('load/create-names'), names);
  const relations = article.relations.map((relation) => relation.id);
  await graph.run(statement('load/merge-article'), { id, properties: { ...article.properties, id, hash, relations } });
  await create(graph, statement('load/create-nodes', { LABEL: 'Sentence' }), article.sentences);
  await create(graph, statement('load/create-nodes', { LABEL: 'Statement' }), article.statements);
  await create(graph, statement('load/create-nodes', { LABEL: 'Figure' }), article.figures);
  for (const links of groupBy(article.links, ({ type, from, to }) => `${type} ${from.label} ${to.label}`).values()) {
    const [first] = links;
    if (!first) continue;
    const words = { TYPE: first.type, FROM: first.from.label, TO: first.to.label };
    const rows = links.map(({ from, to, properties }) => ({ from: from.id, to: to.id, properties }));
    await create(graph, statement('load/create-links', words), rows);
  }
}

/** What the article spoke of before, and speaks of no more, has less evidence. */
async function orderAnew(
  graph: GraphReader,
  before: readonly EntityId[],
  article: ArticlePart | undefined,
  { totals }: Ledger,
): Promise<void> {
  const written = new Set(article?.entities.map(({ id }) => id));
  const rows = before.flatMap((id) => {
    const properties = totals.get(id);
    return properties && !written.has(id) ? [{ id, properties }] : [];
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
