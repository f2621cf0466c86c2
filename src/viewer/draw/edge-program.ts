import { EdgeRectangleProgram, type EdgeProgramType } from 'sigma/rendering';

/**
 * Sigma's program for edges, broken into dashes of a period in pixels and a share that is drawn. A class a
 * pattern: the pattern is written into the shader.
 */
export function dashedProgram(period: number, drawn: number): EdgeProgramType {
  return class DashedProgram extends EdgeRectangleProgram {
    override getDefinition() {
      const solid = super.getDefinition();
      return {
        ...solid,
        VERTEX_SHADER_SOURCE: solid.VERTEX_SHADER_SOURCE.replace(
          'void main() {',
          `varying float v_along;
void main() {
  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / u_correctionRatio / ${period.toFixed(1)};`,
        ),
        FRAGMENT_SHADER_SOURCE: solid.FRAGMENT_SHADER_SOURCE.replace(
          'void main(void) {',
          `varying float v_along;
void main(void) {
  #ifndef PICKING_MODE
  if (fract(v_along) > ${drawn.toFixed(2)}) discard;
  #endif`,
        ),
      };
    }
  };
}
