import type { KnownNames } from '../names/known.ts';
import type { NameReading } from '../names/reading.ts';
import type { SharedContext } from './compare.ts';
import { NOTHING_TO_COMPARE } from './context.ts';
import { feature, type Feature } from './evidence.ts';
import type { Profile } from './profile.ts';

/** How much a name says that lacks only a word that firms add. */
const ADDED = 0.3;
/** Letters stand for many things: what is spoken of with them counts so much more. */
const LETTERS_ALONE = 1.8;
/** And how much where it has two words and more of its own. */
const ADDED_TO_MORE = 0.7;

/** Why a full name is taken for what a short one means. */
export type Fit = 'only' | 'dominant' | 'loudest';

/** Letters that the list has without what they stand for: "NBA". */
export function isListedLetters({ organization }: NameReading): boolean {
  const { known, acronym, words } = organization ?? {};
  return known === true && acronym !== undefined && words?.join('') === acronym.toLowerCase();
}

/** Texts give both one office. */
export function shareOffice({ titles }: Profile, full: Profile): boolean {
  return [...titles.keys()].some((title) => full.titles.has(title));
}

function fitFeature(fit: Fit, values: [string, string]): Feature {
  if (fit === 'only')
    return feature('name:only-fit', values, 'No other full name of the corpus fits.');
  if (fit === 'dominant')
    return feature('name:dominant', values, 'Nearly always this bearer of the name is meant.');
  const sentence = 'Of the full names that fit, its documents speak of the same names most.';
  return feature('name:only-fit', values, sentence);
}

/** What the names themselves say. */
export function shortFeatures(
  short: Profile,
  full: Profile,
  kind: Fit,
  names: KnownNames,
): Feature[] {
  const values: [string, string] = [short.reading.label, full.reading.label];
  const { person, organization } = short.reading;
  const fit = fitFeature(kind, values);
  if (!person && organization?.acronym === undefined) {
    const isCalled = full.names.has(short.reading.key);
    const added = (organization?.words.length ?? 0) > 1 ? ADDED_TO_MORE : ADDED;
    return isCalled
      ? [feature('name:defined', values, 'A text calls the full name so.'), fit]
      : [feature('name:defined', values, 'It lacks a word that firms add.', added), fit];
  }
  if (!person) {
    const length = organization?.acronym?.length ?? 0;
    const isDefined = full.names.has(short.reading.key);
    const isMade = full.reading.organization?.initials.includes(organization?.acronym ?? '');
    return [
      ...(isMade
        ? [feature('name:acronym', values, 'It is made of the initials.', (length - 1) / 4)]
        : []),
      ...(isDefined ? [feature('name:defined', values, 'A text gives it for the full name.')] : []),
      fit,
    ];
  }
  const common = names.isCommon(person.family) || names.gender(person.family) !== undefined;
  return [
    feature('name:short', values, 'It is the family name alone.'),
    fit,
    ...(shareOffice(short, full)
      ? [feature('office:same', values, 'Texts give both one office.', 0.5)]
      : []),
    ...(common ? [feature('name:common', values, 'Many people bear the name.')] : []),
  ];
}

/** What is spoken of with both. */
export function contextFeatures(short: Profile, full: Profile, shared: SharedContext): Feature[] {
  const values: [string, string] = [short.reading.label, full.reading.label];
  const alike = shared(short, full);
  // Listed letters are well known for something: more than a text that gives them for another must speak for that.
  const isListed = isListedLetters(short.reading);
  const isLetters = short.reading.organization?.acronym !== undefined;
  const times = isListed ? 3 : isLetters && alike !== NOTHING_TO_COMPARE ? LETTERS_ALONE : 1;
  return alike > (isListed ? 0.15 : 0.05)
    ? [feature('context', values, 'Their documents speak of the same names.', alike)]
    : [feature('context:none', values, 'Their documents have no other name in common.', times)];
}
