import { type ArticleId, type EntityId, type RelationId, sourceOf } from '../../domain/ids.js';
import type { RelationType } from '../../domain/relation-types.js';
import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import type { ArticlePart, Properties } from '../graph-parts.js';
import { groupBy } from '../group-by.js';
import { batches, create, runInBatches } from './batches.js';
import { type HeldEvidence, type Ledger, relationAfter } from './merge-relations.js';

/** A relation as it stands in the graph. */
interface HeldRelation extends HeldEvidence {
  readonly type: RelationType;
  readonly target: EntityId;
}

/** Those of the relations that stand in the graph. */
export async function readRelations(
  graph: GraphReader,
  ids: readonly RelationId[],
): Promise<Map<RelationId, HeldRelation>> {
  const held = new Map<RelationId, HeldRelation>();
  for (const batch of batches(ids)) {
    const rows = batch.map((id) => ({ id, source: sourceOf(id) }));
    const found = await graph.run<[RelationId, RelationType, EntityId, string[], string[] | null]>(
      statement('load/relation-evidence'),
      { rows },
    );
    for (const [id, type, target, evidence, statements] of found) {
      held.set(id, { type, target, evidence, statements: statements ?? [] });
    }
  }
  return held;
}

interface RelationRow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
}

/** Writes what the relations become that articles have or had: merged with what others say, or gone. */
export async function writeRelations(
  graph: GraphReader,
  ids: ReadonlySet<ArticleId>,
  articles: readonly ArticlePart[],
  held: ReadonlyMap<RelationId, HeldRelation>,
  ledger: Ledger,
): Promise<void> {
  const parts = groupBy(
    articles.flatMap(({ relations }) => relations),
    ({ id }) => id,
  );
  const gone: { id: string; source: string }[] = [];
  const kept: { type: RelationType; isNew: boolean; row: RelationRow }[] = [];
  for (const id of new Set([...held.keys(), ...parts.keys()])) {
    const before = held.get(id);
    const said = parts.get(id) ?? [];
    const properties = relationAfter(id, ids, before, said, ledger);
    const known = said[0] ?? before;
    const source = sourceOf(id);
    if (properties && known) {
      kept.push({ type: known.type, isNew: !before, row: { id, source, target: known.target, properties } });
    } else gone.push({ id, source });
  }
  await runInBatches(graph, statement('load/delete-relations'), 'rows', gone);
  for (const alike of groupBy(kept, ({ type, isNew }) => `${type} ${isNew}`).values()) {
    const [first] = alike;
    if (!first) continue;
    const name = first.isNew ? 'load/create-relations' : 'load/merge-relations';
    await create(
      graph,
      statement(name, { TYPE: first.type }),
      alike.map(({ row }) => row),
    );
  }
}
