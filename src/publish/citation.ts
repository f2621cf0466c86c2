/** How a page is cited. No date of access: the version of the data says which state is meant. */
import { canonical, type Page } from './page.ts';

export interface Citation {
  name: string;
  text: string;
}

export function citations(page: Page, title: string): Citation[] {
  const parts = partsOf(page, title);
  return [
    { name: 'Text', text: plain(parts) },
    { name: 'BibTeX', text: bibtex(parts) },
    { name: 'CSL-JSON', text: cslJson(parts) },
  ];
}

interface Parts {
  key: string;
  title: string;
  site: string;
  author: string | undefined;
  version: string;
  address: string | undefined;
  year: string | undefined;
}

function partsOf(page: Page, title: string): Parts {
  const { settings, version } = page.site;
  return {
    key: page.path.replace(/\.html$/, '').replace(/[^a-z0-9]+/g, '-'),
    title: title.toWellFormed(),
    site: settings.title,
    author: settings.author,
    version,
    address: canonical(page),
    year: page.site.newest?.slice(0, 4),
  };
}

function plain({ title, site, author, version, address, year }: Parts): string {
  const parts = [author, `“${title}”`, site, `version ${version}`, year, address];
  return `${parts.filter((part) => part !== undefined).join(', ')}.`;
}

function bibtex({ key, title, site, author, version, address, year }: Parts): string {
  const fields: [string, string | undefined][] = [
    ['title', title],
    ['booktitle', site],
    ['author', author],
    ['year', year],
    ['version', version],
    ['url', address],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : `  ${name} = {${name === 'url' ? value : latex(value)}},\n`,
  );
  return `@misc{${key},\n${lines.join('')}}`;
}

/** Braces and the characters that TeX would act on. */
function latex(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}');
}

function cslJson({ key, title, site, author, version, address, year }: Parts): string {
  return JSON.stringify(
    [
      {
        id: key,
        type: 'entry-encyclopedia',
        title,
        'container-title': site,
        ...(author === undefined ? {} : { author: [{ literal: author }] }),
        ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
        version,
        ...(address === undefined ? {} : { URL: address }),
      },
    ],
    undefined,
    1,
  );
}
