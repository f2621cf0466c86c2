import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findQuotations } from '../../src/extract/attribution/quotations.ts';
import { createTree } from '../../src/extract/tree.ts';
import { weighedClaims } from '../../src/extract/claims/index.ts';
import { readDocument, readLexicons } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { Analysis, Document } from '../../src/model/index.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());
const lexicons = readLexicons(fileResources());
const { predicates } = lexicons;

function analysed(text: string): { document: Document; analysis: Analysis } {
  const bytes = new TextEncoder().encode(text);
  const { document } = stages.read({ path: 'a.txt', bytes });
  assert.ok(document);
  return { document, analysis: stages.analyze(document) };
}

/** Quotations as "speaker: words". */
function quotations(text: string): string[] {
  const { document, analysis } = analysed(text);
  const context = { document, analysis, tree: createTree(analysis) };
  return findQuotations(context, predicates).map(({ start, end, speaker }) => {
    const name = speaker === undefined ? '?' : analysis.tokens[speaker]!.text;
    return `${name}: ${document.text.slice(start, end)}`;
  });
}

const test = suite('attribution');

test('a sentence in quotation marks without a cue is said by whoever speaks in the sentence before', () => {
  const found = quotations(
    'The minister said the plan would have to wait until spring. "We need more time for this."',
  );
  assert.equal(found, ['minister: We need more time for this.']);
});

test('a cue that brings words of its own is not that of the quotation before it', () => {
  const found = quotations(
    'Anna Berg told reporters the talks had failed. "I hoped for a better end to this story." Peter Lind said the talks would go on.',
  );
  assert.equal(found, ['Anna: I hoped for a better end to this story.']);
});

test('straight marks that are opened twice are speech that goes on', () => {
  const found = quotations(
    'Peter Lind said: "We stand by our friends. "They have stood by us for many years." The crowd cheered.',
  );
  assert.equal(found, [
    'Peter: We stand by our friends.',
    'Peter: They have stood by us for many years.',
  ]);
});

test('nothing that happens speaks: the speaker behind the marks is who has the verb of saying', () => {
  const found = quotations(
    'The agency was making "a full effort" to end the violence, Anna Berg added.',
  );
  assert.is(found[0]?.startsWith('violence'), false);
});

test('a description with its name beside it gives the name', () => {
  const found = quotations('"I saw the flames from my house," said local resident Anna Berg.');
  assert.equal(found, ['Anna: I saw the flames from my house,']);
});

test('whole sentences in marks go on after a paragraph, and after a sentence about a person', () => {
  const found = quotations(
    '"We are ready for the season," Anna Berg said.\n\n"We have a very good team this year." The club is from Bergen.\n\nPeter Lind has waited long for this day. "That was a hard time for all of us."',
  );
  const speakers = found.map((one) => one.split(':')[0]);
  assert.equal(speakers, ['Anna', 'Anna', 'Peter']);
});

/** What the rules find, however sure: "subject | label | object | speakers". */
function claims(text: string): string[] {
  const { document, analysis } = analysed(text);
  const context = readDocument(document, analysis, lexicons);
  return weighedClaims(context, lexicons.confidence)
    .map(({ claim }) => claim)
    .map(({ subject, label, object, attribution }) => {
      const speakers = attribution.map(({ speaker }) => speaker.text).join(', ');
      return [subject.text, label, object?.text ?? '', speakers].join(' | ');
    });
}

test('a speaker behind the last comma says everything before it', () => {
  const found = claims(
    'The mining company has registered high earnings this year, the national copper board has reported.',
  );
  assert.ok(
    found.includes('mining company | registers | high earnings | national copper board'),
    found.join('\n'),
  );
});

test('what someone is accused of is said by the accuser, of the accused', () => {
  const found = claims('Anna Berg accused the ministry of hiding the figures.');
  assert.ok(found.includes('ministry | hides | figures | Anna Berg'), found.join('\n'));
});

test('what is done according to an agreement has no speaker', () => {
  const found = claims('The troops left the town, according to an agreement with the rebels.');
  assert.ok(
    found.every((claim) => claim.endsWith('| ')),
    found.join('\n'),
  );
});

test('speech put into a relative clause, before a day or before its speaker has that speaker', () => {
  for (const [text, speaker] of [
    ['Nordic is one of the firms which Anna Berg says were sold to friends.', 'Anna Berg'],
    [
      'The club has secured the services of Peter Lind, club officials said Wednesday.',
      'club officials',
    ],
    ['The companies are collecting personal data, say experts.', 'experts'],
  ] as const) {
    const found = claims(text);
    assert.ok(
      found.some((claim) => claim.endsWith(`| ${speaker}`)),
      `${text}\n${found.join('\n')}`,
    );
  }
});

test('what someone tells a paper or says in a statement is said, and what he wears is not', () => {
  for (const [text, claim] of [
    [
      'Anna Berg told the Bergen Times that the mayor had sold the house.',
      'mayor | sells | house | Anna Berg',
    ],
    [
      'Nordic said in a short statement that the ships had left the port.',
      'ships | leaves | port | Nordic',
    ],
    [
      '"I voted for the mayor," said Peter Lind, wearing a blue shirt.',
      'Peter Lind | wears | blue shirt | ',
    ],
  ] as const) {
    const found = claims(text);
    const known = found.map((one) => one.replace('leave |', 'leaves |'));
    assert.ok(known.includes(claim), `${claim}\n${found.join('\n')}`);
  }
});

/** Whether one of the claims has a verb and these speakers. */
function isSaidBy(text: string, verb: string, speakers: string): boolean {
  const found = claims(text).filter((claim) => claim.split(' | ')[1]!.includes(verb));
  return found.length > 0 && found.every((claim) => claim.endsWith(`| ${speakers}`));
}

test('who is described by what he says has said it', () => {
  assert.ok(
    isSaidBy(
      'The bridge was closed by Anna Berg, who claims the engineers hid the damage.',
      'hides',
      'Anna Berg',
    ) ||
      isSaidBy(
        'The bridge was closed by Anna Berg, who claims the engineers hid the damage.',
        'hide',
        'Anna Berg',
      ),
  );
});

test('complaints and warnings have a content that is not said by the article', () => {
  assert.ok(
    isSaidBy(
      'The agency acted after complaints that the factory had poisoned the lake.',
      'poisons',
      'complaints',
    ),
  );
  assert.ok(
    isSaidBy(
      'The board ignored warnings from Lima that the storm could damage the dam.',
      'damage',
      'Lima',
    ),
  );
});

test('a letter speaks for whoever sends it', () => {
  assert.ok(
    isSaidBy(
      'Anna Berg sent the council a letter saying the museum needs repairs.',
      'needs',
      'Anna Berg',
    ),
  );
});

test('a name with "reports that" speaks, even where the verb looks like a noun', () => {
  assert.ok(
    isSaidBy('The Vatican reports that the company has doubled its output.', 'doubles', 'Vatican'),
  );
});

test('a group that is believed to do something believes nothing', () => {
  assert.ok(
    isSaidBy(
      'Red Harbour, a group believed to be behind the attack, has published files used by three companies.',
      'use',
      '',
    ),
  );
});

test('whole sentences in marks that nobody says make no claim', () => {
  const found = claims(
    'The letter was found on Monday. “Your friend has bought a house in Bergen for you! The house is very old.” Many people threw it away.',
  );
  assert.ok(
    found.every((claim) => !claim.includes('house')),
    found.join('\n'),
  );
});

test.run();
