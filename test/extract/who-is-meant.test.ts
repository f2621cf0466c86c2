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

test.run();
