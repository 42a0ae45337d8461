import type { Derived, EntityKind, GraphNode, GraphState, NeighborGroup, RelationType } from '../../graph/model.js';

/** How many neighbours of one kind one type of relation joins, and how many of them are not on the canvas. */
export interface CountRow {
  readonly type: RelationType;
  readonly kind: EntityKind;
  readonly directions: readonly NeighborGroup['direction'][];
  readonly total: number;
  readonly hidden: number;
}

/** Of several entities together, the most hidden first. */
export function countRows(state: GraphState, derived: Derived, nodes: readonly GraphNode[]): CountRow[] {
  const rows = new Map<
    string,
    { type: RelationType; kind: EntityKind; directions: Set<'IN' | 'OUT'>; total: number; hidden: number }
  >();
  for (const node of nodes) {
    const shown = shownBy(state, derived, node);
    for (const { relationType, direction, kind, count } of node.groups) {
      const key = `${relationType} ${kind}`;
      const row = rows.get(key) ?? { type: relationType, kind, directions: new Set(), total: 0, hidden: 0 };
      row.directions.add(direction);
      row.total += count;
      row.hidden += Math.max(0, count - (shown.get(`${relationType} ${direction} ${kind}`) ?? 0));
      rows.set(key, row);
    }
  }
  return [...rows.values()]
    .map((row) => ({ ...row, directions: [...row.directions].sort().reverse() }))
    .sort((a, b) => b.hidden - a.hidden || b.total - a.total);
}

/** What stands before the number of hidden neighbours of these. Several may have some in common. */
export function hiddenSign(derived: Derived, nodes: readonly { readonly id: string }[]): '+' | '≤' {
  const some = nodes.filter(({ id }) => derived.hidden(id) > 0);
  return some.length > 1 || some.some(({ id }) => derived.hiddenAtMost(id)) ? '≤' : '+';
}

export function hiddenOf(derived: Derived, nodes: readonly GraphNode[]): number {
  return nodes.reduce((sum, { id }) => sum + derived.hidden(id), 0);
}

function shownBy(state: GraphState, derived: Derived, node: GraphNode): Map<string, number> {
  const others = new Map<string, Set<string>>();
  for (const id of derived.edgesOf.get(node.id) ?? []) {
    const edge = state.edges.get(id);
    if (!edge) continue;
    const [direction, other] = edge.source === node.id ? ['OUT', edge.target] : ['IN', edge.source];
    const kind = state.nodes.get(other)?.kind;
    if (kind === undefined) continue;
    const key = `${edge.type} ${direction} ${kind}`;
    const met = others.get(key) ?? new Set();
    met.add(other);
    others.set(key, met);
  }
  return new Map([...others].map(([key, met]) => [key, met.size]));
}
