import type { Derived, GraphEdge, GraphNode, GraphState } from '../../graph/model.js';

export const SORTS = ['evidence', 'name', 'kind', 'hidden', 'arrival'] as const;
export type Sort = (typeof SORTS)[number];

/** So many are listed before a press brings more. */
export const ROWS_STEP = 300;

/** The entities of the graph as a list shows them. */
export function listedNodes(state: GraphState, derived: Derived, sort: Sort, text: string): GraphNode[] {
  const wanted = text.trim().toLowerCase();
  const nodes = [...state.nodes.values()].filter(({ name }) => wanted === '' || name.toLowerCase().includes(wanted));
  const { evidence, hidden } = derived;
  switch (sort) {
    case 'evidence':
      return nodes.sort((a, b) => (evidence.get(b.id) ?? 0) - (evidence.get(a.id) ?? 0) || byName(a, b));
    case 'name':
      return nodes.sort(byName);
    case 'kind':
      return nodes.sort((a, b) => a.kind.localeCompare(b.kind) || byName(a, b));
    case 'hidden':
      return nodes.sort((a, b) => hidden(b.id) - hidden(a.id) || byName(a, b));
    case 'arrival':
      return nodes;
  }
}

/** A line of the tree: an entity, or one of its relations. */
export type TreeRow =
  | { readonly key: string; readonly node: GraphNode; readonly open: boolean; readonly relations: number }
  | {
      readonly key: string;
      readonly parent: string;
      readonly edge: GraphEdge;
      readonly other: GraphNode;
      readonly out: boolean;
    };

export function treeRows(
  state: GraphState,
  derived: Derived,
  nodes: readonly GraphNode[],
  open: ReadonlySet<string>,
): TreeRow[] {
  return nodes.flatMap((node): TreeRow[] => {
    const edges = (derived.edgesOf.get(node.id) ?? []).flatMap((id) => state.edges.get(id) ?? []);
    const isOpen = open.has(node.id) && edges.length > 0;
    const row = { key: node.id, node, open: isOpen, relations: edges.length };
    if (!isOpen) return [row];
    return [
      row,
      ...edges.flatMap((edge) => {
        const out = edge.source === node.id;
        const other = state.nodes.get(out ? edge.target : edge.source);
        return other ? [{ key: `${node.id} ${edge.id}`, parent: node.id, edge, other, out }] : [];
      }),
    ];
  });
}

const collator = new Intl.Collator('zh-CN');

export function byName(a: GraphNode, b: GraphNode): number {
  return collator.compare(a.name, b.name);
}
