import { NodeProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { FLOAT, TRIANGLES, UNSIGNED_BYTE, type Columns, type Feed } from './columns.ts';

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const;
type Uniform = (typeof UNIFORMS)[number];
type Info = Parameters<NodeProgram<Uniform>['setUniforms']>[1];
const VERTICES = 3;
const FLOATS = 6;

/* A triangle round the shape, with room for corners that lie outside of the circle. */
const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute float a_angle;
attribute float a_shape;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;

void main() {
  v_radius = a_size / u_sizeRatio * u_correctionRatio * 2.0;
  v_offset = v_radius * 2.7 * vec2(cos(a_angle), sin(a_angle));
  v_shape = a_shape;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
  gl_Position = vec4((u_matrix * vec3(a_position + v_offset, 1)).xy, 0, 1);
}
`;

/* Signed distances to the shapes of `shapes.ts` (after Inigo Quilez, "2D distance functions"). */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
uniform float u_correctionRatio;

float distanceTo(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  p = abs(p);
  if (v_shape < 1.5) return max(p.x, p.y) - r * 0.813;
  if (v_shape < 2.5) return (p.x + p.y) * 0.7071 - r * 0.8485;
  if (v_shape < 3.5) return max(p.x * 0.866 + v_offset.y * 0.5, -v_offset.y) - r * 0.65;
  return max(p.x, p.x * 0.5 + p.y * 0.866) - r * 0.935;
}

void main(void) {
  float border = u_correctionRatio * 1.5;
  float outside = distanceTo(v_offset, v_radius) + border;
  gl_FragColor = mix(v_color, vec4(0.0), clamp(outside / border, 0.0, 1.0));
}
`;

/** One node. Place in sigma's frame, radius in the units of the layout, colour as `floatColor` packs it. */
export interface NodeItem {
  x: number;
  y: number;
  size: number;
  color: number;
  shape: number;
}

export function nodeColumns(count: number): Columns {
  return { array: new Float32Array(count * VERTICES * FLOATS), items: count };
}

export function writeNode({ array }: Columns, index: number, node: NodeItem): void {
  let at = index * VERTICES * FLOATS;
  for (let corner = 0; corner < VERTICES; corner++, at += FLOATS) {
    array[at] = node.x;
    array[at + 1] = node.y;
    array[at + 2] = node.size;
    array[at + 3] = node.color;
    array[at + 4] = (corner * 2 * Math.PI) / 3;
    array[at + 5] = node.shape;
  }
}

/**
 * Nodes with a shape for every type. Three vertices a node in one plain call: without a graphics card, drawing
 * instances costs many times as much.
 */
export function shapeProgram(feed: Feed) {
  return class ShapeProgram extends NodeProgram<Uniform> {
    override getDefinition() {
      return {
        VERTICES,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS: [...UNIFORMS],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_angle', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
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
    }
  };
}
