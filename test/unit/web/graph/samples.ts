import type { ApiEntity, ApiRelation, Basis, EntityKind, Modality, RelationType } from '../../../../web/graph/model.js';

export function entity(id: string, kind: EntityKind = 'PERSON', name = id): ApiEntity {
  return { id, kind, name };
}

interface RelationParts {
  readonly type?: RelationType;
  readonly basis?: Basis;
  readonly modality?: Modality;
  readonly evidenceCount?: number;
  readonly label?: string;
  readonly date?: ApiRelation['date'];
}

/** `a>b` runs from a to b. */
export function relation(ends: string, parts: RelationParts = {}): ApiRelation {
  const [source = '', target = ''] = ends.split('>');
  const { type = 'SPOKE_ABOUT', basis = 'STATED', modality = 'ACTUAL', evidenceCount = 1, label = '谈及' } = parts;
  const id = `rel_${ends}_${type}`;
  const date = parts.date ?? null;
  return { id, type, basis, modality, evidenceCount, label, date, source: { id: source }, target: { id: target } };
}

/** The command that puts a first entity on the canvas. */
export function first(id: string, kind: EntityKind = 'PERSON') {
  return { type: 'addNeighborhood', nodes: [entity(id, kind)], relations: [], parents: [] } as const;
}

/** The command that puts these around a parent, each joined to it. */
export function around(parent: string, ...ids: string[]) {
  const relations = ids.map((id) => relation(`${parent}>${id}`));
  return { type: 'addNeighborhood', nodes: ids.map((id) => entity(id)), relations, parents: [parent] } as const;
}
