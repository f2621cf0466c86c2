/** @jsxRuntime automatic @jsxImportSource relata */
import { html, type PageData } from '../src/publish/eleventy.ts';
import { movedPages } from '../src/publish/moved.ts';
import { canonical, createPage } from '../src/publish/page.ts';
import { entityPath } from '../src/publish/paths.ts';

/** Pages at addresses that entities once had, which lead to where they are now. */
export const data = { permalink: false };

export function render({ build }: PageData): void {
  const { site } = build;
  for (const { from, to } of movedPages(site)) {
    const path = entityPath(from);
    const target = createPage(site, path).link(entityPath(to));
    const address = canonical(createPage(site, entityPath(to)));
    const label = site.entities.get(to)!.label;
    build.write(
      path,
      html(
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <title>{label}</title>
            <meta name="robots" content="noindex" />
            <meta http-equiv="refresh" content={`0; url=${target}`} />
            {address === undefined ? null : <link rel="canonical" href={address} />}
          </head>
          <body>
            <p>
              This page is now at <a href={target}>{label}</a>.
            </p>
          </body>
        </html>,
      ),
    );
  }
}
