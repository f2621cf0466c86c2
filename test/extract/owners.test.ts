import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scoredClaims } from '../../src/extract/claims/index.ts';
import { readDocument, readLexicons } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());
const lexicons = readLexicons(fileResources());

/** "subject | label | object" of every claim that the rules find. */
function claims(text: string): { words: string; features: readonly string[] }[] {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  const context = readDocument(document, stages.analyze(document), lexicons);
  return scoredClaims(context).map(({ claim, features }) => ({
    words: [claim.subject.text, claim.label, claim.object?.text ?? ''].join(' | '),
    features,
  }));
}

function words(text: string): string[] {
  return claims(text).map((claim) => claim.words);
}

const test = suite('owners');

test('whose car it was is said where nobody else in the claim is the owner', () => {
  const found = words('Anna Berg left the shop in Lima. Her car hit a wall.');
  assert.ok(found.includes('Anna Berg’s car | hits | wall'), found.join('\n'));
});

test('who loses his own seat needs no name beside it', () => {
  const found = words('Peter Lind lost his seat in Lima.');
  assert.ok(
    found.some((claim) => claim.startsWith('Peter Lind | loses | his seat')),
    found.join('\n'),
  );
});

test('an owner whom nobody knows is a sign against the claim', () => {
  const found = claims('Anna Berg hit their wall in Lima.');
  assert.ok(
    found.some(({ features }) => features.includes('object:owner-open')),
    found.map((claim) => claim.features.join()).join('\n'),
  );
});

test.run();
