import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { FoundName } from '../../src/language/name-repairs.ts';
import { widenNames } from '../../src/language/name-spans.ts';
import type { NameType } from '../../src/model/index.ts';

const FORENAMES = new Set(['Anna', 'Karl']);

/** Widens names in words that are parted by spaces; "~" stands for a place where two words are written together. */
function widened(text: string, names: Record<string, NameType>): string[] {
  const tight = new Set<number>();
  const words: string[] = [];
  for (const part of text.split(' ')) {
    const pieces = part.split('~');
    pieces.forEach((piece, index) => {
      if (index > 0) tight.add(words.length - 1);
      words.push(piece);
    });
  }
  const found: FoundName[] = Object.entries(names).map(([name, type]) => {
    const own = name.split(' ');
    const first = words.findIndex((_, at) => own.every((word, step) => words[at + step] === word));
    return { first, last: first + own.length, type, confidence: 0.9 };
  });
  const known = {
    words,
    tight: (word: number) => tight.has(word),
    isTitle: (word: number) => words[word] === 'President',
    isForename: (word: number) => FORENAMES.has(words[word]!),
    isSurname: () => false,
  };
  return widenNames(found, known).map(
    ({ first, last, type }) => `${words.slice(first, last).join(' ')}/${type}`,
  );
}

const test = suite('name spans');

test('what a hyphen joins to a name is part of it, but for two names of places', () => {
  assert.equal(widened('the Pan~-~Nordic Games', { 'Nordic Games': 'event' }), [
    'Pan - Nordic Games/event',
  ]);
  assert.equal(widened('an EU~-~Norland summit', { Norland: 'place' }), ['Norland/place']);
  assert.equal(widened('Holm - Berg said', { Berg: 'person' }), ['Berg/person']);
});

test('a body that "and" parts is one, a body beside another is not', () => {
  assert.equal(
    widened('by the Fisheries and Forests Commission', { 'Forests Commission': 'organization' }),
    ['Fisheries and Forests Commission/organization'],
  );
  assert.equal(
    widened('the State Law and Order Council', {
      'State Law': 'thing',
      'Order Council': 'organization',
    }),
    ['State Law and Order Council/organization'],
  );
  assert.equal(
    widened('the Senate and Justice Department', {
      Senate: 'organization',
      'Justice Department': 'organization',
    }),
    ['Senate/organization', 'Justice Department/organization'],
  );
  assert.equal(
    widened('the Department of Housing and Urban Growth said', {
      'Department of Housing': 'organization',
    }),
    ['Department of Housing and Urban Growth/organization'],
  );
});

test('a place goes on to the body that bears its name, and two names with "&" are a firm', () => {
  assert.equal(widened('by Norland Airways on Monday', { Norland: 'place' }), [
    'Norland Airways/organization',
  ]);
  assert.equal(widened('the Lind County Sheriff~’s Office', { 'Lind County': 'place' }), [
    'Lind County Sheriff ’s Office/organization',
  ]);
  assert.equal(widened('with Lind & Berg', { Lind: 'person', Berg: 'person' }), [
    'Lind & Berg/organization',
  ]);
});

test('a model of a maker has its number, a sum after a name does not', () => {
  assert.equal(widened('the Skybus 380 will land', { Skybus: 'organization' }), [
    'Skybus 380/thing',
  ]);
  assert.equal(widened('the Skybus 380 workers', { Skybus: 'organization' }), [
    'Skybus/organization',
  ]);
});

test('the end of a dateline or of a title is no part of a person', () => {
  assert.equal(widened('LINDBERG Anna Holm said', { 'LINDBERG Anna Holm': 'person' }), [
    'Anna Holm/person',
  ]);
  assert.equal(widened('Lands and Forests Karl Holm', { 'Forests Karl Holm': 'person' }), [
    'Karl Holm/person',
  ]);
});

test.run();
