import { MultiDirectedGraph } from 'graphology';
import { litBy, opacityOf, strokeOf } from '../graph/appearance.js';
import { FADED, hollowWidth, lanesOf, radiusOf, widthOf } from '../graph/look.js';
import type { Derived, GraphEdge, GraphNode, GraphState, Point } from '../graph/model.js';
import { glyphIndex } from './atlas.js';
import type { BatchedSigma, DrawnGraph } from './batched-sigma.js';
import type { EdgeStyle } from './edge-program.js';
import { type Frame, packed } from './frame.js';
import type { NodeStyle } from './node-program.js';

/** So long one frame may prepare changes; what is left waits for the next. */
const SLICE_MS = 8;
/** Each slice that adds makes sigma index all anew: at least so many go in. */
const LEAST_ADDED = 250;
/** With more nodes and edges, indexing and drawing are two tasks. */
const LARGE = 3000;
const TWEEN_MS = 320;
/** More at once would not tween smoothly. */
const MOST_TWEENED = 400;

const NONE: ReadonlySet<string> = new Set();

interface Tween {
  readonly from: Point;
  readonly to: Point;
  readonly since: number;
}

/**
 * Keeps sigma's graph in step with the store: only what changed is styled and repainted, in slices short enough that
 * the page stays responsive.
 */
