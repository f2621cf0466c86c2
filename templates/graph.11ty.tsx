/** @jsxRuntime automatic @jsxImportSource relata */
import type { PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { GRAPH } from '../src/publish/paths.ts';
import { GraphView } from './parts/graph-view.tsx';

export const data = { permalink: GRAPH };

export function render({ build }: PageData) {
  return <GraphView page={createPage(build.site, GRAPH)} />;
}
