/** @jsxRuntime automatic @jsxImportSource preact */
import type { PictureLine } from '../../src/publish/picture.ts';

export function Lines({ lines }: { lines: readonly PictureLine[] }) {
  return (
    <g>
      {lines.map(({ x1, y1, x2, y2, strength }) => (
        <line class={`line strength-${strength}`} x1={x1} y1={y1} x2={x2} y2={y2} />
      ))}
    </g>
  );
}
