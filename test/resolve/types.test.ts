import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { createResolver, createReview } from '../../src/resolve/index.ts';
import { corpus } from './build.ts';

const test = suite('resolve/types');
const resolve = createResolver(fileResources());
const review = createReview(fileResources());

const read = (...texts: string[]) =>
  corpus(...texts.map((text, at) => ({ id: `d${String(at)}`, text, date: '2023-05-01' })));

/** Ids of the pages of a corpus of texts. */
function pages(...texts: string[]): string[] {
  return resolve(read(...texts)).entities.map(({ id }) => id);
}

const company = [
  'Shares of [Veltrano]{person} fell, a [Veltrano]{person} spokesman said.',
  'Researchers at [Veltrano]{place} found it.',
  '[Veltrano]{organization} sells pumps.',
];

test('a company taken for a person here and a place there is one organization', () => {
  assert.equal(pages(...company), ['organization/veltrano']);
});

test('what was found with another type is recorded, and told by why', () => {
  const [page] = resolve(read(...company)).entities;
  assert.equal(page!.foundAs, [
    { text: 'Veltrano', type: 'person', count: 2 },
    { text: 'Veltrano', type: 'place', count: 1 },
  ]);
  const { verdict, features } = review(read(...company)).whySame('person/veltrano', 'Veltrano');
  assert.is(verdict, 'same');
  assert.ok(
    features.some(({ sentence }) => /2 mentions .* type person.* speak for organ/.test(sentence)),
  );
});

test('a page of which every mention had its type says nothing of types', () => {
  const [page] = resolve(read('[Veltrano]{organization} sells pumps.')).entities;
  assert.not.ok('foundAs' in page!);
});

test('names that are written the same but for the end of their kind take the type that the end speaks for', () => {
  assert.equal(pages('[Harlan Studios]{person} left.', 'At [Harlan Studios]{place} they filmed.'), [
    'organization/harlan-studios',
  ]);
  assert.equal(pages('[Velmora Cup]{organization} began.', 'The [Velmora Cup]{thing} ended.'), [
    'event/velmora-cup',
  ]);
});

test('a person and the company that has the whole name stay two where texts speak of both', () => {
  const two = [
    'Mrs [Ilsa Corvane]{person a} sold shares of [Ilsa Corvane]{organization b}.',
    'Mrs [Ilsa Corvane]{person a} met employees of [Ilsa Corvane]{organization b}.',
  ];
  assert.equal(pages(...two), ['organization/ilsa-corvane', 'person/ilsa-corvane']);
});

test('a family name and a company of the same word stay two', () => {
  assert.equal(
    pages(
      '[Anna Corvane]{person a} spoke. [Corvane]{person a} left.',
      'Shares in [Corvane]{organization} fell.',
      '[Corvane]{person} smiled.',
    ).filter((id) => id.startsWith('organization/')),
    ['organization/corvane'],
  );
});

test('a family name taken for a place is its bearer, where the text gives him with his forename', () => {
  assert.equal(pages('[Anna Corvane]{person} spoke. Later [Corvane]{place} left.'), [
    'person/anna-corvane',
  ]);
  assert.equal(pages('[Anna Corvane]{person} spoke. She lives in [Corvane]{place}, Ohio.').sort(), [
    'person/anna-corvane',
    'place/corvane',
  ]);
});

test('a country and a person of its name, a city and its club: the lists know two', () => {
  assert.equal(
    pages(
      '[Michael Jordan]{person} spoke.',
      '[Jordan]{place} signed.',
      '[Jordan]{person} ran.',
    ).filter((id) => id.startsWith('place/')),
    ['place/jordan'],
  );
  assert.equal(
    pages('[Odense]{organization} won.', '[Odense]{place} lies in [Denmark]{place}.').sort(),
    ['organization/odense', 'place/denmark', 'place/odense'],
  );
});

test('letters in capitals are no person, whoever bears them as a name', () => {
  assert.equal(pages('[MENA]{person} said so.', 'The [MENA]{organization} agency reported.'), [
    'organization/mena',
  ]);
});

test.run();
