/** @jsxRuntime automatic @jsxImportSource relata */
import { html, type PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { inParts } from '../src/publish/pager.ts';
import { typePath } from '../src/publish/paths.ts';
import { TypePage } from './type.tsx';

export const data = { permalink: false };

export function render({ build: { site, write } }: PageData): void {
  for (const [type, entities] of site.byType) {
    for (const part of inParts(entities, 400, typePath(type), `list/${type}`))
      write(
        part.path,
        html(<TypePage page={createPage(site, part.path)} type={type} part={part} />),
      );
  }
}
