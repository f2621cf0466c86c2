/** Korean syllables by their letters: an upper-case consonant closes a syllable, as it is heard there. */

const FIRST = 'g G n d D r m b B s S _ j J c k t p h'.split(' ');
const VOWELS = 'a A ya yA e E ye yE o wa wA O yo u we wE wi yu U Y i'.split(' ');
const LAST = '_ K K K N N N T L K M L L L P L M P P T T Q T T K T P T'.split(' ');
/** Of the first syllable, 가. */
const BEGIN = 0xac00;

/** Undefined where a letter is not of the script. */
export function hangulOf(syllables: string): string | undefined {
  let sounds = '';
  for (const syllable of syllables) {
    const code = syllable.charCodeAt(0) - BEGIN;
    const first = FIRST[Math.floor(code / (VOWELS.length * LAST.length))];
    if (first === undefined) return undefined;
    const vowel = VOWELS[Math.floor(code / LAST.length) % VOWELS.length]!;
    sounds += first + vowel + LAST[code % LAST.length]!;
  }
  return sounds.replaceAll('_', '');
}
