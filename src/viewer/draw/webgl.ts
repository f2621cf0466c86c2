/**
 * Sigma reads constants off these classes as soon as it is loaded. Where a browser lacks them, the view still has
 * to start, to show its table.
 */
const scope = globalThis as { WebGLRenderingContext?: unknown; WebGL2RenderingContext?: unknown };
scope.WebGLRenderingContext ??= class {};
scope.WebGL2RenderingContext ??= class {};

export {};
