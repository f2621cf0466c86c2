import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { pages } from './pages.ts';

const test = suite('resolve/shared-kinds');

test('places of a list share the word behind it: counties, rivers, streets', () => {
  assert.equal(
    pages(
      'Floods hit [Orvik]{place a}, [Velm]{place b} and [Sandrik]{place c} counties. [Orvik County]{place d} shut roads.',
    ),
    ['Orvik County', 'Sandrik County', 'Velm County'],
  );
  assert.equal(
    pages(
      'It stands at [Orvik]{person a} and [Velm]{place b} streets. [Orvik Street]{place c} is shut.',
    ),
    ['Orvik Street', 'Velm Street'],
  );
});

test('a country before a list of its parts, a list without an end, and who sings with a band are none', () => {
  assert.ok(
    pages('In [Peru]{place a}, [Velm]{place b} and [Sandrik]{place c} provinces.').includes('Peru'),
  );
  assert.equal(pages('[Orvik]{place a} voted, roads were shut.'), ['Orvik']);
  assert.equal(pages('[Ilmar Velm]{person a} and The Streets sang.'), ['Ilmar Velm']);
});

test('a sea is one with its type word and without, in one text too', () => {
  assert.equal(
    pages('The [Orvik Sea]{place a} rose. Ships left. The [Orvik]{place b} fell.').length,
    1,
  );
});

test('a water that a text takes for a region is that water, where the map has nothing else of its name', () => {
  assert.equal(
    pages('The [Yangtze]{place/region a} froze.', 'The [Yangtze River]{place b} froze.'),
    ['Yangtze = Yangtze River'],
  );
});

test('a firm is called by its first word, though it was found as a person; a person with a forename or a pronoun is none', () => {
  assert.equal(
    pages('[Abbott Pumps Inc.]{organization a} grew. Shares of [Abbott]{person b} rose.'),
    ['Abbott = Abbott Pumps Inc.'],
  );
  assert.is(
    pages(
      '[Abbott Pumps Inc.]{organization a} grew. [Ilmar Abbott]{person b} left. [Abbott]{person c} sold.',
    ).length,
    2,
  );
});

test('a nickname between forename and family name parts nobody', () => {
  assert.is(pages('Then [Ernesto]{person a} “Che” [Vestrand]{person b} spoke.').length, 1);
});

test('an O with its mark and a space, and a club with and without its game, are one', () => {
  assert.equal(
    pages("[Ilmar O' Vestrand]{person} spoke.", "[Ilmar O'Vestrand]{person} left.").length,
    1,
  );
  assert.equal(
    pages(
      '[Manchester City]{organization} won.',
      '[Manchester City Football Club]{organization} lost.',
    ).length,
    1,
  );
});

test('a ship bears the name of a town, and a product is itself behind its maker', () => {
  assert.is(
    pages('The submarine [Kursk]{place a} sank. [Kursk]{place b} is in [Russia]{place c}.').length,
    3,
  );
  assert.is(
    pages('[Google Android]{thing a} is new. [Android]{thing b} is old.', '[Android]{thing} grew.')
      .length,
    1,
  );
});

test('half of the name of a firm is no country', () => {
  assert.equal(pages('[Scottish]{place a} & Velmora sold beer.'), []);
});

test.run();
