/** Pages for machines: schema.org as JSON-LD. */
import type { Claim, DocumentRecord, Entity, EntityType, Evidence } from '../model/index.ts';
import type { EntityView } from './entity-view.ts';
import { encode, Markup } from './jsx-runtime.ts';
import { canonical, type Page } from './page.ts';
import { claimAnchor, passageAnchor, sourcePath } from './paths.ts';
import { wordsOf } from './telling.ts';

const TYPES: ReadonlyMap<EntityType, string> = new Map([
  ['person', 'Person'],
  ['organization', 'Organization'],
  ['place', 'Place'],
  ['event', 'Event'],
  ['thing', 'Thing'],
]);
/** A page is no dump: the whole is in graph.jsonld. */
const MOST_CLAIMS = 20;
const MOST_NAMES = 10;

/** For a `<script type="application/ld+json">`. */
export function entityData(page: Page, { entity, themes }: EntityView): Markup {
  const { type, label, place } = entity;
  const names = otherNames(entity);
  const { baseUrl } = page.site.settings;
  return new Markup(
    `{"@context":"https://schema.org","@type":"${TYPES.get(type)!}"` +
      `,"@id":${bytesOf(canonical(page) ?? '')},"name":${bytesOf(label)}` +
      (names.length > 0 ? `,"alternateName":${bytesOf(names)}` : '') +
      geoData(place) +
      `,"subjectOf":[${claimsData(page, themes, baseUrl && bytesOf(baseUrl).slice(1, -1))}]}`,
    true,
  );
}

function otherNames({ aliases, label }: Entity): string[] {
  const names: string[] = [];
  for (const { text } of aliases) if (text !== label && names.length < MOST_NAMES) names.push(text);
  return names;
}

function geoData({ latitude, longitude }: NonNullable<Entity['place']> = {}): string {
  if (latitude === undefined || longitude === undefined) return '';
  return `,"geo":${bytesOf({ '@type': 'GeoCoordinates', latitude, longitude })}`;
}

/** `base`: the address of the site, within quotes of JSON. */
function claimsData(page: Page, themes: EntityView['themes'], base: string | undefined): string {
  let data = '';
  let count = 0;
  for (const { claims } of themes) {
    for (const claim of claims) {
      if (count++ === MOST_CLAIMS) return data;
      data += count === 1 ? '' : ',';
      data += claimData(page, claim, base);
    }
  }
  return data;
}

function claimData(page: Page, claim: Claim, base: string | undefined): string {
  const { drawn, path } = page;
  const here = base === undefined ? '' : base + path;
  let quotations = '';
  for (const evidence of claim.evidence) {
    const { document } = evidence;
    const source =
      base === undefined ? drawn.source(document).address : base + sourcePath(document);
    quotations += (quotations === '' ? '' : ',') + quotationData(claim, evidence, source);
  }
  const text = bytesOf(wordsOf(page.tell(claim)));
  return `{"@type":"Claim","@id":"${here}#${anchorBytes(claimAnchor(claim.id))},"text":${text},"appearance":[${quotations}]}`;
}

/** `source`: its address, of which nothing has to be escaped. */
function quotationData(claim: Claim, evidence: Evidence, source: string): string {
  const text = evidence.quote === '' ? '' : `"text":${bytesOf(evidence.quote)},`;
  return `{"@type":"Quotation",${text}"url":"${source}#${anchorBytes(passageAnchor(claim, evidence))}}`;
}

/** With the quote that ends it. */
function anchorBytes(anchor: string): string {
  return bytesOf(anchor).slice(1);
}

export function sourceData(page: Page, document: DocumentRecord): Markup {
  const { title, date, publisher, author, url, language } = document;
  const about = scriptJson({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': canonical(page) ?? '',
    headline: title,
    inLanguage: language,
    ...(date !== undefined && { datePublished: date.value.split('/')[0] }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
    ...(url !== undefined && { isBasedOn: url }),
  });
  return new Markup(about);
}

/** JSON that cannot end the script element, or open a comment in it, whatever is in it. */
export function scriptJson(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`;
  const json = JSON.stringify(value);
  if (!/[<>&\u2028\u2029]/.test(json)) return json;
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Most words and addresses are themselves between quotes. */
const PLAIN = /^[\w .,:;!?()'/#-]*$/;

/** The same as a piece of a page. */
function bytesOf(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`;
  return encode(scriptJson(value));
}
