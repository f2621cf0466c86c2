import type { PersonName } from '../names/person.ts';
import { isOneSlip } from '../names/slip.ts';
import type { Speller } from '../names/spelling.ts';
import { feature, type Feature } from './evidence.ts';

/** Below this two words are two names. */
const ALIKE = 0.5;

const INITIAL = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcswy])';
const FINAL =
  '(?:iang|iong|uang|iao|ian|ing|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|a|o|e|i|u)';
/** One or two syllables of standard Chinese in Latin letters. */
const PINYIN = new RegExp(`^(?:${INITIAL}?${FINAL}){1,2}$`, 'u');

/** What two full names of persons say about being one. Always at least one feature. */
export function comparePersons(a: PersonName, b: PersonName, speller: Speller): Feature[] {
  const values: [string, string] = [a.label, b.label];
  const conflict = (why: string) => [feature('name:conflict', values, why)];
  if (a.suffix !== b.suffix) return conflict('One of them has a suffix that the other has not.');
  if (sameWords(a, b)) {
    const order = a.words.join(' ') === b.words.join(' ');
    if (order) return [feature('name:equal', values, 'The names are equal.')];
    return [feature('name:order', values, 'The same words stand in another order.', 1.4)];
  }
  // Standard Chinese has one spelling, and a letter tells two names apart.
  if (isPinyin(a) && isPinyin(b))
    return a.words.join('') === b.words.join('')
      ? [feature('name:equal', values, 'The names differ in a space.')]
      : isTurnedLetters(a.words.join(' '), b.words.join(' '))
        ? [feature('name:slip', values, 'Two letters are turned.', 1.5)]
        : conflict('Standard romanization tells the two names apart.');
  const family = speller.compare(a.family, b.family);
  if (isSlip(a, b, speller))
    return [feature('name:slip', values, 'One letter differs, of a word that is no known name.')];
  if (family < ALIKE) return compareTurned(a, b, speller, values);
  const given = compareGiven(a.given, b.given, speller);
  if (given.verdict === 'conflict') return conflict(given.sentence);
  const familyFeature =
    family === 1
      ? []
      : [
          feature(
            'name:spelling',
            values,
            'The family names are written in two ways that can be spellings of one name.',
            (family - 1) * 1.1,
          ),
        ];
  return [...familyFeature, feature(given.verdict, values, given.sentence, given.strength)];
}

/** All words but one are the same, the forename is whole, and no model says that the other is a spelling. */
function isSlip(a: PersonName, b: PersonName, speller: Speller): boolean {
  if (a.words.length !== b.words.length || a.words.length < 2) return false;
  const differing = a.words.flatMap((word, at) => (word === b.words[at] ? [] : at));
  const [at, second] = differing;
  if (at === undefined || second !== undefined || a.words[0]!.length < 3) return false;
  const [x, y] = [a.words[at]!, b.words[at]!];
  return speller.compare(x, y) < ALIKE && speller.isSlip(x, y);
}

/** "Zhu Guanghu": the family name first, and every word in the standard romanization of Chinese. */
function isPinyin({ words, family }: PersonName): boolean {
  return (
    words.length > 1 &&
    words.length < 4 &&
    words[0] === family &&
    words.every((word) => word.length < 13 && PINYIN.test(word))
  );
}

/** "Goufang" and "Guofang". */
function isTurnedLetters(a: string, b: string): boolean {
  return (
    a.length === b.length && [...a].sort().join('') === [...b].sort().join('') && isOneSlip(a, b)
  );
}

type Given =
  | { verdict: 'conflict'; sentence: string }
  | {
      verdict:
        'name:equal' | 'name:spelling' | 'name:forename-group' | 'name:initial' | 'name:middle';
      sentence: string;
      strength: number;
    };

function compareGiven(a: readonly string[], b: readonly string[], speller: Speller): Given {
  const [first = '', ...middleA] = a;
  const [other = '', ...middleB] = b;
  if (first === '' || other === '')
    return { verdict: 'conflict', sentence: 'One of them has no forename.' };
  if (!middlesAgree(middleA, middleB, speller))
    return { verdict: 'conflict', sentence: 'The middle names differ.' };
  if (first === other)
    return middleA.length === middleB.length
      ? { verdict: 'name:equal', sentence: 'The forenames are equal.', strength: 0.9 }
      : { verdict: 'name:middle', sentence: 'One of them leaves out a middle name.', strength: 1 };
  return compareFirst(first, other, speller);
}

function compareFirst(first: string, other: string, speller: Speller): Given {
  if (first.length === 1 || other.length === 1) {
    return first[0] === other[0]
      ? { verdict: 'name:initial', sentence: 'One of them gives an initial only.', strength: 1 }
      : { verdict: 'conflict', sentence: 'The initials differ.' };
  }
  if (speller.forename(first) === speller.forename(other))
    return {
      verdict: 'name:forename-group',
      sentence: 'The forenames are forms of one name.',
      strength: 1,
    };
  const alike = speller.compare(first, other);
  if (alike >= ALIKE)
    return {
      verdict: 'name:spelling',
      sentence: 'The forenames can be spellings of one name.',
      strength: alike,
    };
  if (speller.forenameFamily(first) === speller.forenameFamily(other))
    return {
      verdict: 'name:forename-group',
      sentence: 'The forenames are forms of one name in two languages.',
      strength: 0.4,
    };
  return { verdict: 'conflict', sentence: 'The forenames differ.' };
}

/** A middle name may be missing or an initial; it may not be another one. */
function middlesAgree(a: readonly string[], b: readonly string[], speller: Speller): boolean {
  const size = Math.min(a.length, b.length);
  for (let i = 0; i < size; i++) {
    const x = a[i]!;
    const y = b[i]!;
    const initial = x.length === 1 || y.length === 1;
    if (initial ? x[0] !== y[0] : speller.compare(x, y) < ALIKE) return false;
  }
  return true;
}

function compareTurned(
  a: PersonName,
  b: PersonName,
  speller: Speller,
  values: [string, string],
): Feature[] {
  const turned =
    a.words.length === b.words.length &&
    a.words.length > 1 &&
    speller.compare(a.words[0]!, b.family) >= ALIKE &&
    speller.compare(a.family, b.words[0]!) >= ALIKE;
  if (turned) return [feature('name:order', values, 'Family name and forename are turned round.')];
  const doubled = longerFamily(a, b) || longerFamily(b, a);
  if (doubled)
    return [feature('name:middle', values, 'One of them leaves out a second family name.')];
  return [feature('name:conflict', values, 'The family names differ.')];
}

/** "Gabriel García" and "Gabriel García Márquez". */
function longerFamily(short: PersonName, long: PersonName): boolean {
  return (
    short.words.length === 2 &&
    long.words.length === 3 &&
    short.words[0] === long.words[0] &&
    short.family === long.words[1] &&
    short.family.length > 2
  );
}

function sameWords(a: PersonName, b: PersonName): boolean {
  return (
    a.words.length === b.words.length &&
    [...a.words].sort().join(' ') === [...b.words].sort().join(' ')
  );
}
