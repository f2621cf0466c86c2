/** @jsxRuntime automatic @jsxImportSource relata */
import type { Entity } from '../src/model/index.ts';
import { html, type PageData } from '../src/publish/eleventy.ts';
import { viewOf } from '../src/publish/entity-view.ts';
import { createPage } from '../src/publish/page.ts';
import { entityPath } from '../src/publish/paths.ts';
import { EntityPage } from './entity.tsx';

/** Eleventy keeps every page it renders in memory: these are written here, some hundred a batch. */
export const data = {
  permalink: false,
  pagination: {
    data: 'build',
    size: 500,
    alias: 'batch',
    before: (_paged: unknown, { build }: PageData) =>
      [...build.site.byType.values()].flatMap((list) =>
        list.map((entity, index) => [entity, index] as const),
      ),
  },
};

export function render({
  build,
  batch,
}: PageData & { batch: readonly (readonly [Entity, number])[] }): void {
  for (const [entity, index] of batch) {
    const path = entityPath(entity.id);
    const page = createPage(build.site, path, entity.id);
    build.write(path, html(<EntityPage page={page} view={viewOf(build, entity, index)} />));
  }
  build.progress(batch.length);
}
