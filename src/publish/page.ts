/** What every component needs to know: the site, where the page stands, how to lead from it. */
import type { Claim, EntityId } from '../model/index.ts';
import { Drawn, type DrawnEntity } from './drawn.ts';
import { basePath, relativeLink, rootOf, type SitePath } from './paths.ts';
import type { Site } from './site.ts';
import { tell, type Telling } from './telling.ts';

/** Pages with more statements than these have no use for them twice. */
const MOST_TOLD = 200;

export class Page {
  readonly site: Site;
  readonly path: SitePath;
  /** What leads to the root of the site: ``, `../`, or the base path. */
  readonly root: string;
  /** What pages of the same depth share. */
  readonly drawn: Drawn;
  /** The entity that the page is about. */
  readonly self: EntityId | undefined;
  /** Of a page that is shown at any depth: where the root may be. */
  readonly roots: readonly string[] | undefined;
  readonly #told = new Map<Claim, Telling<DrawnEntity>>();

  constructor(
    drawn: Drawn,
    path: SitePath,
    { self, roots }: { self?: EntityId | undefined; roots?: readonly string[] } = {},
  ) {
    this.site = drawn.site;
    this.path = path;
    this.root = drawn.root;
    this.drawn = drawn;
    this.self = self;
    this.roots = roots;
  }

  /** What a statement and its JSON-LD have in common. */
  tell(claim: Claim): Telling<DrawnEntity> {
    let telling = this.#told.get(claim);
    if (telling === undefined) {
      telling = tell(this.site, claim, (id) => this.drawn.entity(id));
      if (this.#told.size < MOST_TOLD) this.#told.set(claim, telling);
    }
    return telling;
  }

  link(to: SitePath, anchor?: string): string {
    return relativeLink(this.path, to, anchor, this.root);
  }
}

const drawn = new WeakMap<Site, Map<string, Drawn>>();

export function createPage(site: Site, path: SitePath, self?: EntityId): Page {
  return new Page(drawnFrom(site, rootOf(path)), path, { self });
}

function drawnFrom(site: Site, root: string): Drawn {
  let known = drawn.get(site);
  if (known === undefined) drawn.set(site, (known = new Map<string, Drawn>()));
  let shared = known.get(root);
  if (shared === undefined) known.set(root, (shared = new Drawn(site, root)));
  return shared;
}

/**
 * A page that is served at any depth, so that its links start from the root of the host. Where the site stands below it
 * is known only if the owner has said so: styles and script are looked for above the page too, and mend the links.
 */
export function createRootedPage(site: Site, path: SitePath): Page {
  const base = basePath(site.settings.baseUrl);
  // The folder of the file itself, for who opens it from disk; above it, where nobody has said where the site stands.
  const roots = [base, '', ...(site.settings.baseUrl === undefined ? ['../', '../../'] : [])];
  return new Page(new Drawn(site, base), path, { roots });
}

/** The address of a page on the web, where the owner has said where the site stands. */
export function canonical(page: Page): string | undefined {
  const base = page.site.settings.baseUrl;
  return base === undefined ? undefined : base + page.path.replace(/(^|\/)index\.html$/, '$1');
}
