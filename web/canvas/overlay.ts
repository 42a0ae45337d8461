import {
  type Box,
  circleBox,
  type LabelCandidate,
  type PlacedLabel,
  placeLabels,
  reachOfLabel,
  shortened,
  Taken,
} from '../graph/labels.js';
import { LABEL_FONT, LABEL_SIZE, RING_REACH } from '../graph/look.js';
import type { Camera, GraphEdge, GraphNode, GraphState } from '../graph/model.js';
import type { Reach, Size } from './camera.js';
import type { Drawing } from './drawing.js';
import type { Frame } from './frame.js';

/** At most so many names, whatever the zoom. */
const MOST_LABELS = 240;
/** With more nodes in view, names may cover circles and badges are left out. */
const CROWDED = 700;
const BADGE_SIZE = 12;
const USUAL_RADIUS = 10;
/** So many square pixels for each name. */
const ROOM = 7000;
const ROOM_CROWDED = 12_000;

interface Badge {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

interface Seen {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Names, numbers and pins above the circles, on sigma's canvas for labels. */
export class Overlay {
  readonly #frame: Frame;
  readonly #drawing: Drawing;
  readonly #widths = new Map<string, number>();
  #order: { nodes: GraphState['nodes']; edges: GraphState['edges']; ids: readonly string[] } | undefined;
  /** What was written last: for tests, and for who asks what is at a point. */
  placed: readonly PlacedLabel[] = [];

  constructor(frame: Frame, drawing: Drawing) {
    this.#frame = frame;
    this.#drawing = drawing;
  }

  /** What the first drawing of a large graph would spend its time on. */
  prepare(state: GraphState): void {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return;
    for (const id of this.#byDegree(state).slice(0, MOST_LABELS)) {
      this.#width(context, shortened(state.nodes.get(id)?.name ?? ''), false);
    }
  }

  /** What these nodes take beside them; of many, only few have names, and all the same is kept. */
  reaches(nodes: ReadonlyMap<string, GraphNode>): ((node: GraphNode) => Reach) | undefined {
    const context = nodes.size > MOST_LABELS ? null : document.createElement('canvas').getContext('2d');
    if (!context) return undefined;
    const { graph } = this.#drawing;
    return ({ id, name }) => {
      const radius = graph.hasNode(id) ? graph.getNodeAttributes(id).size : USUAL_RADIUS;
      return reachOfLabel(radius, this.#width(context, shortened(name), false));
    };
  }

  draw(context: CanvasRenderingContext2D, state: GraphState, camera: Camera, size: Size, sizeRatio: number): void {
    const seen = this.#inView(state, camera, size, sizeRatio);
    const taken = new Taken();
    const crowded = seen.length > CROWDED;
    if (!crowded) for (const { x, y, radius } of seen) taken.add(circleBox(x, y, radius));
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    const words = this.#edgeWords(context, state, seen, taken);
    const badges = crowded ? [] : this.#badges(context, seen, taken);
    const room = crowded ? ROOM_CROWDED : ROOM;
    const limit = Math.min(MOST_LABELS, Math.round((size.width * size.height) / room));
    const candidates = this.#candidates(state, seen);
    const frame = { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 };
    this.placed = placeLabels(candidates, (text, bold) => this.#width(context, text, bold), taken, limit, frame);
    context.strokeStyle = this.#frame.look.page;
    context.fillStyle = this.#frame.look.ink;
    context.lineWidth = 4;
    for (const bold of [false, true]) {
      context.font = fontOf(LABEL_SIZE, bold);
      for (const label of this.placed) {
        if (label.bold === bold) this.#write(context, label, this.#opacityOf(label.id, state));
      }
      if (!bold) for (const label of words) this.#write(context, label, 1);
    }
    context.font = fontOf(BADGE_SIZE, true);
    for (const badge of badges) this.#drawBadge(context, badge, this.#opacityOf(badge.id, state));
    for (const node of seen) if (state.nodes.get(node.id)?.pinned) this.#drawPin(context, node);
  }

  #inView(state: GraphState, camera: Camera, { width, height }: Size, sizeRatio: number): Seen[] {
    const { graph } = this.#drawing;
    const seen: Seen[] = [];
    for (const id of this.#byDegree(state)) {
      if (!graph.hasNode(id)) continue;
      const drawn = graph.getNodeAttributes(id);
      const x = width / 2 + (drawn.x - camera.x) * camera.zoom;
      const y = height / 2 - (drawn.y - camera.y) * camera.zoom;
      if (x < -120 || x > width + 20 || y < -20 || y > height + 20) continue;
      seen.push({ id, x, y, radius: drawn.size / sizeRatio });
    }
    return seen;
  }

  /** Those with the most neighbours first; made anew when nodes or edges are others. */
  #byDegree({ nodes, edges }: GraphState): readonly string[] {
    if (this.#order?.nodes === nodes && this.#order.edges === edges) return this.#order.ids;
    const edgesOf = this.#drawing.derived?.edgesOf;
    const degree = (id: string) => edgesOf?.get(id)?.length ?? 0;
    const ids = [...nodes.keys()].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
    this.#order = { nodes, edges, ids };
    return ids;
  }

  *#candidates(state: GraphState, seen: readonly Seen[]): Generator<LabelCandidate> {
    const { hovered, derived } = this.#drawing;
    const chosen = new Set(state.selection.nodes);
    const near = hovered === null ? undefined : derived?.neighbours(hovered);
    const candidate = (at: Seen, forced: boolean): LabelCandidate => ({
      ...at,
      text: state.nodes.get(at.id)?.name ?? '',
      radius: at.radius + (chosen.has(at.id) ? RING_REACH : 0),
      bold: chosen.has(at.id),
      forced,
    });
    const first = (id: string) => id === hovered || chosen.has(id);
    for (const at of seen) if (first(at.id)) yield candidate(at, true);
    for (const at of seen) if (!first(at.id) && near?.has(at.id)) yield candidate(at, false);
    for (const at of seen) {
      if (!first(at.id) && !near?.has(at.id) && !derived?.fadedNodes.has(at.id)) yield candidate(at, false);
    }
  }

