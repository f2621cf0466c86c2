import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { corpus } from './build.ts';
import { pages, resolve } from './pages.ts';

const test = suite('resolve/pageless');

const BEARERS = '[Ilmar Vestrand]{person a} met [Odda Vestrand]{person b}.';

test('a family name alone that several bear, said once and told nothing of, has no page', () => {
  assert.equal(pages(BEARERS, 'Fans sang for [Vestrand]{person}.'), [
    'Ilmar Vestrand',
    'Odda Vestrand',
  ]);
});

test('it has one where it is said twice, or where nobody else is called so', () => {
  const twice = 'Fans sang for [Vestrand]{person v}. [Vestrand]{person v} bowed.';
  assert.ok(pages(BEARERS, twice).includes('Vestrand'));
  assert.equal(pages('Fans sang for [Vestrand]{person}.'), ['Vestrand']);
});

test('it has one where a claim tells something of it, and then with its mention', () => {
  const { entities, mentions } = resolve(
    corpus(
      { id: 'a', text: BEARERS },
      {
        id: 'b',
        text: '[Vestrand]{person v} joined [Velmora Rovers]{organization c}.',
        claims: [{ subject: 'Vestrand', relation: 'join', object: 'Velmora Rovers' }],
      },
    ),
  );
  assert.ok(entities.some(({ id }) => id === 'person/vestrand'));
  assert.ok(mentions.some(({ entity }) => entity === 'person/vestrand'));
});

test('a body that every country has and that no text says whose it is has a page only where it is told of', () => {
  assert.equal(pages('The [High Court]{organization} was empty.'), []);
  const told = { subject: 'High Court', relation: 'reject', object: 'the appeal' };
  const text = 'The [High Court]{organization} rejected the appeal.';
  assert.is(resolve(corpus({ id: 'a', text, claims: [told] })).entities.length, 1);
});

test('what texts mostly call by a word of its own is labelled so', () => {
  const text = '[Hamas]{organization a} spoke. '.repeat(5);
  const { entities } = resolve(
    corpus({ id: 'a', text: `${text}The [Islamic Resistance Movement]{organization a} left.` }),
  );
  assert.equal(
    entities.map(({ label }) => label),
    ['Hamas'],
  );
});

test('a mention without a page is in no list, and an editor may still change other pages', () => {
  const documents = corpus(
    { id: 'a', text: BEARERS },
    { id: 'b', text: 'Fans sang for [Vestrand]{person}.' },
  );
  const corrections = '- rename: person/odda-vestrand\n  label: Odda Berg\n  reason: married\n';
  const { entities, mentions } = resolve({ ...documents, corrections });
  assert.equal(
    entities.map(({ label }) => label),
    ['Ilmar Vestrand', 'Odda Berg'],
  );
  assert.equal(
    mentions.map(({ document }) => document),
    ['a', 'a'],
  );
});

test.run();
