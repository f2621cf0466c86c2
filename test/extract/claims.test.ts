import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createExtractor } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { DocumentClaim, NameType } from '../../src/model/index.ts';
import { handmade } from '../helpers/trees.ts';

const extract = createExtractor(fileResources());

function claimsOf(rows: string, names: Record<string, NameType> = {}): DocumentClaim[] {
  const { document, analysis } = handmade(rows, names);
  return extract(document, analysis).claims;
}

function find(claims: readonly DocumentClaim[], trigger: RegExp): DocumentClaim {
  const found = claims.find(({ predicate }) => trigger.test(predicate));
  assert.ok(
    found,
    `no claim with ${String(trigger)} among ${claims.map((one) => one.predicate).join(', ')}`,
  );
  return found;
}

const claims = suite('claims');

claims('a root that the parser calls an object has no verb above it', () => {
  const found = claimsOf(
    `Attempt NOUN NN 0 obj
     of ADP IN 3 case
     signing VERB VBG 1 acl
     treaties NOUN NNS 3 obj`,
  );
  assert.is(found.length, 0);
});

claims('coordination is distributed on both sides', () => {
  const found = claimsOf(
    `Russia PROPN NNP 4 nsubj
     and CCONJ CC 3 cc
     Belarus PROPN NNP 1 conj
     bombed VERB VBD 0 root bomb
     villages NOUN NNS 4 obj village
     and CCONJ CC 7 cc
     towns NOUN NNS 5 conj town`,
    { Russia: 'place', Belarus: 'place' },
  );
  assert.equal(
    found.map(({ subject, object }) => `${subject.text} ${object?.text ?? ''}`),
    ['Russia villages', 'Russia towns', 'Belarus villages', 'Belarus towns'],
  );
  assert.ok(found.every((claim) => claim.class === 'ASSAULT'));
});

claims('a passive with an agent is turned around, one without keeps its subject', () => {
  const found = claimsOf(
    `Rebels NOUN NNS 3 nsubj:pass rebel
     were AUX VBD 3 aux:pass be
     arrested VERB VBN 0 root arrest
     by ADP IN 5 case
     police NOUN NN 3 obl:agent
     . PUNCT . 3 punct

     Two NUM CD 2 nummod
     men NOUN NNS 4 nsubj:pass man
     were AUX VBD 4 aux:pass be
     killed VERB VBN 0 root kill
     . PUNCT . 4 punct`,
  );
  const arrest = find(found, /^arrest$/);
  assert.is(arrest.subject.text, 'police');
  assert.is(arrest.object?.text, 'Rebels');
  const kill = find(found, /^be kill$/);
  assert.is(kill.subject.text, 'Two men');
  assert.is(kill.object, undefined);
  assert.is(kill.relation, 'is-killed');
});

claims('a refusal is negative and never its opposite', () => {
  const [claim] = claimsOf(
    `Kiev PROPN NNP 3 nsubj
     has AUX VBZ 3 aux have
     refused VERB VBN 0 root refuse
     to PART TO 5 mark
     recognize VERB VB 3 xcomp
     the DET DT 7 det
     independence NOUN NN 5 obj`,
    { Kiev: 'place' },
  );
  assert.is(claim?.polarity, 'negative');
  assert.is(claim?.label, 'refuses to recognize');
  assert.is(claim?.object?.text, 'independence');
});

claims('negation under a negative governor cancels out', () => {
  const [claim] = claimsOf(
    `Moscow PROPN NNP 4 nsubj
     did AUX VBD 4 aux do
     not PART RB 4 advmod
     stop VERB VB 0 root
     shelling VERB VBG 4 xcomp shell
     Kharkiv PROPN NNP 5 obj`,
    { Moscow: 'place', Kharkiv: 'place' },
  );
  assert.is(claim?.polarity, 'positive');
  assert.is(claim?.label, 'does not stop shelling');
});

claims('an attempt to do something is not the deed', () => {
  const [claim] = claimsOf(
    `Gunmen NOUN NNS 2 nsubj gunman
     tried VERB VBD 0 root try
     to PART TO 4 mark
     kill VERB VB 2 xcomp
     Smith PROPN NNP 4 obj`,
    { Smith: 'person' },
  );
  assert.is(claim?.predicate, 'try to kill');
  assert.is.not(claim?.relation, 'kills');
});

