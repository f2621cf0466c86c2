import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createExtractor } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { DocumentClaim, NameType } from '../../src/model/index.ts';
import { handmade } from '../helpers/trees.ts';

const extract = createExtractor(fileResources());

function said(rows: string, names: Record<string, NameType> = {}): string[] {
  const { document, analysis } = handmade(rows, names);
  return extract(document, analysis).claims.map(written);
}

function written({ subject, label, object, participants }: DocumentClaim): string {
  const more = participants.map(({ role, argument }) => ` | ${role}: ${argument.text}`).join('');
  return `${subject.text} ${label} ${object?.text ?? '—'}${more}`;
}

const complements = suite('complements');

const TOLD = `Berg PROPN NNP 2 nsubj
  told VERB VBD 0 root tell
  police NOUN NNS 2 iobj`;

complements('what somebody is told stands beside whom it is told to', () => {
  const found = said(
    `${TOLD}
     a DET DT 5 det
     man NOUN NN 6 nsubj
     fled VERB VBD 2 ccomp flee
     . PUNCT . 2 punct`,
    { Berg: 'person' },
  );
  assert.ok(found.includes('Berg tells police | that: a man fled'), found.join('; '));
});

complements('an addressee to whom nothing is told is no claim', () => {
  assert.equal(
    said(
      `${TOLD}
     . PUNCT . 2 punct`,
      { Berg: 'person' },
    ),
    [],
  );
});

complements('what a thing is called, taken for and used for completes the claim', () => {
  const called = said(
    `Berg PROPN NNP 2 nsubj
     called VERB VBD 0 root call
     the DET DT 4 det
     deaths NOUN NNS 2 obj death
     a DET DT 7 det
     terrible ADJ JJ 7 amod
     loss NOUN NN 2 xcomp
     . PUNCT . 2 punct`,
    { Berg: 'person' },
  );
  assert.equal(called, ['Berg calls deaths | as: terrible loss']);
  const used = said(
    `Loans NOUN NNS 4 nsubj:pass loan
     will AUX MD 4 aux
     be AUX VB 4 aux:pass
     used VERB VBN 0 root use
     to PART TO 6 mark
     help VERB VB 4 advcl
     firms NOUN NNS 6 obj firm
     . PUNCT . 4 punct`,
  );
  assert.ok(used.includes('Loans will be used — | to: help firms'), used.join('; '));
});

complements('a passive of use or include that says no more is no claim', () => {
  const found = said(
    `Gateways NOUN NNS 3 nsubj:pass gateway
     are AUX VBP 3 aux:pass be
     used VERB VBN 0 root use
     . PUNCT . 3 punct`,
  );
  assert.equal(found, []);
});

complements('a bare noun keeps the clause that says which is meant', () => {
  const found = said(
    `Berg PROPN NNP 2 nsubj
     visited VERB VBD 0 root visit
     areas NOUN NNS 2 obj area
     affected VERB VBN 3 acl affect
     by ADP IN 6 case
     violence NOUN NN 4 obl:agent
     . PUNCT . 2 punct`,
    { Berg: 'person' },
  );
  assert.ok(found.includes('Berg visits areas affected by violence'), found.join('; '));
  assert.ok(found.includes('violence affects areas'), found.join('; '));
});

complements('a hedge stays with its number wherever the parser hangs it', () => {
  const found = said(
    `As SCONJ IN 6 mark
     many ADJ JJ 6 nsubj
     as ADP IN 2 fixed
     300 NUM CD 5 nummod
     people NOUN NNS 6 nsubj
     died VERB VBD 0 root die
     . PUNCT . 6 punct`,
  );
  assert.ok(
    found.some(
      (one) =>
        one.startsWith('As many as 300 people dies') || one.startsWith('As many as 300 people die'),
    ),
    found.join('; '),
  );
});

complements('an adverb without which something else is said stays in the label', () => {
  const found = said(
    `Talks NOUN NNS 3 nsubj talk
     nearly ADV RB 3 advmod
     collapsed VERB VBD 0 root collapse
     . PUNCT . 3 punct`,
  );
  assert.equal(found, ['Talks nearly collapse —']);
});

complements.run();
