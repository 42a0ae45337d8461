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

/** Names stand right of their nodes. */
const MARGIN = { left: 48, right: 130, top: 48, bottom: 48 };

/** A camera that sees all of these, but does not make few of them huge. */
export function cameraFor(points: Iterable<Point>, { width, height }: Size): Camera | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.max(top, y);
    bottom = Math.min(bottom, y);
  }
  if (left > right) return null;
  const roomX = Math.max(80, width - MARGIN.left - MARGIN.right);
  const roomY = Math.max(80, height - MARGIN.top - MARGIN.bottom);
  const zoom = Math.min(CLOSEST, roomX / Math.max(1, right - left), roomY / Math.max(1, top - bottom));
  const clamped = Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, zoom));
  return {
    x: (left + right) / 2 + (MARGIN.right - MARGIN.left) / 2 / clamped,
    y: (top + bottom) / 2,
    zoom: clamped,
  };
}

/** Circles keep their size when near, and shrink, more slowly than the graph does, when far. */
export function sizeRatio(ratio: number): number {
  return Math.max(1, ratio ** 0.6);
}
