import { painted, sooner } from '../turns.ts';

/** Draws nothing: what a browser does before its first context only has to be done somewhere. */
const SCRIPT = `
  const context = globalThis.OffscreenCanvas && new OffscreenCanvas(1, 1).getContext('webgl2');
  postMessage(context ? 1 : 0);
`;
/** Milliseconds after which the picture waits no longer. */
const PATIENCE = 4000;

/**
 * Lets a worker make the first WebGL context of the page: the browser starts its graphics for it, which takes long
 * where there is no graphics card, and the page would not answer meanwhile. Fulfilled when the next one can be made;
 * the function in it lets the first one go.
 */
export async function warmUp(): Promise<() => void> {
  // The browser's own first picture of the page goes before: it would wait for ours.
  await painted();
  let worker: Worker;
  try {
    const address = URL.createObjectURL(new Blob([SCRIPT], { type: 'text/javascript' }));
    worker = new Worker(address);
    URL.revokeObjectURL(address);
  } catch {
    // No workers here, as on some pages from disk: the picture starts as it can.
    return () => undefined;
  }
  await sooner((resolve) => {
    worker.onmessage = worker.onerror = () => resolve();
  }, PATIENCE);
  return () => worker.terminate();
}
