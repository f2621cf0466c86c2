import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readDocument, readLexicons } from '../../src/extract/index.ts';
import { scoredClaims } from '../../src/extract/claims/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());
const lexicons = readLexicons(fileResources());

/** The claims of a text: "subject label object, modality, by speaker < speaker"; negative ones with "not". */
function said(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const { document } = stages.read({ path: 'a.txt', bytes });
  assert.ok(document);
  const context = readDocument(document, stages.analyze(document), lexicons);
  return [...scoredClaims(context)].map(({ claim }) => {
    const { subject, label, object, polarity, modality, attribution } = claim;
    const by = attribution.map(({ speaker }) => speaker.text).join(' < ');
    const words = [subject.text, label, object?.text].filter(Boolean).join(' ');
    return `${words}, ${polarity === 'negative' ? 'not ' : ''}${modality}${by === '' ? '' : `, by ${by}`}`;
  });
}

/** The speakers that say something together with the one before them. */
function jointOf(text: string): string {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  return scoredClaims(readDocument(document, stages.analyze(document), lexicons))
    .flatMap(({ claim }) => claim.attribution.filter(({ joint }) => joint))
    .map(({ speaker }) => speaker.text)
    .join(' ');
}

function includes(text: string, wanted: string): void {
  const found = said(text);
  assert.ok(found.includes(wanted), `${text}\n${found.join('\n')}`);
}

const test = suite('reported matter');

test('who speaks may stand behind the time, and an office behind any verb of saying', () => {
  includes(
    'Two men died in a fire in Lima, said this Thursday evening the mayor of the city.',
    'Two men die, asserted, by mayor of the city',
  );
  includes(
    "Two people were injured in the town of Huari, announced the prosecutor's office.",
    "Two people are injured, asserted, by prosecutor's office",
  );
});

test('what somebody states to be ready for is no word of somebody else', () => {
  includes(
    'The minister said he was "ready to resume talks", the governor told reporters.',
    'he is ready to resume talks, planned, by minister < governor',
  );
});

test('an event that somebody reports is so by that account, and so is what somebody views it as', () => {
  includes(
    'The Norland Air Force reported a Russian raid on the Kharkiv region.',
    'Russian attacks Kharkiv region, asserted, by Norland Air Force',
  );
});

test('a title right before a name is one speaker with it', () => {
  includes(
    '"The council spends millions of pounds on roads every year," said chief executive officer Peter Lind.',
    'council spends millions of pounds on roads, asserted, by Peter Lind',
  );
});

test('nobody is urged without a word of what to do', () => {
  const found = said('He said the party always asked people if they would be happy to stay.');
  assert.not.ok(
    found.some((one) => /party (?:asks|urges) people/.test(one)),
    found.join('\n'),
  );
});

test('the words that close a sentence say who says it, however the parser hangs them', () => {
  includes(
    'The breach lasted from May 29 to June 29, Northport spokesman Nils Hersch said on Wednesday.',
    'breach lasts, asserted, by Nils Hersch',
  );
  includes(
    'A man shot his wife at a farm, police allege',
    'man shoots his wife, asserted, by police',
  );
  includes(
    'Global shipments of inverters grew 23% in May, reports Lind Research in its latest survey.',
    'Global shipments of inverters grow 23%, asserted, by Lind Research',
  );
});

test('a clause that only opens a sentence is not what its last words bring', () => {
  const found = said('When the firm lost the case, the minister said nothing of it.');
  assert.not.ok(found.some((one) => one.includes('by minister')));
  assert.not.ok(said('He went home, said a prayer, and slept.').some((one) => one.includes('by')));
});

test('a source behind "but" says only what follows', () => {
  const found = said(
    'The striker signed a contract with Norport but, according to reports, Norport rejected an offer.',
  );
  assert.ok(found.includes('striker signs contract with Norport, asserted'), found.join('\n'));
  assert.ok(found.includes('Norport rejects offer, asserted, by reports'), found.join('\n'));
});

