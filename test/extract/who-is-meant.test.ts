import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scoredClaims } from '../../src/extract/claims/index.ts';
import { readDocument, readLexicons } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());
const lexicons = readLexicons(fileResources());

function contextOf(text: string) {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  return readDocument(document, stages.analyze(document), lexicons);
}

/** Texts of the other mentions in the cluster of the last mention with these words. */
function meant(text: string, words: string): string[] {
  const { mentions, clusters } = contextOf(text).found;
  const mention = mentions.findLast((one) => one.text === words);
  assert.ok(mention, `no mention "${words}"`);
  return clusters[mention.cluster]!.mentions.map((index) => mentions[index]!.text).filter(
    (one) => one !== words,
  );
}

function subjects(text: string): string[] {
  return scoredClaims(contextOf(text)).map(({ claim }) => claim.subject.text);
}

const test = suite('who is meant');

test('who acts when something happens is who the clause above is about', () => {
  const text = 'A man was shot in Lima, and a farmer was killed by gunfire as he travelled home.';
  assert.equal(meant(text, 'he'), ['a farmer']);
});

test('"his wife" beside a name is the wife of whoever bears it', () => {
  const text =
    'Peter Lind spoke first. Queen Ada came, with Marcus Berg, and his wife, Clara, to the hall.';
  assert.ok(meant(text, 'his').includes('Marcus Berg'));
});

test('the owner of what a clause is about goes on in the next', () => {
  const text = 'Peter Lind left early. Marcus Berg’s kicking was poor but he showed courage.';
  assert.ok(meant(text, 'he').includes('Marcus Berg'));
});

test('none of those who act together is acted on', () => {
  const text = 'Peter Lind was ill. Marcus Berg and Karl Holm persuaded him to rest.';
  const found = meant(text, 'him');
  assert.not.ok(found.includes('Marcus Berg') || found.includes('Karl Holm'), found.join());
});

test('no filing wants to sell', () => {
  const text = 'Zorvatek made a filing on Monday. In the filing it wants to sell its plant.';
  assert.not.ok(meant(text, 'it').some((one) => /filing/.test(one)));
});

test('nobody says whose boat it was, so nothing is said of the boat', () => {
  assert.equal(
    subjects('Nobody was seen. Their boat sank off Lima.').includes('Their boat'),
    false,
  );
});

test('what "it" is in direct speech is left to those who talk', () => {
  const text = 'The bond is high. "It is a big problem," said Anna Berg.';
  assert.not.ok(subjects(text).some((subject) => /^it$/i.test(subject)));
});

test('a company is not what it makes, nor the company that comes after it', () => {
  const text = 'Zorvaco showed the Zorvaco X2 in Lima. Zorvaco said it would sell many.';
  assert.not.ok(meant(text, 'Zorvaco').includes('Zorvaco X2'));
});

test('names reach as far as their hyphens, marks and patrons', () => {
  const names = (text: string) =>
    contextOf(text)
      .found.mentions.filter(({ kind }) => kind === 'name')
      .map((one) => one.text);
  assert.ok(names('He named Anna Berg, mayor of Miami-Dade County.').includes('Miami-Dade County'));
  assert.ok(
    names(
      "Samples were taken on Monday from wild ducks in Queen Anne's County, Maryland.",
    ).includes("Queen Anne's County"),
  );
  assert.ok(names("Anna Berg, spokeswoman for McDonald's, confirmed that.").includes("McDonald's"));
});

test('the number of a work and the name of a colleague stay out of a title', () => {
  const offices = (text: string) =>
    contextOf(text).found.claims.flatMap(({ office }) => (office ? [office.title] : []));
  assert.equal(offices('The prize went to 21 Nights actress Anna Berg.'), ['actress']);
  assert.equal(
    offices('Maj. Gen. Peter Lind, the adjutant general, left the base.').at(-1),
    'adjutant general',
  );
});

test('a union is no company, a newspaper no people', () => {
  const text = 'Berg Motor Company closed a plant. The union met Peruvians. The newspaper said so.';
  assert.equal(meant(text, 'The union'), []);
  assert.equal(meant(text, 'The newspaper'), []);
});

test('of two companies named side by side, "the company" is neither for sure', () => {
  const text = 'Shares of Zorva Bank and Norvik Foods fell. The company made a loss.';
  assert.equal(meant(text, 'The company'), []);
});

test('whose successor somebody is stands with the name', () => {
  const found = scoredClaims(
    contextOf('Anna Berg left in May. Her successor, Peter Lind of Lima, won.'),
  ).map(({ claim }) => claim.object?.text);
  assert.ok(found.includes('Anna Berg’s successor'), found.join());
});

test('who acts in a clause of time in front goes on in the main clause', () => {
  const text =
    'Norvik Foods fell. Before Zorva Bank raised the price it was a favourite of buyers.';
  assert.ok(meant(text, 'it').includes('Zorva Bank'));
});

test('who stands for an office is not who holds it', () => {
  const text = 'President Anna Berg met the press. Her party backed a teacher for president.';
  assert.not.ok(meant(text, 'president').includes('Anna Berg'));
});

test('the deed is of whoever is judged for it', () => {
  const text = 'Peru has refused to join sanctions against Colombia for its invasion of Chile.';
  assert.ok(meant(text, 'its').includes('Colombia'));
  assert.ok(meant('Peter Lind praised Anna Berg for her work.', 'her').includes('Anna Berg'));
  assert.not.ok(meant('Anna Berg used Peter Lind for her own ends.', 'her').includes('Peter Lind'));
});

test.run();
