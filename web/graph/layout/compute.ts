/// <reference path="./iterations.d.ts" />
import attract from 'graphology-layout-forceatlas2/iterate.js';
import separate from 'graphology-layout-noverlap/iterate.js';
import type { LayoutInput } from './messages.js';

const FA2 = 10;
const FA2_EDGE = 3;
const NOVERLAP = 3;

/** Rounds are counted, not timed, so that the same graph is drawn the same everywhere; the time only guards. */
const LONGEST_MS = 900;
const MOST_ROUNDS = 300;
const WORK = 400_000;

/**
 * ForceAtlas2, then noverlap, in slices: `pause` is called between them and says whether to go on. Gives nothing when
 * it was told to stop.
 */
export async function computeLayout(
  input: LayoutInput,
  pause: () => Promise<boolean>,
  now: () => number = () => performance.now(),
): Promise<Float32Array | undefined> {
  const order = input.fixed.length;
  const started = now();
  const late = () => now() - started > LONGEST_MS;
  const nodes = forceNodes(input);
  const edges = forceEdges(input, nodes);
  const settings = settingsFor(order);
  const rounds = roundsFor(order, settings.barnesHutOptimize);
  const slice = Math.max(1, Math.ceil(rounds / 12));
  for (let round = 0; round < rounds && !late(); round++) {
    attract(settings, nodes, edges);
    if (round % slice === slice - 1 && !(await pause())) return undefined;
  }
  const { spaced, at } = spacedNodes(input, nodes);
  for (let round = 0; round < 60 && !late(); round++) {
    const held = spaced.slice();
    const { converged } = separate(SPACING, spaced);
    if (converged) break;
    keepFixed(spaced, held, input.fixed, at);
    if (round % 10 === 9 && !(await pause())) return undefined;
  }
  const positions = new Float32Array(order * 2);
  for (let place = 0; place < order; place++) {
    const index = at[place] ?? 0;
    positions[index * 2] = spaced[place * NOVERLAP] ?? 0;
    positions[index * 2 + 1] = spaced[place * NOVERLAP + 1] ?? 0;
  }
  return positions;
}

const SPACING = { gridSize: 24, margin: 14, expansion: 1.1, ratio: 1, speed: 3 };

function settingsFor(order: number) {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 1000,
    strongGravityMode: false,
    gravity: 0.02,
    slowDown: 1 + Math.log(order),
    barnesHutOptimize: order > 600,
    barnesHutTheta: 0.8,
  };
}

function roundsFor(order: number, quick: boolean): number {
  const cost = quick ? order * Math.log2(order) * 0.6 : (order * order) / 20;
  return Math.max(8, Math.min(MOST_ROUNDS, Math.round(WORK / Math.max(1, cost))));
}

function forceNodes({ nodes, fixed }: LayoutInput): Float32Array {
  const matrix = new Float32Array(fixed.length * FA2);
  for (let index = 0; index < fixed.length; index++) {
    const at = index * FA2;
    matrix[at] = nodes[index * 3] ?? 0;
    matrix[at + 1] = nodes[index * 3 + 1] ?? 0;
    matrix[at + 6] = 1;
    matrix[at + 7] = 1;
    matrix[at + 8] = nodes[index * 3 + 2] ?? 1;
    matrix[at + 9] = fixed[index] ?? 0;
  }
  return matrix;
}

/** Mass is the number of neighbours, and one for itself. */
function forceEdges({ edges }: LayoutInput, nodes: Float32Array): Float32Array {
  const matrix = new Float32Array((edges.length / 2) * FA2_EDGE);
  for (let index = 0; index < edges.length / 2; index++) {
    const source = (edges[index * 2] ?? 0) * FA2;
    const target = (edges[index * 2 + 1] ?? 0) * FA2;
    nodes[source + 6] = (nodes[source + 6] ?? 1) + 1;
    nodes[target + 6] = (nodes[target + 6] ?? 1) + 1;
    matrix.set([source, target, 1], index * FA2_EDGE);
  }
  return matrix;
}

/** Those that must stay come first: of two that overlap, noverlap moves the later one. */
function spacedNodes({ nodes, fixed }: LayoutInput, forces: Float32Array) {
  const all = [...fixed.keys()];
  const at = [...all.filter((index) => fixed[index] === 1), ...all.filter((index) => fixed[index] !== 1)];
  const spaced = new Float32Array(at.length * NOVERLAP);
  const seen = new Set<string>();
  for (const [place, index] of at.entries()) {
    const x = forces[index * FA2] ?? 0;
    let y = forces[index * FA2 + 1] ?? 0;
    // Two on one spot would be parted by chance.
    while (fixed[index] !== 1 && seen.has(`${x} ${y}`)) y += 1;
    seen.add(`${x} ${y}`);
    spaced.set([x, y, nodes[index * 3 + 2] ?? 1], place * NOVERLAP);
  }
  return { spaced, at };
}

function keepFixed(spaced: Float32Array, held: Float32Array, fixed: Uint8Array, at: readonly number[]): void {
  for (const [place, index] of at.entries()) {
    if (fixed[index] !== 1) break;
    spaced[place * NOVERLAP] = held[place * NOVERLAP] ?? 0;
    spaced[place * NOVERLAP + 1] = held[place * NOVERLAP + 1] ?? 0;
  }
}
