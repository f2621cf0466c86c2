/** Pages for machines: schema.org as JSON-LD. */
import type { Claim, DocumentRecord, EntityType } from '../model/index.ts';
import type { EntityView } from './entity-view.ts';
import { Markup } from './jsx-runtime.ts';
import { canonical, keep, type Page } from './page.ts';
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
  const { latitude, longitude } = entity.place ?? {};
  const names: string[] = [];
  for (const { text } of entity.aliases)
    if (text !== entity.label && names.length < MOST_NAMES) names.push(text);
  const about = scriptJson({
    '@context': 'https://schema.org',
    '@type': TYPES.get(entity.type),
    '@id': canonical(page) ?? '',
    name: entity.label,
    ...(names.length > 0 && { alternateName: names }),
    ...(latitude !== undefined &&
      longitude !== undefined && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  });
  const said = claimsData(page, themes);
  return new Markup(`${new Markup(about).bytes.slice(0, -1)},"subjectOf":[${said}]}`, true);
}

/** Bytes, as in `Markup`. */
function claimsData(page: Page, themes: EntityView['themes']): string {
  const { baseUrl } = page.site.settings;
  const here = baseUrl === undefined ? '' : new Markup(scriptJson(baseUrl + page.path)).bytes;
  const begin = `{"@type":"Claim","@id":"${here.slice(1, -1)}`;
  let data = '';
  let count = 0;
  for (const { claims } of themes) {
    for (const claim of claims) {
      if (count++ === MOST_CLAIMS) return data;
      data += count === 1 ? begin : `,${begin}`;
      data += claimData(page, claim).bytes;
    }
  }
  return data;
}

/** From the `#` of its address on, as what is said of a claim is the same on every page. */
function claimData(page: Page, claim: Claim): Markup {
  const { data } = page.drawn;
  return data.get(claim) ?? keep(data, claim, new Markup(saidIn(page, claim)));
}

function saidIn(page: Page, claim: Claim): string {
  const anchor = scriptJson(`#${claimAnchor(claim.id)}`).slice(1);
  const quotations = claim.evidence.map((evidence) => {
    const text = evidence.quote === '' ? '' : `"text":${scriptJson(evidence.quote)},`;
    const passage = passageAnchor(claim, evidence);
    const url = scriptJson(addressOf(page, sourcePath(evidence.document), passage));
    return `{"@type":"Quotation",${text}"url":${url}}`;
  });
  const text = scriptJson(sentenceOf(page.site, claim));
  return `${anchor},"text":${text},"appearance":[${quotations.join()}]}`;
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

/** Whole where the owner has said where the site stands, else from this page. */
function addressOf(page: Page, path: Parameters<Page['link']>[0], anchor: string): string {
  const { baseUrl } = page.site.settings;
  return baseUrl === undefined ? page.link(path, anchor) : `${baseUrl}${path}#${anchor}`;
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
