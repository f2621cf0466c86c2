import { EdgeRectangleProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';

/** What the stage gives to sigma beside the usual: length of a dash with its gap in pixels, and the share drawn. */
export interface EdgeLook extends EdgeDisplayData {
  period: number;
  drawn: number;
}

/** Places of sigma's own values in the array: two ends, a normal, colour and id. */
const OWN = 8;

/** Sigma's program for edges, broken into dashes. */
export class DashProgram extends EdgeRectangleProgram {
  override getDefinition() {
    const solid = super.getDefinition();
    return {
      ...solid,
      ATTRIBUTES: [...solid.ATTRIBUTES, { name: 'a_dash', size: 2, type: 5126 as const }],
      VERTEX_SHADER_SOURCE: solid.VERTEX_SHADER_SOURCE.replace(
        'void main() {',
        `attribute vec2 a_dash;
varying vec2 v_dash;
void main() {
  float pixels = length(a_positionEnd - a_positionStart) / u_correctionRatio;
  v_dash = vec2(a_positionCoef * pixels / a_dash.x, a_dash.y);`,
      ),
      FRAGMENT_SHADER_SOURCE: solid.FRAGMENT_SHADER_SOURCE.replace(
        'void main(void) {',
        `varying vec2 v_dash;
void main(void) {
  #ifndef PICKING_MODE
  if (fract(v_dash.x) > v_dash.y) discard;
  #endif`,
      ),
    };
  }

  override processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    super.processVisibleItem(index, start, source, target, data);
    const { period, drawn } = data as EdgeLook;
    this.array[start + OWN] = period;
    this.array[start + OWN + 1] = drawn;
  }
}
