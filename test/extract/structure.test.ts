import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createExtractor } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { DocumentClaim, NameType } from '../../src/model/index.ts';
import { handmade } from '../helpers/trees.ts';

const extract = createExtractor(fileResources());

/** Claims as "subject — label → object | role: words", with speakers in front. */
function said(rows: string, names: Record<string, NameType> = {}): string[] {
  const { document, analysis } = handmade(rows, names);
  return extract(document, analysis).claims.map(written);
}

function written({ subject, label, object, participants, attribution }: DocumentClaim): string {
  const by = attribution.map(({ speaker }) => `${speaker?.text ?? ''}: `).join('');
  const others = participants.map(({ role, argument }) => ` | ${role}: ${argument.text}`).join('');
  return `${by}${subject.text} — ${label} → ${object?.text ?? ''}${others}`;
}

const structure = suite('structure');

structure('a phrase behind a second verb is not of the first', () => {
  const claims = said(
    `Cars NOUN NNS 5 nsubj car
     driven VERB VBN 1 acl drive
     by ADP IN 4 case
     Berg PROPN NNP 2 obl:agent
     hit VERB VBD 0 root hit
     trucks NOUN NNS 5 obj truck
     in ADP IN 9 case
     the DET DT 9 det
     rear NOUN NN 2 obl rear
     . PUNCT . 5 punct`,
    { Berg: 'person' },
  );
  assert.ok(claims.includes('Berg — drives → Cars'), claims.join('\n'));
});

structure('what stands before the comma of a participle is of the verb before', () => {
  const claims = said(
    `Bullets NOUN NNS 2 nsubj bullet
     hit VERB VBD 0 root hit
     Berg PROPN NNP 2 obj
     in ADP IN 6 case
     the DET DT 6 det
     back NOUN NN 8 obl back
     , PUNCT , 8 punct
     damaging VERB VBG 2 advcl damage
     arteries NOUN NNS 8 obj artery
     . PUNCT . 2 punct`,
    { Berg: 'person' },
  );
  assert.ok(claims.includes('Bullets — damage → arteries'), claims.join('\n'));
});

structure('what follows the subject of a cut-off clause of content is its verb', () => {
  const claims = said(
    `Berg PROPN NNP 2 nsubj
     told VERB VBD 0 root tell
     Reuters PROPN NNP 2 iobj
     that SCONJ IN 6 mark
     the DET DT 6 det
     blast NOUN NN 2 dep blast
     killed VERB VBD 2 conj kill
     workers NOUN NNS 7 obj worker
     . PUNCT . 2 punct`,
    { Berg: 'person', Reuters: 'organization' },
  );
  assert.ok(claims.includes('Berg: blast — kills → workers'), claims.join('\n'));
});

structure('clauses that follow a verb of saying with a subject of their own are said', () => {
  const claims = said(
    `Prosecutors NOUN NNS 2 nsubj prosecutor
     said VERB VBD 0 root say
     Berg PROPN NNP 4 nsubj
     sold VERB VBD 2 conj sell
     houses NOUN NNS 4 obj house
     and CCONJ CC 7 cc
     used VERB VBD 2 conj use
     proceeds NOUN NNS 7 obj proceed
     . PUNCT . 2 punct`,
    { Berg: 'person' },
  );
  assert.ok(claims.includes('Prosecutors: Berg — sells → houses'), claims.join('\n'));
  assert.ok(claims.includes('Prosecutors: Berg — uses → proceeds'), claims.join('\n'));
});

structure('a deed that is the subject of a clause is nobody’s', () => {
  const claims = said(
    `Berg PROPN NNP 2 nsubj
     says VERB VBZ 0 root say
     enforcing VERB VBG 2 ccomp enforce
     the DET DT 5 det
     rule NOUN NN 3 obj rule
     provides VERB VBZ 2 ccomp provide
     benefits NOUN NNS 6 obj benefit
     . PUNCT . 2 punct`,
    { Berg: 'person' },
  );
  assert.equal(claims, []);
});

structure('a word in -ing that only describes a noun is no deed', () => {
  const claims = said(
    `Ministers NOUN NNS 2 nsubj minister
     commented VERB VBD 0 root comment
     on SCONJ IN 4 mark
     contributing VERB VBG 2 advcl contribute
     factors NOUN NNS 4 obj factor
     . PUNCT . 2 punct`,
  );
  assert.not.ok(
    claims.some((one) => one.includes('contribute')),
    claims.join('\n'),
  );
});