  /** Words on edges: those of the edge, or of the one node, that is pointed at or chosen. */
  #edgeWords(context: CanvasRenderingContext2D, state: GraphState, seen: readonly Seen[], taken: Taken): PlacedLabel[] {
    const { hovered, hoveredEdge, derived } = this.#drawing;
    const only = state.selection.nodes.length === 1 ? state.selection.nodes[0] : undefined;
    const node = hovered ?? only;
    const ids = [hoveredEdge, state.selection.edge, ...((node !== undefined && derived?.edgesOf.get(node)) || [])];
    if (ids.every((id) => id === null)) return [];
    const at = new Map(seen.map((one) => [one.id, one]));
    const words: PlacedLabel[] = [];
    for (const id of new Set(ids)) {
      const edge = id === null ? undefined : state.edges.get(id);
      const from = edge && at.get(edge.source);
      const to = edge && at.get(edge.target);
      if (!edge || !from || !to || from === to) continue;
      const chosen = id === hoveredEdge || id === state.selection.edge;
      const text = chosen ? inWords(edge, state) : from.x <= to.x ? `${edge.label} →` : `← ${edge.label}`;
      const width = this.#width(context, text, false);
      const room = Math.hypot(to.x - from.x, to.y - from.y) - from.radius - to.radius;
      if (!chosen && (room < 40 || derived?.fadedEdges.has(edge.id))) continue;
      const box = centred((from.x + to.x) / 2, (from.y + to.y) / 2, width);
      if (!chosen && taken.meets(box)) continue;
      taken.add(box);
      words.push({ id: edge.id, text, x: box.left + 1, y: (box.top + box.bottom) / 2, width, bold: false });
    }
    return words;
  }

  #badges(context: CanvasRenderingContext2D, seen: readonly Seen[], taken: Taken) {
    const badges: Badge[] = [];
    context.font = fontOf(BADGE_SIZE, true);
    for (const { id, x, y, radius } of seen) {
      const hidden = this.#drawing.derived?.hidden(id) ?? 0;
      if (hidden === 0) continue;
      const text = `${this.#drawing.derived?.hiddenAtMost(id) ? '≤' : '+'}${hidden}`;
      const width = context.measureText(text).width + 8;
      const left = x + radius * 0.55;
      const middle = y - radius * 0.75 - 5;
      const box = { left, right: left + width, top: middle - 8, bottom: middle + 8 };
      const clear = { ...box, left: box.left + radius * 0.5, bottom: box.bottom - radius * 0.5 };
      if (taken.meets(clear)) continue;
      taken.add(box);
      badges.push({ id, x: left, y: middle, width, text });
    }
    return badges;
  }

  #drawBadge(context: CanvasRenderingContext2D, { x, y, width, text }: Badge, opacity: number): void {
    const { look } = this.#frame;
    context.globalAlpha = opacity;
    context.fillStyle = look.page;
    context.strokeStyle = look.edge;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(x, y - 8, width, 16, 8);
    context.fill();
    context.stroke();
    context.fillStyle = look.ink;
    context.fillText(text, x + 4, y + 1);
    context.globalAlpha = 1;
  }

  /** A small pin at the upper left. */
  #drawPin(context: CanvasRenderingContext2D, { x, y, radius }: Seen): void {
    const { look } = this.#frame;
    const [left, top] = [x - radius * 0.8, y - radius * 0.8];
    context.fillStyle = look.ink;
    context.strokeStyle = look.page;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(left, top - 4, 4, 0, 2 * Math.PI);
    context.rect(left - 0.75, top, 1.5, 5);
    context.stroke();
    context.fill();
  }

  #write(context: CanvasRenderingContext2D, label: PlacedLabel, opacity: number): void {
    context.globalAlpha = opacity;
    context.strokeText(label.text, label.x, label.y);
    context.fillText(label.text, label.x, label.y);
    context.globalAlpha = 1;
  }

  #opacityOf(id: string, state: GraphState): number {
    const { hovered, derived } = this.#drawing;
    if (hovered !== null && id !== hovered && !derived?.neighbours(hovered).has(id)) return 0.25;
    if (derived?.fadedNodes.has(id)) return 0.35;
    const unlit = state.paths.length > 0 && !state.paths.some(({ nodes }) => nodes.includes(id));
    return unlit ? 0.5 : 1;
  }

  #width(context: CanvasRenderingContext2D, text: string, bold: boolean): number {
    const key = bold ? `b${text}` : text;
    let width = this.#widths.get(key);
    if (width === undefined) {
      context.font = fontOf(LABEL_SIZE, bold);
      width = context.measureText(text).width;
      if (this.#widths.size > 20_000) this.#widths.clear();
      this.#widths.set(key, width);
    }
    return width;
  }
}

/** Whoever does not see the arrowhead reads which way it goes. */
function inWords({ source, label, target }: GraphEdge, { nodes }: GraphState): string {
  return `${shortened(nodes.get(source)?.name ?? '')} ${label} → ${shortened(nodes.get(target)?.name ?? '')}`;
}

function centred(x: number, y: number, width: number): Box {
  return { left: x - width / 2 - 1, right: x + width / 2 + 1, top: y - 9, bottom: y + 9 };
}

function fontOf(size: number, bold: boolean): string {
  return `${bold ? 600 : 400} ${size}px ${LABEL_FONT}`;
}
