import { ENTITY_KINDS, type EntityKind } from '../graph/model.js';
import { GLYPHS } from '../styles/kinds.js';

/** All glyphs on one texture, drawn here: nothing is fetched. Powers of two, so that small ones stay smooth. */
const CELL = 128;
export const ATLAS_COLUMNS = 4;
export const ATLAS_ROWS = 2;

export function glyphIndex(kind: EntityKind): number {
  return ENTITY_KINDS.indexOf(kind);
}

/** White on nothing: only its opacity is used. */
function drawAtlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = CELL * ATLAS_COLUMNS;
  canvas.height = CELL * ATLAS_ROWS;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.fillStyle = '#fff';
  for (const [index, kind] of ENTITY_KINDS.entries()) {
    context.setTransform(
      CELL / 24,
      0,
      0,
      CELL / 24,
      (index % ATLAS_COLUMNS) * CELL,
      Math.floor(index / ATLAS_COLUMNS) * CELL,
    );
    context.fill(new Path2D(GLYPHS[kind]), 'evenodd');
  }
  return canvas;
}

export function createAtlasTexture(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawAtlas());
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