structure('a bare infinitive joins the infinitive before it', () => {
  const { document, analysis } = handmade(
    `Berg PROPN NNP 2 nsubj
     promised VERB VBD 0 root promise
     to PART TO 4 mark
     found VERB VB 2 xcomp found
     schools NOUN NNS 4 obj school
     and CCONJ CC 7 cc
     build VERB VB 2 conj build
     roads NOUN NNS 7 obj road
     . PUNCT . 2 punct`,
    { Berg: 'person' },
  );
  const roads = extract(document, analysis).claims.find(({ object }) => object?.text === 'roads');
  assert.is(roads?.modality, 'planned');
});

structure('rumours hold what they are about, which nobody asserts', () => {
  const { document, analysis } = handmade(
    `Berg PROPN NNP 2 nsubj
     denied VERB VBD 0 root deny
     rumours NOUN NNS 2 obj rumour
     Lind PROPN NNP 5 nsubj
     bought VERB VBD 3 acl:relcl buy
     shares NOUN NNS 5 obj share
     . PUNCT . 2 punct`,
    { Berg: 'person', Lind: 'person' },
  );
  const shares = extract(document, analysis).claims.find(({ object }) => object?.text === 'shares');
  assert.is(shares?.subject.text, 'Lind');
  assert.is(shares?.polarity, 'negative');
  assert.is(shares?.attribution[0]?.speaker?.text, 'Berg');
});

structure('who is called on acts, not who calls', () => {
  const claims = said(
    `Berg PROPN NNP 2 nsubj
     called VERB VBD 0 root call
     on ADP IN 5 case
     the DET DT 5 det
     council NOUN NN 2 obl council
     to PART TO 7 mark
     help VERB VB 2 advcl help
     victims NOUN NNS 7 obj victim
     . PUNCT . 2 punct`,
    { Berg: 'person' },
  );
  assert.ok(claims.includes('council — helps → victims'), claims.join('\n'));
});

structure('what is kept from doing a thing would have done it, though it is no person', () => {
  const claims = said(
    `Snow NOUN NN 2 nsubj snow
     prevented VERB VBD 0 root prevent
     engines NOUN NNS 2 obj engine
     from SCONJ IN 5 mark
     reaching VERB VBG 2 advcl reach
     villages NOUN NNS 5 obj village
     . PUNCT . 2 punct`,
  );
  assert.ok(
    claims.some((one) => one.startsWith('engines — reach')),
    claims.join('\n'),
  );
});

structure('a participle after who said it is of the main clause', () => {
  const claims = said(
    `Attacks NOUN NNS 2 nsubj attack
     hit VERB VBD 0 root hit
     cameras NOUN NNS 2 obj camera
     , PUNCT , 6 punct
     officials NOUN NNS 6 nsubj official
     said VERB VBD 2 parataxis say
     , PUNCT , 8 punct
     damaging VERB VBG 6 advcl damage
     recorders NOUN NNS 8 obj recorder
     . PUNCT . 2 punct`,
  );
  assert.ok(
    claims.some((one) => one.endsWith('Attacks — damage → recorders')),
    claims.join('\n'),
  );
});

structure('who becomes the first to do it does it', () => {
  const claims = said(
    `Norland PROPN NNP 2 nsubj
     became VERB VBD 0 root become
     the DET DT 5 det
     first ADJ JJ 5 amod first
     country NOUN NN 2 xcomp country
     to PART TO 7 mark
     ratify VERB VB 2 xcomp ratify
     treaties NOUN NNS 7 obj treaty
     . PUNCT . 2 punct`,
    { Norland: 'place' },
  );
  assert.ok(claims.includes('Norland — ratifies → treaties'), claims.join('\n'));
});

structure('a sum of what was given is not of who gave it', () => {
  const claims = said(
    `Nuns NOUN NNS 2 nsubj nun
     gave VERB VBD 0 root give
     cash NOUN NN 2 obj cash
     , PUNCT , 5 punct
     totalling VERB VBG 2 advcl total
     millions NOUN NNS 5 obj million
     of ADP IN 8 case
     dollars NOUN NNS 6 nmod dollar
     . PUNCT . 2 punct`,
  );
  assert.not.ok(
    claims.some((one) => one.includes('total')),
    claims.join('\n'),
  );
});

structure.run();
