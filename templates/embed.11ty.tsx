/** @jsxRuntime automatic @jsxImportSource relata */
import type { PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { sitePath } from '../src/publish/paths.ts';
import { GraphView } from './parts/graph-view.tsx';

const EMBED = sitePath('embed.html');

export const data = { permalink: EMBED };

export function render({ build }: PageData) {
  return <GraphView page={createPage(build.site, EMBED)} embed />;
}
