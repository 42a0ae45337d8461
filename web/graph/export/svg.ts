import { GLYPHS } from '../../styles/kinds.js';
import { type Lit, litBy, opacityOf, pairsOf, strokeOf } from '../appearance.js';
import { createDerive } from '../derived.js';
import { circleBox, estimatedWidth, type LabelCandidate, placeLabels, Taken } from '../labels.js';
import {
  DASH,
  HEAD_SLOPE,
  HOLLOW_SIDE,
  headOf,
  LABEL_FONT,
  LABEL_SIZE,
  LOOKS,
  type Look,
  lanesOf,
  RING_AIR,
  RING_REACH,
  RING_WIDTH,
  radiusOf,
  reachAt,
  type ThemeName,
} from '../look.js';
import type { Derived, GraphEdge, GraphNode, GraphState } from '../model.js';
import { element, writeXml, type XmlElement } from './xml.js';

export interface SvgOptions {
  readonly theme: ThemeName;
  /** What a screen reader says of the picture. */
  readonly title: string;
  /** The language of the names. */
  readonly lang?: string;
}

const MARGIN = 60;

/** The whole graph as a picture that stays sharp, in the look of the canvas. */
export function graphToSvg(state: GraphState, { theme, title, lang = 'zh-CN' }: SvgOptions): string {
  const look = LOOKS[theme];
  const derived = createDerive()(state);
  const lit = litBy(state);
  const nodes = [...state.nodes.values()];
  const names = placedNames(state, derived);
  const left = Math.min(0, ...nodes.map(({ x }) => x), ...names.map(({ x }) => x)) - MARGIN;
  const right = Math.max(0, ...nodes.map(({ x }) => x), ...names.map(({ x, width }) => x + width)) + MARGIN;
  const top = Math.min(0, ...nodes.map(({ y }) => -y)) - MARGIN;
  const bottom = Math.max(0, ...nodes.map(({ y }) => -y)) + MARGIN;
  const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
  const box = `${Math.round(left)} ${Math.round(top)} ${width} ${height}`;
  const root = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: box, width, height, role: 'img', 'xml:lang': lang },
    [
      element('title', {}, [title]),
      element('rect', { x: Math.round(left), y: Math.round(top), width, height, fill: look.page }),
      element('g', { fill: 'none', 'stroke-linecap': 'butt' }, drawnEdges(state, derived, lit, look)),
      element(
        'g',
        {},
        nodes.map((node) => drawnNode(node, derived, lit, state, look)),
      ),
      element(
        'g',
        {
          'font-family': LABEL_FONT,
          'font-size': LABEL_SIZE,
          fill: look.ink,
          stroke: look.page,
          'stroke-width': 3,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
          'dominant-baseline': 'central',
        },
        names.map(({ id, x, y, text, bold }) => {
          const opacity = unlessWhole(opacityOf(id, derived.fadedNodes, lit?.nodes));
          const weight = bold ? 600 : undefined;
          return element('text', { x: round(x), y: round(y), opacity, 'font-weight': weight }, [text]);
        }),
      ),
    ],
  );
  return writeXml(root);
}

function placedNames(state: GraphState, derived: Derived) {
  const nodes = [...state.nodes.values()];
  const chosen = new Set(state.selection.nodes);
  const taken = new Taken();
  const radius = ({ id }: GraphNode) => radiusOf(derived.evidence.get(id) ?? 0);
  for (const node of nodes) taken.add(circleBox(node.x, -node.y, radius(node)));
  const byDegree = [...nodes].sort(
    (a, b) => neighboursOf(b, derived) - neighboursOf(a, derived) || (a.id < b.id ? -1 : 1),
  );
  const candidates = byDegree.map(
    (node): LabelCandidate => ({
      id: node.id,
      text: node.name,
      x: node.x,
      y: -node.y,
      radius: radius(node) + (chosen.has(node.id) ? RING_REACH : 0),
      bold: chosen.has(node.id),
      forced: false,
    }),
  );
  return placeLabels(candidates, (text) => estimatedWidth(text, LABEL_SIZE), taken, candidates.length);
}

