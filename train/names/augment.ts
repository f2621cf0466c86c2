import type { NameDocument, NameSentence } from './example.ts';

/** Small words that headlines in capitals leave small. */
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|and|or|by|with|from|as|is|'s|’s|n't|but|over|after)$/;

/**
 * Writes a share of the sentences otherwise: in capitals, in lower case, or as a headline with every word
 * capitalised. Names stay where they are.
 */
export function recase(document: NameDocument, share: number, random: () => number): NameDocument {
  const sentences = document.sentences.map((sentence): NameSentence => {
    const draw = random() / share;
    if (draw >= 3 || sentence.words.length < 3) return sentence;
    const write = draw < 1 ? upper : draw < 2 ? lower : headline;
    return { ...sentence, words: sentence.words.map(write) };
  });
  return { ...document, sentences };
}

function upper(word: string): string {
  return word.toUpperCase();
}

function lower(word: string): string {
  return word.toLowerCase();
}

function headline(word: string): string {
  return SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
