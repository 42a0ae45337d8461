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

/** Writes what the relations become that an article's former or present part has: merged with what others say, or gone. */
export async function writeRelations(
  graph: GraphReader,
  id: ArticleId,
  article: ArticlePart | undefined,
  held: ReadonlyMap<RelationId, HeldRelation>,
  ledger: Ledger,
): Promise<void> {
  const parts = new Map((article?.relations ?? []).map((part) => [part.id, part]));
  const gone: { id: string; source: string }[] = [];
  const kept: { type: RelationType; row: RelationRow }[] = [];
  for (const relation of new Set([...held.keys(), ...parts.keys()])) {
    const before = held.get(relation);
    const part = parts.get(relation);
    const properties = relationAfter(relation, id, before, part, ledger);
    const known = part ?? before;
    const source = sourceOf(relation);
    if (properties && known)
      kept.push({ type: known.type, row: { id: relation, source, target: known.target, properties } });
    else gone.push({ id: relation, source });
  }
  await runInBatches(graph, statement('load/delete-relations'), 'rows', gone);
  for (const [type, rows] of groupBy(kept, (one) => one.type)) {
    await create(
      graph,
      statement('load/merge-relations', { TYPE: type }),
      rows.map(({ row }) => row),
    );
  }
}
