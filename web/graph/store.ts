import { apply, edgeOf, nodeOf } from './commands.js';
import { createDerive } from './derived.js';
import {
  type GraphContent,
  type GraphNode,
  type GraphState,
  type GraphStore,
  NO_FILTERS,
  NO_SELECTION,
  type RestoredView,
  type Selection,
} from './model.js';
import { beginApart, rounded } from './place.js';

/** So many steps can be undone. */
export const HISTORY_LIMIT = 100;

const EMPTY: GraphContent = { nodes: new Map(), edges: new Map(), paths: [], filters: NO_FILTERS };

export function createGraphStore(): GraphStore {
  const listeners = new Set<() => void>();
  const derive = createDerive();
  let past: GraphContent[] = [];
  let future: GraphContent[] = [];
  let state: GraphState = { ...EMPTY, selection: NO_SELECTION, camera: null, canUndo: false, canRedo: false };

  function become(content: GraphContent, others?: Partial<Pick<GraphState, 'selection' | 'camera'>>): void {
    const { nodes, edges, paths, filters } = content;
    const selection = cleaned(others?.selection ?? state.selection, content);
    const camera = others?.camera ?? state.camera;
    const canUndo = past.length > 0;
    const canRedo = future.length > 0;
    state = { nodes, edges, paths, filters, selection, camera, canUndo, canRedo };
    for (const listener of [...listeners]) listener();
  }

  const content = (): GraphContent => {
    const { nodes, edges, paths, filters } = state;
    return { nodes, edges, paths, filters };
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    getSnapshot: () => state,

    getDerived: () => derive(state),

    run(command) {
      const before = content();
      const applied = apply(before, command);
      if (applied.outcome.changed) {
        past = [...past.slice(-(HISTORY_LIMIT - 1)), before];
        future = [];
        become(applied.content);
      }
      return applied.outcome;
    },

    undo() {
      const before = past.at(-1);
      if (!before) return false;
      future = [...future, content()];
      past = past.slice(0, -1);
      become(before);
      return true;
    },

    redo() {
      const after = future.at(-1);
      if (!after) return false;
      past = [...past, content()];
      future = future.slice(0, -1);
      become(after);
      return true;
    },

    select(selection) {
      const next = cleaned({ ...state.selection, ...selection }, state);
      if (next.edge === state.selection.edge && sameIds(next.nodes, state.selection.nodes)) return;
      become(content(), { selection: next });
    },

    setCamera({ x, y, zoom }) {
      const camera = { ...rounded({ x, y }), zoom: roundedZoom(zoom) };
      const before = state.camera;
      if (before && before.x === camera.x && before.y === camera.y && before.zoom === camera.zoom) return;
      become(content(), { camera });
    },

    restore(view) {
      past = [];
      future = [];
      state = { ...state, camera: null };
      become(contentOf(view), { selection: view.selection, ...(view.camera ? { camera: view.camera } : {}) });
    },

    relationIds: () => [...new Set([...past, state, ...future].flatMap(({ edges }) => [...edges.keys()]))],

    relabel(labels) {
      // Steps share what did not change between them, and go on to.
      const edgesOf = remembered((edges: GraphContent['edges']) => withLabels(edges, labels));
      const relabelled = (step: GraphContent): GraphContent => ({ ...step, edges: edgesOf(step.edges) });
      past = past.map(relabelled);
      future = future.map(relabelled);
      become(relabelled(content()));
    },

    place(positions) {
      const replaced = new Map<GraphNode, GraphNode>();
      for (const [id, point] of positions) {
        const node = state.nodes.get(id);
        if (node && !node.placed) replaced.set(node, { ...node, ...rounded(point), placed: true });
      }
      if (replaced.size === 0) return;
      past = past.map((step) => withReplaced(step, replaced));
      future = future.map((step) => withReplaced(step, replaced));
      become(withReplaced(content(), replaced));
    },
  };
}

/** Two figures after the point at 1, more when far out. */
export function roundedZoom(zoom: number): number {
  return Number(zoom.toPrecision(3));
}

function contentOf(view: RestoredView): GraphContent {
  const missing = view.nodes.filter(({ id }) => !view.positions.has(id)).map(({ id }) => id);
  const placed = new Map<string, GraphNode>();
  for (const entity of view.nodes) {
    const position = view.positions.get(entity.id);
    if (!position) continue;
    placed.set(entity.id, { ...nodeOf(entity, position), placed: true, pinned: view.pinned.has(entity.id) });
  }
  const begun = beginApart(placed, missing);
  const nodes = new Map<string, GraphNode>();
  for (const entity of view.nodes) {
    const node = placed.get(entity.id) ?? nodeOf(entity, begun.get(entity.id) ?? { x: 0, y: 0 });
    nodes.set(entity.id, node);
  }
  const drawn = view.relations.filter(({ source, target }) => nodes.has(source.id) && nodes.has(target.id));
  const edges = new Map(drawn.map((relation) => [relation.id, edgeOf(relation)]));
  return { nodes, edges, paths: [], filters: view.filters };
}

function withReplaced(step: GraphContent, replaced: ReadonlyMap<GraphNode, GraphNode>): GraphContent {
  let nodes: Map<string, GraphNode> | undefined;
  for (const [old, next] of replaced) {
    if (step.nodes.get(old.id) !== old) continue;
    nodes ??= new Map<string, GraphNode>(step.nodes);
    nodes.set(old.id, next);
  }
  return nodes ? { ...step, nodes } : step;
}

function withLabels(edges: GraphContent['edges'], labels: ReadonlyMap<string, string>): GraphContent['edges'] {
  const changed = [...edges.values()].flatMap((edge) => {
    const label = labels.get(edge.id);
    return label === undefined || label === edge.label ? [] : [{ ...edge, label }];
  });
  if (changed.length === 0) return edges;
  const next = new Map(edges);
  for (const edge of changed) next.set(edge.id, edge);
  return next;
}

function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** A selection of what is there. */
function cleaned(selection: Selection, content: GraphContent): Selection {
  const nodes = selection.nodes.filter((id) => content.nodes.has(id));
  const edge = selection.edge !== null && content.edges.has(selection.edge) ? selection.edge : null;
  if (edge === selection.edge && nodes.length === selection.nodes.length) return selection;
  return { nodes, edge };
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