export class Drawing {
  readonly graph: DrawnGraph = new MultiDirectedGraph();
  reducedMotion = false;
  readonly #frame: Frame;
  #state: GraphState | undefined;
  #derived: Derived | undefined;
  #lit: ReturnType<typeof litBy>;
  #lanes = new Map<string, number>();
  #hovered: string | null = null;
  #hoveredEdge: string | null = null;
  #shining = new Set<string>();
  readonly #toAdd = { nodes: new Set<string>(), edges: new Set<string>() };
  readonly #toStyle = { nodes: new Set<string>(), edges: new Set<string>() };
  #toDrop: { nodes: string[]; edges: string[] } = { nodes: [], edges: [] };
  #tweens = new Map<string, Tween>();
  /** Nodes or edges came or went since sigma last went through them all. */
  #unindexed = false;
  /** Sigma has gone through them all, and draws them in the next frame. */
  #undrawn = false;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  get derived(): Derived | undefined {
    return this.#derived;
  }

  get hovered(): string | null {
    return this.#hovered;
  }

  get hoveredEdge(): string | null {
    return this.#hoveredEdge;
  }

  get busy(): boolean {
    const { nodes, edges } = this.#toAdd;
    const { nodes: styledNodes, edges: styledEdges } = this.#toStyle;
    const waiting = nodes.size + edges.size + styledNodes.size + styledEdges.size;
    return (
      waiting + this.#toDrop.nodes.length + this.#toDrop.edges.length + this.#tweens.size + (this.#undrawn ? 1 : 0) > 0
    );
  }

  /** Notes what differs from what is drawn. */
  show(state: GraphState, derived: Derived, now: number): void {
    const before = this.#state;
    if (state === before) return;
    this.#state = state;
    const was = this.#derived;
    this.#derived = derived;
    if (state.nodes !== before?.nodes) this.#compareNodes(state, before, now);
    if (state.edges !== before?.edges) this.#compareEdges(state, before);
    if (before && (derived.fadedNodes !== was?.fadedNodes || derived.evidence !== was?.evidence))
      this.#compareLooks(derived, was);
    if (state.paths !== before?.paths) {
      this.#lit = litBy(state);
      if (before) this.restyle();
    }
    if (before && state.selection !== before.selection) this.#compareSelections(state, before);
  }

  /** After a change of the theme. */
  restyle(): void {
    for (const id of this.graph.nodes()) this.#toStyle.nodes.add(id);
    for (const id of this.graph.edges()) this.#toStyle.edges.add(id);
  }

  /** The edge nearest to a point, at most so many units away. */
  edgeAt({ x, y }: Point, reach: number, zoom: number): string | null {
    let [best, nearest] = [reach, null as string | null];
    for (const { id, source, target } of this.#state?.edges.values() ?? []) {
      if (!this.graph.hasNode(source) || !this.graph.hasNode(target)) continue;
      const from = this.graph.getNodeAttributes(source);
      const to = this.graph.getNodeAttributes(target);
      const distance = distanceToLine(x, y, from, to, (this.#lanes.get(id) ?? 0) / zoom);
      if (distance < best) [best, nearest] = [distance, id];
    }
    return nearest;
  }

  hover(node: string | null, edge: string | null): void {
    if (node === this.#hovered && edge === this.#hoveredEdge) return;
    this.#hovered = node;
    if (edge !== this.#hoveredEdge) {
      for (const id of [edge, this.#hoveredEdge])
        if (id !== null && this.graph.hasEdge(id)) this.#toStyle.edges.add(id);
      this.#hoveredEdge = edge;
    }
    for (const id of this.#shining) this.#dirty(id);
    this.#shining = new Set();
    this.#frame.rest = node === null ? 1 : FADED;
    if (node === null || !this.#derived) return;
    this.#shining = new Set([node, ...this.#derived.neighbours(node), ...(this.#derived.edgesOf.get(node) ?? [])]);
    for (const id of this.#shining) this.#dirty(id);
  }

  /** While a reader drags: drawn at once, told to the store at the end. */
  drag(positions: ReadonlyMap<string, Point>): void {
    for (const [id, { x, y }] of positions) {
      if (!this.graph.hasNode(id)) continue;
      this.#tweens.delete(id);
      Object.assign(this.graph.getNodeAttributes(id), { x, y });
      this.#dirtyWithEdges(id);
    }
  }

  /** Whether what is left is more than the next slice draws. */
  get adding(): boolean {
    return this.#toAdd.nodes.size + this.#toAdd.edges.size > 0;
  }

  /** One slice of the work. Says whether it has been drawn. */
  step(sigma: BatchedSigma, now: number): boolean {
    const end = performance.now() + SLICE_MS;
    sigma.batch(() => {
      const dropped = this.#drop();
      const added = this.#add(end);
      this.#unindexed ||= dropped || added;
    });
    // One drawing takes longer than all slices together: it waits for the last of them.
    if (this.adding) return false;
    const indexed = this.#unindexed;
    this.#unindexed = false;
    this.#undrawn = indexed && this.graph.order + this.graph.size > LARGE;
    if (this.#undrawn) {
      sigma.index();
      return true;
    }
    this.#moveTweens(now);
    const nodes = this.#style(this.#toStyle.nodes, end, (id) => this.graph.hasNode(id) && this.#styleNode(id));
    const edges = this.#style(this.#toStyle.edges, end, (id) => this.graph.hasEdge(id) && this.#styleEdge(id));
    if (!indexed && nodes.length === 0 && edges.length === 0) return false;
    sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: !indexed });
    return true;
  }

  #compareNodes(state: GraphState, before: GraphState | undefined, now: number): void {
    for (const node of state.nodes.values()) {
      const old = before?.nodes.get(node.id);
      if (old === node) continue;
      if (!this.graph.hasNode(node.id)) this.#toAdd.nodes.add(node.id);
      else {
        const drawn = this.graph.getNodeAttributes(node.id);
        if (drawn.x !== node.x || drawn.y !== node.y || this.#tweens.has(node.id)) this.#move(node, drawn, now);
        this.#toStyle.nodes.add(node.id);
      }
    }
    if (this.#tweens.size > MOST_TWEENED) this.#jump();
    for (const id of before?.nodes.keys() ?? []) {
      if (state.nodes.has(id)) continue;
      this.#toAdd.nodes.delete(id);
      this.#tweens.delete(id);
      if (this.graph.hasNode(id)) this.#toDrop.nodes.push(id);
    }
  }

  #move(node: GraphNode, drawn: Point, now: number): void {
    const tween = this.#tweens.get(node.id);
    if (tween && tween.to.x === node.x && tween.to.y === node.y) return;
    this.#tweens.set(node.id, { from: { x: drawn.x, y: drawn.y }, to: { x: node.x, y: node.y }, since: now });
    if (this.reducedMotion) this.#jump();
  }

  #jump(): void {
    for (const [id, { to }] of this.#tweens) this.#moveTo(id, to);
    this.#tweens.clear();
  }

  #moveTweens(now: number): void {
    for (const [id, { from, to, since }] of this.#tweens) {
      const share = Math.min(1, (now - since) / TWEEN_MS);
      const eased = 1 - (1 - share) ** 3;
      this.#moveTo(id, { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased });
      if (share === 1) this.#tweens.delete(id);
    }
  }

  #moveTo(id: string, { x, y }: Point): void {
    if (!this.graph.hasNode(id)) return;
    const drawn = this.graph.getNodeAttributes(id);
    drawn.x = x;
    drawn.y = y;
    this.#dirtyWithEdges(id);
  }

  #compareEdges(state: GraphState, before: GraphState | undefined): void {
    for (const edge of state.edges.values()) {
      if (before?.edges.get(edge.id) === edge) continue;
      if (this.graph.hasEdge(edge.id)) this.#toStyle.edges.add(edge.id);
      else this.#toAdd.edges.add(edge.id);
    }
    for (const edge of before?.edges.values() ?? []) {
      if (state.edges.has(edge.id)) continue;
      this.#toAdd.edges.delete(edge.id);
      this.#lanes.delete(edge.id);
      if (this.graph.hasEdge(edge.id)) this.#toDrop.edges.push(edge.id);
      this.#setLanes(edge);
    }
  }

  /** Edges of the same two nodes lie side by side: where, anew for all of them. */
  #setLanes({ source, target }: GraphEdge): void {
    const pair = this.#between(source, target);
    if (pair.length === 1 && pair[0] && !this.#lanes.has(pair[0].id)) return;
    const lanes = lanesOf(pair.map((edge) => ({ id: edge.id, width: strokeOf(edge) })));
    for (const edge of pair) {
      const lane = (lanes.get(edge.id) ?? 0) * (edge.source < edge.target ? 1 : -1);
      if (lane === (this.#lanes.get(edge.id) ?? 0)) continue;
      this.#lanes.set(edge.id, lane);
      if (this.graph.hasEdge(edge.id)) this.#toStyle.edges.add(edge.id);
    }
  }

  #between(source: string, target: string): GraphEdge[] {
    const [one, other] = [this.#derived?.edgesOf.get(source) ?? [], this.#derived?.edgesOf.get(target) ?? []];
    const pair: GraphEdge[] = [];
    for (const id of one.length < other.length ? one : other) {
      const edge = this.#state?.edges.get(id);
      if (!edge) continue;
      const same = edge.source === source && edge.target === target;
      if (same || (edge.source === target && edge.target === source)) pair.push(edge);
    }
    return pair;
  }

  #compareLooks(derived: Derived, was: Derived | undefined): void {
    for (const id of this.graph.nodes()) {
      const faded = derived.fadedNodes.has(id) !== was?.fadedNodes.has(id);
      // Arrowheads end at the circle, which is as large as the evidence.
      if (derived.evidence.get(id) !== was?.evidence.get(id)) this.#dirtyWithEdges(id);
      else if (faded) this.#toStyle.nodes.add(id);
    }
    if (derived.fadedEdges === was?.fadedEdges) return;
    for (const id of this.graph.edges()) {
      if (derived.fadedEdges.has(id) !== was?.fadedEdges.has(id)) this.#toStyle.edges.add(id);
    }
  }

  #compareSelections({ selection }: GraphState, { selection: before }: GraphState): void {
    const [now, then] = [new Set(selection.nodes), new Set(before.nodes)];
    for (const id of new Set([...now, ...then])) if (now.has(id) !== then.has(id)) this.#dirtyWithEdges(id);
    for (const edge of [selection.edge, before.edge]) if (edge !== null) this.#dirty(edge);
  }

  #dirty(id: string): void {
    if (this.graph.hasNode(id)) this.#toStyle.nodes.add(id);
    else if (this.graph.hasEdge(id)) this.#toStyle.edges.add(id);
  }

  #dirtyWithEdges(id: string): void {
    this.#toStyle.nodes.add(id);
    for (const edge of this.#derived?.edgesOf.get(id) ?? [])
      if (this.graph.hasEdge(edge)) this.#toStyle.edges.add(edge);
  }

  #drop(): boolean {
    const { nodes, edges } = this.#toDrop;
    this.#toDrop = { nodes: [], edges: [] };
    for (const id of edges) {
      if (this.#state?.edges.has(id) || !this.graph.hasEdge(id)) continue;
      this.graph.dropEdge(id);
      this.#toStyle.edges.delete(id);
    }
    for (const id of nodes) {
      if (this.#state?.nodes.has(id) || !this.graph.hasNode(id)) continue;
      this.graph.dropNode(id);
      this.#toStyle.nodes.delete(id);
      if (this.#hovered === id) this.hover(null, null);
    }
    return nodes.length + edges.length > 0;
  }

  #add(end: number): boolean {
    let added = 0;
    const full = () => added >= LEAST_ADDED && performance.now() > end;
    for (const id of this.#toAdd.nodes) {
      if (full()) return true;
      this.#toAdd.nodes.delete(id);
      const node = this.#state?.nodes.get(id);
      if (!node || this.graph.hasNode(id)) continue;
      this.graph.addNode(id, this.#nodeStyle(node));
      added++;
    }
    for (const id of this.#toAdd.edges) {
      if (full()) return true;
      this.#toAdd.edges.delete(id);
      const edge = this.#state?.edges.get(id);
      if (!edge || this.graph.hasEdge(id)) continue;
      this.#setLanes(edge);
      this.graph.addEdgeWithKey(id, edge.source, edge.target, this.#edgeStyle(edge));
      added++;
    }
    return added > 0;
  }

  #style(waiting: Set<string>, end: number, style: (id: string) => boolean): string[] {
    const done: string[] = [];
    let seen = 0;
    for (const id of waiting) {
      if (seen++ % 64 === 63 && performance.now() > end) break;
      waiting.delete(id);
      if (style(id)) done.push(id);
    }
    return done;
  }

  #styleNode(id: string): boolean {
    const node = this.#state?.nodes.get(id);
    if (!node) return false;
    const drawn = this.graph.getNodeAttributes(id);
    const { x, y } = drawn;
    Object.assign(drawn, this.#nodeStyle(node), { x, y });
    return true;
  }

  #styleEdge(id: string): boolean {
    const edge = this.#state?.edges.get(id);
    if (!edge) return false;
    Object.assign(this.graph.getEdgeAttributes(id), this.#edgeStyle(edge));
    return true;
  }

  #nodeStyle(node: GraphNode): NodeStyle {
    const { look } = this.#frame;
    const opacity = this.#opacity(node.id, this.#derived?.fadedNodes, this.#lit?.nodes);
    return {
      x: node.x,
      y: node.y,
      size: radiusOf(this.#derived?.evidence.get(node.id) ?? 0),
      type: 'glyph',
      packed: packed(look.kinds[node.kind], opacity),
      glyph: glyphIndex(node.kind),
      lit: this.#shining.has(node.id),
      selected: this.#state?.selection.nodes.includes(node.id) === true,
    };
  }

  #edgeStyle(edge: GraphEdge): EdgeStyle {
    const { look } = this.#frame;
    const chosen = this.#state?.selection.edge === edge.id || this.#lit?.edges.has(edge.id) === true;
    const color = chosen ? look.accent : this.#hoveredEdge === edge.id ? look.ink : look.edge;
    const planned = edge.modality === 'PLANNED';
    const width = widthOf(edge.evidenceCount) + (this.#state?.selection.edge === edge.id ? 1 : 0);
    return {
      size: planned ? hollowWidth(width) : width,
      type: 'relation',
      packed: packed(color, this.#opacity(edge.id, this.#derived?.fadedEdges, this.#lit?.edges)),
      lane: this.#lanes.get(edge.id) ?? 0,
      dashed: edge.basis === 'INFERRED',
      hollow: planned,
      lit: this.#shining.has(edge.id),
    };
  }

  #opacity(id: string, faded: ReadonlySet<string> | undefined, lit: ReadonlySet<string> | undefined): number {
    return opacityOf(id, faded ?? NONE, lit);
  }
}

/** From a point to the line between two, shifted to its left by its lane. */
function distanceToLine(x: number, y: number, from: Point, to: Point, lane: number): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const along = ((x - from.x) * dx + (y - from.y) * dy) / length;
  if (along < 0 || along > length) return Number.POSITIVE_INFINITY;
  return Math.abs(((y - from.y) * dx - (x - from.x) * dy) / length - lane);
}
