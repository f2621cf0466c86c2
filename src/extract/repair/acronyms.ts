import type { Analysis, Name } from '../../model/index.ts';

/** A body whose letters are a pronoun as well. */
const BODY = 'WHO';
/** How many words to either side show whether all is set in capitals. */
const REACH = 6;

/** "The WHO said": the World Health Organization among words in small letters, which taggers take for a pronoun. */
export function readAcronyms(analysis: Analysis): Analysis {
  const found = new Set<number>();
  analysis.tokens.forEach(({ text }, at) => {
    if (text === BODY && isAmongSmall(analysis, at)) found.add(at);
  });
  if (found.size === 0) return analysis;
  const tokens = analysis.tokens.map((token, at) =>
    found.has(at) ? { ...token, upos: 'PROPN', xpos: 'NNP', lemma: BODY } : token,
  );
  for (const { first, last } of analysis.names)
    for (let at = first; at < last; at += 1) found.delete(at);
  const names = [...analysis.names, ...[...found].map((at) => nameAt(analysis, at))];
  return { ...analysis, tokens, names: names.sort((a, b) => a.first - b.first) };
}

function isAmongSmall({ tokens }: Analysis, at: number): boolean {
  const near = tokens.slice(Math.max(0, at - REACH), at + REACH + 1);
  const small = near.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return small > near.filter(({ text }) => /^\p{Lu}{2,}$/u.test(text)).length;
}

function nameAt({ tokens }: Analysis, at: number): Name {
  const { start, end } = tokens[at]!;
  return { start, end, first: at, last: at + 1, type: 'organization', confidence: 0.9 };
}
