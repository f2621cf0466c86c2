/** What programs that visit the site are told: robots.txt, sitemaps, llms.txt. */
import { ENTITY_TYPES, type Entity } from '../model/index.ts';
import { mostConnected } from './overview.ts';
import { entityPath, ROOT_FILES, sitePath, sourcePath, typePath, type SitePath } from './paths.ts';
import type { Site } from './site.ts';
import { count, PLURALS } from './words.ts';
import { xml } from './xml.ts';

/** sitemaps.org allows 50,000 addresses a file. */
const ADDRESSES_A_FILE = 40_000;
const NAMED_FOR_MODELS = 30;

export function robots({ settings }: Site): string {
  const rule = settings.noindex === true ? 'Disallow: /' : 'Allow: /';
  const map =
    settings.baseUrl === undefined || settings.noindex === true
      ? ''
      : `\nSitemap: ${settings.baseUrl}sitemap.xml\n`;
  return `User-agent: *\n${rule}\n${map}`;
}

/** Nothing without a base URL: sitemaps need whole addresses. */
export function sitemaps(site: Site): { path: SitePath; content: string }[] {
  const { baseUrl, noindex } = site.settings;
  if (baseUrl === undefined || noindex === true) return [];
  const addresses = indexedPages(site).map(
    (path) => `<url><loc>${xml(baseUrl + path)}</loc></url>`,
  );
  if (addresses.length <= ADDRESSES_A_FILE)
    return [{ path: ROOT_FILES.sitemap, content: wrapped('urlset', addresses) }];
  const parts: { path: SitePath; content: string }[] = [];
  for (let at = 0; at < addresses.length; at += ADDRESSES_A_FILE) {
    const path = sitePath(`sitemap-${parts.length + 1}.xml`);
    parts.push({ path, content: wrapped('urlset', addresses.slice(at, at + ADDRESSES_A_FILE)) });
  }
  const list = parts.map(({ path }) => `<sitemap><loc>${xml(baseUrl + path)}</loc></sitemap>`);
  return [...parts, { path: ROOT_FILES.sitemap, content: wrapped('sitemapindex', list) }];
}

/** Without those that the owner wants no machine to be led to. */
function indexedEntities({ settings: { noindex }, entities }: Site): Entity[] {
  return [...entities.values()].filter(({ id }) => noindex !== true && !noindex.has(id));
}

function indexedPages(site: Site): string[] {
  return [
    '',
    ...ENTITY_TYPES.map((type) => `${type}/`),
    ...indexedEntities(site).map(({ id }) => entityPath(id)),
    ...[...site.documents.keys()].map(sourcePath),
  ];
}

function wrapped(element: string, lines: readonly string[]): string {
  const space = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="${space}">\n${lines.join('\n')}\n</${element}>\n`;
}

/** llmstxt.org: where a language model finds what, in Markdown. */
export function llmsText(site: Site): string {
  const { title, description } = site.settings;
  const lines = [
    `# ${line(title)}`,
    '',
    `> ${line(description)}`,
    '',
    `${count(site.documents.size, 'source')}, ${count(site.entities.size, 'entity', 'entities')}, ` +
      `${count(site.claims.size, 'statement')}. Every statement carries the exact words of its source; whether it is ` +
      'stated, reported, denied, planned or conditional is marked. Cite the source, not this site.',
    '',
    '## Data',
    '',
    '- [claims.jsonl](data/claims.jsonl): every statement with its evidence',
    '- [entities.jsonl](data/entities.jsonl): every entity with its names',
    '- [graph.json](data/graph.json): the graph',
    '',
    '## Lists',
    '',
    ...ENTITY_TYPES.map((type) => `- [${PLURALS.get(type)}](${typePath(type)})`),
    '',
    '## Best connected',
    '',
    ...mostConnected(site, indexedEntities(site), NAMED_FOR_MODELS).map(
      ({ id, label }) => `- [${line(label)}](${entityPath(id)})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** One line without the marks of Markdown. */
function line(text: string): string {
  return text
    .replace(/[\s[\]()<>*_`#]+/g, ' ')
    .trim()
    .slice(0, 300);
}
