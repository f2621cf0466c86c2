/** Where pages stand, and how one leads to another. Every link of the site is made here. */
import { keepUpTo } from '../base/memo.ts';
import { diagnostic, RelataError } from '../diagnostics.ts';
import type { Claim, DocumentId, EntityId, EntityType, Evidence } from '../model/index.ts';

const MOST_REMEMBERED = 100_000;

declare const brand: unique symbol;
/** A file of the site, from its root: `person/anna-berg.html`. Made of safe segments only. */
export type SitePath = string & { readonly [brand]: 'SitePath' };

/** Segments of at most 150 characters. */
const SAFE = /^(?:[a-z0-9][a-z0-9-]{0,149}\/)*(?=[^/]{1,150}$)[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*$/;

/** The guard: what it lets through is neither absolute nor leaves the site, and needs no escaping in a URL. */
export function sitePath(path: string): SitePath {
  if (!SAFE.test(path))
    throw new RelataError(diagnostic('publish/unsafe-path', 'graph/', path.slice(0, 200)));
  return path as SitePath;
}

export const HOME = sitePath('index.html');
export const GRAPH = sitePath('graph.html');
export const SOURCES = sitePath('source/index.html');

export const ROOT_FILES = {
  feed: sitePath('feed.xml'),
  robots: sitePath('robots.txt'),
  llms: sitePath('llms.txt'),
  sitemap: sitePath('sitemap.xml'),
};

/** The same paths are asked for again and again, and the guard looks at every letter. */
export const entityPath = keepUpTo(MOST_REMEMBERED, (id: EntityId) => sitePath(`${id}.html`));

export function typePath(type: EntityType): SitePath {
  return sitePath(`${type}/index.html`);
}

export const sourcePath = keepUpTo(MOST_REMEMBERED, (id: DocumentId) =>
  sitePath(`source/${id}.html`),
);

export function claimAnchor(id: string): string {
  return `c-${id}`;
}

/** Where a piece of evidence stands on the page of its source: the first passage of a claim there has the claim's anchor. */
export function passageAnchor(claim: Claim, evidence: Evidence): string {
  if (claim.evidence.length === 1) return claimAnchor(claim.id);
  const here = claim.evidence.filter(({ document }) => document === evidence.document);
  const index = here.indexOf(evidence);
  return index > 0 ? `${claimAnchor(claim.id)}-${index + 1}` : claimAnchor(claim.id);
}

/** Sentences are counted from 1. */
export function sentenceAnchor(index: number): string {
  return `s-${index + 1}`;
}

/** Where a timeline tells of a day. */
export function dayAnchor(day: string): string {
  return `d-${day}`;
}

/** What leads from a page to the root of the site: ``, `../`, `../../` … */
export function rootOf(path: SitePath): string {
  let root = '';
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) root += '../';
  return root;
}

/**
 * The way from a page to another, or to a place on it: works at a root, below a folder and from disk. It always goes
 * through the root, so that pages of the same depth can share what they say of others.
 */
export function relativeLink(
  from: SitePath,
  to: SitePath,
  anchor?: string,
  root = rootOf(from),
): string {
  if (anchor === undefined) return root + to;
  return `${from === to ? '' : root + to}#${anchor}`;
}

/** The path below the host where the site will stand: `/`, `/repository/`. */
export function basePath(baseUrl: string | undefined): string {
  return baseUrl === undefined ? '/' : new URL(baseUrl).pathname;
}
