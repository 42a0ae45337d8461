import { radiusOf } from '../look.js';
import type { GraphNode, GraphState, GraphStore, Point } from '../model.js';
import type { LayoutAnswer, LayoutInput, LayoutRequest } from './messages.js';

export interface Layout {
  /** Whether nodes are being placed. */
  readonly running: boolean;
  stop(): void;
}

/**
 * Finds a place for each node that has none yet, as they arrive. All others stay where they are. A change meanwhile
 * begins anew, and the old answer is thrown away. Without workers nodes stay where they began.
 */
export function startLayout(store: GraphStore, createWorker: () => Worker = layoutWorker): Layout {
  let worker: Worker | undefined;
  let run = 0;
  let laidOut: { nodes: GraphState['nodes']; edges: GraphState['edges']; ids: readonly string[] } | undefined;
  let waiting = false;

  let asked: ReturnType<typeof setTimeout> | undefined;

  /** In a task of its own: preparing a large graph takes a while. */
  function ask(): void {
    const { nodes, edges } = store.getSnapshot();
    if (laidOut && nodes === laidOut.nodes && edges === laidOut.edges) return;
    waiting = true;
    asked ??= setTimeout(look);
  }

  function look(): void {
    asked = undefined;
    const { nodes, edges } = store.getSnapshot();
    const unplaced = [...nodes.values()].some(({ placed }) => !placed);
    run++;
    waiting = unplaced;
    laidOut = { nodes, edges, ids: [...nodes.keys()] };
    if (!unplaced) return;
    worker ??= started();
    const input = layoutInput(store.getSnapshot());
    const request: LayoutRequest = { run, ...input };
    worker.postMessage(request, [input.nodes.buffer, input.fixed.buffer, input.edges.buffer]);
  }

  function started(): Worker {
    const made = createWorker();
    made.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.run !== run || !laidOut) return;
      waiting = false;
      store.place(pointsOf(laidOut.ids, data.positions));
    });
    return made;
  }

  const leave = store.subscribe(ask);
  ask();
  return {
    get running() {
      return waiting;
    },
    stop() {
      leave();
      clearTimeout(asked);
      run++;
      waiting = false;
      worker?.terminate();
      worker = undefined;
    },
  };
}

function layoutWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** Nodes in the order of the state. Two that are joined in several ways are joined once. */
export function layoutInput(state: Pick<GraphState, 'nodes' | 'edges'>): LayoutInput {
  const order = state.nodes.size;
  const index = new Map<string, number>();
  const nodes = new Float32Array(order * 3);
  const fixed = new Uint8Array(order);
  for (const node of state.nodes.values()) {
    const place = index.size;
    index.set(node.id, place);
    nodes[place * 3] = node.x;
    nodes[place * 3 + 1] = node.y;
    fixed[place] = isFixed(node) ? 1 : 0;
  }
  const evidence = new Float64Array(order);
  const pairs = new Set<number>();
  for (const { source, target, evidenceCount } of state.edges.values()) {
    const a = index.get(source);
    const b = index.get(target);
    if (a === undefined || b === undefined || a === b) continue;
    evidence[a] = (evidence[a] ?? 0) + evidenceCount;
    evidence[b] = (evidence[b] ?? 0) + evidenceCount;
    pairs.add(Math.min(a, b) * order + Math.max(a, b));
  }
  for (const [place, sum] of evidence.entries()) nodes[place * 3 + 2] = radiusOf(sum);
  const edges = new Uint32Array(pairs.size * 2);
  let at = 0;
  for (const pair of pairs) {
    edges[at++] = Math.floor(pair / order);
    edges[at++] = pair % order;
  }
  return { nodes, fixed, edges };
}

function isFixed(node: GraphNode): boolean {
  return node.placed || node.pinned;
}

function pointsOf(ids: readonly string[], positions: Float32Array): Map<string, Point> {
  return new Map(ids.map((id, place) => [id, { x: positions[place * 2] ?? 0, y: positions[place * 2 + 1] ?? 0 }]));
}
