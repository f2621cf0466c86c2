/** What every component needs to know: the site, where the page stands, how to lead from it. */
import type { EntityId } from '../model/index.ts';
import { basePath, relativeLink, type SitePath } from './paths.ts';
import type { Site } from './site.ts';

export interface Page {
  readonly site: Site;
  readonly path: SitePath;
  /** What leads to the root of the site: ``, `../`, or the base path. */
  readonly root: string;
  /** The entity that the page is about. */
  readonly self?: EntityId;
  link(to: SitePath, anchor?: string): string;
}

export function createPage(site: Site, path: SitePath, self?: EntityId): Page {
  return {
    site,
    path,
    root: '../'.repeat(path.split('/').length - 1),
    ...(self === undefined ? {} : { self }),
    link: (to, anchor) => relativeLink(path, to, anchor),
  };
}

/** A page that is served at any depth, so that its links start from the root of the host. */
export function createRootedPage(site: Site, path: SitePath): Page {
  const base = basePath(site.settings.baseUrl);
  return {
    site,
    path,
    root: base,
    link: (to, anchor) => base + to + (anchor === undefined ? '' : `#${anchor}`),
  };
}

/** The address of a page on the web, where the owner has said where the site stands. */
export function canonical(page: Page): string | undefined {
  const base = page.site.settings.baseUrl;
  return base === undefined ? undefined : base + page.path.replace(/(^|\/)index\.html$/, '$1');
}
