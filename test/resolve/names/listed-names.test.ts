import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readListedNames } from '../../../src/resolve/names/spelling/listed.ts';

const test = suite('what lists know of names');

const TEXTS = new Map([
  [
    'surnames.tsv',
    '# Comment\nname\tcountries\nAllen\t?\nAlen\tHR\nÖllen\t?|DE\nEllis\t\nAllens\tGB\n',
  ],
  ['forenames.tsv', 'name\tgender\tcountries\nEllen\tF\tGB\n'],
]);
const lookUp = readListedNames({
  text: (name) => TEXTS.get(name) ?? '',
  bytes: () => new Uint8Array(),
});

test('a family name is listed with or without a country, a forename is no family name', () => {
  assert.is(lookUp('allen').surname, 1);
  assert.is(lookUp('ollen').surname, 2);
  assert.equal([lookUp('ellen').surname, lookUp('ellen').forename], [0, true]);
  assert.equal([lookUp('zorva').surname, lookUp('zorva').forename], [0, false]);
});

test('neighbours are the listed names that one letter exchanged, put in or left out makes, each once', () => {
  // Alen, Ollen, Allens, Ellen.
  assert.is(lookUp('allen').neighbours, 4);
  assert.is(lookUp('alen').neighbours, 1);
  assert.is(lookUp('alllen').neighbours, 1);
  assert.is(lookUp('zorva').neighbours, 0);
});

test.run();
