/** @jsxRuntime automatic @jsxImportSource relata */
import { markup } from '../../src/publish/jsx-runtime.ts';
import type { PictureLine } from '../../src/publish/picture.ts';

/** All lines of a strength are one path. */
export function Lines({ lines }: { lines: readonly PictureLine[] }) {
  const paths = ['', '', '', ''];
  for (const { from, to, strength } of lines)
    paths[strength] += `M${from.x},${from.y}L${to.x},${to.y}`;
  return paths.map(
    (path, strength) =>
      path !== '' && markup`<path class="line strength-${strength}" d="${path}"/>`,
  );
}