claims('what is said is a claim of the speaker, with its modality', () => {
  const [claim, ...rest] = claimsOf(
    `Smith PROPN NNP 2 nsubj
     said VERB VBD 0 root say
     that SCONJ IN 6 mark
     Moscow PROPN NNP 6 nsubj
     may AUX MD 6 aux
     attack VERB VB 2 ccomp
     Kyiv PROPN NNP 6 obj`,
    { Smith: 'person', Moscow: 'place', Kyiv: 'place' },
  );
  assert.is(rest.length, 0);
  assert.is(claim?.modality, 'possible');
  assert.is(claim?.label, 'may attack');
  assert.equal(
    claim?.attribution.map(({ speaker, verb }) => [speaker.text, verb]),
    [['Smith', 'say']],
  );
});

claims('a denial makes what is denied negative', () => {
  const [claim] = claimsOf(
    `Smith PROPN NNP 2 nsubj
     denied VERB VBD 0 root deny
     that SCONJ IN 5 mark
     police NOUN NN 5 nsubj
     arrested VERB VBD 2 ccomp arrest
     Jones PROPN NNP 5 obj`,
    { Smith: 'person', Jones: 'person' },
  );
  assert.is(claim?.polarity, 'negative');
  assert.is(claim?.attribution[0]?.verb, 'deny');
});

claims('an "if" makes both clauses conditional', () => {
  const found = claimsOf(
    `Paris PROPN NNP 3 nsubj
     will AUX MD 3 aux
     sell VERB VB 0 root
     jets NOUN NNS 3 obj jet
     if SCONJ IN 7 mark
     Delhi PROPN NNP 7 nsubj
     signs VERB VBZ 3 advcl sign
     the DET DT 9 det
     contract NOUN NN 7 obj`,
    { Paris: 'place', Delhi: 'place' },
  );
  assert.is(found.length, 2);
  assert.ok(found.every(({ modality }) => modality === 'conditional'));
});

claims('a request is a claim, and what is requested another', () => {
  const found = claimsOf(
    `Merkel PROPN NNP 2 nsubj
     asked VERB VBD 0 root ask
     Washington PROPN NNP 2 obj
     to PART TO 5 mark
     lift VERB VB 2 xcomp
     the DET DT 7 det
     tariffs NOUN NNS 5 obj tariff`,
    { Merkel: 'person', Washington: 'place' },
  );
  assert.is(find(found, /^ask$/).object?.text, 'Washington');
  const lift = find(found, /^lift$/);
  assert.is(lift.subject.text, 'Washington');
  assert.is(lift.modality, 'requested');
});

claims('a noun with an owner makes a claim', () => {
  const found = claimsOf(
    `Russia PROPN NNP 3 nmod:poss
     's PART POS 1 case
     invasion NOUN NN 6 nsubj
     of ADP IN 5 case
     Ukraine PROPN NNP 3 nmod
     failed VERB VBD 0 root fail`,
    { Russia: 'place', Ukraine: 'place' },
  );
  const claim = find(found, /^invasion of$/);
  assert.is(claim.relation, 'invades');
  assert.is(claim.subject.text, 'Russia');
  assert.is(claim.object?.text, 'Ukraine');
});

claims('talks between two are mutual', () => {
  const claim = find(
    claimsOf(
      `Talks NOUN NNS 6 nsubj talk
       between ADP IN 3 case
       Paris PROPN NNP 1 nmod
       and CCONJ CC 5 cc
       Berlin PROPN NNP 3 conj
       failed VERB VBD 0 root fail`,
      { Paris: 'place', Berlin: 'place' },
    ),
    /^talk with$/,
  );
  assert.ok(claim.symmetric);
  assert.equal([claim.subject.text, claim.object?.text], ['Paris', 'Berlin']);
});

