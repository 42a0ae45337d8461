import { edgePasses, hasFilters, nodePasses } from './filters.js';
import type { Count, Derived, Filters, GraphContent, GraphEdge, GraphNode, NeighborGroup } from './model.js';

type Nodes = ReadonlyMap<string, GraphNode>;
type Edges = ReadonlyMap<string, GraphEdge>;

/** What follows from a state. Each part is made anew only when what it is made from is another object. */
export function createDerive(): (content: GraphContent) => Derived {
  const joined = remembered(join);
  const met = remembered(neighboursIn);
  const hidden = remembered(hiddenIn);
  const faded = remembered(fade);
  const counted = remembered(count);
  const whole = remembered(
    (
      joins: ReturnType<typeof join>,
      neighbours: Derived['neighbours'],
      hiddenOf: ReturnType<typeof hiddenIn>,
      fading: ReturnType<typeof fade>,
      counts: ReturnType<typeof count>,
    ): Derived => ({
      ...joins,
      neighbours,
      hidden: (id) => hiddenOf(id).count,
      hiddenAtMost: (id) => hiddenOf(id).atMost,
      ...fading,
      ...counts,
    }),
  );
  return ({ nodes, edges, filters }) => {
    const joins = joined(edges);
    const neighbours = met(edges, joins.edgesOf);
    const fading = faded(nodes, edges, filters, joins.edgesOf);
    const hiddenOf = hidden(nodes, edges, joins.edgesOf, neighbours);
    return whole(joins, neighbours, hiddenOf, fading, counted(nodes, edges, fading));
  };
}

function remembered<Args extends readonly unknown[], Result>(make: (...args: Args) => Result) {
  let last: { args: Args; result: Result } | undefined;
  return (...args: Args): Result => {
    if (last?.args.every((arg, index) => arg === args[index])) return last.result;
    last = { args, result: make(...args) };
    return last.result;
  };
}

/** For questions about one node, which most nodes are never asked. */
function rememberedById<Result>(make: (id: string) => Result): (id: string) => Result {
  const results = new Map<string, Result>();
  return (id) => {
    const known = results.get(id);
    if (known !== undefined) return known;
    const result = make(id);
    results.set(id, result);
    return result;
  };
}

function join(edges: Edges) {
  const edgesOf = new Map<string, string[]>();
  const evidence = new Map<string, number>();
  const meet = (id: string, edge: GraphEdge) => {
    const list = edgesOf.get(id);
    if (list) list.push(edge.id);
    else edgesOf.set(id, [edge.id]);
    evidence.set(id, (evidence.get(id) ?? 0) + edge.evidenceCount);
  };
  for (const edge of edges.values()) {
    meet(edge.source, edge);
    if (edge.source !== edge.target) meet(edge.target, edge);
  }
  return { edgesOf, evidence };
}

type EdgesOf = ReadonlyMap<string, readonly string[]>;

function neighboursIn(edges: Edges, edgesOf: EdgesOf): Derived['neighbours'] {
  return rememberedById((id): ReadonlySet<string> => {
    const met = new Set<string>();
    for (const edge of at(edges, edgesOf.get(id))) met.add(edge.source === id ? edge.target : edge.source);
    met.delete(id);
    return met;
  });
}

/**
 * Groups count a neighbour once for each way it is joined; the degree may know better. The smaller number is nearer to
 * the right one, and both are 0 when all neighbours are here. Until the neighbours were counted, it may be too large
 * where two groups of one kind have something left.
 */
function hiddenIn(nodes: Nodes, edges: Edges, edgesOf: EdgesOf, neighbours: Derived['neighbours']) {
  return rememberedById((id): { readonly count: number; readonly atMost: boolean } => {
    const node = nodes.get(id);
    if (!node) return { count: 0, atMost: false };
    const byDegree = node.degree - neighbours(id).size;
    if (node.groups.length === 0) return { count: Math.max(0, byDegree), atMost: false };
    const shown = new Map<string, Set<string>>();
    for (const edge of at(edges, edgesOf.get(id))) {
      const [direction, other] = edge.source === id ? (['OUT', edge.target] as const) : (['IN', edge.source] as const);
      const kind = nodes.get(other)?.kind;
      if (kind === undefined || other === id) continue;
      const key = groupKey({ relationType: edge.type, direction, kind });
      shown.set(key, (shown.get(key) ?? new Set()).add(other));
    }
    let byGroup = 0;
    let atMost = false;
    const kindsLeft = new Set<GraphNode['kind']>();
    for (const group of node.groups) {
      const left = group.count - (shown.get(groupKey(group))?.size ?? 0);
      if (left <= 0) continue;
      byGroup += left;
      atMost ||= kindsLeft.has(group.kind);
      kindsLeft.add(group.kind);
    }
    const count = Math.max(0, Math.min(byDegree, byGroup));
    return { count, atMost: atMost && !node.counted && count > 1 };
  });
}

function* at(edges: Edges, ids: readonly string[] = []): Generator<GraphEdge> {
  for (const id of ids) {
    const edge = edges.get(id);
    if (edge) yield edge;
  }
}

function groupKey({ relationType, direction, kind }: Omit<NeighborGroup, 'count'>): string {
  return `${relationType} ${direction} ${kind}`;
}

/** An edge fades with an end; a node fades by its kind, or with the last of its edges. */
function fade(nodes: Nodes, edges: Edges, filters: Filters, edgesOf: ReadonlyMap<string, readonly string[]>) {
  const fadedNodes = new Set<string>();
  const fadedEdges = new Set<string>();
  if (!hasFilters(filters)) return { fadedNodes, fadedEdges };
  for (const node of nodes.values()) if (!nodePasses(node, filters)) fadedNodes.add(node.id);
  for (const edge of edges.values()) {
    if (fadedNodes.has(edge.source) || fadedNodes.has(edge.target) || !edgePasses(edge, filters)) {
      fadedEdges.add(edge.id);
    }
  }
  const byRelations = hasFilters({ ...filters, kinds: null });
  if (byRelations) {
    for (const [id, own] of edgesOf) if (own.every((edge) => fadedEdges.has(edge))) fadedNodes.add(id);
  }
  return { fadedNodes, fadedEdges };
}

function count(nodes: Nodes, edges: Edges, fading: ReturnType<typeof fade>) {
  const kinds = new Map<GraphNode['kind'], Count>();
  const types = new Map<GraphEdge['type'], Count>();
  const basis = new Map<GraphEdge['basis'], Count>();
  const modality = new Map<GraphEdge['modality'], Count>();
  for (const node of nodes.values()) add(kinds, node.kind, !fading.fadedNodes.has(node.id));
  for (const edge of edges.values()) {
    const shown = !fading.fadedEdges.has(edge.id);
    add(types, edge.type, shown);
    add(basis, edge.basis, shown);
    add(modality, edge.modality, shown);
  }
  return { kinds, types, basis, modality };
}

function add<Key>(counts: Map<Key, Count>, key: Key, shown: boolean): void {
  const before = counts.get(key);
  counts.set(key, { shown: (before?.shown ?? 0) + (shown ? 1 : 0), total: (before?.total ?? 0) + 1 });
}
