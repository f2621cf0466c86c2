/** Pages for machines: schema.org as JSON-LD. */
import type { Claim, DocumentRecord, EntityType } from '../model/index.ts';
import type { EntityView } from './entity-view.ts';
import { Markup } from './jsx-runtime.ts';
import { canonical, once, type Page } from './page.ts';
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
  const claims = themes.flatMap((theme) => theme.claims).slice(0, MOST_CLAIMS);
  const names = entity.aliases.map(({ text }) => text).filter((text) => text !== entity.label);
  const about = scriptJson({
    '@context': 'https://schema.org',
    '@type': TYPES.get(entity.type),
    '@id': canonical(page) ?? '',
    name: entity.label,
    ...(names.length > 0 && { alternateName: names.slice(0, MOST_NAMES) }),
    ...(latitude !== undefined &&
      longitude !== undefined && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  });
  const said = claims.map((claim) => claimData(page, claim)).join();
  return new Markup(`${new Markup(about).bytes.slice(0, -1)},"subjectOf":[${said}]}`, true);
}

/** What is said of a claim is the same on every page; only where it stands there is not. Bytes, as in `Markup`. */
function claimData(page: Page, claim: Claim): string {
  const address = addressOf(page, page.path, claimAnchor(claim.id));
  const id = /^[\w#./:-]*$/.test(address) ? `"${address}"` : new Markup(scriptJson(address)).bytes;
  const said = once(page.drawn.data, claim.id, () => new Markup(saidIn(page, claim)));
  return `{"@type":"Claim","@id":${id},${said.bytes}`;
}

function saidIn(page: Page, claim: Claim): string {
  const quotations = claim.evidence.map((evidence) => {
    const text = evidence.quote === '' ? '' : `"text":${scriptJson(evidence.quote)},`;
    const anchor = passageAnchor(claim, evidence);
    const url = scriptJson(addressOf(page, sourcePath(evidence.document), anchor));
    return `{"@type":"Quotation",${text}"url":${url}}`;
  });
  const text = scriptJson(sentenceOf(page.site, claim));
  return `"text":${text},"appearance":[${quotations.join()}]}`;
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
  const json = JSON.stringify(value);
  if (!/[<>&\u2028\u2029]/.test(json)) return json;
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
