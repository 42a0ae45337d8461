import type { Camera, Point } from '../graph/model.js';

/**
 * Sigma fits its camera to what is on the canvas, so that nodes would move when others arrive. Here its box is fixed,
 * and ours says where the camera is in the units of the graph.
 */
export const BOX = 1000;
export const SMALLEST_ZOOM = 0.02;
export const LARGEST_ZOOM = 6;

export interface SigmaCamera extends Point {
  readonly ratio: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function toSigma({ x, y, zoom }: Camera, { width, height }: Size): SigmaCamera {
  return { x: 0.5 + x / BOX, y: 0.5 + y / BOX, ratio: Math.min(width, height) / (BOX * zoom) };
}

export function fromSigma({ x, y, ratio }: SigmaCamera, { width, height }: Size): Camera {
  return { x: (x - 0.5) * BOX, y: (y - 0.5) * BOX, zoom: Math.min(width, height) / (BOX * ratio) };
}

/** As near as the camera goes to see all of a small graph. */
const CLOSEST = 1.4;

/** Above and below each node: for its circle, its number, and its name where that stands below. */
const MARGIN = 48;
/** At the most so much of the width is kept for names: on a phone the nodes need the room more. */
const MOST_LEFT = 0.2;
const MOST_RIGHT = 0.4;

/** How many pixels a node and its name take, left and right of the middle of the node. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** Names stand right of their nodes. */
const USUAL_REACH: Reach = { left: 48, right: 130 };

/** A camera that sees all of these with their names, but does not make few of them huge. */
export function cameraFor<Node extends Point>(
  nodes: Iterable<Node>,
  { width, height }: Size,
  reachOf: (node: Node) => Reach = () => USUAL_REACH,
): Camera | null {
  let [top, bottom] = [-Infinity, Infinity];
  const spans: (Reach & { x: number })[] = [];
  for (const node of nodes) {
    const { left, right } = reachOf(node);
    spans.push({ x: node.x, left: Math.min(left, width * MOST_LEFT), right: Math.min(right, width * MOST_RIGHT) });
    top = Math.max(top, node.y);
    bottom = Math.min(bottom, node.y);
  }
  if (spans.length === 0) return null;
  /** From where to where it all goes at a zoom, in pixels from the middle of the graph. */
  const extent = (zoom: number) => {
    let [from, to] = [Infinity, -Infinity];
    for (const { x, left, right } of spans) {
      from = Math.min(from, x * zoom - left);
      to = Math.max(to, x * zoom + right);
    }
    return { from, to };
  };
  const fits = (zoom: number) => {
    const { from, to } = extent(zoom);
    return to - from <= width;
  };
  const roomY = Math.max(80, height - 2 * MARGIN);
  let zoom = Math.max(SMALLEST_ZOOM, Math.min(CLOSEST, roomY / Math.max(1, top - bottom)));
  if (!fits(zoom)) {
    let [near, far] = [zoom, SMALLEST_ZOOM];
    for (let step = 0; step < 24; step++) {
      const middle = (near + far) / 2;
      if (fits(middle)) far = middle;
      else near = middle;
    }
    zoom = far;
  }
  const { from, to } = extent(zoom);
  return { x: (from + to) / 2 / zoom, y: (top + bottom) / 2, zoom };
}

/** Circles keep their size when near, and shrink, more slowly than the graph does, when far. */
export function sizeRatio(ratio: number): number {
  return Math.max(1, ratio ** 0.6);
}
