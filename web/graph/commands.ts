import type {
  ApiEntity,
  ApiRelation,
  Command,
  Filters,
  GraphContent,
  GraphEdge,
  GraphNode,
  GraphPath,
  Outcome,
  Point,
} from './model.js';
import { beginAlong, beginApart, beginBeside, rounded } from './place.js';

export interface Applied {
  readonly content: GraphContent;
  readonly outcome: Outcome;
}

const NOTHING: Outcome = { changed: false, addedNodes: [], addedEdges: [], removedNodes: [], leftOut: 0 };

/** What the content becomes by a command. Where nothing changes, it is the same object. */
export function apply(content: GraphContent, command: Command): Applied {
  switch (command.type) {
    case 'addNeighborhood':
      return addNeighborhood(content, command);
    case 'showPaths':
      return showPaths(content, command.nodes, command.relations, command.paths);
    case 'clearPaths':
      return content.paths.length === 0 ? unchanged(content) : changed({ ...content, paths: [] });
    case 'remove':
      return without(content, new Set(command.ids));
    case 'keepOnly': {
      const kept = new Set(command.ids);
      return without(content, new Set([...content.nodes.keys()].filter((id) => !kept.has(id))));
    }
    case 'pin':
      return eachNode(content, command.ids, (node) => (node.pinned ? node : { ...node, pinned: true, placed: true }));
    case 'unpin':
      return eachNode(content, command.ids, (node) => (node.pinned ? { ...node, pinned: false } : node));
    case 'move':
      return eachNode(content, [...command.positions.keys()], (node) => moved(node, command.positions, command.pin));
    case 'setFilters': {
      const filters = { ...content.filters, ...command.filters };
      return sameFilters(filters, content.filters) ? unchanged(content) : changed({ ...content, filters });
    }
    case 'clear':
      return without(content, new Set(content.nodes.keys()));
  }
}

function unchanged(content: GraphContent): Applied {
  return { content, outcome: NOTHING };
}

function changed(content: GraphContent, outcome?: Partial<Outcome>): Applied {
  return { content, outcome: { ...NOTHING, ...outcome, changed: true } };
}

function addNeighborhood(content: GraphContent, command: Extract<Command, { type: 'addNeighborhood' }>): Applied {
  const arriving = command.nodes.filter(({ id }) => !content.nodes.has(id));
  const places = placesBeside(content, command.parents, arriving, command.relations);
  const added = withAdded(content, arriving, command.relations, (id) => places.get(id));
  const nodes = withExactDegree(added, command);
  if (nodes === content.nodes && added.edges === content.edges) {
    return { content, outcome: { ...NOTHING, leftOut: added.leftOut } };
  }
  return changed({ ...content, nodes, edges: added.edges }, added.outcome);
}

/** Each new node begins beside the parent that it is joined to; what is joined to none, beside the first. */
function placesBeside(
  content: GraphContent,
  parents: readonly string[],
  arriving: readonly ApiEntity[],
  relations: readonly ApiRelation[],
): Map<string, Point> {
  const known = parents.filter((id) => content.nodes.has(id));
  const [first] = known;
  if (first === undefined) {
    return beginApart(
      content.nodes,
      arriving.map(({ id }) => id),
    );
  }
  const parentOf = new Map<string, string>();
  const isParent = new Set(known);
  for (const { source, target } of relations) {
    if (isParent.has(source.id) && !parentOf.has(target.id)) parentOf.set(target.id, source.id);
    if (isParent.has(target.id) && !parentOf.has(source.id)) parentOf.set(source.id, target.id);
  }
  const places = new Map<string, Point>();
  for (const parent of known) {
    const children = arriving.filter(({ id }) => (parentOf.get(id) ?? first) === parent).map(({ id }) => id);
    const node = content.nodes.get(parent);
    if (!node || children.length === 0) continue;
    const others = [...content.nodes.values(), ...places.values()];
    for (const [id, point] of beginBeside(node, others, children)) places.set(id, point);
  }
  return places;
}

/**
 * An answer about one node alone tells exactly how many neighbours it has: those that were on screen, and those that
 * were not.
 */
function withExactDegree(
  added: { nodes: ReadonlyMap<string, GraphNode>; edges: ReadonlyMap<string, GraphEdge> },
  command: Extract<Command, { type: 'addNeighborhood' }>,
): ReadonlyMap<string, GraphNode> {
  const [parent] = command.parents;
  const node = parent === undefined ? undefined : added.nodes.get(parent);
  if (!node || command.parents.length !== 1 || command.totalCount === undefined) return added.nodes;
  const shown = new Set<string>();
  for (const { source, target } of added.edges.values()) {
    if (source === node.id) shown.add(target);
    if (target === node.id) shown.add(source);
  }
  shown.delete(node.id);
  const degree = shown.size + Math.max(0, command.totalCount - command.nodes.length);
  if (degree === node.degree && node.counted) return added.nodes;
  return new Map(added.nodes).set(node.id, { ...node, degree, counted: true });
}

