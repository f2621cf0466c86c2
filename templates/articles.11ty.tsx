/** @jsxRuntime automatic @jsxImportSource relata */
import type { DocumentRecord } from '../src/model/index.ts';
import { html, type PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { sourcePath } from '../src/publish/paths.ts';
import { SourcePage } from './source.tsx';

export const data = {
  permalink: false,
  pagination: {
    data: 'build',
    size: 100,
    alias: 'batch',
    before: (_paged: unknown, { build }: PageData) => [...build.site.documents.values()],
  },
};

export function render({ build, batch }: PageData & { batch: DocumentRecord[] }): void {
  for (const document of batch) {
    const path = sourcePath(document.id);
    build.write(path, html(<SourcePage page={createPage(build.site, path)} document={document} />));
  }
  build.progress(batch.length);
}
