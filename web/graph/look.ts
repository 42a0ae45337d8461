import { GLYPH_COLOURS, KIND_COLOURS } from '../styles/kinds.js';
import type { EntityKind } from './model.js';

/** How the graph looks, on the canvas and in a picture of it. tokens.css has the same colours. */
export interface Look {
  readonly page: string;
  readonly ink: string;
  readonly second: string;
  readonly accent: string;
  readonly edge: string;
  readonly glyph: string;
  readonly kinds: Readonly<Record<EntityKind, string>>;
}

export type ThemeName = 'light' | 'dark';

export const LOOKS: Readonly<Record<ThemeName, Look>> = {
  light: {
    page: '#FBFBF8',
    ink: '#14181F',
    second: '#4A5361',
    accent: '#0B5CAD',
    edge: '#8A929D',
    glyph: GLYPH_COLOURS.light,
    kinds: kindColours('light'),
  },
  dark: {
    page: '#12161C',
    ink: '#F1F4F8',
    second: '#B4BDC9',
    accent: '#7CC4FF',
    edge: '#6B7584',
    glyph: GLYPH_COLOURS.dark,
    kinds: kindColours('dark'),
  },
};

function kindColours(theme: ThemeName): Record<EntityKind, string> {
  const { PERSON, ORGANIZATION, INDUSTRY, PLACE, INITIATIVE, TOPIC, EVENT, DOCUMENT } = KIND_COLOURS;
  const all = { PERSON, ORGANIZATION, INDUSTRY, PLACE, INITIATIVE, TOPIC, EVENT, DOCUMENT };
  return Object.fromEntries(Object.entries(all).map(([kind, colours]) => [kind, colours[theme]])) as Record<
    EntityKind,
    string
  >;
}

export const LABEL_FONT =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", ' +
  '"Source Han Sans SC", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
export const LABEL_SIZE = 13;

/** What filters fade, and what is outside of the neighbourhood under the pointer, keeps so much of itself. */
export const FADED = 0.15;
/** What is on no lit path. */
export const UNLIT = 0.35;

export const SMALLEST_RADIUS = 8;
export const LARGEST_RADIUS = 22;
/** Pixels for the first piece of evidence: with one, a seed's worth of newspaper would be all smallest circles. */
const RADIUS_SCALE = 4;

/** The circle of a node: its area grows with the evidence at it that is in view. */
export function radiusOf(evidence: number): number {
  return Math.min(LARGEST_RADIUS, Math.max(SMALLEST_RADIUS, RADIUS_SCALE * Math.sqrt(evidence)));
}

/** The stroke of an edge. */
export function widthOf(evidence: number): number {
  return 1 + Math.log2(Math.max(1, evidence));
}

/** The ring of a selected node: pixels of air, and of ring. */
export const RING_AIR = 2;
export const RING_WIDTH = 3;
export const RING_REACH = RING_AIR + RING_WIDTH;

/** Dashes of what was inferred: so many pixels drawn, so many left out. */
export const DASH = [7, 5] as const;
/** A planned relation is a hollow line: two thin ones, so far apart at least. */
export const HOLLOW_GAP = 2;
export const HOLLOW_SIDE = 1.2;

/** The arrowhead at the target of an edge: half as wide, on each side, as it is long. */
export const HEAD_SLOPE = 0.5;
/** Pixels that it stands out on each side of the line, and between its tip and the circle. */
export const HEAD_SIDE = 3;
export const HEAD_AIR = 1;

/** Where a line beside the middle meets a circle: pixels from the middle of the circle. */
export function reachAt(radius: number, lane: number): number {
  return Math.sqrt(Math.max(0, radius * radius - lane * lane));
}

/** How far its tip is from the middle of the target, and how long it is: at the most half of what there is. */
export function headOf(width: number, span: number, reach: number): { readonly tip: number; readonly length: number } {
  const tip = Math.min(reach + HEAD_AIR, span);
  return { tip, length: Math.min((width / 2 + HEAD_SIDE) / HEAD_SLOPE, (span - tip) / 2) };
}

/** How wide a hollow line is in all. */
export function hollowWidth(width: number): number {
  return Math.max(HOLLOW_GAP, width - 2 * HOLLOW_SIDE) + 2 * HOLLOW_SIDE;
}

/** Edges between the same two nodes lie side by side: how far each is from the middle, seen from the smaller id. */
export function lanesOf(edges: readonly { readonly id: string; readonly width: number }[]): Map<string, number> {
  const gap = 8;
  const whole = edges.reduce((sum, { width }) => sum + width + gap, -gap);
  const lanes = new Map<string, number>();
  let at = -whole / 2;
  for (const { id, width } of edges) {
    lanes.set(id, at + width / 2);
    at += width + gap;
  }
  return lanes;
}
