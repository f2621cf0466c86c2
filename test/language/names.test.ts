import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { createAnalyzer } from '../../src/language/index.ts';

const test = suite('language/names');
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
