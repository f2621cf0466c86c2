import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gazetteer } from '../../src/base/gazetteer.ts';
import { foldText } from '../../src/base/text.ts';
import type { Resources } from '../../src/model/index.ts';
import type { NameDocument } from './example.ts';

/** Names to put in place of others. */
export interface Stock {
  forenames: string[];
  surnames: string[];
  /** Words of towns, cut as the program cuts them. */
  places: string[][];
}

export function readStock(
  resources: Resources,
  data: string,
  cut: (text: string) => string[],
): Stock {
  const column = (file: string, keep: (fields: string[]) => boolean): string[] =>
    resources
      .text(file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t'))
      .filter(keep)
      .map((fields) => fields[0] ?? '');
  const forenames = column('forenames.tsv', () => true);
  const listed = column('surnames.tsv', ([, countries]) => countries !== '?');
  const places = column(
    'places.tsv',
    (f) => (f[2] === 'city' || f[2] === 'capital') && Number(f[7]) > 20000,
  );
  const spellings = readFileSync(join(data, 'names/latin_variant_groups.train.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { latin: [string, number][] }).latin[0]?.[0] ?? '')
    .filter((name) => /^\p{L}{4,14}$/u.test(name))
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return { forenames, surnames: [...listed, ...spellings], places: places.map(cut) };
}

/**
 * Puts other names in place of a share of those of a document: every word of a person's name becomes the same other
 * word throughout, and so does every town. Lengths of towns may change.
 */
export function replaceNames(
  document: NameDocument,
  share: number,
  stock: Stock,
  gazetteer: Gazetteer,
  random: () => number,
): NameDocument {
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  const words = new Map<string, string>();
  const towns = new Map<string, string[]>();
  for (const { words: all, names } of document.sentences) {
    for (const { first, last, types } of names) {
      const span = all.slice(first, last);
      if (types[0] === 'person') noteForenames(span);
      else if (types[0] === 'place' && types.length === 1) noteTown(span.join(' '));
    }
  }
  for (const { words: all, names } of document.sentences) {
    for (const { first, last, types } of names)
      if (types[0] === 'person') noteSurname(all.slice(first, last));
  }
  if (words.size + towns.size === 0) return document;
  return { ...document, sentences: document.sentences.map(rewrite) };

  function noteForenames(span: string[]): void {
    const [word = ''] = span;
    if (span.length < 2 || !isWord(word) || words.has(word) || random() >= share) return;
    words.set(word, pick(stock.forenames));
  }

  function noteSurname(span: string[]): void {
    const word = span.at(-1) ?? '';
    if (!isWord(word) || words.has(word) || random() >= share) return;
    const isForename = span.length === 1 && gazetteer.forename(word) !== undefined;
    words.set(word, pick(isForename ? stock.forenames : stock.surnames));
  }

  function noteTown(name: string): void {
    if (towns.has(name) || !isWord(name) || random() >= share) return;
    if (gazetteer.countriesNamed(name).length > 0) return;
    if (gazetteer.placesNamed(name).some((p) => p.kind === 'city' || p.kind === 'capital')) {
      towns.set(name, pick(stock.places));
    }
  }

  function rewrite(sentence: NameDocument['sentences'][number]): NameDocument['sentences'][number] {
    const out: string[] = [];
    let at = 0;
    const names = sentence.names.map((name) => {
      out.push(...sentence.words.slice(at, name.first));
      const span = sentence.words.slice(name.first, name.last);
      const first = out.length;
      const town = name.types[0] === 'place' ? towns.get(span.join(' ')) : undefined;
      if (town) out.push(...town);
      else out.push(...span.map((w) => (name.types[0] === 'person' ? (words.get(w) ?? w) : w)));
      at = name.last;
      return { ...name, first, last: out.length };
    });
    out.push(...sentence.words.slice(at));
    return { words: out, names };
  }
}

function isWord(text: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(text) && foldText(text).length > 2;
}
