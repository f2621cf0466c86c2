/** Native spellings as strings of sounds, one letter each, so that they can be aligned with Latin spellings. */

import { consonantsOf } from './consonants.ts';
import { hangulOf } from './hangul.ts';

const CYRILLIC: ReadonlyMap<string, string> = new Map(
  'а a б b в v г g д d е e ё e ж Z з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х x ц c ч C ш S щ Q ы y э E ю U я A ъ _ ь _'
    .split(' ')
    .flatMap((letter, at, all): [string, string][] =>
      at % 2 === 0 ? [[letter, all[at + 1]!.replace('_', '')]] : [],
    ),
);

const KANA = new Map<string, string>();
for (const [consonant, row] of [
  ['', 'アイウエオ'],
  ['k', 'カキクケコ'],
  ['s', 'サシスセソ'],
  ['t', 'タチツテト'],
  ['n', 'ナニヌネノ'],
  ['h', 'ハヒフヘホ'],
  ['m', 'マミムメモ'],
  ['r', 'ラリルレロ'],
  ['g', 'ガギグゲゴ'],
  ['z', 'ザジズゼゾ'],
  ['d', 'ダヂヅデド'],
  ['b', 'バビブベボ'],
  ['p', 'パピプペポ'],
] as const)
  [...row].forEach((kana, at) => KANA.set(kana, consonant + 'aiueo'.charAt(at)));
for (const pair of 'シSi チCi ツcu ジJi ヂJi ヅzu フfu ヤya ユyu ヨyo ワwa ヲo ヴvu ンN ッq ー: ヰwi ヱwe'.split(
  ' ',
))
  KANA.set(pair.charAt(0), pair.slice(1));

const SMALL = 'ァィゥェォャュョ';

/** Undefined where a letter is not of the script. */
export function soundsOf(native: string, script: string): string | undefined {
  const letters = native
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-'ʼ’\s]/g, '');
  if (script === 'russian') return cyrillic(letters);
  if (script === 'arabic' || script === 'hebrew') return consonantsOf(letters, script);
  if (script === 'korean') return hangulOf(letters);
  if (script === 'chinese') return /^\p{Script=Han}+$/u.test(letters) ? letters : undefined;
  return kana(letters);
}

function cyrillic(letters: string): string | undefined {
  let sounds = '';
  for (const letter of letters) {
    const sound = CYRILLIC.get(letter);
    if (sound === undefined) return undefined;
    sounds += sound;
  }
  return sounds;
}

function kana(letters: string): string | undefined {
  let sounds = '';
  for (const letter of letters) {
    const small = SMALL.indexOf(letter);
    const sound = KANA.get(letter);
    if (small >= 0) sounds = combine(sounds, small);
    else if (sound === undefined) return undefined;
    else sounds += sound;
  }
  return sounds;
}

/** A small vowel or y takes the place of the vowel before it: フォ is "fo", ウィ is "wi", キャ is "kya". */
function combine(sounds: string, small: number): string {
  const stem = sounds.slice(0, -1);
  if (small >= 5) return stem + (/[SCJ]i$/.test(sounds) ? '' : 'y') + 'auo'.charAt(small - 5);
  const vowel = 'aiueo'.charAt(small);
  if (/(?:^|[aiueoNq:])u$/.test(sounds)) return `${stem}w${vowel}`;
  return (/[aiueo]$/.test(sounds) ? stem : sounds) + vowel;
}
