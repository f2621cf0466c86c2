/** @jsxRuntime automatic @jsxImportSource relata */
import type { DocumentRecord } from '../src/model/index.ts';
import { html, type PageData } from '../src/publish/eleventy.ts';
import { sourcesByDate } from '../src/publish/overview.ts';
import { createPage } from '../src/publish/page.ts';
import { sourcePath } from '../src/publish/paths.ts';
import { SourcePage } from './source.tsx';

export const data = {
  permalink: false,
  pagination: {
    data: 'build',
    size: 100,
    alias: 'batch',
    before: (_paged: unknown, { build }: PageData) =>
      sourcesByDate(build.site).map((document, index) => [document, index] as const),
  },
};

export function render({
  build,
  batch,
}: PageData & { batch: readonly (readonly [DocumentRecord, number])[] }): void {
  const all = sourcesByDate(build.site);
  for (const [document, index] of batch) {
    const path = sourcePath(document.id);
    const page = createPage(build.site, path);
    build.write(
      path,
      html(
        <SourcePage
          page={page}
          document={document}
          newer={all[index - 1]}
          older={all[index + 1]}
        />,
      ),
    );
  }
  build.progress(batch.length);
}
