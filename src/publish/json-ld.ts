/** Pages for machines: schema.org as JSON-LD. */
import type { Claim, DocumentRecord, Entity, EntityType, Evidence } from '../model/index.ts';
import type { EntityView } from './entity-view.ts';
import { Markup } from './jsx-runtime.ts';
import { canonical, type Page } from './page.ts';
import { claimAnchor, passageAnchor, sourcePath } from './paths.ts';
import { sentenceOf } from './statement.ts';

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
  return new Markup(
    `{"@context":"https://schema.org","@type":"${TYPES.get(type)!}"` +
      `,"@id":${scriptJson(canonical(page) ?? '')},"name":${scriptJson(label)}` +
      (names.length > 0 ? `,"alternateName":${scriptJson(names)}` : '') +
      geoData(place) +
      `,"subjectOf":[${claimsData(page, themes)}]}`,
  );
}

function otherNames({ aliases, label }: Entity): string[] {
  const names: string[] = [];
  for (const { text } of aliases) if (text !== label && names.length < MOST_NAMES) names.push(text);
  return names;
}

function geoData({ latitude, longitude }: NonNullable<Entity['place']> = {}): string {
  if (latitude === undefined || longitude === undefined) return '';
  return `,"geo":${scriptJson({ '@type': 'GeoCoordinates', latitude, longitude })}`;
}

function claimsData(page: Page, themes: EntityView['themes']): string {
  const { baseUrl } = page.site.settings;
  const here = baseUrl === undefined ? '' : scriptJson(baseUrl + page.path).slice(1, -1);
  let data = '';
  let count = 0;
  for (const { claims } of themes) {
    for (const claim of claims) {
      if (count++ === MOST_CLAIMS) return data;
      data += count === 1 ? '' : ',';
      data += claimData(page, claim, here);
    }
  }
  return data;
}

/** `here`: the address of the page, within quotes of JSON. */
function claimData(page: Page, claim: Claim, here: string): string {
  const anchor = scriptJson(`#${claimAnchor(claim.id)}`).slice(1);
  const text = scriptJson(sentenceOf(page.site, claim));
  let quotations = '';
  for (const evidence of claim.evidence)
    quotations += (quotations === '' ? '' : ',') + quotationData(page, claim, evidence);
  return `{"@type":"Claim","@id":"${here}${anchor},"text":${text},"appearance":[${quotations}]}`;
}

function quotationData({ site, drawn }: Page, claim: Claim, evidence: Evidence): string {
  const { quote, document } = evidence;
  const { baseUrl } = site.settings;
  const source =
    baseUrl === undefined ? drawn.source(document).address : baseUrl + sourcePath(document);
  const url = scriptJson(`${source}#${passageAnchor(claim, evidence)}`);
  const text = quote === '' ? '' : `"text":${scriptJson(quote)},`;
  return `{"@type":"Quotation",${text}"url":${url}}`;
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
  // Most words and addresses are themselves between quotes.
  if (typeof value === 'string' && /^[\w .,:;!?()'/#-]*$/.test(value)) return `"${value}"`;
  const json = JSON.stringify(value);
  if (!/[<>&\u2028\u2029]/.test(json)) return json;
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