test('"according to" ends its source before the next phrase', () => {
  includes(
    'According to The Lima Star, the drop is the largest since June.',
    'drop is largest, asserted, by Lima Star',
  );
});

test('what somebody declines to say or is expected to report has nobody who says it', () => {
  includes(
    'He declined to say whether insurance covered the losses.',
    'insurance covers losses, possible',
  );
  includes(
    "Norland Motors is expected to report that it will beat last year's profit.",
    "it will beat last year's profit, possible",
  );
});

test('who urges somebody to tell a thing says it', () => {
  includes(
    'Lind urged Alder to tell Norlanders that Tarnia is safe.',
    'Tarnia is safe, asserted, by Lind',
  );
});

test('whoever is quoted as saying a thing says it, not who quotes him', () => {
  includes(
    '"The new cabinet has raised no hopes," the daily Lidove quoted an unnamed official as saying.',
    'new cabinet does not raise hopes, not asserted, by unnamed official',
  );
});

test('"some believe" is said by some, "this means" by nobody', () => {
  includes(
    'Some also believe that the culprit has damaged the equipment.',
    'culprit damages equipment, asserted, by Some',
  );
});

test('a sentence behind a quotation with content of its own brings no quotation', () => {
  const found = said(
    'Lind wrote in a letter: "The party promotes lifelong education." Editor Anna Berg said that the letter surprised ministers.',
  );
  assert.ok(
    found.includes('party promotes lifelong education, asserted, by Lind'),
    found.join('\n'),
  );
});

test("what a speaker does meanwhile is the article's", () => {
  const found = said(
    'Taking the stand, a friend of the killer said Friday that she regretted the crime.',
  );
  assert.ok(found.includes('friend of the killer takes stand, asserted'), found.join('\n'));
});

test("what the writer says of himself outside of quotations is the article's", () => {
  const found = said('As I said before, the function reads the size from the packet.');
  assert.ok(found.includes('function reads size, asserted'), found.join('\n'));
});

test('what is done as per a proposal the proposal does not say; what is so as per a ministry, it says', () => {
  includes(
    'Norland signed the treaty, as per a proposal from Anna Berg.',
    'Norland signs treaty, asserted',
  );
  includes(
    'Norland signed the treaty, as per the foreign ministry.',
    'Norland signs treaty, asserted, by foreign ministry',
  );
});

test('a sentence that opens with who says it is his up to the next turn', () => {
  includes(
    'Police say in the vehicle, they found Anna Berg, 43, of Northport.',
    'they find Anna Berg, asserted, by Police',
  );
  includes(
    'Web tracking company Lindix said 18% of users were from within Norland and that downloads of programmes had increased by 150% last year.',
    'downloads of programmes increase, asserted, by Lindix',
  );
  const found = said(
    'Beyond the 12,000 job cuts it announced last year, Lind Motors is reducing costs.',
  );
  assert.ok(found.includes('Lind Motors reduces costs, asserted'), found.join('\n'));
});

test('two who say it together are no chain of hearsay, and what a person is speaks not beside her', () => {
  const wanted = 'rebels kill five soldiers, asserted, by Norland diplomats < officials';
  includes('Norland diplomats and officials say the rebels killed five soldiers.', wanted);
  assert.is(
    jointOf('Norland diplomats and officials say the rebels killed five soldiers.'),
    'officials',
  );
  includes(
    'Nils Hersch, president and chief officer of Lind Broadband, said the firm sold the boxes.',
    'firm sells boxes, asserted, by Nils Hersch',
  );
});

test('the first of two subjects of a verb of saying is that of what is said', () => {
  includes(
    'Ties between Peru and Chile “improved after the summit,” the ministry said in a statement.',
    'Ties between Peru and Chile improve, asserted, by ministry',
  );
});

test('a finite verb with a subject of its own is what is denied', () => {
  const found = said(
    'Lind, who said he had sent 3,000 troops, denied the Norland forces planned to take Lima or any other town.',
  );
  assert.not.ok(
    found.some((one) => /deny to plan/.test(one)),
    found.join('\n'),
  );
});

test.run();
