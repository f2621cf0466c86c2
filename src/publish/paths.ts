/** Where pages stand, and how one leads to another. Every link of the site is made here. */
import { diagnostic, RelataError } from '../diagnostics.ts';
import type { Claim, DocumentId, EntityId, EntityType, Evidence } from '../model/index.ts';

declare const brand: unique symbol;
/** A file of the site, from its root: `person/jens-stoltenberg.html`. Made of safe segments only. */
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

export function entityPath(id: EntityId): SitePath {
  return sitePath(`${id}.html`);
}

export function typePath(type: EntityType): SitePath {
  return sitePath(`${type}/index.html`);
}

export function sourcePath(id: DocumentId): SitePath {
  return sitePath(`source/${id}.html`);
}

export function claimAnchor(id: string): string {
  return `c-${id}`;
}

/** Where a piece of evidence stands on the page of its source: the first passage of a claim there has the claim's anchor. */
export function passageAnchor(claim: Claim, evidence: Evidence): string {
  const here = claim.evidence.filter(({ document }) => document === evidence.document);
  const index = here.indexOf(evidence);
  return index > 0 ? `${claimAnchor(claim.id)}-${index + 1}` : claimAnchor(claim.id);
}

/** Sentences are counted from 1. */
export function sentenceAnchor(index: number): string {
  return `s-${index + 1}`;
}

/** The way from a page to another, or to a place on it: works at a root, below a folder and from disk. */
export function relativeLink(from: SitePath, to: SitePath, anchor?: string): string {
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (from === to && hash !== '') return hash;
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at++)
    if (from[at] === '/') shared = at + 1;
  let up = '';
  for (let at = shared; at < from.length; at++) if (from[at] === '/') up += '../';
  return up + to.slice(shared) + hash;
}

/** The path below the host where the site will stand: `/`, `/repository/`. */
export function basePath(baseUrl: string | undefined): string {
  return baseUrl === undefined ? '/' : new URL(baseUrl).pathname;
}
