import { EdgeProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { FLOAT, TRIANGLES, UNSIGNED_BYTE, type Columns, type Feed } from './columns.ts';

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_minEdgeThickness'] as const;
type Uniform = (typeof UNIFORMS)[number];
type Info = Parameters<EdgeProgram<Uniform>['setUniforms']>[1];
const VERTICES = 6;
const FLOATS = 8;
/** End and side of the corners of the two triangles. */
const ENDS = [0, 0, 1, 1, 0, 1] as const;
const SIDES = [1, -1, 1, 1, -1, -1] as const;

/*
 * A rectangle as wide as the line and one pixel more, in which the rim fades. The sign of a_size is the side;
 * a_dash is the length of a dash with its gap, and as a fraction the share of it that is drawn.
 */
const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute vec2 a_normal;
attribute float a_size;
attribute vec4 a_color;
attribute float a_along;
attribute float a_dash;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
varying vec4 v_color;
varying float v_across;
varying float v_reach;
varying vec2 v_dash;

void main() {
  float pixel = 2.0 * u_correctionRatio;
  v_reach = max(abs(a_size) / u_sizeRatio, u_minEdgeThickness) * 0.5 + 0.5;
  v_across = sign(a_size) * v_reach;
  v_dash = vec2(a_along / pixel / floor(a_dash), fract(a_dash));
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  gl_Position = vec4((u_matrix * vec3(a_position + a_normal * v_across * pixel, 1)).xy, 0, 1);
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_reach;
varying vec2 v_dash;

void main(void) {
  if (v_dash.y < 0.98 && fract(v_dash.x) > v_dash.y) discard;
  gl_FragColor = v_color * clamp(v_reach - abs(v_across), 0.0, 1.0);
}
`;

/** One line. Places in sigma's frame, width in the units of the layout, colour as `floatColor` packs it. */
export interface EdgeItem {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  size: number;
  color: number;
  /** See `dashOf`. */
  dash: number;
}

/** `period`: whole pixels of a dash with its gap; `drawn`: share of it that is the dash. */
export function dashOf(period: number, drawn: number): number {
  return period + Math.min(0.99, drawn);
}

export function edgeColumns(count: number): Columns {
  return { array: new Float32Array(count * VERTICES * FLOATS), items: count };
}

export function writeEdge({ array }: Columns, index: number, edge: EdgeItem): void {
  const { x1, y1, x2, y2 } = edge;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.sqrt(dx * dx + dy * dy);
  const [nx, ny] = length === 0 ? [0, 0] : [-dy / length, dx / length];
  let at = index * VERTICES * FLOATS;
  for (let corner = 0; corner < VERTICES; corner++, at += FLOATS) {
    const end = ENDS[corner]!;
    array[at] = end === 0 ? x1 : x2;
    array[at + 1] = end === 0 ? y1 : y2;
    array[at + 2] = nx;
    array[at + 3] = ny;
    array[at + 4] = SIDES[corner]! * edge.size;
    array[at + 5] = edge.color;
    array[at + 6] = end * length;
    array[at + 7] = edge.dash;
  }
}

/**
 * Lines, whole or broken into dashes. Six vertices an edge in one plain call: without a graphics card, drawing
 * instances costs many times as much. Drawn beneath what is there already, because sigma draws the nodes first.
 */
export function lineProgram(feed: Feed) {
  return class LineProgram extends EdgeProgram<Uniform> {
    override getDefinition() {
      return {
        VERTICES,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS: [...UNIFORMS],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_normal', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_along', size: 1, type: FLOAT },
          { name: 'a_dash', size: 1, type: FLOAT },
        ],
      };
    }

    override reallocate(): void {}
    override process(): void {}
    override processVisibleItem(): void {}

    override render(params: RenderParams): void {
      this.array = feed.columns.array;
      this.verticesCount = feed.columns.items * VERTICES;
      super.render(params);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: Info): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio!, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_minEdgeThickness!, params.minEdgeThickness);
    }

    override renderProgram(params: RenderParams, info: Info): void {
      const { gl } = info;
      gl.blendFunc(gl.ONE_MINUS_DST_ALPHA, gl.ONE);
      super.renderProgram(params, info);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    }
  };
}