function showPaths(
  content: GraphContent,
  entities: readonly ApiEntity[],
  relations: readonly ApiRelation[],
  paths: readonly GraphPath[],
): Applied {
  const arriving = entities.filter(({ id }) => !content.nodes.has(id));
  const places = new Map<string, Point>();
  const known = (id: string) => places.get(id) ?? content.nodes.get(id);
  for (const [lane, path] of paths.entries()) {
    for (const [id, point] of beginAlong(path.nodes, known, lane)) places.set(id, point);
  }
  const added = withAdded(content, arriving, relations, (id) => places.get(id));
  return changed({ ...content, nodes: added.nodes, edges: added.edges, paths: [...paths] }, added.outcome);
}

function withAdded(
  content: GraphContent,
  arriving: readonly ApiEntity[],
  relations: readonly ApiRelation[],
  placeOf: (id: string) => Point | undefined,
) {
  const nodes = new Map(content.nodes);
  for (const entity of arriving) {
    if (!nodes.has(entity.id)) nodes.set(entity.id, nodeOf(entity, placeOf(entity.id) ?? { x: 0, y: 0 }));
  }
  const edges = new Map(content.edges);
  const addedEdges: string[] = [];
  let leftOut = 0;
  for (const relation of relations) {
    if (edges.has(relation.id)) continue;
    if (!nodes.has(relation.source.id) || !nodes.has(relation.target.id)) {
      leftOut++;
      continue;
    }
    edges.set(relation.id, edgeOf(relation));
    addedEdges.push(relation.id);
  }
  return {
    nodes: nodes.size === content.nodes.size ? content.nodes : nodes,
    edges: addedEdges.length === 0 ? content.edges : edges,
    leftOut,
    outcome: { addedNodes: arriving.map(({ id }) => id), addedEdges, leftOut },
  };
}

export function nodeOf(entity: ApiEntity, { x, y }: Point): GraphNode {
  const { id, kind, name, neighborCounts: groups = [] } = entity;
  const degree = entity.degree ?? groups.reduce((sum, { count }) => sum + count, 0);
  const counted = entity.degree !== undefined;
  return { id, kind, name, degree, counted, groups, x, y, pinned: false, placed: false };
}

export function edgeOf(relation: ApiRelation): GraphEdge {
  const { id, type, label, evidenceCount, basis, modality, date } = relation;
  return {
    id,
    type,
    label,
    evidenceCount,
    basis,
    modality,
    source: relation.source.id,
    target: relation.target.id,
    date: date ?? null,
  };
}

function without(content: GraphContent, gone: ReadonlySet<string>): Applied {
  const removedNodes = [...content.nodes.keys()].filter((id) => gone.has(id));
  if (removedNodes.length === 0) return unchanged(content);
  const nodes = new Map([...content.nodes].filter(([id]) => !gone.has(id)));
  const edges = new Map([...content.edges].filter(([, edge]) => nodes.has(edge.source) && nodes.has(edge.target)));
  const paths = content.paths.filter((path) => path.nodes.every((id) => nodes.has(id)));
  return changed(
    { ...content, nodes, edges, paths: paths.length === content.paths.length ? content.paths : paths },
    { removedNodes },
  );
}

function moved(node: GraphNode, positions: ReadonlyMap<string, Point>, pin: boolean | undefined): GraphNode {
  const { x, y } = rounded(positions.get(node.id) ?? node);
  const pinned = node.pinned || pin === true;
  if (x === node.x && y === node.y && pinned === node.pinned) return node;
  return { ...node, x, y, pinned, placed: true };
}

function eachNode(content: GraphContent, ids: readonly string[], change: (node: GraphNode) => GraphNode): Applied {
  let nodes: Map<string, GraphNode> | undefined;
  for (const id of ids) {
    const node = content.nodes.get(id);
    const next = node && change(node);
    if (next && next !== node) {
      nodes ??= new Map(content.nodes);
      nodes.set(id, next);
    }
  }
  return nodes ? changed({ ...content, nodes }) : unchanged(content);
}

function sameFilters(one: Filters, other: Filters): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    sameList(one.kinds, other.kinds) &&
    sameList(one.types, other.types) &&
    sameList(one.basis, other.basis) &&
    sameList(one.modality, other.modality)
  );
}

function sameList(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
