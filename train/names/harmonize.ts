import type { Gazetteer } from '../../src/base/gazetteer.ts';
import type { Tokenizer } from '../../src/language/tokenize.ts';
import type { GoldName, NameDocument, NameSentence } from './example.ts';
import { readWords } from './words.ts';

/** Demonyms that are more often something else. */
const AMBIGUOUS =
  /^(?:pole|poles|dane|danes|finn|finns|karen|chin|shan|hui|han|luo|roma|avar|naga|maya|kiwi|us|u\.s\.|new zealand|czech republic|western|orthodox|arctic|antarctic|baltic|caribbean|mediterranean|alpine|democrat|democrats|republican|republicans|brit|lao|boer|norman|roman|saxon|breton)$/i;

/**
 * One convention for all corpora: no titles, no articles, hyphens split as UD does, demonyms as peoples, countries
 * that act as places.
 */
export function harmonize(
  documents: NameDocument[],
  gazetteer: Gazetteer,
  tokenize: Tokenizer,
): NameDocument[] {
  const titles = new Set(readWords('titles'));
  return documents.map((document) => ({
    ...document,
    sentences: document.sentences.map((sentence) =>
      mark(trim(split(sentence, tokenize), titles, gazetteer), gazetteer),
    ),
  }));
}

/** Splits tokens as the tokenizer of the program does. */
function split(sentence: NameSentence, tokenize: Tokenizer): NameSentence {
  const words: string[] = [];
  const at = sentence.words.map((word) => {
    const first = words.length;
    if (/^[\p{L}\p{M}]+$/u.test(word) || !/\p{L}/u.test(word)) words.push(word);
    else for (const { start, end } of tokenize(word)) words.push(word.slice(start, end));
    return first;
  });
  at.push(words.length);
  const names = sentence.names.map((n) => ({
    ...n,
    first: at[n.first] ?? 0,
    last: at[n.last] ?? 0,
  }));
  return { words, names };
}

/** Takes articles, titles and possessives off the ends of names; a name of which nothing is left goes. */
function trim(sentence: NameSentence, titles: Set<string>, gazetteer: Gazetteer): NameSentence {
  const { words } = sentence;
  const names: GoldName[] = [];
  for (const name of sentence.names) {
    let { first, last } = name;
    const isPerson = name.types.length === 1 && name.types[0] === 'person';
    const low = (i: number): string => (words[i] ?? '').toLowerCase();
    while (last > first && /^(?:'s|’s|'|’|,|\.|\)|"|”|-)$/.test(low(last - 1))) last--;
    while (
      first < last &&
      (/^(?:the|a|an|'s|’s|"|“|``|''|\(|his|her|its|their|our|former|late|-)$/.test(low(first)) ||
        (isPerson && last > first && titles.has(low(first))) ||
        (isPerson && last > first + 1 && isDemonym(gazetteer, words[first] ?? '')))
    ) {
      // "The Hague", "The Mad Capsule Markets": the article of a title stays where the corpus has it in capitals.
      if (low(first) === 'the' && words[first] === 'The' && first > 0) break;
      first++;
    }
    if (
      !words.slice(first, last).some((w) => /\p{Lu}|\p{Lo}/u.test(w)) &&
      name.types[0] !== 'thing'
    ) {
      if (
        !/^[\p{L}-]+$/u.test(words[first] ?? '') ||
        sentence.words.some((w) => /\p{Lu}/u.test(w))
      ) {
        if (!words.slice(first, last).every((w) => /^\p{Ll}/u.test(w)) || isPerson) continue;
      }
    }
    if (first < last) names.push({ ...name, first, last });
  }
  return { words, names };
}

function isDemonym(gazetteer: Gazetteer, word: string): boolean {
  if (!/^\p{Lu}/u.test(word) || AMBIGUOUS.test(word)) return false;
  return gazetteer.countriesOfDemonym(word).length > 0 || gazetteer.peoplesNamed(word).length > 0;
}

/** Demonyms become peoples, whatever the corpus holds them for; countries that a corpus takes for organizations, places. */
function mark(sentence: NameSentence, gazetteer: Gazetteer): NameSentence {
  const { words } = sentence;
  const names = sentence.names.map((name) => {
    const text = words.slice(name.first, name.last).join(' ');
    if (name.types.includes('organization') && gazetteer.countriesNamed(text).length > 0) {
      return { ...name, types: ['place' as const] };
    }
    if (isDemonym(gazetteer, text) && gazetteer.countriesNamed(text).length === 0) {
      return { ...name, types: ['people' as const] };
    }
    if (name.types.includes('people') && name.types.length > 1) {
      return { ...name, types: name.types.filter((t) => t !== 'people') };
    }
    return name;
  });
  const covered = new Set(
    names.flatMap((n) => Array.from({ length: n.last - n.first }, (_, k) => n.first + k)),
  );
  words.forEach((word, i) => {
    if (covered.has(i)) return;
    const two = `${word} ${words[i + 1] ?? ''}`;
    const length =
      !covered.has(i + 1) && isDemonym(gazetteer, two) ? 2 : isDemonym(gazetteer, word) ? 1 : 0;
    if (length === 0 || gazetteer.countriesNamed(word).length > 0) return;
    names.push({ first: i, last: i + length, types: ['people'] });
    for (let k = 0; k < length; k++) covered.add(i + k);
  });
  names.sort((a, b) => a.first - b.first);
  return { words, names };
}
