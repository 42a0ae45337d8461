/** Which names are written, and where, so that none covers another. Pure: the canvas and the SVG export share it. */
export interface LabelCandidate {
  readonly id: string;
  readonly text: string;
  /** The middle of its node and its radius, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly bold: boolean;
  /** Written even where it covers another's circle, and in full. */
  readonly forced: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  /** The left end and the middle of its height. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly bold: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Measure = (text: string, bold: boolean) => number;

const HEIGHT = 18;
const GAP = 4;
const LONGEST = 14;
const CELL = 64;

/** Boxes that are taken, in cells of a grid. */
export class Taken {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.#eachCell(box, (cell) => {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
      return false;
    });
  }

  meets(box: Box): boolean {
    return this.#eachCell(box, (cell) => this.#cells.get(cell)?.some((other) => overlap(box, other)) === true);
  }

  #eachCell(box: Box, visit: (cell: number) => boolean): boolean {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
        if (visit(column * 65_536 + row)) return true;
      }
    }
    return false;
  }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function within(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

/** How far a label reaches from the middle of its node: all of it at the right, half of it where it stands below. */
export function reachOfLabel(radius: number, width: number): { readonly left: number; readonly right: number } {
  return { left: Math.max(radius, width / 2) + 2 * GAP, right: radius + width + 3 * GAP };
}

/** A long name is cut; the full one shows when its node is chosen. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/**
 * Candidates come with the most important first. `taken` holds what labels keep clear of, and gets theirs. What would
 * be cut by the edge of the frame stands elsewhere or is left out, unless it is forced.
 */
export function placeLabels(
  candidates: Iterable<LabelCandidate>,
  measure: Measure,
  taken: Taken,
  limit: number,
  frame?: Box,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    if (placed.length >= limit) break;
    const text = candidate.forced ? candidate.text : shortened(candidate.text);
    const width = measure(text, candidate.bold);
    const spots = spotsFor(candidate, width).filter((box) => !taken.meets(box));
    const spot = spots.find((box) => !frame || within(box, frame)) ?? (candidate.forced ? spots[0] : undefined);
    if (!spot) continue;
    taken.add(spot);
    placed.push({
      id: candidate.id,
      text,
      x: spot.left + 1,
      y: (spot.top + spot.bottom) / 2,
      width,
      bold: candidate.bold,
    });
  }
  return placed;
}

/** Right, below, left, above. */
function spotsFor({ x, y, radius }: LabelCandidate, width: number): Box[] {
  const box = (left: number, middle: number): Box => ({
    left: left - 1,
    top: middle - HEIGHT / 2,
    right: left + width + 1,
    bottom: middle + HEIGHT / 2,
  });
  const beyond = radius + HEIGHT / 2 + 1;
  return [
    box(x + radius + GAP, y),
    box(x - width / 2, y + beyond),
    box(x - radius - GAP - width, y),
    box(x - width / 2, y - beyond),
  ];
}

/** The circle of a node, as a box that labels keep clear of. */
export function circleBox(x: number, y: number, radius: number): Box {
  const half = radius * 0.85;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** How wide a text is where there is no canvas to ask. */
export function estimatedWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.56;
  return width;
}
