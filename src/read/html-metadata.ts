/** Title, date, author, publisher, language and address of a page: JSON-LD, then Open Graph, then what else there is. */
import type { Element, Root } from 'hast';
import { collapseSpace, foldText } from '../base/text.ts';
import { isoDate } from './calendar.ts';
import type { Metadata } from './draft.ts';
import { languageTag, webAddress } from './front-matter.ts';
import { attribute, elementsOf, textOf } from './html-tree.ts';

const ARTICLE = /(?:Article|Posting|Report|Review|WebPage)$/;
const LARGEST_SCRIPT = 500_000;
const DEEPEST_DATA = 6;

type Json = Readonly<Record<string, unknown>>;

export function readHtmlMetadata(tree: Root): Metadata {
  const elements = elementsOf(tree);
  const meta = readMeta(elements);
  const data = readJsonLd(elements);
  const first = (...names: string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const metadata: Metadata = {};
  const publisher =
    nameOf(data?.['publisher']) ??
    first('og:site_name', 'application-name', 'dc.publisher', 'citation_publisher');
  const title =
    text(data?.['headline']) ??
    first('og:title', 'twitter:title', 'dc.title', 'citation_title') ??
    pageTitle(elements);
  const date = [
    text(data?.['datePublished']),
    first(
      'article:published_time',
      'og:published_time',
      'date',
      'pubdate',
      'publish-date',
      'dc.date',
      'dc.date.issued',
      'citation_publication_date',
      'parsely-pub-date',
      'sailthru.date',
      'datepublished',
    ),
    publishedTime(elements),
  ]
    .map((value) => (value === undefined ? undefined : isoDate(value)))
    .find((value) => value !== undefined);
  const author =
    nameOf(data?.['author']) ??
    first('author', 'article:author', 'dc.creator', 'parsely-author', 'byl');
  const language = [
    attribute(elements.find(({ tagName }) => tagName === 'html') ?? NONE, 'lang'),
    text(data?.['inLanguage']),
    first('og:locale', 'content-language', 'language'),
  ]
    .map((value) => (value ? languageTag(value) : undefined))
    .find((value) => value !== undefined);
  const url = [canonical(elements), first('og:url'), text(data?.['url'])]
    .map((value) => (value === undefined ? undefined : webAddress(value)))
    .find((value) => value !== undefined);
  const tags = (first('keywords', 'news_keywords') ?? '')
    .split(',')
    .map(collapseSpace)
    .filter((tag) => tag !== '');
  if (title !== undefined) metadata.title = withoutSite(title, publisher);
  if (date !== undefined) Object.assign(metadata, { date, dateFrom: 'metadata' });
  if (author !== undefined && !/^https?:/i.test(author))
    metadata.author = author.replace(/^by /i, '');
  if (publisher !== undefined) metadata.publisher = publisher;
  if (language !== undefined) metadata.language = language;
  if (url !== undefined) metadata.url = url;
  if (tags.length > 0) metadata.tags = [...new Set(tags)];
  return metadata;
}

const NONE: Element = { type: 'element', tagName: 'html', properties: {}, children: [] };

function readMeta(elements: readonly Element[]): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name =
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemProp') ??
      attribute(element, 'httpEquiv');
    const value = collapseSpace(attribute(element, 'content') ?? '');
    const key = name?.toLowerCase();
    if (key !== undefined && value !== '' && !meta.has(key)) meta.set(key, value);
  }
  return meta;
}

function readJsonLd(elements: readonly Element[]): Json | undefined {
  for (const element of elements) {
    if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json')
      continue;
    const source = element.children[0]?.type === 'text' ? element.children[0].value : '';
    if (source.length > LARGEST_SCRIPT) continue;
    try {
      const found = findArticle(JSON.parse(source), 0);
      if (found) return found;
    } catch {
      // Broken data of a page is no fault of the article.
    }
  }
  return undefined;
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > DEEPEST_DATA || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const data = value as Json;
  const types = [data['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type)) && 'headline' in data)
    return data;
  return findArticle(data['@graph'], depth + 1) ?? findArticle(data['mainEntity'], depth + 1);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? collapseSpace(value) || undefined : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== undefined);
    return names.length > 0 ? names.join(', ') : undefined;
  }
  if (typeof value === 'object' && value !== null) return text((value as Json)['name']);
  return text(value);
}

function pageTitle(elements: readonly Element[]): string | undefined {
  const headlines = elements.filter(({ tagName }) => tagName === 'h1');
  const title = elements.find(({ tagName }) => tagName === 'title');
  const page = title ? textOf(title) : '';
  const headline = headlines
    .map(textOf)
    .find(
      (line) => line !== '' && (headlines.length === 1 || foldText(page).includes(foldText(line))),
    );
  return headline ?? (page || undefined);
}

/** "Headline | The Paper" without the paper. */
function withoutSite(title: string, publisher: string | undefined): string {
  const match = /^(.{10,}) (?:[|–—-]|::|»|\/) (.{2,40})$/u.exec(title);
  if (!match) return title;
  const [, headline, site] = match;
  const known = publisher !== undefined && foldText(site!).includes(foldText(publisher));
  return known || / (?:\||»|::) /.test(title.slice(headline!.length)) ? headline! : title;
}

function publishedTime(elements: readonly Element[]): string | undefined {
  const times = elements.filter(({ tagName }) => tagName === 'time');
  const published = times.find((time) =>
    /publish/i.test(attribute(time, 'itemProp') ?? attribute(time, 'className') ?? ''),
  );
  const time = published ?? times[0];
  return time && (attribute(time, 'dateTime') ?? textOf(time));
}

function canonical(elements: readonly Element[]): string | undefined {
  const link = elements.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  );
  return link && attribute(link, 'href');
}
