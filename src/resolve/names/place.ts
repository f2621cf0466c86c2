import { foldText } from '../../base/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { cleanName } from './clean.ts';

export interface PlaceName {
  label: string;
  /** Folded words without type word: "kumasi" of "Kumasi region". */
  name: string;
  /** region, city, district, water … from a type word in the name; absent where there is none. */
  kind?: string;
  /** The type word of a water or facility: the Red River is no Red Sea, Court Street no Court Square. */
  sort?: string;
}

/** Waters that texts call by their first words alone, by type word. */
export const CALLED_BARE: ReadonlySet<string | undefined> = new Set(['river', 'sea', 'ocean']);

/** "Mt. Elbrus" is Elbrus, but "Mount Vernon" no Vernon. */
const MOUNT = /^Mt\.?\s+(?=\p{Lu})/u;

/** "U.S." is one word. */
const INITIALS = /(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:\.|$|[^\p{L}]))/gu;

/** Type words tell places apart: "Kumasi region" is not "Kumasi". */
export function parsePlace(text: string, lexicon: Lexicon): PlaceName | undefined {
  const label = cleanName(text);
  const words = foldText(label.replace(MOUNT, '').replace(INITIALS, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 's')
    .slice(0, 10);
  if (words.length === 0) return undefined;
  const after = lexicon.placeTypes.get(words.at(-1)!);
  if (after !== undefined && words.length > 1)
    return place(label, words.slice(0, -1), words.at(-1), lexicon);
  const before = lexicon.placeTypes.get(words[0]!);
  if (before !== undefined && words[1] === 'of' && words.length > 2)
    return place(label, words.slice(2), words[0], lexicon);
  return place(label, words, undefined, lexicon);
}

function place(
  label: string,
  words: readonly string[],
  word: string | undefined,
  lexicon: Lexicon,
): PlaceName {
  const kind = word === undefined ? undefined : lexicon.placeTypes.get(word);
  const said = kind === 'republic' || (kind === 'city' && lexicon.placeTypes.has(words.at(-1)!));
  const name = words.filter((word) => word !== 'the').join(' ');
  return {
    label,
    name,
    ...(kind === undefined || said ? {} : { kind }),
    ...(kind === 'water' || kind === 'facility' ? { sort: word! } : {}),
  };
}
