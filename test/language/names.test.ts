import { readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { createAnalyzer } from '../../src/language/index.ts';
import { MOST_FORMS } from '../../src/language/name-forms.ts';
import { createNameFinder } from '../../src/language/names.ts';

const test = suite('language/names');
const SEEDS = new URL('../../seeds/', import.meta.url);
const analyzer = createAnalyzer(fileResources());

function names(text: string): string[] {
  const { names } = analyzer.analyze(text);
  return names.map((name) => `${text.slice(name.start, name.end)}/${name.type}`);
}

test('people, organizations, places and nationalities are found and told apart', () => {
  const text =
    'Finnish President Alexander Stubb met Jens Stoltenberg of NATO in Helsinki, the government of Finland said.';
  assert.equal(names(text), [
    'Finnish/people',
    'Alexander Stubb/person',
    'Jens Stoltenberg/person',
    'NATO/organization',
    'Helsinki/place',
    'Finland/place',
  ]);
});

test('names are spans of whole tokens of one sentence, in order, and do not overlap', () => {
  const text =
    'Angela Merkel visited Paris. Mr Macron, of France, met her. "RUSSIA ATTACKS KYIV", Reuters wrote on Monday!';
  const { names, sentences, tokens } = analyzer.analyze(text);
  assert.ok(names.length >= 4);
  let end = 0;
  for (const name of names) {
    assert.ok(name.start >= end);
    end = name.end;
    assert.is(tokens[name.first]!.start, name.start);
    assert.is(tokens[name.last - 1]!.end, name.end);
    assert.ok(sentences.some(({ first, last }) => first <= name.first && name.last <= last));
    assert.ok(name.confidence > 0 && name.confidence <= 1);
  }
});

test('a short form has the type of the whole name', () => {
  const found = names('Maria Kowalczyk resigned. The party thanked Kowalczyk for her work.');
  assert.equal(
    found.filter((name) => name.includes('Kowalczyk')),
    ['Maria Kowalczyk/person', 'Kowalczyk/person'],
  );
});

test('the names of a text do not depend on the texts before it', () => {
  const text = 'Officials in Springfield met Lee.';
  const alone = names(text);
  names('Bruce Lee and Springfield United were champions. Lee sang.');
  assert.equal(names(text), alone);
});

test('countries and cities are told apart', () => {
  const { names } = analyzer.analyze('She flew from Warsaw to Poland and Germany.');
  assert.equal(
    names.map((name) => name.subtype),
    ['city', 'country', 'country'],
  );
});

test('headlines in capitals and names in small letters are found', () => {
  const found = names(
    'RUSSIA ATTACKS KHARKIV\n\nThey sent help to kyiv. Kharkiv was hit again, officials in Russia said.',
  );
  for (const name of ['RUSSIA/place', 'KHARKIV/place', 'kyiv/place', 'Kharkiv/place']) {
    assert.ok(found.includes(name), `${name} in ${found.join(', ')}`);
  }
});

test('names are the same, bit for bit, without WebAssembly', () => {
  const resources = fileResources();
  const text = [...readdirSync(SEEDS)].map((file) => readFileSync(new URL(file, SEEDS), 'utf8'));
  const { tokens, sentences } = analyzer.analyze(text.join('\n\n').slice(0, 6_000));
  const [fast, plain] = [false, true].map((plain) => createNameFinder(resources, { plain }));
  const found = fast!('', tokens, sentences);
  assert.ok(found.length > 20);
  assert.equal(plain!('', tokens, sentences), found);
});

test('what is forgotten when there is no more room for forms changes nothing', () => {
  const find = createNameFinder(fileResources());
  const read = (text: string) => {
    const { tokens, sentences } = spans(text.split(' '));
    return find(text, tokens, sentences);
  };
  const text = 'Officials in Kharkiv met Anna Lindqvist of Nordea , she said in Kharkiv .';
  const alone = read(text);
  assert.ok(alone.length > 1);
  read(Array.from({ length: MOST_FORMS + 10 }, (_, i) => `Wort${i.toString(36)}`).join(' '));
  assert.equal(read(text), alone);
});

/** Words between spaces as the tokens of one sentence. */
function spans(words: string[]) {
  let at = 0;
  const tokens = words.map((text) => {
    const token = { text, start: at, end: at + text.length };
    at = token.end + 1;
    return token;
  });
  return { tokens, sentences: [{ start: 0, end: at, first: 0, last: words.length }] };
}

test('a million capital letters and a sentence of twenty thousand words go through', () => {
  assert.ok(Array.isArray(names('A'.repeat(1_000_000))));
  const tokens = Array.from({ length: 20_000 }, (_, i) => ({
    text: i % 2 ? 'Lee' : 'Kim',
    spaceAfter: true,
  }));
  const analysis = analyzer.annotate([{ tokens }]);
  assert.is(analysis.tokens.length, 20_000);
});

test('words that are keys of every object do no harm', () => {
  assert.ok(
    Array.isArray(names('__proto__ met Constructor Prototype and toString in hasOwnProperty.')),
  );
});

test.run();