function neighboursOf({ id }: GraphNode, derived: Derived): number {
  return derived.neighbours(id).size;
}

function drawnEdges(state: GraphState, derived: Derived, lit: Lit | undefined, look: Look): XmlElement[] {
  return [...pairsOf(state.edges.values())].flatMap((pair) => {
    const lanes = lanesOf(pair.map((edge) => ({ id: edge.id, width: strokeOf(edge) })));
    return pair.flatMap((edge) => drawnEdge(edge, lanes.get(edge.id) ?? 0, state, derived, lit, look));
  });
}

function drawnEdge(
  edge: GraphEdge,
  lane: number,
  { nodes, selection }: GraphState,
  derived: Derived,
  lit: Lit | undefined,
  look: Look,
): XmlElement[] {
  const [first, second] = edge.source < edge.target ? [edge.source, edge.target] : [edge.target, edge.source];
  const from = nodes.get(first);
  const to = nodes.get(second);
  if (!from || !to || from === to) return [];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [aheadX, aheadY] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const width = strokeOf(edge);
  const target =
    radiusOf(derived.evidence.get(edge.target) ?? 0) + (selection.nodes.includes(edge.target) ? RING_REACH : 0);
  const head = headOf(width, length, reachAt(target, lane));
  const forward = edge.target === second;
  /** A point so far along the line from the smaller id, and so far to its side, as SVG has it. */
  const at = (along: number, side: number) => ({
    x: round(from.x + aheadX * along - aheadY * side),
    y: round(-(from.y + aheadY * along + aheadX * side)),
  });
  const tip = forward ? length - head.tip : head.tip;
  const base = forward ? tip - head.length : tip + head.length;
  const [start, end] = forward ? [at(0, lane), at(base, lane)] : [at(base, lane), at(length, lane)];
  const opacity = unlessWhole(opacityOf(edge.id, derived.fadedEdges, lit?.edges));
  const line = {
    x1: start.x,
    y1: start.y,
    x2: end.x,
    y2: end.y,
    'stroke-dasharray': edge.basis === 'INFERRED' ? DASH.join(' ') : undefined,
    opacity,
  };
  const stroke = lit?.edges.has(edge.id) ? look.accent : look.edge;
  const corners = [at(tip, lane), at(base, lane + head.length * HEAD_SLOPE), at(base, lane - head.length * HEAD_SLOPE)];
  const points = corners.map(({ x, y }) => `${x},${y}`).join(' ');
  const arrow = element('polygon', { points, fill: stroke, opacity });
  const solid = element('line', { ...line, stroke, 'stroke-width': round(width) });
  if (edge.modality !== 'PLANNED') return [solid, arrow];
  const hollow = { ...line, opacity: undefined, 'stroke-dasharray': undefined };
  const inner = element('line', { ...hollow, stroke: look.page, 'stroke-width': round(width - 2 * HOLLOW_SIDE) });
  return [solid, inner, arrow];
}

function drawnNode(
  node: GraphNode,
  derived: Derived,
  lit: Lit | undefined,
  { selection }: GraphState,
  look: Look,
): XmlElement {
  const radius = radiusOf(derived.evidence.get(node.id) ?? 0);
  const opacity = unlessWhole(opacityOf(node.id, derived.fadedNodes, lit?.nodes));
  const scale = round(radius / 12);
  const ring = element('circle', {
    r: round(radius + RING_AIR + RING_WIDTH / 2),
    fill: 'none',
    stroke: look.accent,
    'stroke-width': RING_WIDTH,
  });
  return element('g', { transform: `translate(${round(node.x)} ${round(-node.y)})`, opacity }, [
    element('title', {}, [node.name]),
    element('circle', { r: round(radius), fill: look.kinds[node.kind] }),
    element('path', {
      d: GLYPHS[node.kind],
      transform: `scale(${scale}) translate(-12 -12)`,
      fill: look.glyph,
      'fill-rule': 'evenodd',
    }),
    ...(selection.nodes.includes(node.id) ? [ring] : []),
  ]);
}

function unlessWhole(opacity: number): number | undefined {
  return opacity === 1 ? undefined : opacity;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
