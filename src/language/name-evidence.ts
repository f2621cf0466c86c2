import { compareText } from '../base/order.ts';
import type { Analysis, NameEvidence, NameType } from '../model/index.ts';

/** Names that are less sure say nothing to other documents. */
const SURE = 0.75;
/** Longer names, in words, are not looked for elsewhere: keeps the work linear. */
export const LONGEST_NAME = 10;
/** Less than the names of two documents say nothing. */
const LEAST = 2 * SURE;

/** What one document knows: phrase, type and how sure it is at its best; no two alike, sorted. */
export type DocumentEvidence = readonly (readonly [
  phrase: string,
  type: NameType,
  weight: number,
])[];

/**
 * The sure names of a document. Of people only whole names: their last words are known by them, and a single word taken
 * for a person is the mistake that would spread most.
 */
export function evidenceOf({
  tokens,
  names,
}: Pick<Analysis, 'tokens' | 'names'>): DocumentEvidence {
  const best = new Map<string, [string, NameType, number]>();
  const note = (phrase: string, type: NameType, weight: number): void => {
    const key = `${type} ${phrase}`;
    if ((best.get(key)?.[2] ?? 0) < weight) best.set(key, [phrase, type, weight]);
  };
  for (const { first, last, type, confidence } of names) {
    if (confidence < SURE || last - first > LONGEST_NAME) continue;
    const words = tokens.slice(first, last).map(({ text }) => text);
    if (type === 'person' && words.length === 1) continue;
    note(words.join(' '), type, confidence);
    const family = words.at(-1)!;
    if (type === 'person' && isSurname(family)) note(family, type, confidence);
  }
  return [...best].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
}

/** Sums up documents, in their order; a phrase that fewer than two know is left out. */
export function sumEvidence(documents: Iterable<DocumentEvidence>): NameEvidence {
  const all = new Map<string, Map<NameType, number>>();
  for (const document of documents) {
    for (const [phrase, type, weight] of document) {
      const types = all.get(phrase) ?? new Map<NameType, number>();
      all.set(phrase, types.set(type, (types.get(type) ?? 0) + weight));
    }
  }
  for (const [phrase, types] of all) if (bestType(types)[1] < LEAST) all.delete(phrase);
  return all;
}

/** The type that most speaks for; the first of equals. */
export function bestType(types: ReadonlyMap<NameType, number>): [NameType, number] {
  let best: [NameType, number] = ['thing', 0];
  for (const entry of types) if (entry[1] > best[1]) best = entry;
  return best;
}

export function isSurname(word: string): boolean {
  return word.length > 2 && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word);
}

const lengths = new WeakMap<NameEvidence, Map<string, number>>();

/** Number of words of the longest phrase by its first word. */
export function longestPhrases(evidence: NameEvidence): ReadonlyMap<string, number> {
  let longest = lengths.get(evidence);
  if (longest) return longest;
  lengths.set(evidence, (longest = new Map<string, number>()));
  for (const phrase of evidence.keys()) {
    const words = phrase.split(' ');
    if ((longest.get(words[0]!) ?? 0) < words.length) longest.set(words[0]!, words.length);
  }
  return longest;
}
