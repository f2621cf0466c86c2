/** @jsxRuntime automatic @jsxImportSource relata */
import { html, type PageData } from '../src/publish/eleventy.ts';
import { movedPages } from '../src/publish/moved.ts';
import { createPage } from '../src/publish/page.ts';
import { entityPath } from '../src/publish/paths.ts';
import { capital } from '../src/publish/words.ts';
import { Layout } from './layout.tsx';

/** Pages at addresses that entities once had, which lead to where they are now. */
export const data = { permalink: false };

export function render({ build }: PageData): void {
  const { site } = build;
  for (const { from, to } of movedPages(site)) {
    const page = createPage(site, entityPath(from));
    const target = page.link(entityPath(to));
    const label = capital(site.entities.get(to)!.label);
    build.write(
      page.path,
      html(
        <Layout page={page} title={label} kind="moved" noindex movedTo={entityPath(to)}>
          <div class="prose">
            <h1>{label}</h1>
            <p class="lead">
              This page is now at <a href={target}>another address</a>.
            </p>
          </div>
        </Layout>,
      ),
    );
  }
}
