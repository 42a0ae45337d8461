import { FADED, hollowWidth, UNLIT, widthOf } from './look.js';
import type { GraphEdge, GraphState } from './model.js';

export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** What lies on a path that is shown, if one is. */
export function litBy({ paths }: Pick<GraphState, 'paths'>): Lit | undefined {
  if (paths.length === 0) return undefined;
  return {
    nodes: new Set(paths.flatMap(({ nodes }) => nodes)),
    edges: new Set(paths.flatMap(({ edges }) => edges)),
  };
}

/** How much of itself a node or an edge keeps: less where it is faded, or where others are lit. */
export function opacityOf(id: string, faded: ReadonlySet<string>, lit: ReadonlySet<string> | undefined): number {
  if (faded.has(id)) return FADED;
  return lit && !lit.has(id) ? UNLIT : 1;
}

/** Edges by the two nodes that they join, whichever way. */
export function pairsOf(edges: Iterable<GraphEdge>): Iterable<GraphEdge[]> {
  const pairs = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const key = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  return pairs.values();
}

/** How wide an edge is in all. */
export function strokeOf(edge: GraphEdge): number {
  const width = widthOf(edge.evidenceCount);
  return edge.modality === 'PLANNED' ? hollowWidth(width) : width;
}
