import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { theBefore, withArticle } from '../../src/publish/determiners.ts';

const test = suite('articles before names and titles');

test('a title that many bear has an article, one of a kind has none', () => {
  const many = ['official', 'senior official', 'political adviser', 'General', 'cabinet minister'];
  for (const title of many) assert.match(withArticle(title), /^an? /, title);
  assert.is(withArticle('economist'), 'an economist');
  assert.is(withArticle('lawyer of the jailed leader'), 'a lawyer of the jailed leader');
  const one = [
    'Prime Minister',
    'Minister of Finance',
    'attorney general',
    'chief executive officer',
    'chief economist',
    'spokesman',
    'Secretary General',
  ];
  for (const title of one) assert.is(withArticle(title), title);
});

test('a sentence says "the" before names that are common nouns or plurals', () => {
  const the = [
    'United States',
    'Netherlands',
    'Czech Republic',
    'European Union',
    'Arab League',
    'Norland Labour Party',
    'Ministry of Defence',
    'West Bank',
    'Middle East',
    'Kremlin',
    'BBC',
  ];
  for (const name of the) assert.is(theBefore(name), 'the ', name);
  const none = [
    'NATO',
    'Norland',
    'Deutsche Bank',
    'Birzeit University',
    "Norland's Air Force",
    'The Guardian',
    'the Alliance',
    'Congress',
    'Forces',
  ];
  for (const name of none) assert.is(theBefore(name), '', name);
});

test('a name of any length is looked at in linear time', () => {
  assert.is(theBefore('of the '.repeat(100_000)), '');
  assert.type(withArticle('officer of '.repeat(100_000)), 'string');
});

test.run();
