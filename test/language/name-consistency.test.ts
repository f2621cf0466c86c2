import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { agree } from '../../src/language/name-consistency.ts';
import { viewDocument } from '../../src/language/name-document.ts';
import { evidenceOf, sumEvidence } from '../../src/language/name-evidence.ts';
import type { Name } from '../../src/model/index.ts';
import type { FoundName } from '../../src/language/name-repairs.ts';

const test = suite('language/name-consistency');

/** Describes sentences without lists and clusters. */
function views(...sentences: string[]) {
  return viewDocument(
    sentences.map((text) => text.split(' ')),
    {
      clusters: { fine: () => -1, coarse: () => -1, broad: () => -1 },
      lists: { bits: () => 0 },
      kinds: new Map(),
    },
  );
}

const name = (
  first: number,
  last: number,
  type: FoundName['type'],
  confidence: number,
): FoundName => ({ first, last, type, confidence });

test('a name found whole is found again where the models missed it', () => {
  const found = agree(views('we met Olena Hrytsenko today .', 'they thanked Hrytsenko again .'), [
    [name(2, 4, 'person', 0.95)],
    [],
  ]);
  assert.equal(found[1], [name(2, 3, 'person', 0.55)]);
});

test('an unsure type gives way to a surer one of the same words', () => {
  const found = agree(views('the firm Zorbex grew .', 'in Zorbex it said .'), [
    [name(2, 3, 'organization', 0.95)],
    [name(1, 2, 'place', 0.5)],
  ]);
  assert.is(found[1]![0]!.type, 'organization');
});

test('a headline is cut to the names of the text where the rest is written small there', () => {
  const found = agree(
    views('Kravets Rejects New Plan For Odesk Port', 'the mayor Kravets rejects a new plan .'),
    [[name(0, 2, 'person', 0.6)], [name(2, 3, 'person', 0.9)]],
  );
  assert.equal(found[0], [name(0, 1, 'person', 0.6)]);
});

/** What a document says that has one name, all of its words. */
function saying(words: string, type: Name['type'], confidence: number) {
  const tokens = words.split(' ').map((text) => ({ text }));
  const names = [{ start: 0, end: words.length, first: 0, last: tokens.length, type, confidence }];
  return evidenceOf({ tokens: tokens as never, names });
}

test('names of other documents count when they are given', () => {
  const zorbex = saying('Zorbex', 'organization', 0.9);
  const sentences = views('he left Zorbex .');
  const unsure = [[name(2, 3, 'person', 0.5)]];
  assert.is(agree(sentences, unsure)[0]![0]!.type, 'person');
  const twice = sumEvidence([zorbex, zorbex]);
  assert.is(agree(sentences, unsure, twice)[0]![0]!.type, 'organization');
});

test('one document alone says nothing to the others', () => {
  assert.is(sumEvidence([saying('Zorbex', 'organization', 0.99)]).size, 0);
});

test('a whole name speaks for its family name, a single word taken for a person for nothing', () => {
  const whole = saying('Olena Hrytsenko', 'person', 0.9);
  const evidence = sumEvidence([whole, whole, whole]);
  const known = agree(views('they thanked Hrytsenko again .'), [[]], evidence);
  assert.equal(known[0], [name(2, 3, 'person', 0.55)]);
  assert.equal(saying('Mirex', 'person', 0.99), []);
});

test('a word that only other documents know is not added beside another capital', () => {
  const zorbia = saying('Zorbia', 'place', 0.9);
  const evidence = sumEvidence([zorbia, zorbia, zorbia]);
  assert.equal(agree(views('he flew with Air Zorbia .'), [[]], evidence), [[]]);
  assert.is(agree(views('he flew to Zorbia .'), [[]], evidence)[0]!.length, 1);
});

test('words of which other documents think differently are left alone', () => {
  const place = saying('Zorbia', 'place', 0.9);
  const thing = saying('Zorbia', 'thing', 0.9);
  const evidence = sumEvidence([place, place, place, thing, thing]);
  assert.equal(agree(views('he flew to Zorbia .'), [[]], evidence), [[]]);
});

test.run();
