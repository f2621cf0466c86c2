/** The Atom feed of changes. Dated by the documents: a build has no clock. */
import { hash } from '../base/hash.ts';
import type { HistoryBuild, Named } from '../model/index.ts';
import { entityPath } from './paths.ts';
import type { Site } from './site.ts';
import { count } from './words.ts';
import { xml } from './xml.ts';

const MOST_ENTRIES = 50;
const MOST_NAMES = 20;

export function atomFeed(site: Site): string {
  const builds = (site.history?.builds ?? []).slice(-MOST_ENTRIES).reverse();
  const { title, baseUrl, author } = site.settings;
  const id = baseUrl ?? `urn:relata:${hash(title, 16)}`;
  const self = baseUrl === undefined ? '' : `\n  <link rel="self" href="${xml(baseUrl)}feed.xml"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(id)}</id>
  <title>${xml(title)}: changes</title>
  <author><name>${xml(author ?? title)}</name></author>
  <updated>${timestamp(builds[0]?.date)}</updated>${self}
${builds.map((build) => entry(site, build, id)).join('')}</feed>
`;
}

function entry(site: Site, build: HistoryBuild, feed: string): string {
  const base = site.settings.baseUrl ?? '';
  return `  <entry>
    <id>${xml(`${feed}${feed.startsWith('urn:') ? ':' : 'changes.html#'}build-${build.build}`)}</id>
    <title>${xml(summaryOf(build))}</title>
    <updated>${timestamp(build.date)}</updated>
    <link rel="alternate" href="${xml(base)}changes.html#build-${build.build}"/>
    <content type="html">${xml(contentOf(site, build))}</content>
  </entry>
`;
}

/** "3 sources and 41 entities added" */
export function summaryOf({ documents, entities, claims }: HistoryBuild): string {
  const added = listOf([
    [documents.added.length, 'source', 'sources'],
    [entities.added.length, 'entity', 'entities'],
    [claims.added.length, 'statement', 'statements'],
  ]);
  const removed = listOf([
    [documents.removed.length, 'source', 'sources'],
    [entities.removed.length, 'entity', 'entities'],
    [claims.removed.length, 'statement', 'statements'],
  ]);
  const merged = entities.merged.length;
  const parts = [
    added && `${added} added`,
    removed && `${removed} removed`,
    merged > 0 && `${count(merged, 'entity', 'entities')} merged`,
  ];
  return parts.filter((part) => part).join('; ') || 'Names changed';
}

function listOf(parts: readonly [number, string, string][]): string {
  return parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => count(number, one, many))
    .join(', ');
}

/** HTML inside of XML: escaped once here, once again by the caller. */
function contentOf(site: Site, { entities, documents }: HistoryBuild): string {
  const base = site.settings.baseUrl ?? '';
  const linked = ({ id, label }: Named) =>
    site.entities.has(id)
      ? `<a href="${xml(base + entityPath(id))}">${xml(label)}</a>`
      : xml(label);
  const names = (list: readonly Named[], show: (item: Named) => string) =>
    list.slice(0, MOST_NAMES).map(show).join(', ') + (list.length > MOST_NAMES ? ' …' : '');
  const parts = [
    documents.added.length > 0 &&
      `<p>Sources: ${names(documents.added, ({ label }) => xml(label))}</p>`,
    entities.added.length > 0 && `<p>New: ${names(entities.added, linked)}</p>`,
    entities.removed.length > 0 &&
      `<p>Gone: ${names(entities.removed, ({ label }) => xml(label))}</p>`,
  ];
  return parts.filter((part) => part).join('');
}

/** A document date as Atom wants it; the beginning of 1970 where there is none. */
function timestamp(date: string | undefined): string {
  const [year, month = '01', day = '01'] = /^([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?/
    .exec(date ?? '')
    ?.slice(1) ?? ['1970'];
  return `${year}-${month}-${day}T00:00:00Z`;
}
