import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());
const test = suite('names as the extract stage sees them');

function namesIn(text: string): string[] {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  return stages
    .extract(document, stages.analyze(document))
    .mentions.filter(({ kind }) => kind === 'name')
    .map((mention) => `${mention.type} ${mention.text}`);
}

test('the letters of a body before its head are no part of his name', () => {
  const names = namesIn('The Chairman of the NC Daniel Hansen visited Oslo.');
  assert.ok(names.includes('person Daniel Hansen'), names.join('; '));
});

test('initials that no article stands before are part of the name', () => {
  const names = namesIn('The novelist JK Hansen visited Oslo.');
  assert.ok(names.includes('person JK Hansen'), names.join('; '));
});

test('a tower, a paper or a ship under a name is neither the person nor the place', () => {
  const names = namesIn(
    'Anna Norton spoke. Police closed Norton Tower in New York, the Hollywood Reporter said. The USS Anna Berg arrived in Yokohama.',
  );
  assert.ok(names.includes('place Norton Tower'), names.join('; '));
  assert.ok(names.includes('organization Hollywood Reporter'), names.join('; '));
  assert.ok(names.includes('thing USS Anna Berg'), names.join('; '));
});

test.run();
