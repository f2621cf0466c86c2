/** How a page is cited. No date of access: the version of the data says which state is meant. */
import { joined, type Child, type Markup } from './jsx-runtime.ts';
import { canonical, type Page } from './page.ts';
import type { Site } from './site.ts';

export interface Citation {
  name: string;
  text: Child;
}

export function citations(page: Page, title: string): Citation[] {
  const address = canonical(page);
  const key = page.path.replace('.html', '').replaceAll('/', '-');
  const { text, bibtex, csl } = framesOf(page.site);
  const words = title.toWellFormed();
  return [
    { name: 'Text', text: [text[0], words, text[1], address && `, ${address}`, '.'] },
    {
      name: 'BibTeX',
      text: [
        bibtex[0],
        key,
        bibtex[1],
        latex(words),
        bibtex[2],
        address && url(address),
        bibtex[3],
      ],
    },
    {
      name: 'CSL-JSON',
      text: [csl[0], key, csl[1], inJson(words), csl[2], address && jsonUrl(address), csl[3]],
    },
  ];
}

function url(address: string): string {
  return `  url = {${address}},\n`;
}

function jsonUrl(address: string): string {
  return `  "URL": ${JSON.stringify(address)},\n`;
}

/** Between the quotes of a string. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** What stands around key, title and address: the same on every page, and escaped once. */
type Frames = Record<'text' | 'bibtex' | 'csl', readonly Markup[]>;

const frames = new WeakMap<Site, Frames>();

function framesOf(site: Site): Frames {
  let known = frames.get(site);
  if (known === undefined) frames.set(site, (known = makeFrames(site)));
  return known;
}

function makeFrames({ settings, version, newest }: Site): Frames {
  const { title, author } = settings;
  const year = newest?.slice(0, 4);
  const after = [title, `version ${version}`, year].filter((part) => part !== undefined);
  const fields = bibtexFields([
    ['booktitle', title],
    ['author', author],
    ['year', year],
    ['version', version],
  ]);
  const members = jsonMembers([
    ['type', 'entry-encyclopedia'],
    ['container-title', title],
    ['author', author && [{ literal: author }]],
    ['issued', year && { 'date-parts': [[Number(year)]] }],
    ['version', version],
  ]);
  return {
    text: [author ? `${author}, “` : '“', `”, ${after.join(', ')}`].map(joined),
    bibtex: ['@misc{', ',\n  title = {', '},\n', `${fields}}`].map(joined),
    csl: ['[{\n  "id": "', '",\n  "title": "', '",\n', `${members}\n}]`].map(joined),
  };
}

function bibtexFields(fields: readonly [name: string, value: string | undefined][]): string {
  return fields
    .flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${latex(value)}},\n`))
    .join('');
}

/** Braces and the characters that TeX would act on. */
function latex(text: string): string {
  if (!/[\\{}#$%&_~^]/.test(text)) return text;
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}');
}

function jsonMembers(members: readonly [name: string, value: unknown][]): string {
  return members
    .flatMap(([name, value]) =>
      value === undefined ? [] : `  "${name}": ${JSON.stringify(value)}`,
    )
    .join(',\n');
}
