import type { GraphNode, Point } from './model.js';

/** In the units of the graph, which are pixels at zoom 1. */
const DISTANCE = 130;
const SPACING = 64;

/** Where new nodes begin: beside their parent, in the widest sector that nothing stands in. */
export function beginBeside(parent: Point, others: Iterable<Point>, ids: readonly string[]): Map<string, Point> {
  const { start, width } = widestSector(parent, others);
  const places = new Map<string, Point>();
  let ring = 0;
  for (let next = 0; next < ids.length; ring++) {
    const radius = DISTANCE + ring * SPACING;
    const room = Math.max(1, Math.floor((radius * width) / SPACING));
    const here = ids.slice(next, next + room);
    for (const [index, id] of here.entries()) {
      const angle = start + (width * (index + 0.5)) / here.length;
      places.set(id, jittered(id, parent.x + radius * Math.cos(angle), parent.y + radius * Math.sin(angle)));
    }
    next += here.length;
  }
  return places;
}

/** Where nodes without a parent begin: right of what is there, or around the middle of an empty canvas. */
export function beginApart(nodes: ReadonlyMap<string, GraphNode>, ids: readonly string[]): Map<string, Point> {
  if (nodes.size === 0 && ids.length === 1) return new Map([[ids[0] ?? '', { x: 0, y: 0 }]]);
  let right = Number.NEGATIVE_INFINITY;
  let sumY = 0;
  for (const node of nodes.values()) {
    right = Math.max(right, node.x);
    sumY += node.y;
  }
  const spread = SPACING * Math.sqrt(ids.length);
  const middle = nodes.size === 0 ? { x: 0, y: 0 } : { x: right + DISTANCE + spread, y: sumY / nodes.size };
  const places = new Map<string, Point>();
  for (const [index, id] of ids.entries()) {
    // A sunflower: even at any number, and the same for the same input.
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const radius = SPACING * Math.sqrt(index);
    places.set(id, jittered(id, middle.x + radius * Math.cos(angle), middle.y + radius * Math.sin(angle)));
  }
  return places;
}

/** Where the nodes of a chain begin: between those of it that are there already. */
export function beginAlong(
  chain: readonly string[],
  known: (id: string) => Point | undefined,
  lane: number,
): Map<string, Point> {
  const places = new Map<string, Point>();
  const first = chain.findIndex((id) => known(id) !== undefined);
  const origin = chain.length > 0 && first >= 0 ? known(chain[first] ?? '') : undefined;
  for (const [index, id] of chain.entries()) {
    if (known(id) !== undefined) continue;
    const before = lastKnown(chain.slice(0, index), known);
    const after = lastKnown(chain.slice(index + 1).reverse(), known);
    const bow = lane * SPACING * (lane % 2 === 0 ? 0.5 : -0.5);
    if (before && after) {
      const share = (index - before.index) / (chain.length - 1 - after.index - before.index);
      const x = before.point.x + (after.point.x - before.point.x) * share;
      const y = before.point.y + (after.point.y - before.point.y) * share;
      places.set(id, jittered(id, x, y + bow));
    } else {
      const base = origin ?? { x: 0, y: 0 };
      places.set(id, jittered(id, base.x + (index - Math.max(first, 0)) * DISTANCE, base.y + bow));
    }
  }
  return places;
}

function lastKnown(chain: readonly string[], known: (id: string) => Point | undefined) {
  for (let index = chain.length - 1; index >= 0; index--) {
    const point = known(chain[index] ?? '');
    if (point) return { index, point };
  }
  return undefined;
}

function widestSector(parent: Point, others: Iterable<Point>): { start: number; width: number } {
  const angles: number[] = [];
  for (const { x, y } of others) {
    const distance = Math.hypot(x - parent.x, y - parent.y);
    if (distance > 0.5 && distance < DISTANCE * 2.5) angles.push(Math.atan2(y - parent.y, x - parent.x));
  }
  angles.sort((a, b) => a - b);
  const lowest = angles[0];
  if (lowest === undefined) return { start: -Math.PI / 2, width: 2 * Math.PI };
  let best = { start: 0, width: 0 };
  for (const [index, angle] of angles.entries()) {
    const width = (angles[index + 1] ?? lowest + 2 * Math.PI) - angle;
    if (width > best.width + 1e-9) best = { start: angle, width };
  }
  const margin = best.width * 0.12;
  return { start: best.start + margin, width: best.width - 2 * margin };
}

/** A few pixels off, always the same for an id: forces find no way out of perfect symmetry. */
function jittered(id: string, x: number, y: number): Point {
  const hash = hashOf(id);
  return rounded({ x: x + ((hash & 15) - 7.5) * 0.9, y: y + (((hash >>> 4) & 15) - 7.5) * 0.9 });
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
}

/** Whole units, so that a link says exactly where a node stands. */
export function rounded({ x, y }: Point): Point {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}
