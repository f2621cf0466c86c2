import { foldText } from '../../base/text.ts';
import type { EntityType, Name, NameType } from '../../model/index.ts';
import { lower, titleText, type Title } from '../offices/titles.ts';
import type { Candidate, TitleFact } from './candidate.ts';
import { common, isPlural, outerToken, type Finder } from './finder.ts';

const TYPES: Record<NameType, EntityType> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'event',
  people: 'place',
  thing: 'thing',
};

export function nameCandidate(finder: Finder, name: Name): Candidate {
  const { context, lexicon } = finder;
  const { tokens } = context.analysis;
  const { tree } = context;
  const head = outerToken(finder, name.first, name.last);
  const title = finder.titles.get(name);
  // The parser may hang "Lind" on "Minister" or on "Mr".
  let before = name.first;
  while (finder.inTitle[before - 1] === 1) before -= 1;
  const above = tree.head(head);
  const governor =
    above >= before && above < name.first ? outerToken(finder, before, name.last) : head;
  const text = context.document.text.slice(name.start, name.end);
  const parts = nameWords(tokens.slice(name.first, name.last).map((token) => token.text));
  const country =
    name.type === 'place' || name.type === 'people' ? lexicon.geography.country(text) : undefined;
  const gender = name.type === 'person' ? nameGender(finder, name, parts) : undefined;
  const subtype =
    country !== undefined
      ? 'country'
      : (name.subtype ?? (name.type === 'place' ? lexicon.geography.kind(text) : undefined));
  return {
    ...common(finder, name.first, name.last, head),
    kind: 'name',
    type: TYPES[name.type],
    ...(subtype !== undefined && subtype !== 'nationality' ? { subtype } : {}),
    governor,
    name,
    lemma: parts.at(-1) ?? foldText(text),
    words: parts,
    after: [],
    ...(name.type === 'people' && tokens[head]!.upos !== 'ADJ' && isPlural(finder, head)
      ? { plural: true, type: 'organization', subtype: 'people' }
      : {}),
    ...(gender ? { gender } : {}),
    definiteness: 'definite',
    ...(country !== undefined ? { country } : {}),
    titles: title === undefined ? [] : [titleFact(finder, title)],
  };
}

function titleFact(finder: Finder, title: Title): TitleFact {
  const { context, lexicon } = finder;
  const words = titleText(context.analysis.tokens, title, context.document.text);
  const country = [...title.of, ...ownerName(finder, title)]
    .map((name) => lexicon.geography.country(context.document.text.slice(name.start, name.end)))
    .findLast((code) => code !== undefined);
  return {
    words: words.toLowerCase().replace(/[\s-]+/gu, '-'),
    ...(country === undefined ? {} : { country }),
  };
}

/** "Peru's Minister of Foreign Affairs, X". */
function ownerName({ context, nameAt }: Finder, title: Title): Name[] {
  const before = title.first - 1;
  if (before < 1 || !/^['’]s?$/.test(lower(context.analysis.tokens[before]))) return [];
  const name = nameAt[before - 1];
  return name ? [name] : [];
}

/** Folded words of a name without punctuation and articles. */
export function nameWords(texts: readonly string[]): string[] {
  const folded = texts.map((text) => foldText(text).replace(/[^\p{L}\p{N}&]+/gu, ''));
  return folded.filter((word) => word !== '' && word !== 'the' && word !== 's');
}

function nameGender(
  finder: Finder,
  name: Name,
  parts: readonly string[],
): 'male' | 'female' | undefined {
  const { words, geography } = finder.lexicon;
  const before = lower(finder.context.analysis.tokens[name.first - 1]);
  if (words.maleHonorifics.has(before)) return 'male';
  if (words.femaleHonorifics.has(before)) return 'female';
  const title = finder.titles.get(name);
  if (title !== undefined) {
    const sense = words.noun(lower(finder.context.analysis.tokens[title.head]));
    if (typeof sense === 'object' && (sense.gender === 'male' || sense.gender === 'female'))
      return sense.gender;
  }
  return parts.length > 1 ? geography.forenameGender(parts[0]!) : undefined;
}
