import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createLetterModel } from '../../../src/resolve/names/spelling/letters.ts';
import type { Group } from '../../../train/spelling/groups.ts';
import { countLetters } from '../../../train/spelling/letters.ts';

const test = suite('letters of names');

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const groups: Group[] = LETTERS.map((first) => ({
  script: 'russian',
  family: 'Cyrillic',
  native: first,
  words: new Map([...'xyz'].map((last) => [`${first}anna${last}`, 2])),
}));
const spell = createLetterModel(countLetters(groups, []));

test('a word that is spelt as names are is likelier than one that is not', () => {
  assert.ok(spell('banna').likelihood > spell('bnana').likelihood);
  assert.ok(spell('bannax').likelihood > spell('banna').likelihood);
});

test('neighbours are all words that one letter exchanged, put in or left out makes', () => {
  const word = 'anna';
  let sum = 0;
  const add = (other: string) => (sum += Math.exp(spell(other).likelihood));
  for (let at = 0; at <= word.length; at++) {
    for (const letter of LETTERS) add(word.slice(0, at) + letter + word.slice(at));
    if (at === word.length) continue;
    add(word.slice(0, at) + word.slice(at + 1));
    for (const letter of LETTERS)
      if (letter !== word[at]) add(word.slice(0, at) + letter + word.slice(at + 1));
  }
  assert.ok(Math.abs(spell(word).neighbours - Math.log(sum)) < 1e-3);
});

test('names of few letters have more neighbours than long ones', () => {
  assert.ok(spell('anna').neighbours > spell('annaxannayannaz').neighbours);
});

test('a word of other letters or of none is read as well', () => {
  for (const word of ['', 'ж', 'é', '7'])
    assert.ok(Number.isFinite(spell(word).likelihood) && Number.isFinite(spell(word).neighbours));
});

test.run();
