/** @jsxRuntime automatic @jsxImportSource relata */
import { markup } from '../../src/publish/jsx-runtime.ts';
import type { PictureLine } from '../../src/publish/picture.ts';

/** All lines of a strength are one path. */
export function Lines({ lines }: { lines: readonly PictureLine[] }) {
  const paths = ['', '', '', ''];
  for (const { x1, y1, x2, y2, strength } of lines) paths[strength] += `M${x1},${y1}L${x2},${y2}`;
  return paths.map(
    (path, strength) =>
      path !== '' && markup`<path class="line strength-${strength}" d="${path}"/>`,
  );
}
