import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { RING_AIR, RING_REACH } from '../graph/look.js';
import { ATLAS_COLUMNS, ATLAS_ROWS, createAtlasTexture } from './atlas.js';
import type { EdgeStyle } from './edge-program.js';
import { channels, type Frame } from './frame.js';

/** What a node is drawn from, beside what sigma knows. */
export interface NodeStyle {
  x: number;
  y: number;
  size: number;
  type: 'glyph';
  packed: number;
  glyph: number;
  lit: boolean;
  selected: boolean;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_style;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec2 v_pixel;
varying float v_radius;
varying float v_glyph;
varying float v_selected;
varying float v_lit;

const float bias = 255.0 / 254.0;

void main() {
  float style = a_style;
  v_selected = step(32.0, style);
  style -= 32.0 * v_selected;
  v_lit = step(16.0, style);
  v_glyph = style - 16.0 * v_lit;
  v_radius = a_size / u_sizeRatio;
  float reach = v_radius + 1.0 + v_selected * ${RING_REACH.toFixed(1)};
  v_pixel = a_corner * reach;
  vec2 position = a_position + v_pixel * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_pixel;
varying float v_radius;
varying float v_glyph;
varying float v_selected;
varying float v_lit;

uniform sampler2D u_atlas;
uniform vec3 u_glyphColor;
uniform vec3 u_accent;
uniform float u_rest;
uniform float u_pixelRatio;

float inside(float distance) {
  return clamp(distance * u_pixelRatio + 0.5, 0.0, 1.0);
}

void main(void) {
  float distance = length(v_pixel);
  #ifdef PICKING_MODE
  gl_FragColor = distance > v_radius + 1.0 ? vec4(0.0) : v_color;
  #else
  float disc = inside(v_radius - distance);
  float beyond = distance - v_radius;
  float ring = v_selected * inside(beyond - ${RING_AIR.toFixed(1)}) * inside(${RING_REACH.toFixed(1)} - beyond);
  vec2 box = clamp(vec2(v_pixel.x, -v_pixel.y) / v_radius * 0.5 + 0.5, 0.0, 1.0);
  vec2 cell = vec2(mod(v_glyph, ${ATLAS_COLUMNS.toFixed(1)}), floor(v_glyph / ${ATLAS_COLUMNS.toFixed(1)} + 0.01));
  float mask = texture2D(u_atlas, (cell + box) / vec2(${ATLAS_COLUMNS.toFixed(1)}, ${ATLAS_ROWS.toFixed(1)})).a;
  vec3 color = mix(mix(v_color.rgb, u_glyphColor, mask), u_accent, ring);
  float opacity = max(disc * v_color.a, ring) * mix(u_rest, 1.0, v_lit);
  gl_FragColor = vec4(color * opacity, opacity);
  #endif
}
`;

const UNIFORMS = [
  'u_matrix',
  'u_sizeRatio',
  'u_correctionRatio',
  'u_atlas',
  'u_glyphColor',
  'u_accent',
  'u_rest',
  'u_pixelRatio',
] as const;
type Uniform = (typeof UNIFORMS)[number];

/** A circle in the colour of its kind with a glyph on it; a ring where it is selected. */
export function createGlyphProgram(frame: Frame): NodeProgramType<NodeStyle, EdgeStyle> {
  return class GlyphProgram extends NodeProgram<Uniform, NodeStyle, EdgeStyle> {
    #atlas: WebGLTexture | null = null;

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_style', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(id: number, start: number, data: NodeDisplayData & Partial<NodeStyle>): void {
      const { array } = this;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = data.size;
      array[start + 3] = data.packed ?? 0;
      array[start + 4] = id;
      array[start + 5] = (data.glyph ?? 0) + (data.lit ? 16 : 0) + (data.selected ? 32 : 0);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>): void {
      this.#atlas ??= createAtlasTexture(gl);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#atlas);
      gl.uniform1i(at.u_atlas, 0);
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(at.u_rest, frame.rest);
      gl.uniform3fv(at.u_glyphColor, channels(frame.look.glyph));
      gl.uniform3fv(at.u_accent, channels(frame.look.accent));
    }

    override kill(): void {
      if (this.#atlas) this.normalProgram.gl.deleteTexture(this.#atlas);
      super.kill();
    }
  } as unknown as NodeProgramType<NodeStyle, EdgeStyle>;
}