claims('what someone proposes to create is what is proposed', () => {
  const claim = find(
    claimsOf(
      `Smith PROPN NNP 2 nsubj
       floated VERB VBD 0 root float
       the DET DT 4 det
       idea NOUN NN 2 obj
       to PART TO 6 mark
       establish VERB VB 4 acl
       a DET DT 10 det
       joint ADJ JJ 10 amod
       rescue NOUN NN 10 compound
       fund NOUN NN 6 obj`,
      { Smith: 'person' },
    ),
    /^float idea$/,
  );
  assert.is(claim.relation, 'proposes');
  assert.is(claim.label, 'proposes');
  assert.is(claim.object?.text, 'joint rescue fund');
  assert.is(claim.modality, 'asserted');
});

claims('arguments are short, and the whole phrase is kept', () => {
  const { document, analysis } = handmade(
    `Drones NOUN NNS 2 nsubj drone
     hit VERB VBD 0 root
     the DET DT 6 det
     old ADJ JJ 6 amod
     drone NOUN NN 6 compound
     factory NOUN NN 2 obj
     that PRON WDT 8 nsubj
     burned VERB VBD 6 acl:relcl burn`,
  );
  const { object } = find(extract(document, analysis).claims, /^hit$/);
  assert.is(object?.text, 'old drone factory');
  assert.is(
    document.text.slice(object?.full?.start, object?.full?.end),
    'the old drone factory that burned',
  );
});

claims('an unresolved "it" is no subject', () => {
  assert.is(
    claimsOf(
      `It PRON PRP 2 nsubj
       destroyed VERB VBD 0 root destroy
       houses NOUN NNS 2 obj house`,
    ).length,
    0,
  );
});

claims('a question claims nothing', () => {
  const found = claimsOf(
    `Did AUX VBD 3 aux do
     rebels NOUN NNS 3 nsubj rebel
     attack VERB VB 0 root attack
     villages NOUN NNS 3 obj village
     ? PUNCT . 3 punct`,
  );
  assert.equal(found, []);
});

claims('"not only" denies nothing', () => {
  const [claim] = claimsOf(
    `Rebels NOUN NNS 4 nsubj rebel
     not PART RB 4 advmod not
     only ADV RB 4 advmod only
     attacked VERB VBD 0 root attack
     villages NOUN NNS 4 obj village
     . PUNCT . 4 punct`,
  );
  assert.is(claim?.polarity, 'positive');
});

claims('"who" takes people, whatever noun the tree hangs its clause on', () => {
  const found = claimsOf(
    `The DET DT 2 det
     choice NOUN NN 0 root choice
     of ADP IN 4 case
     experts NOUN NNS 2 nmod expert
     who PRON WP 6 nsubj who
     praised VERB VBD 2 acl:relcl praise
     films NOUN NNS 6 obj film
     . PUNCT . 2 punct`,
  );
  assert.is(find(found, /^praise$/).subject.text, 'experts');
});

claims('an attempt that somebody rejects is not the attempt of who rejects it', () => {
  const found = claimsOf(
    `Parliament NOUN NN 2 nsubj parliament
     rejected VERB VBD 0 root reject
     an DET DT 4 det
     attempt NOUN NN 2 obj attempt
     to PART TO 6 mark
     force VERB VB 4 acl force
     a DET DT 8 det
     vote NOUN NN 6 obj vote
     . PUNCT . 2 punct`,
  );
  assert.equal(
    found.map(({ subject, predicate, object }) => [subject.text, predicate, object?.text]),
    [['Parliament', 'reject', 'attempt to force a vote']],
  );
});

claims('a phrase set off beside a name says what the name is', () => {
  const found = claimsOf(
    `Norvia PROPN NNP 9 nsubj
     , PUNCT , 5 punct
     a DET DT 5 det
     large ADJ JJ 5 amod
     bank NOUN NN 1 appos bank
     of ADP IN 7 case
     Oslo PROPN NNP 5 nmod
     , PUNCT , 5 punct
     collapsed VERB VBD 0 root collapse
     . PUNCT . 9 punct`,
    { Norvia: 'organization', Oslo: 'place' },
  );
  const said = found.find(({ rule }) => rule === 'apposition-noun');
  assert.is(said?.object?.text, 'large bank of Oslo');
  assert.ok(found.some(({ label }) => label === 'collapses'));
});

claims.run();
