import type { Tree } from '../tree.ts';

/** What makes another number of a number, as it stands before it; longest first. */
const HEDGES = [
  /^as (?:many|much|few|little|high|low) as$/,
  /^(?:no|not) (?:more|less|fewer) than$/,
  /^(?:more|less|fewer|greater|better|rather) than$/,
  /^(?:well|just|slightly) (?:over|under|above|below)$/,
  /^between [\w.,]+ and$/,
  /^(?:up|close) to$/,
  /^at (?:least|most)$/,
  /^(?:nearly|almost|about|around|roughly|approximately|over|under|only|just|half|twice|double|exactly|barely|another|below|above)$/,
];
const MOST = 4;

/**
 * The words right before a number that make it another: "less than", "as many as", "up to". By the words, not by the
 * tree: parsers hang them on everything around.
 */
export function hedgeBefore(tree: Tree, number: number): number[] {
  const { upos, text } = tree.tokens[number]!;
  const money = /^[€$£¥₹]$/.test(text);
  if (upos !== 'NUM' && !money && !/^(?:half|twice)$/i.test(text)) return [];
  const sentence = tree.sentence(number);
  for (let length = MOST; length > 0; length -= 1) {
    const first = number - length;
    if (first < 0 || tree.sentence(first) !== sentence) continue;
    const words = tree.tokens.slice(first, number).map((token) => token.text.toLowerCase());
    // "a dispute over five islands": the preposition of the phrase.
    if (length === 1 && isOwnCase(tree, first, number)) continue;
    if (HEDGES.some((hedge) => hedge.test(words.join(' ')))) {
      return Array.from({ length }, (_, index) => first + index);
    }
  }
  return [];
}

/** The preposition of the number, whatever the parser calls it: "closed above 8,000". */
function isOwnCase(tree: Tree, before: number, number: number): boolean {
  const { relation, text } = tree.tokens[before]!;
  if (relation === 'case') return true;
  return /^(?:above|below)$/i.test(text) && tree.tokens[number]!.relation.startsWith('obl');
}
