import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createGazetteer } from '../../src/base/gazetteer.ts';

const test = suite('base/gazetteer');
const gazetteer = createGazetteer({
  text: (name) => readFileSync(new URL(`../../models/${name}`, import.meta.url), 'utf8'),
  bytes: () => new Uint8Array(),
});

test('an exonym finds the city under its usual name', () => {
  assert.is(gazetteer.placesNamed('Kiev')[0]?.name, 'Kyiv');
  assert.is(gazetteer.placesNamed('München')[0]?.country, 'DE');
});

test('towns of one name come with the largest first', () => {
  const [first, second] = gazetteer.placesNamed('paris');
  assert.is(first?.country, 'FR');
  assert.ok((second?.population ?? 0) < (first?.population ?? 0));
});

test('demonyms, seats and capitals lead to their country', () => {
  assert.equal(
    gazetteer.countriesOfDemonym('Ukrainians').map((c) => c.code),
    ['UA'],
  );
  assert.is(gazetteer.countriesOfSeat('Downing Street')[0]?.code, 'GB');
  assert.is(gazetteer.countriesOfCapital('Helsinki')[0]?.name, 'Finland');
});

test('an acronym finds every organization that bears it', () => {
  const names = gazetteer.organizationsNamed('RSF').map((o) => o.name);
  assert.equal(names, ['Rapid Support Forces', 'Reporters Without Borders']);
});

test('the line of column names is no entry', () => {
  assert.equal(gazetteer.placesNamed('name'), []);
  assert.is(gazetteer.surname('name'), undefined);
});

test('words that are keys of every object are not found', () => {
  assert.is(gazetteer.forename('__proto__'), undefined);
  assert.equal(gazetteer.placesNamed('constructor'), []);
});

test.run();
