import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createExtractor } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { DocumentClaim } from '../../src/model/index.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());
const extract = createExtractor(fileResources());

function claimsOf(text: string): DocumentClaim[] {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  return extract(document, stages.analyze(document)).claims;
}

/** "subject — label → object | role: words". */
function said(text: string): string[] {
  return claimsOf(text).map(({ subject, label, object, participants }) => {
    const more = participants.map(({ role, argument }) => ` | ${role}: ${argument.text}`).join('');
    return `${subject.text} — ${label} → ${object?.text ?? '—'}${more}`;
  });
}

function includes(text: string, claim: string): void {
  const found = said(text);
  assert.ok(found.includes(claim), found.join('\n'));
}

const test = suite('completeness');

test('a level is part of what is said', () => {
  includes(
    'The report puts the number of attackers at 300.',
    'report — puts → number of attackers | at: 300',
  );
  includes('Shares of Norvik fell to 418 on Monday.', 'Shares of Norvik — fall to → 418');
  includes('Norvik earned $492 million, or $4.55 a share.', 'Norvik — earns → $4.55 a share');
});

test('who brings somebody to do something is said with the deed', () => {
  includes(
    'The announcement could cause the index to rise.',
    'announcement — could cause → index | to: rise',
  );
  includes(
    'The resolution asked the council to set up a new court.',
    'resolution — urges → council | to: set up a new court',
  );
});

test('what is the first or only one of its kind is said to the end', () => {
  includes(
    'Norland is the seventh country in the union to suffer this virus.',
    'Norland — is → seventh country in the union to suffer this virus',
  );
  includes(
    'The index was one of the few indexes to increase in value.',
    'index — is → one of the few indexes to increase in value',
  );
});

test('a deed without anything else to it is said with its occasion', () => {
  includes(
    'The crisis was sparked when the government was forced to float the crown.',
    'crisis — is sparked → — | when: the government was forced to float the crown',
  );
});

test('what is denied only up to some point keeps that point', () => {
  includes(
    'The army is not authorized to use force before asking the council.',
    'army — is not authorized to use → force | before: asking the council',
  );
});

test('an adverb that is denied rather than the deed stays', () => {
  includes(
    'Officials of Norvik were not immediately available for comment.',
    'Officials of Norvik — are not immediately available for → comment',
  );
});

test('a verb without an object keeps the deed that it is about', () => {
  includes(
    'In later attacks, the groups switched to installing a miner.',
    'groups — switch → — | in: later attacks | to: installing a miner',
  );
});

test('a title is no person, and emphasis no object', () => {
  includes(
    'Critics had accused Mr Holm of using the fund for his own gain.',
    'Critics — accuse → Holm | of: using the fund for his own gain',
  );
  includes(
    'Anna Keys won four awards herself at the ceremony.',
    'Anna Keys — wins → four awards | at: ceremony',
  );
});

test('a phrase that the verb means is said, and the name that tells which one is meant', () => {
  includes('Legal battles put the project on hold.', 'Legal battles — put → project | on: hold');
  includes(
    'Norvik announced a plan to buy a third of the Indian firm Lindberg Oil.',
    'Norvik — proposes to buy → third of the Indian firm Lindberg Oil',
  );
});

test('when the market closed is no news of its own', () => {
  assert.equal(said('The army attacked the harbour before the meeting started.'), [
    'army — attacks → harbour',
  ]);
});

test('what two share is shared with the other, and an open question completes its object', () => {
  includes(
    'Norland and Finland share the same values.',
    'Norland — shares → same values | with: Finland',
  );
  includes(
    'The three firms gave hints about how the chip will work.',
    'three firms — give → hints | about: how the chip will work',
  );
});

/** "predicate: modality". */
function modalities(text: string): string[] {
  return claimsOf(text).map(({ predicate, modality }) => `${predicate}: ${modality}`);
}

test('what a clause of time only supposes is no fact', () => {
  const cases: [string, string][] = [
    ['The lamp turns red when users take a call.', 'take: conditional'],
    ['The army may not use force before going to the council.', 'go to: planned'],
    ['An attacker exploiting the flaw would need an account.', 'exploit: conditional'],
    ['The deal will see planes delivered to six airlines.', 'be deliver to: planned'],
    ['Two men were seen confronting the guards.', 'be see confront: asserted'],
    ['The spokeswoman is asking donors to stay away, if possible.', 'ask: asserted'],
  ];
  for (const [text, expected] of cases) {
    const found = modalities(text);
    const same = found.some((one) => one === expected);
    assert.ok(same, `${text} ${found.join('; ')}`);
  }
});

test.run();
