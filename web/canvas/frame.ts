import { LOOKS, type Look, type ThemeName } from '../graph/look.js';

/** What all programs of one canvas read at each frame: changing it restyles nothing. */
export interface Frame {
  look: Look;
  /** How much of itself everything keeps that is not lit: 1, or less while the pointer is on a node. */
  rest: number;
}

export function createFrame(theme: ThemeName): Frame {
  return { look: LOOKS[theme], rest: 1 };
}

/** #RRGGBB as three numbers from 0 to 1. */
export function channels(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

const bytes = new Uint8Array(4);
const word = new Uint32Array(bytes.buffer);
const float = new Float32Array(bytes.buffer);

/** Colour and opacity in the four bytes of a float, as attributes of a program take them. */
export function packed(hex: string, opacity: number): number {
  const value = Number.parseInt(hex.slice(1), 16);
  bytes[0] = (value >> 16) & 255;
  bytes[1] = (value >> 8) & 255;
  bytes[2] = value & 255;
  bytes[3] = Math.round(opacity * 255);
  // With the highest exponent it would be no number, and be changed on the way.
  word[0] = ((word[0] ?? 0) & 0xfeffffff) >>> 0;
  return float[0] ?? 0;
}
