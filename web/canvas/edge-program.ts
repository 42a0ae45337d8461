import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { DASH, HEAD_AIR, HEAD_SIDE, HEAD_SLOPE, HOLLOW_SIDE, RING_REACH } from '../graph/look.js';
import type { Frame } from './frame.js';
import type { NodeStyle } from './node-program.js';

/** What an edge is drawn from, beside what sigma knows. */
export interface EdgeStyle {
  size: number;
  type: 'relation';
  packed: number;
  /** Pixels to the left of the line from source to target. */
  lane: number;
  dashed: boolean;
  hollow: boolean;
  lit: boolean;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_lane;
attribute float a_style;
attribute float a_radius;
attribute vec3 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;

varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_half;
varying float v_dashed;
varying float v_hollow;
varying float v_lit;
varying float v_head;

const float bias = 255.0 / 254.0;

void main() {
  float style = a_style;
  v_lit = step(4.0, style);
  style -= 4.0 * v_lit;
  v_hollow = step(2.0, style);
  v_dashed = style - 2.0 * v_hollow;

  vec2 start = (u_matrix * vec3(a_start, 1)).xy * u_viewport * 0.5;
  vec2 end = (u_matrix * vec3(a_end, 1)).xy * u_viewport * 0.5;
  float span = max(length(end - start), 0.001);
  vec2 ahead = (end - start) / span;
  vec2 side = vec2(-ahead.y, ahead.x);

  v_half = max(a_width / u_sizeRatio, 0.7) * 0.5;
  float lane = a_lane / u_sizeRatio;
  float radius = a_radius / u_sizeRatio;
  float tip = min(sqrt(max(0.0, radius * radius - lane * lane)) + ${HEAD_AIR.toFixed(1)}, span);
  float head = min((v_half + ${HEAD_SIDE.toFixed(1)}) / ${HEAD_SLOPE.toFixed(1)}, (span - tip) * 0.5);
  v_head = a_corner.z;
  #ifdef PICKING_MODE
  v_half = max(v_half, 4.0);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  float along;
  if (v_head > 0.5) {
    // Counted back from the tip, with a pixel around it for its soft border.
    v_half = head * ${HEAD_SLOPE.toFixed(1)};
    v_along = mix(-2.0, head + 1.0, a_corner.x);
    v_across = a_corner.y * (v_half + 2.0);
    along = span - tip - v_along;
  } else {
    v_across = a_corner.y * (v_half + 1.0);
    along = a_corner.x * (span - tip - head);
    v_along = along - 0.5 * span;
  }
  vec2 pixel = start + ahead * along + side * (lane + v_across);
  gl_Position = vec4(pixel / (u_viewport * 0.5), 0, 1);
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_half;
varying float v_dashed;
varying float v_hollow;
varying float v_lit;
varying float v_head;

uniform float u_rest;
uniform float u_pixelRatio;

float inside(float distance) {
  return clamp(distance * u_pixelRatio + 0.5, 0.0, 1.0);
}

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = abs(v_across) > v_half ? vec4(0.0) : v_color;
  #else
  float across = abs(v_across);
  float cover = inside(v_half - across);
  cover *= 1.0 - v_hollow * inside(v_half - ${HOLLOW_SIDE.toFixed(1)} - across);
  float dash = mod(v_along + ${(DASH[0] / 2).toFixed(1)}, ${(DASH[0] + DASH[1]).toFixed(1)});
  cover *= 1.0 - v_dashed * (1.0 - inside(min(dash, ${DASH[0].toFixed(1)} - dash)));
  if (v_head > 0.5) {
    float flank = (v_along * ${HEAD_SLOPE.toFixed(1)} - across) * ${(1 / Math.hypot(1, HEAD_SLOPE)).toFixed(3)};
    cover = inside(min(flank, v_half / ${HEAD_SLOPE.toFixed(1)} - v_along));
  }
  float opacity = cover * v_color.a * mix(u_rest, 1.0, v_lit);
  gl_FragColor = vec4(v_color.rgb * opacity, opacity);
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_rest', 'u_pixelRatio'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** A line as wide as its evidence, with an arrowhead at its target: dashed where inferred, hollow where planned, beside others of the same two nodes. */
export function createRelationProgram(frame: Frame): EdgeProgramType<NodeStyle, EdgeStyle> {
  return class RelationProgram extends EdgeProgram<Uniform, NodeStyle, EdgeStyle> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 9,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_lane', size: 1, type: FLOAT },
          { name: 'a_style', size: 1, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 3, type: FLOAT }],
        // Two triangles of the line, and one of the arrowhead.
        CONSTANT_DATA: [
          [0, -1, 0],
          [1, -1, 0],
          [0, 1, 0],
          [1, -1, 0],
          [0, 1, 0],
          [1, 1, 0],
          [0, 0, 1],
          [1, -1, 1],
          [1, 1, 1],
        ],
      };
    }

    processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData & Partial<NodeStyle>,
      data: EdgeDisplayData & Partial<EdgeStyle>,
    ): void {
      const { array } = this;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = data.size;
      array[start + 5] = data.lane ?? 0;
      array[start + 6] = (data.dashed ? 1 : 0) + (data.hollow ? 2 : 0) + (data.lit ? 4 : 0);
      array[start + 7] = target.size + (target.selected ? RING_REACH : 0);
      array[start + 8] = data.packed ?? 0;
      array[start + 9] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform2f(at.u_viewport, params.width, params.height);
      gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(at.u_rest, frame.rest);
      gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
    }
  } as unknown as EdgeProgramType<NodeStyle, EdgeStyle>;
}
