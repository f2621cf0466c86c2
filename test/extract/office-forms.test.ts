import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import type { Extraction } from '../../src/model/index.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());

function extracted(text: string): Extraction {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  return stages.extract(document, stages.analyze(document));
}

/** Attributes as "subject | label | object", with "former" before offices that are over. */
function attributes(text: string, relation = 'holds-office'): string[] {
  return extracted(text)
    .claims.filter((claim) => claim.relation === relation)
    .map(({ subject, label, object, office }) =>
      [
        subject.text,
        `${office?.former ? 'former ' : ''}${office?.title ?? label}`,
        object?.text ?? '',
      ].join(' | '),
    );
}

const test = suite('forms of offices');

test('a description before a comma gives its office to the name behind it, whatever stands between', () => {
  assert.equal(
    attributes(
      'The bridge was closed, announced the head of the regional authorities installed by the army, Anna Berg.',
    ),
    ['Anna Berg | head | the regional authorities'],
  );
  assert.equal(
    attributes('Talks will go on, said the new Norwegian ambassador to Chile, Peter Lind.'),
    ['Peter Lind | ambassador | Norwegian'],
  );
});

test('fields that "and" joins belong to the title', () => {
  assert.equal(attributes('Work and Pensions Secretary Anna Berg has warned of delays.'), [
    'Anna Berg | Work and Pensions Secretary | ',
  ]);
});

test('whose a title is said before it to be holds against what follows the next title', () => {
  const text = 'Norwegian adviser and envoy in Chile, Peter Lind, spoke on Monday.';
  assert.equal(attributes(text), ['Peter Lind | adviser | Norwegian', 'Peter Lind | envoy | ']);
  assert.equal(attributes(text, 'talks-with'), []);
});

test('a capitalized word in a title that is no common noun is what the office is of', () => {
  assert.equal(attributes('Output grew, said Zorvatek vice president Anna Berg.'), [
    'Anna Berg | vice president | Zorvatek',
  ]);
  assert.equal(attributes('Zorvatek founder and president Peter Lind spoke on Monday.').sort(), [
    'Peter Lind | founder | Zorvatek',
    'Peter Lind | president | Zorvatek',
  ]);
});

test('the name behind a title of several words is no part of it', () => {
  assert.equal(attributes('Secretary of State Anna Berg welcomed the three countries on Friday.'), [
    'Anna Berg | Secretary of State | ',
  ]);
});

test('verbs of appointing, leaving and heading give offices', () => {
  assert.equal(attributes('Anna Berg was appointed head of the central bank.'), [
    'Anna Berg | head | the central bank',
  ]);
  assert.equal(attributes('Peter Lind resigned as chairman of Volvo.'), [
    'Peter Lind | former chairman | Volvo',
  ]);
  assert.equal(
    attributes('Anna Berg, who heads the Norwegian Seafood Council, praised the plan.'),
    ['Anna Berg | head | Norwegian Seafood Council'],
  );
});

test('an office that nobody was given is none', () => {
  assert.equal(attributes('Anna Berg was not appointed head of the central bank.'), []);
  assert.equal(attributes('Anna Berg will be appointed head of the central bank.'), []);
});

test('a rank of birth behind an office is no part of it, and an ousted minister is a former one', () => {
  assert.equal(attributes('Ousted Cambodian Prime Minister Prince Adam Lind left the country.'), [
    'Adam Lind | former Prime Minister | Cambodian',
  ]);
});

test('a body is part of the country that its description names', () => {
  assert.equal(
    attributes(
      "Norway's security service, the Haldens Bureau, accused Moscow of spying.",
      'part-of',
    ),
    ['Haldens Bureau | is part of | Norway'],
  );
});

test('a town north of a city is not in the city', () => {
  assert.equal(attributes('They met in the town of Haldensby, north of Oslo.', 'located-in'), []);
});

test('a place that is told where it lies does not act, nor does a team', () => {
  const acting = (text: string): string[] =>
    extracted(text)
      .mentions.filter(({ acts }) => acts)
      .map(({ text: words }) => words);
  assert.equal(acting('Oslo accused Moscow of spying.'), ['Oslo', 'Moscow']);
  assert.equal(acting('Madrid were ready to play in the final.'), []);
});

test('the words of a claim say that an office is over', () => {
  const { claims } = extracted('The former Peruvian president, Peter Lind, visited Chile.');
  const office = claims.find(({ relation }) => relation === 'holds-office');
  assert.is(office?.label, 'former president');
});

test('an office keeps the words for its organization that nobody knows as a name', () => {
  const titles = (text: string): string[] =>
    extracted(text)
      .claims.filter(({ relation }) => relation === 'holds-office')
      .map(({ subject, label, object }) => `${subject.text} | ${label} | ${object?.text ?? ''}`);
  assert.equal(
    titles('"The market grows," said Lee Lind, chief product officer at Rapid7, via email.'),
    ['Lee Lind | chief product officer at Rapid7 | '],
  );
  assert.equal(
    titles('Fernando Lind, chief of the Cuban Interests Section in Oslo, travelled with him.'),
    ['Fernando Lind | chief of the Cuban Interests Section | Oslo'],
  );
});

test('several people in front of one name are no title of it', () => {
  const { claims } = extracted('Tom Lind told reporters Ms Berg was receiving medical attention.');
  assert.equal(
    claims.filter(({ relation }) => relation === 'holds-office'),
    [],
  );
});

test('a company from a country is no part of it', () => {
  const { claims } = extracted('US phone company Qwest has said it will table a new offer.');
  assert.equal(
    claims.filter(({ relation }) => relation === 'part-of'),
    [],
  );
});

test.run();
