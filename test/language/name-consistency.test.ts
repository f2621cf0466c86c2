import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { agree, collectEvidence } from '../../src/language/name-consistency.ts';
import { viewDocument } from '../../src/language/name-document.ts';
import type { FoundName } from '../../src/language/name-repairs.ts';

const test = suite('language/name-consistency');

/** Describes sentences without lists and clusters. */
function views(...sentences: string[]) {
  return viewDocument(
    sentences.map((text) => text.split(' ')),
    {
      clusters: { fine: () => -1, coarse: () => -1, broad: () => -1 },
      lists: { bits: () => 0 },
      kinds: new Map(),
    },
  );
}

const name = (
  first: number,
  last: number,
  type: FoundName['type'],
  confidence: number,
): FoundName => ({ first, last, type, confidence });

test('a name found whole is found again where the models missed it', () => {
  const found = agree(views('we met Olena Hrytsenko today .', 'they thanked Hrytsenko again .'), [
    [name(2, 4, 'person', 0.95)],
    [],
  ]);
  assert.equal(found[1], [name(2, 3, 'person', 0.55)]);
});

test('an unsure type gives way to a surer one of the same words', () => {
  const found = agree(views('the firm Zorbex grew .', 'in Zorbex it said .'), [
    [name(2, 3, 'organization', 0.95)],
    [name(1, 2, 'place', 0.5)],
  ]);
  assert.is(found[1]![0]!.type, 'organization');
});

test('a headline is cut to the names of the text where the rest is written small there', () => {
  const found = agree(
    views('Kravets Rejects New Plan For Odesk Port', 'the mayor Kravets rejects a new plan .'),
    [[name(0, 2, 'person', 0.6)], [name(2, 3, 'person', 0.9)]],
  );
  assert.equal(found[0], [name(0, 1, 'person', 0.6)]);
});

test('names of other documents count when they are given', () => {
  const tokens = ['Zorbex'].map((text) => ({ text }));
  const evidence = collectEvidence([
    {
      tokens: tokens as never,
      names: [{ start: 0, end: 6, first: 0, last: 1, type: 'organization', confidence: 0.9 }],
    },
  ]);
  const sentences = views('he left Zorbex .');
  const unsure = [[name(2, 3, 'person', 0.5)]];
  assert.is(agree(sentences, unsure)[0]![0]!.type, 'person');
  assert.is(agree(sentences, unsure, evidence)[0]![0]!.type, 'organization');
});

test.run();
