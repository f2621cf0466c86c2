import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createExtractor } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { DocumentClaim, NameType } from '../../src/model/index.ts';
import { handmade } from '../helpers/trees.ts';

const extract = createExtractor(fileResources());

/** Claims as "subject — label → object", with speakers in front and "(not so)" behind what is denied. */
function said(rows: string, names: Record<string, NameType> = {}): string[] {
  const { document, analysis } = handmade(rows, { Berg: 'person', Lind: 'person', ...names });
  return extract(document, analysis).claims.map(written);
}

function written({ subject, label, object, attribution, polarity }: DocumentClaim): string {
  const by = attribution.map(({ speaker }) => `${speaker?.text ?? ''}: `).join('');
  const not = polarity === 'negative' ? ' (not so)' : '';
  return `${by}${subject.text} — ${label} → ${object?.text ?? ''}${not}`;
}

const actors = suite('actors');

actors('a verb around inserted speech joins the clause that it agrees with', () => {
  const claims = said(
    `The DET DT 2 det
     office NOUN NN 5 nsubj
     does AUX VBZ 5 aux do
     not PART RB 5 advmod
     track VERB VB 10 ccomp
     small ADJ JJ 7 amod
     objects NOUN NNS 5 obj object
     , PUNCT , 5 punct
     Berg PROPN NNP 10 nsubj
     said VERB VBD 0 root say
     , PUNCT , 13 punct
     and CCONJ CC 13 cc
     focuses VERB VBZ 10 conj focus
     on ADP IN 16 case
     big ADJ JJ 16 amod
     ones NOUN NNS 13 obl one
     . PUNCT . 10 punct`,
  );
  assert.ok(claims.includes('Berg: office — focuses on → big ones'), claims.join('\n'));
  assert.not(claims.includes('Berg — focuses on → big ones'), claims.join('\n'));
});

actors('a past form behind a participle joins the verb that it agrees with', () => {
  const claims = said(
    `Berg PROPN NNP 2 nsubj
     praised VERB VBD 0 root praise
     the DET DT 4 det
     ties NOUN NNS 2 obj tie
     binding VERB VBG 4 acl bind
     the DET DT 7 det
     towns NOUN NNS 5 obj town
     and CCONJ CC 9 cc
     called VERB VBN 5 conj call
     for ADP IN 12 case
     more ADJ JJR 12 amod
     trade NOUN NN 9 obl
     . PUNCT . 2 punct`,
  );
  assert.ok(claims.includes('Berg — calls for → more trade'), claims.join('\n'));
});

actors('a clause behind "after" has its subject, whatever stands between them', () => {
  const claims = said(
    `The DET DT 2 det
     move NOUN NN 3 nsubj
     comes VERB VBZ 0 root come
     a DET DT 5 det
     day NOUN NN 3 obl:unmarked
     after ADP IN 7 case
     Norland PROPN NNP 3 obl
     , PUNCT , 10 punct
     another DET DT 10 det
     maker NOUN NN 7 appos
     , PUNCT , 12 punct
     released VERB VBD 3 conj release
     a DET DT 14 det
     list NOUN NN 12 obj
     . PUNCT . 3 punct`,
    { Norland: 'organization' },
  );
  assert.ok(claims.includes('Norland — releases → list'), claims.join('\n'));
  assert.not(claims.includes('move — releases → list'), claims.join('\n'));
});

actors('what is to be sent is the object right before, not who pays it', () => {
  const claims = said(
    `Lind PROPN NNP 2 nsubj
     paid VERB VBD 0 root pay
     a DET DT 4 det
     fee NOUN NN 2 obj
     to PART TO 7 mark
     be AUX VB 7 aux:pass
     sent VERB VBN 2 advcl send
     to ADP IN 10 case
     a DET DT 10 det
     bank NOUN NN 7 obl
     . PUNCT . 2 punct`,
  );
  assert.ok(claims.includes('fee — is sent to → bank'), claims.join('\n'));
  assert.not(claims.includes('Lind — is sent to → bank'), claims.join('\n'));
});

actors('"which" stands for no people', () => {
  const claims = said(
    `We PRON PRP 2 nsubj
     received VERB VBD 0 root receive
     letters NOUN NNS 2 obj letter
     from ADP IN 5 case
     members NOUN NNS 3 nmod member
     which PRON WDT 7 nsubj
     show VERB VBP 5 acl:relcl
     evidence NOUN NN 7 obj
     . PUNCT . 2 punct`,
  );
  assert.ok(claims.includes('letters from members — show → evidence'), claims.join('\n'));
});

actors('what a named firm is said to do in "is a firm making" the firm does', () => {
  const claims = said(
    `Norland PROPN NNP 4 nsubj
     is AUX VBZ 4 cop be
     a DET DT 4 det
     firm NOUN NN 0 root
     making VERB VBG 4 acl make
     tools NOUN NNS 5 obj tool
     . PUNCT . 4 punct`,
    { Norland: 'organization' },
  );
  assert.ok(claims.includes('Norland — makes → tools'), claims.join('\n'));
  assert.not(claims.includes('firm — makes → tools'), claims.join('\n'));
});

