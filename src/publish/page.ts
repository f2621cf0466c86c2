/** What every component needs to know: the site, where the page stands, how to lead from it. */
import type { Claim, Entity, EntityId } from '../model/index.ts';
import { joined, type Child, type Markup } from './jsx-runtime.ts';
import { basePath, relativeLink, rootOf, type SitePath } from './paths.ts';
import type { Site } from './site.ts';

export interface Page {
  readonly site: Site;
  readonly path: SitePath;
  /** What leads to the root of the site: ``, `../`, or the base path. */
  readonly root: string;
  /** Of a page that is shown at any depth: where the root may be. */
  readonly roots?: readonly string[];
  /** The entity that the page is about. */
  readonly self?: EntityId;
  readonly drawn: Drawn;
  link(to: SitePath, anchor?: string): string;
}

/** What was drawn for one page and can be used on others of the same depth, as their links are the same. */
export interface Drawn {
  /** Linked names. */
  names: Map<Entity, Markup>;
  statements: Map<Claim, Markup>;
  /** Statements whose words stand just above. */
  repeated: Map<Claim, Markup>;
  /** Links around dots of pictures, up to the size of the dot. */
  dots: Map<Entity, Markup>;
  /** Names below the dots, and above them. */
  captions: Map<Entity, Markup>;
  captionsAbove: Map<Entity, Markup>;
  /** JSON-LD of claims. */
  data: Map<Claim, Markup>;
  /** Headers and footers. */
  frames: Map<string, Markup>;
}

const drawn = new WeakMap<Site, Map<string, Drawn>>();

export function createPage(site: Site, path: SitePath, self?: EntityId): Page {
  const root = rootOf(path);
  return {
    site,
    path,
    root,
    drawn: drawnFrom(site, root),
    ...(self === undefined ? {} : { self }),
    link: (to, anchor) => relativeLink(path, to, anchor, root),
  };
}

function drawnFrom(site: Site, root: string): Drawn {
  let known = drawn.get(site);
  if (known === undefined) drawn.set(site, (known = new Map<string, Drawn>()));
  let shared = known.get(root);
  if (shared === undefined) known.set(root, (shared = nothingDrawn()));
  return shared;
}

function nothingDrawn(): Drawn {
  return {
    names: new Map(),
    statements: new Map(),
    repeated: new Map(),
    dots: new Map(),
    captions: new Map(),
    captionsAbove: new Map(),
    data: new Map(),
    frames: new Map(),
  };
}

/** At most as many as these are kept of a kind: drawing one again costs less than memory for all. */
const MOST_KEPT = 40_000;

/** What is there under the key, or else is drawn now. */
export function once<K>(kept: Map<K, Markup>, key: K, draw: () => Child): Markup {
  return kept.get(key) ?? keep(kept, key, joined(draw()));
}

/** `once` for what is drawn without a function of its own: `map.get(key) ?? keep(map, key, …)`. */
export function keep<K>(kept: Map<K, Markup>, key: K, markup: Markup): Markup {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, markup.flat());
  return markup;
}

/**
 * A page that is served at any depth, so that its links start from the root of the host. Where the site stands below it
 * is known only if the owner has said so: styles and script are looked for above the page too, and mend the links.
 */
export function createRootedPage(site: Site, path: SitePath): Page {
  const base = basePath(site.settings.baseUrl);
  return {
    site,
    path,
    root: base,
    // The folder of the file itself, for who opens it from disk; above it, where nobody has said where the site stands.
    roots: [base, '', ...(site.settings.baseUrl === undefined ? ['../', '../../'] : [])],
    drawn: nothingDrawn(),
    link: (to, anchor) => base + to + (anchor === undefined ? '' : `#${anchor}`),
  };
}

/** The address of a page on the web, where the owner has said where the site stands. */
export function canonical(page: Page): string | undefined {
  const base = page.site.settings.baseUrl;
  return base === undefined ? undefined : base + page.path.replace(/(^|\/)index\.html$/, '$1');
}
