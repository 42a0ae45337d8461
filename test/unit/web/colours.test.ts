import { expect, test } from 'vitest';
import { GLYPH_COLOURS, GLYPHS, KIND_COLOURS, type MarkedKind } from '../../../web/styles/kinds.js';
import { textOf } from '../docs/markdown.js';

const tokens = textOf('web/styles/tokens.css');
const [light = '', dark = ''] = tokens.split(':root[data-theme="dark"]');
const KINDS = Object.keys(KIND_COLOURS) as MarkedKind[];

function token(css: string, name: string): string {
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? '';
}

function linear(hex: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other]
    .map((hex) => {
      const [red, green, blue] = linear(hex);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

type Lab = readonly [L: number, a: number, b: number];

function lab(hex: string): Lab {
  const [r, g, b] = linear(hex);
  const root = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000. */
function difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const degrees = 180 / Math.PI;
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a: number, b: number) => (Math.atan2(b, a) * degrees + 360) % 360;
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const turn = ((h2 - h1 + 540) % 360) - 180;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2 / degrees);
  const [l, c, h] = [(l1 + l2) / 2, (c1 + c2) / 2, (h1 + turn / 2 + 360) % 360];
  const cos = (factor: number, shift: number) => Math.cos((factor * h + shift) / degrees);
  const t = 1 - 0.17 * cos(1, -30) + 0.24 * cos(2, 0) + 0.32 * cos(3, 6) - 0.2 * cos(4, -63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rotation = 60 * Math.exp(-(((h - 275) / 25) ** 2));
  const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(rotation / degrees);
  const [x, y, z] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
  return Math.sqrt(x ** 2 + y ** 2 + z ** 2 + rt * y * z);
}

test.each([
  ['light', light],
  ['dark', dark],
] as const)('%s: the canvas and the page have the same colours, told apart and seen on the page', (theme, css) => {
  for (const kind of KINDS) {
    const colour = KIND_COLOURS[kind][theme];
    expect(colour.toLowerCase(), kind).toBe(token(css, `kind-${kind.toLowerCase()}`));
    expect(contrast(colour, token(css, 'page')), kind).toBeGreaterThanOrEqual(3);
    for (const other of KINDS.filter((one) => one !== kind)) {
      const apart = difference(lab(colour), lab(KIND_COLOURS[other][theme]));
      expect(apart, `${kind} and ${other}`).toBeGreaterThanOrEqual(15);
    }
  }
  expect(GLYPH_COLOURS[theme].toLowerCase()).toBe(token(css, 'glyph'));
});

test.each([
  ['light', light],
  ['dark', dark],
] as const)('%s: text can be read', (_, css) => {
  for (const ground of ['page', 'paper', 'sunk']) {
    for (const text of ['ink', 'ink-2', 'ink-3', 'accent', 'error']) {
      const readable = contrast(token(css, text), token(css, ground));
      expect(readable, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(token(css, 'edge'), token(css, ground)), `edge on ${ground}`).toBeGreaterThanOrEqual(2.8);
  }
  expect(contrast(token(css, 'on-mark'), token(css, 'mark'))).toBeGreaterThanOrEqual(7);
  expect(contrast(token(css, 'on-accent'), token(css, 'accent'))).toBeGreaterThanOrEqual(4.5);
});

test('every kind has a glyph of its own', () => {
  expect(new Set(Object.values(GLYPHS)).size).toBe(KINDS.length);
});
