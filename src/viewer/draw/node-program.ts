import { NodeCircleProgram } from 'sigma/rendering';
import type { NodeDisplayData } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What the stage gives to sigma beside the usual. */
export interface NodeLook extends NodeDisplayData {
  shape: number;
}

/** Room for corners that lie outside of the circle, as a multiple of it. */
const ROOM = '1.35';

/* Signed distances to the shapes of `shapes.ts` (after Inigo Quilez, "2D distance functions"). */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_diffVector;
varying float v_radius;
varying float v_shape;
uniform float u_correctionRatio;

float distanceTo(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  p = abs(p);
  if (v_shape < 1.5) return max(p.x, p.y) - r * 0.813;
  if (v_shape < 2.5) return (p.x + p.y) * 0.7071 - r * 0.8485;
  if (v_shape < 3.5) return max(p.x * 0.866 + v_diffVector.y * 0.5, -v_diffVector.y) - r * 0.65;
  return max(p.x, p.x * 0.5 + p.y * 0.866) - r * 0.935;
}

void main(void) {
  float border = u_correctionRatio * 1.5;
  float outside = distanceTo(v_diffVector, v_radius) + border;
  #ifdef PICKING_MODE
  gl_FragColor = outside > border ? vec4(0.0) : v_color;
  #else
  gl_FragColor = mix(v_color, vec4(0.0), clamp(outside / border, 0.0, 1.0));
  #endif
}
`;

/** Sigma's program for discs, with a shape for every type. */
export class ShapeProgram extends NodeCircleProgram {
  override getDefinition() {
    const circle = super.getDefinition();
    const attributes = [...circle.ATTRIBUTES, { name: 'a_shape', size: 1, type: 5126 as const }];
    return {
      ...circle,
      VERTEX_SHADER_SOURCE: circle.VERTEX_SHADER_SOURCE.replace(
        'void main() {',
        'attribute float a_shape;\nvarying float v_shape;\nvoid main() {\n  v_shape = a_shape;',
      )
        .replace('u_sizeRatio * 4.0', `u_sizeRatio * 4.0 * ${ROOM}`)
        .replace('size / 2.0', `size / (2.0 * ${ROOM})`),
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      ATTRIBUTES: attributes,
    };
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = floatColor(data.color);
    array[start + 4] = index;
    array[start + 5] = (data as NodeLook).shape;
  }
}
