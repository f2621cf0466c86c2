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

/** The claims with this object. */
function forced(rows: string, object: string): DocumentClaim[] {
  const { document, analysis } = handmade(rows, {
    Berg: 'person',
    Lind: 'person',
    Norland: 'place',
  });
  return extract(document, analysis).claims.filter((one) => one.object?.text === object);
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

structure('what a man left a club to do he did, what he is sent to do is planned', () => {
  const [claim] = forced(
    `Berg PROPN NNP 2 nsubj
     left VERB VBD 0 root leave
     to PART TO 4 mark
     join VERB VB 2 advcl join
     rebels NOUN NNS 4 obj rebel
     in ADP IN 7 case
     November PROPN NNP 4 obl
     . PUNCT . 2 punct`,
    'rebels',
  );
  assert.is(claim?.modality, 'asserted');
});

structure('what waits for something to come is to come itself', () => {
  const [claim] = forced(
    `Norland PROPN NNP 3 nsubj
     will AUX MD 3 aux
     leave VERB VB 0 root leave
     after SCONJ IN 6 mark
     rebels NOUN NNS 6 nsubj rebel
     surrender VERB VBP 3 advcl surrender
     weapons NOUN NNS 6 obj weapon
     . PUNCT . 3 punct`,
    'weapons',
  );
  assert.is(claim?.modality, 'planned');
});

structure('a condition needs no if', () => {
  const [claim] = forced(
    `Berg PROPN NNP 4 nsubj
     would AUX MD 4 aux
     have AUX VB 4 aux have
     worn VERB VBN 0 root wear
     hats NOUN NNS 4 obj hat
     had AUX VBD 8 aux have
     Lind PROPN NNP 8 nsubj
     sold VERB VBN 4 advcl sell
     coats NOUN NNS 8 obj coat
     . PUNCT . 4 punct`,
    'coats',
  );
  assert.is(claim?.modality, 'conditional');
});

structure('have yet to is a no', () => {
  const [claim] = forced(
    `Norland PROPN NNP 2 nsubj
     has VERB VBZ 0 root have
     yet ADV RB 2 advmod
     to PART TO 5 mark
     recover VERB VB 2 xcomp recover
     wreckage NOUN NN 5 obj wreckage
     . PUNCT . 2 punct`,
    'wreckage',
  );
  assert.is(claim?.polarity, 'negative');
  assert.is(claim?.label, 'has yet to recover');
});

structure('nobody says that what was not asked for is not done', () => {
  const claims = said(
    `Berg PROPN NNP 4 nsubj
     did AUX VBD 4 aux do
     not PART RB 4 advmod
     tell VERB VB 0 root tell
     makers NOUN NNS 4 obj maker
     to PART TO 7 mark
     sell VERB VB 4 xcomp sell
     vaccines NOUN NNS 7 obj vaccine
     . PUNCT . 4 punct`,
    { Berg: 'person' },
  );
  assert.not.ok(
    claims.some((one) => one.startsWith('makers')),
    claims.join('\n'),
  );
});

structure('not all is no all', () => {
  const claims = said(
    `Not PART RB 2 advmod
     all DET DT 3 det
     members NOUN NNS 4 nsubj member
     support VERB VBP 0 root support
     reforms NOUN NNS 4 obj reform
     . PUNCT . 4 punct`,
  );
  assert.equal(claims, ['Not all members — support → reforms']);
});

structure('an effort is made for what it is made for, whatever is not done in it', () => {
  const [claim] = forced(
    `Norland PROPN NNP 4 nsubj
     did AUX VBD 4 aux do
     not PART RB 4 advmod
     hire VERB VB 0 root hire
     workers NOUN NNS 4 obj worker
     in ADP IN 8 case
     an DET DT 8 det
     effort NOUN NN 4 obl effort
     to PART TO 10 mark
     cut VERB VB 8 acl cut
     costs NOUN NNS 10 obj cost
     . PUNCT . 4 punct`,
    'costs',
  );
  assert.is(claim?.polarity ?? 'positive', 'positive');
});

structure('of two verbs without a conjunction the first only describes', () => {
  const claims = said(
    `Inquiries NOUN NNS 2 nsubj inquiry
     made VERB VBD 0 root make
     in ADP IN 4 case
     May PROPN NNP 2 obl
     found VERB VBD 2 advcl find
     leaks NOUN NNS 5 obj leak
     . PUNCT . 2 punct`,
  );
  assert.ok(
    claims.some((one) => one.startsWith('Inquiries') && one.endsWith('find → leaks')),
    claims.join('\n'),
  );
});

structure('a mistake sends nothing', () => {
  const claims = said(
    `Letters NOUN NNS 3 nsubj:pass letter
     were AUX VBD 3 aux:pass be
     sent VERB VBN 0 root send
     by ADP IN 5 case
     mistake NOUN NN 3 obl:agent mistake
     to ADP IN 7 case
     Berg PROPN NNP 3 obl
     . PUNCT . 3 punct`,
    { Berg: 'person' },
  );
  assert.not.ok(
    claims.some((one) => one.startsWith('mistake')),
    claims.join('\n'),
  );
});

structure('a plea of guilty is said with its verb', () => {
  const [claim] = forced(
    `Berg PROPN NNP 2 nsubj
     pleaded VERB VBD 0 root plead
     guilty ADJ JJ 2 xcomp guilty
     to ADP IN 5 mark
     hiding VERB VBG 3 advcl hide
     weapons NOUN NNS 5 obj weapon
     . PUNCT . 2 punct`,
    'weapons',
  );
  assert.is(claim?.label, 'pleads guilty to hiding');
  assert.is(claim?.modality, 'asserted');
});

structure.run();
