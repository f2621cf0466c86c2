import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { loadClusters } from '../../src/language/clusters.ts';
import { readKinds, viewDocument } from '../../src/language/name-document.ts';
import { loadNameLists } from '../../src/language/name-lists.ts';
import { repairNames, type FoundName } from '../../src/language/name-repairs.ts';
import { repairWords } from '../../src/language/name-models.ts';
import { namesWords } from '../../src/language/name-words.ts';

const test = suite('language/name-repairs');
const resources = fileResources();
const words = namesWords(resources.text('names.tsv'));
const lists = loadNameLists(resources);
const known = repairWords(resources, lists, words);
const knowledge = { clusters: loadClusters(resources), lists, kinds: readKinds(words) };

/** Repairs spans written as [first, last, type] and shows the result as text. */
function repair(text: string, ...spans: [number, number, FoundName['type']][]): string[] {
  const tokens = text.split(' ');
  const names = spans.map(([first, last, type]) => ({ first, last, type, confidence: 0.9 }));
  const [view] = viewDocument([tokens], knowledge);
  return repairNames(view!, names, known).map(
    ({ first, last, type }) => `${tokens.slice(first, last).join(' ')}/${type}`,
  );
}

test('a place that a common noun ties to another is two places', () => {
  assert.equal(repair('the Black Sea port of Odesa', [1, 6, 'place']), [
    'Black Sea/place',
    'Odesa/place',
  ]);
});

test('titles do not belong to the name of a person', () => {
  assert.equal(repair('Mayor Igor Terekhov spoke', [0, 3, 'person']), ['Igor Terekhov/person']);
  assert.equal(repair('said President', [1, 2, 'person']), []);
});

test('addresses, marks and days are no names', () => {
  assert.equal(repair('see pic.twitter.com/abc', [1, 2, 'person']), []);
  assert.equal(repair('???????? said', [0, 1, 'event']), []);
  assert.equal(repair('on Monday', [1, 2, 'person']), []);
});

test('what the lists know as one thing only has its type', () => {
  assert.equal(repair('Islamic State claimed it', [0, 2, 'place']), ['Islamic State/organization']);
  assert.equal(repair('a Shahed drone', [1, 2, 'person']), ['Shahed/thing']);
  assert.equal(repair('Ukraine won', [0, 1, 'organization']), ['Ukraine/place']);
});

test('nationalities, countries and capitals in small letters are not missed', () => {
  assert.equal(repair('the Ukrainian army'), ['Ukrainian/people']);
  assert.equal(repair('they went to ukraine and kyiv'), ['ukraine/place', 'kyiv/place']);
  assert.equal(repair('we ate turkey in march'), []);
});

test.run();
