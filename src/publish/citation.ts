/** How a page is cited. No date of access: the version of the data says which state is meant. */
import { canonical, type Page } from './page.ts';
import type { Site } from './site.ts';

export interface Citation {
  name: string;
  text: string;
}

export function citations(page: Page, title: string): Citation[] {
  const [address, key] = [canonical(page), page.path.replace('.html', '').replaceAll('/', '-')];
  const { text, bibtex, csl } = endingsOf(page.site);
  const words = title.toWellFormed();
  return [
    { name: 'Text', text: `${text[0]}“${words}”, ${text[1]}${address ? `, ${address}` : ''}.` },
    {
      name: 'BibTeX',
      text: `@misc{${key},\n  title = {${latex(words)}},\n${address ? `  url = {${address}},\n` : ''}${bibtex}}`,
    },
    {
      name: 'CSL-JSON',
      text: `[{\n  "id": "${key}",\n  "title": ${JSON.stringify(words)},\n${address ? `  "URL": ${JSON.stringify(address)},\n` : ''}${csl}\n}]`,
    },
  ];
}

interface Endings {
  text: [before: string, after: string];
  bibtex: string;
  csl: string;
}

const endings = new WeakMap<Site, Endings>();

/** What is the same in the citations of every page. */
function endingsOf(site: Site): Endings {
  let known = endings.get(site);
  if (known === undefined) endings.set(site, (known = makeEndings(site)));
  return known;
}

function makeEndings({ settings, version, newest }: Site): Endings {
  const { title, author } = settings;
  const year = newest?.slice(0, 4);
  const after = [title, `version ${version}`, year];
  return {
    text: [author ? `${author}, ` : '', after.filter((part) => part !== undefined).join(', ')],
    bibtex: bibtexFields([
      ['booktitle', title],
      ['author', author],
      ['year', year],
      ['version', version],
    ]),
    csl: jsonMembers([
      ['type', 'entry-encyclopedia'],
      ['container-title', title],
      ['author', author && [{ literal: author }]],
      ['issued', year && { 'date-parts': [[Number(year)]] }],
      ['version', version],
    ]),
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
