/** Every setting of `relata.config.ts`: what may be written, what it means without, and how it is checked. */
import { diagnostic, RelataError } from './diagnostics.ts';
import type { Publication } from './model/index.ts';

/** What an owner may write into `relata.config.ts`. Everything may be missing. */
export interface SettingsInput {
  /** Title of the site. */
  title?: string;
  /** One or two sentences for the home page, search engines and previews. */
  description?: string;
  /** Who answers for the site. */
  author?: string;
  /** `https://name.github.io/repository/`: where the site will stand. Gives canonical addresses, sitemap and previews. */
  baseUrl?: string;
  /** Licence of the data, as shown on the data page: a name, or a URL. */
  dataLicence?: string;
  /** Colour of links and marks, `#rrggbb`; darkened or lightened where it would be hard to read. */
  accent?: string;
  /** What to publish of each source, by path prefix below the seeds folder; '' is the default. The longest prefix wins. */
  publish?: Record<string, Publication>;
  /** Reports of errors go here: a mail address or an http(s) URL. */
  reportTo?: string;
  /** Ids of entities that are left out of graph, exports, history and site; claims that one of them is in go with it. */
  hide?: string[];
  /** Ids of entities whose pages ask search engines to pass them over; true: the whole site. */
  noindex?: string[] | true;
  /** Folder of templates that replace those of the same name. */
  templates?: string;
  /** Components of the language stage in their order: names of built-in ones, and paths of files that make others. */
  components?: string[];
  /**
   * Over what names are made to agree: each document by itself, or the corpus, where a name that several documents know
   * counts in all of them, which takes a second pass. What is found in a document then depends on the others.
   */
  consistency?: Consistency;
}

export type Consistency = 'document' | 'corpus';

/** The same without holes. What stays optional has no sensible default. */
export interface Settings {
  title: string;
  description: string;
  author?: string;
  /** Ends with a slash. */
  baseUrl?: string;
  dataLicence?: string;
  accent: string;
  publish: ReadonlyMap<string, Publication>;
  reportTo?: string;
  hide: ReadonlySet<string>;
  noindex: ReadonlySet<string> | true;
  templates: string;
  components?: readonly string[];
  consistency: Consistency;
}

type Check<T> = (value: unknown) => T | undefined;

/** In the order of the interface: the check, and what the owner is told when it fails. */
const CHECKS: { [K in keyof SettingsInput]-?: [Check<unknown>, string] } = {
  title: [words, 'a text'],
  description: [words, 'a text'],
  author: [words, 'a text'],
  baseUrl: [webFolder, 'an http(s) URL without query'],
  dataLicence: [words, 'a text'],
  accent: [colour, 'a colour such as #1f5fa8'],
  publish: [
    publications,
    "full, quotes or none by path, such as { '': 'full', 'agency/': 'quotes' }",
  ],
  reportTo: [address, 'a mail address or an http(s) URL'],
  hide: [texts, 'a list of entity ids'],
  noindex: [textsOrTrue, 'a list of entity ids, or true'],
  templates: [words, 'the path of a folder'],
  components: [texts, 'a list of names of components and paths of files'],
  consistency: [consistency, 'document or corpus'],
};

const DEFAULTS = {
  title: 'Relata',
  description:
    'People, organizations and places, and what the articles say of them, with their words.',
  accent: '#1f5fa8',
  templates: 'templates',
  consistency: 'document',
};

/** Checks what the owner wrote and fills in the rest. Throws `settings/unknown` or `settings/invalid`. */
export function resolveSettings(input: SettingsInput): Settings {
  const given = new Map<string, unknown>();
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined) given.set(name, checked(name, value));
  }
  const hide = given.get('hide') as string[] | undefined;
  const noindex = given.get('noindex') as string[] | true | undefined;
  given.set('hide', new Set(hide));
  given.set('noindex', noindex === true || new Set(noindex));
  given.set('publish', given.get('publish') ?? new Map());
  return { ...DEFAULTS, ...Object.fromEntries(given) } as unknown as Settings;
}

function checked(name: string, value: unknown): unknown {
  if (!Object.hasOwn(CHECKS, name)) throw new RelataError(diagnostic('settings/unknown', name), 2);
  const [check, wanted] = CHECKS[name as keyof SettingsInput];
  const result = check(value);
  if (result === undefined) throw new RelataError(diagnostic('settings/invalid', name, wanted), 2);
  return result;
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function texts(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? value
    : undefined;
}

function textsOrTrue(value: unknown): string[] | true | undefined {
  return value === true ? true : texts(value);
}

function consistency(value: unknown): Consistency | undefined {
  return value === 'document' || value === 'corpus' ? value : undefined;
}

function webFolder(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function colour(value: unknown): string | undefined {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
    ? value.toLowerCase()
    : undefined;
}

function publications(value: unknown): Map<string, Publication> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value) as [string, Publication][];
  return entries.every(([, what]) => ['full', 'quotes', 'none'].includes(what))
    ? new Map(entries)
    : undefined;
}

function address(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(value)) return value;
  return URL.canParse(value) && /^https?:/i.test(value) ? value : undefined;
}

const STRICTNESS: readonly Publication[] = ['full', 'quotes', 'none'];

/** The one of two decisions that publishes less. */
export function stricter(a: Publication, b: Publication): Publication {
  return STRICTNESS.indexOf(a) > STRICTNESS.indexOf(b) ? a : b;
}

/** What of a source may be published: the setting of the longest prefix of its path. */
export function publicationOf(settings: Settings, path: string): Publication {
  let best: { prefix: string; publish: Publication } = { prefix: '', publish: 'full' };
  for (const [prefix, publish] of settings.publish) {
    if (path.startsWith(prefix) && prefix.length >= best.prefix.length) best = { prefix, publish };
  }
  return best.publish;
}
