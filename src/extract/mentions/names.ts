import type { Name } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { isTitleWord, type OfficeWords } from '../offices/words.ts';
import type { MentionWords } from './words.ts';

/** Ends of the names of regions: "Kharkiv region" is one name, and not that of the city. */
const REGION = new Set(
  'region province oblast district county governorate prefecture peninsula voivodeship canton raion'.split(
    ' ',
  ),
);

/**
 * Names as the mentions of this stage see them: titles and honorifics off the front of people's names, the word
 * "region" and its like on the end of a region's.
 */
export function trimNames(
  context: Context,
  mentionWords: MentionWords,
  offices: OfficeWords,
): Name[] {
  return context.analysis.names.map((name) => {
    if (name.type === 'person') return withoutTitles(context, name, mentionWords, offices);
    if (name.type === 'place') return withRegion(context, name);
    return name;
  });
}

function withoutTitles(
  { analysis: { tokens } }: Context,
  name: Name,
  mentionWords: MentionWords,
  offices: OfficeWords,
): Name {
  let first = name.first;
  while (first < name.last - 1) {
    const word = tokens[first]!.text.toLowerCase();
    const dotted = word === '.' && first > name.first;
    if (!dotted && !mentionWords.honorifics.has(word) && !isTitleWord(offices, word)) break;
    first += 1;
  }
  if (first === name.first) return name;
  return { ...name, first, start: tokens[first]!.start };
}

function withRegion({ analysis, tree }: Context, name: Name): Name {
  const next = analysis.tokens[name.last];
  if (next === undefined || !REGION.has(next.text.toLowerCase()) || next.upos === 'VERB')
    return name;
  if (tree.sentence(name.last) !== tree.sentence(name.first)) return name;
  return { ...name, last: name.last + 1, end: next.end, subtype: 'region' };
}
