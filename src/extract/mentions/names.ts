import type { Name } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { isTitleWord, type OfficeWords } from '../offices/words.ts';
import { shapedNames } from './name-shapes.ts';
import type { MentionWords } from './words.ts';

/** Ends of the names of regions: "Salem region" is one name, and not that of the city. */
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
  const known = context.analysis.names.filter((name) => !isNoName(context, name, offices));
  const people = joinPeople(known).flatMap((name) => withoutBody(context, name));
  const names = shapedNames(context, mentionWords, people);
  const covered = new Set(names.map(({ last }) => last));
  return names.map((name) => {
    // "Hotel St. Jude" may have ended in the saint.
    const free = !covered.has(name.first);
    const trimmed = trimmedName(context, name, mentionWords, offices);
    return free && /^(?:person|place)$/.test(name.type) ? withSaint(context, trimmed) : trimmed;
  });
}

function trimmedName(
  context: Context,
  name: Name,
  mentionWords: MentionWords,
  offices: OfficeWords,
): Name {
  if (name.type === 'person') return withoutTitles(context, name, mentionWords, offices);
  return name.type === 'place' ? withRegion(context, name) : name;
}

/** "St. Jude": the saint is part of the name. */
function withSaint({ analysis: { tokens }, tree }: Context, name: Name): Name {
  const before = tokens[name.first - 1];
  if (before === undefined || !/^(?:St\.?|Ste\.?|Saint|Sainte|San|Santa)$/.test(before.text))
    return name;
  if (before.upos !== 'PROPN' || tree.sentence(name.first - 1) !== tree.sentence(name.first))
    return name;
  return { ...name, first: name.first - 1, start: before.start };
}

/** A single pronoun, article or preposition is no name, nor are "Western" and the "Affairs" of a title. */
function isNoName(
  { analysis: { tokens } }: Context,
  { first, last, type, subtype }: Name,
  offices: OfficeWords,
): boolean {
  if (last - first > 1) return false;
  const { upos, text } = tokens[first]!;
  if (type === 'person' && offices.modifiers.has(text.toLowerCase())) return true;
  if (type === 'people')
    return subtype !== undefined && subtype !== 'nationality' && upos === 'ADJ';
  return /^(?:PRON|DET|ADP|CCONJ|SCONJ|AUX|ADV)$/.test(upos);
}

/** A forename and a surname that the recognizer has taken for two people. */
function joinPeople(names: readonly Name[]): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const single = before && before.last - before.first === 1 && name.last - name.first === 1;
    if (single && before.type === 'person' && name.type === 'person' && before.last === name.first)
      joined[joined.length - 1] = { ...before, last: name.last, end: name.end };
    else joined.push(name);
  }
  return joined;
}

/** "The chairman of the NMF Anna Berg": an article does not stand before a person but before the body she is of. */
function withoutBody({ analysis: { tokens } }: Context, name: Name): Name[] {
  const { first, last, type } = name;
  const [before, body, next] = [tokens[first - 1], tokens[first]!, tokens[first + 1]];
  const glued =
    type === 'person' &&
    last - first > 2 &&
    /^the$/i.test(before?.text ?? '') &&
    /^\p{Lu}{2,6}$/u.test(body.text) &&
    /^\p{Lu}\p{Ll}/u.test(next!.text);
  if (!glued) return [name];
  return [
    { ...name, last: first + 1, end: body.end, type: 'organization' },
    { ...name, first: first + 1, start: next!.start },
  ];
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
