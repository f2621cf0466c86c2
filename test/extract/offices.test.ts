import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Mentions } from '../../src/extract/context.ts';
import { findMentions, readMentionLexicon } from '../../src/extract/mentions.ts';
import { createTree } from '../../src/extract/tree.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { NameType } from '../../src/model/index.ts';
import { handmade } from '../helpers/trees.ts';

const lexicon = readMentionLexicon(fileResources());

function read(rows: string, names: Record<string, NameType>): Mentions {
  const { document, analysis } = handmade(rows, names);
  return findMentions({ document, analysis, tree: createTree(analysis) }, [], lexicon);
}

/** Attributes as "subject | relation | label | object". */
function attributes(rows: string, names: Record<string, NameType>): string[] {
  return read(rows, names).claims.map(({ subject, relation, label, object, office }) =>
    [
      subject.text,
      relation,
      `${office?.former ? 'former ' : ''}${office?.title ?? label}`,
      object?.text ?? '',
    ].join(' | '),
  );
}

const test = suite('offices');

test('a title before a name is an office of the organization before it', () => {
  assert.equal(
    attributes(
      `NATO PROPN NNP 2 compound
       Secretary PROPN NNP 6 nsubj
       General PROPN NNP 2 flat
       Lars PROPN NNP 2 flat
       Berg PROPN NNP 2 flat
       spoke VERB VBD 0 root speak`,
      { NATO: 'organization', 'Lars Berg': 'person' },
    ),
    ['Lars Berg | holds-office | Secretary General | NATO'],
  );
});

test('the spokesperson of an office does not hold the office', () => {
  assert.equal(
    attributes(
      `UN PROPN NNP 4 compound
       Secretary PROPN NNP 4 compound
       General PROPN NNP 4 compound
       spokesperson NOUN NN 8 nsubj spokesperson
       , PUNCT , 4 punct
       Lars PROPN NNP 4 appos
       Berg PROPN NNP 6 flat
       spoke VERB VBD 0 root speak`,
      { UN: 'organization', 'Lars Berg': 'person' },
    ),
    ['Lars Berg | holds-office | Secretary General spokesperson | UN'],
  );
});

test('a chain of organizations is an office and parts', () => {
  const found = attributes(
    `Lars PROPN NNP 0 root
     Berg PROPN NNP 1 flat
     , PUNCT , 4 punct
     head NOUN NN 1 appos head
     of ADP IN 7 case
     the DET DT 7 det
     Disinformation PROPN NNP 4 nmod
     Center PROPN NNP 7 flat
     of ADP IN 12 case
     Ukraine PROPN NNP 12 nmod:poss
     's PART POS 10 case
     Security PROPN NNP 7 nmod
     Council PROPN NNP 12 flat
     . PUNCT . 1 punct`,
    {
      'Lars Berg': 'person',
      'Disinformation Center': 'organization',
      Ukraine: 'place',
      'Security Council': 'organization',
    },
  );
  assert.equal(found, [
    'Lars Berg | holds-office | head | Disinformation Center',
    'Disinformation Center | part-of | is part of | Security Council',
    'Security Council | part-of | is part of | Ukraine',
  ]);
});

test('former offices are former, and the adjective of a country is the country', () => {
  assert.equal(
    attributes(
      `The DET DT 4 det
       former ADJ JJ 4 amod
       Ukrainian ADJ JJ 4 amod
       president NOUN NN 8 nsubj president
       , PUNCT , 6 punct
       Lars PROPN NNP 4 appos
       Berg PROPN NNP 6 flat
       left VERB VBD 0 root leave`,
      { Ukrainian: 'people', 'Lars Berg': 'person' },
    ),
    ['Lars Berg | holds-office | former president | Ukrainian'],
  );
});

test('"head of the Ukrainian diplomacy" is the foreign minister', () => {
  assert.equal(
    attributes(
      `the DET DT 2 det
       head NOUN NN 9 nsubj head
       of ADP IN 6 case
       the DET DT 6 det
       Ukrainian ADJ JJ 6 amod
       diplomacy NOUN NN 2 nmod diplomacy
       , PUNCT , 8 punct
       Berg PROPN NNP 2 appos
       spoke VERB VBD 0 root speak`,
      { Ukrainian: 'people', Berg: 'person' },
    ),
    ['Berg | holds-office | foreign minister | Ukrainian'],
  );
});

test('an age is no office, and a trade with a demonym is a nationality', () => {
  assert.equal(
    attributes(
      `Belgian ADJ JJ 2 amod
       striker NOUN NN 5 nsubj striker
       Lars PROPN NNP 2 flat
       Berg PROPN NNP 2 flat
       scored VERB VBD 0 root score`,
      { Belgian: 'people', 'Lars Berg': 'person' },
    ),
    ['Lars Berg | citizen-of | is citizen of | Belgian', 'Lars Berg | holds-office | striker | '],
  );
  assert.equal(
    attributes(
      `a DET DT 3 det
       47-year-old ADJ JJ 3 amod
       resident NOUN NN 5 nsubj resident
       Berg PROPN NNP 3 flat
       fled VERB VBD 0 root flee`,
      { Berg: 'person' },
    ),
    [],
  );
});

test('towns lie in the countries that their descriptions name', () => {
  assert.equal(
    attributes(
      `the DET DT 3 det
       Ukrainian ADJ JJ 3 amod
       city NOUN NN 6 nsubj city
       of ADP IN 5 case
       Odesa PROPN NNP 3 nmod
       waits VERB VBZ 0 root wait`,
      { Ukrainian: 'people', Odesa: 'place' },
    ),
    ['Odesa | located-in | is located in | Ukrainian'],
  );
});

test('other names that the text gives are aliases', () => {
  const { aliases } = read(
    `the DET DT 4 det
     Contact PROPN NNP 4 compound
     Defense PROPN NNP 4 compound
     Group PROPN NNP 11 nsubj
     , PUNCT , 6 punct
     known VERB VBN 4 acl know
     informally ADV RB 6 advmod
     as ADP IN 10 case
     the DET DT 10 det
     Ramstein PROPN NNP 6 obl
     met VERB VBD 0 root meet`,
    { 'Contact Defense Group': 'organization', Ramstein: 'organization' },
  );
  assert.equal(
    aliases.map(({ text }) => text),
    ['Ramstein'],
  );
});

test('every attribute lies in its quote', () => {
  const { claims } = read(
    `Lars PROPN NNP 0 root
     Berg PROPN NNP 1 flat
     , PUNCT , 4 punct
     mayor NOUN NN 1 appos mayor
     of ADP IN 6 case
     Oslo PROPN NNP 4 nmod
     . PUNCT . 1 punct`,
    { 'Lars Berg': 'person', Oslo: 'place' },
  );
  assert.is(claims.length, 1);
  for (const { quote, subject, object, trigger } of claims)
    for (const span of [subject, object!, trigger])
      assert.ok(quote.start <= span.start && span.end <= quote.end);
});

test.run();
