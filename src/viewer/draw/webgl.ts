/**
 * Sigma reads constants off these classes as soon as it is loaded. Where a browser lacks them, the view still has
 * to start, to show its table.
 */
const scope = globalThis as { WebGLRenderingContext?: unknown; WebGL2RenderingContext?: unknown };
scope.WebGLRenderingContext ??= class {};
scope.WebGL2RenderingContext ??= class {};

/** Whether sigma can draw. The context is given back: browsers allow only a few. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
