import type { EntityId, RelationId, StatementId } from '../../domain/ids.js';
import type { Basis, EntityKind, Modality } from '../../domain/kinds.js';
import type { RelationType } from '../../domain/relation-types.js';
import type { GraphReader } from '../../engine/graph-engine.js';
import { statement } from '../../engine/statements.js';
import type { Properties } from '../graph-parts.js';

/** A relation as the graph holds it. */
export interface HeldRelation {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly source: EntityId;
  readonly sourceKind: EntityKind;
  readonly target: EntityId;
  readonly targetKind: EntityKind;
  readonly title: string | undefined;
  readonly role: string | undefined;
  readonly detail: string | undefined;
  readonly modality: Modality;
  readonly dateText: string | undefined;
  readonly date: string | undefined;
  readonly basis: Basis;
  readonly evidence: readonly string[];
  readonly evidenceCount: number;
  readonly statements: readonly StatementId[];
  /** All that it holds, these as well. */
  readonly properties: Properties;
}

type Row = [
  ...[id: RelationId, sortKey: string, type: RelationType],
  ...[source: EntityId, sourceKind: EntityKind, target: EntityId, targetKind: EntityKind],
  ...[title: string | null, role: string | null, detail: string | null, modality: Modality],
  ...[dateText: string | null, date: string | null, basis: Basis],
  ...[evidence: string[] | null, evidenceCount: number | null, statements: StatementId[] | null],
  properties: Properties,
];

/** Relations read at a time. */
const BATCH = 1000;

/** All relations between entities. */
export async function* readRelations(graph: GraphReader): AsyncGenerator<HeldRelation> {
  for (let after = ''; ; ) {
    const rows = await graph.run<Row>(statement('verify/relations'), { after, limit: BATCH });
    yield* rows.map(relationOf);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last[1];
  }
}

function relationOf(row: Row): HeldRelation {
  const [id, , type, source, sourceKind, target, targetKind, title, role, detail, modality, ...rest] = row;
  const [dateText, date, basis, evidence, evidenceCount, statements, properties] = rest;
  return {
    ...{ id, type, source, sourceKind, target, targetKind, modality, basis, properties },
    title: title ?? undefined,
    role: role ?? undefined,
    detail: detail ?? undefined,
    dateText: dateText ?? undefined,
    date: date ?? undefined,
    evidence: evidence ?? [],
    evidenceCount: evidenceCount ?? 0,
    statements: statements ?? [],
  };
}
