import type { Span } from '../model/index.ts';

/** `models/tokenizer.tsv`, read. */
export interface TokenizerWords {
  abbreviations: ReadonlySet<string>;
  prefixes: ReadonlySet<string>;
  contractions: ReadonlyMap<string, readonly number[]>;
  units: ReadonlySet<string>;
  domains: ReadonlySet<string>;
}

export function readTokenizerWords(table: string): TokenizerWords {
  const rows = table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const forms = (kind: string) => rows.filter((row) => row[0] === kind).map((row) => row[1] ?? '');
  const contractions = rows
    .filter((row) => row[0] === 'contraction')
    .map(
      ([, form = '', parts = '']) => [form, parts.split('|').map((part) => part.length)] as const,
    );
  return {
    abbreviations: new Set(forms('abbreviation')),
    prefixes: new Set(forms('prefix')),
    contractions: new Map(contractions),
    units: new Set(forms('unit')),
    domains: new Set(forms('domain')),
  };
}

/** Whether UD English keeps the hyphen after this word: "non-stop", "co-founder", "mid-1980s". */
export function hyphenates(word: string, words: TokenizerWords): boolean {
  return word.length < 8 && words.prefixes.has(word.toLowerCase());
}

const CLITIC = /(?:n['’]t|['’`ʼ](?:s|m|d|re|ve|ll))$/i;

/** Adds a word, its clitics and the parts of its contraction as tokens of their own. */
export function splitWord(
  text: string,
  start: number,
  end: number,
  words: TokenizerWords,
  out: Span[],
): void {
  const word = text.slice(start, end);
  const clitic = word.length < 64 ? CLITIC.exec(word) : null;
  if (clitic && clitic.index > 0) {
    const cut = start + clitic.index;
    splitWord(text, start, cut, words, out);
    out.push({ start: cut, end });
    return;
  }
  const parts = word.length < 12 ? words.contractions.get(word.toLowerCase()) : undefined;
  if (!parts) {
    out.push({ start, end });
    return;
  }
  let at = start;
  for (const length of parts) {
    out.push({ start: at, end: at + length });
    at += length;
  }
}