actors('"no longer" denies', () => {
  const claims = said(
    `The DET DT 2 det
     airport NOUN NN 3 nsubj
     said VERB VBD 0 root say
     jets NOUN NNS 8 nsubj jet
     would AUX MD 8 aux
     no ADV RB 7 advmod
     longer ADV RBR 8 advmod long
     require VERB VB 3 ccomp
     a DET DT 10 det
     runway NOUN NN 8 obj
     . PUNCT . 3 punct`,
  );
  assert.ok(
    claims.includes('airport: jets — would not require → runway (not so)'),
    claims.join('\n'),
  );
});

actors('"neither does" denies', () => {
  const claims = said(
    `Neither CCONJ CC 4 nsubj
     does AUX VBZ 4 aux do
     Norland PROPN NNP 4 nsubj
     own VERB VB 0 root
     the DET DT 6 det
     mill NOUN NN 4 obj
     . PUNCT . 4 punct`,
    { Norland: 'organization' },
  );
  assert.ok(claims.includes('Norland — does not own → mill (not so)'), claims.join('\n'));
});

actors('a participle before speech is of who speaks', () => {
  const claims = said(
    `Speaking VERB VBG 11 advcl speak
     after ADP IN 4 case
     the DET DT 4 det
     vote NOUN NN 1 obl
     , PUNCT , 1 punct
     Lind PROPN NNP 7 nsubj
     said VERB VBD 0 root say
     the DET DT 9 det
     party NOUN NN 11 nsubj
     must AUX MD 11 aux
     act VERB VB 7 ccomp
     . PUNCT . 7 punct`,
  );
  assert.ok(claims.includes('Lind — speaks → '), claims.join('\n'));
});

actors('"who" stands for a person beside a thing', () => {
  const claims = said(
    `Lind PROPN NNP 2 nsubj
     spotted VERB VBD 0 root spot
     a DET DT 4 det
     man NOUN NN 2 obj
     in ADP IN 7 case
     her PRON PRP$ 7 nmod:poss
     mirror NOUN NN 2 obl
     who PRON WP 10 nsubj
     was AUX VBD 10 aux be
     approaching VERB VBG 7 acl:relcl approach
     the DET DT 12 det
     store NOUN NN 10 obj
     . PUNCT . 2 punct`,
  );
  assert.ok(claims.includes('man — approaches → store'), claims.join('\n'));
});

actors('"not guilty of killing" is no killing', () => {
  const claims = said(
    `Lind PROPN NNP 3 nsubj:pass
     was AUX VBD 3 aux:pass be
     found VERB VBN 0 root find
     not PART RB 5 advmod
     guilty ADJ JJ 3 xcomp
     of SCONJ IN 7 mark
     killing VERB VBG 5 advcl kill
     five NUM CD 9 nummod
     people NOUN NNS 7 obj
     . PUNCT . 3 punct`,
  );
  assert.ok(claims.includes('Lind — kills → five people (not so)'), claims.join('\n'));
});

actors('"neither … nor" denies of both', () => {
  const claims = said(
    `Neither CCONJ CC 2 cc:preconj
     Berg PROPN NNP 6 nsubj
     nor CCONJ CC 4 cc
     Lind PROPN NNP 2 conj
     has AUX VBZ 6 aux have
     read VERB VBN 0 root
     the DET DT 8 det
     letter NOUN NN 6 obj
     . PUNCT . 6 punct`,
  );
  assert.ok(claims.includes('Berg — does not read → letter (not so)'), claims.join('\n'));
  assert.ok(claims.includes('Lind — does not read → letter (not so)'), claims.join('\n'));
});

actors('"no risk that" denies', () => {
  const claims = said(
    `There PRON EX 2 expl
     is VERB VBZ 0 root be
     no DET DT 4 det
     risk NOUN NN 2 nsubj
     that SCONJ IN 9 mark
     the DET DT 7 det
     plan NOUN NN 9 nsubj
     will AUX MD 9 aux
     hurt VERB VB 4 acl:relcl
     Berg PROPN NNP 9 obj
     . PUNCT . 2 punct`,
  );
  assert.ok(claims.includes('plan — will hurt → Berg (not so)'), claims.join('\n'));
});

actors('what nobody knew was so', () => {
  const claims = said(
    `Parents NOUN NNS 4 nsubj parent
     did AUX VBD 4 aux do
     not PART RB 4 advmod
     know VERB VB 0 root
     that SCONJ IN 8 mark
     Berg PROPN NNP 8 nsubj
     had AUX VBD 8 aux have
     left VERB VBN 4 ccomp leave
     Norland PROPN NNP 8 obj
     . PUNCT . 4 punct`,
    { Norland: 'place' },
  );
  assert.ok(claims.includes('Parents: Berg — leaves → Norland'), claims.join('\n'));
});

actors.run();
