import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Mentions } from '../../src/extract/context.ts';
import { findMentions, readMentionLexicon } from '../../src/extract/mentions.ts';
import { createTree } from '../../src/extract/tree.ts';
import { fileResources } from '../../src/host/resources.ts';
import type { NameType } from '../../src/model/index.ts';
import { handmade } from '../helpers/trees.ts';

const lexicon = readMentionLexicon(fileResources());

function read(rows: string, names: Record<string, NameType> = {}): Mentions {
  const { document, analysis } = handmade(rows, names);
  // A surname is also found within the full name: names do not overlap.
  analysis.names = analysis.names.filter(
    (one) =>
      !analysis.names.some(
        (other) => other !== one && other.start <= one.start && one.end <= other.end,
      ),
  );
  return findMentions({ document, analysis, tree: createTree(analysis) }, [], lexicon);
}

/** Texts of the cluster that holds a mention with these words. */
function cluster({ mentions, clusters }: Mentions, text: string): string[] {
  const mention = mentions.find((one) => one.text === text);
  assert.ok(mention, `no mention "${text}" among ${mentions.map((one) => one.text).join(', ')}`);
  return clusters[mention.cluster]!.mentions.map((index) => mentions[index]!.text);
}

const test = suite('mentions');

const SIGNED = `Anna PROPN NNP 4 nsubj
  Berg PROPN NNP 1 flat
  , PUNCT , 4 punct
  signed VERB VBD 0 root sign
  a DET DT 6 det
  pact NOUN NN 4 obj
  . PUNCT . 4 punct`;

test('a title stays outside of the name, and the token that the tree hangs it on leads to the name', () => {
  const found = read(
    `President PROPN NNP 4 nsubj
     Anna PROPN NNP 1 flat
     Berg PROPN NNP 1 flat
     spoke VERB VBD 0 root speak`,
    { 'President Anna Berg': 'person' },
  );
  assert.equal(
    found.mentions.map(({ text }) => text),
    ['Anna Berg'],
  );
  assert.is(found.mentionAt(0), 0);
});

test('a surname, a pronoun and an office lead to the full name', () => {
  const found = read(
    `Finnish ADJ JJ 2 amod
     President PROPN NNP 5 nsubj
     Anna PROPN NNP 2 flat
     Berg PROPN NNP 2 flat
     arrived VERB VBD 0 root arrive
     . PUNCT . 5 punct

     The DET DT 3 det
     Finnish ADJ JJ 3 amod
     leader NOUN NN 4 nsubj leader
     spoke VERB VBD 0 root speak
     . PUNCT . 4 punct

     Berg PROPN NNP 2 nsubj
     left VERB VBD 0 root leave
     her PRON PRP$ 4 nmod:poss
     car NOUN NN 2 obj car
     . PUNCT . 2 punct`,
    { Finnish: 'people', 'Anna Berg': 'person', Berg: 'person' },
  );
  assert.equal(cluster(found, 'Anna Berg'), ['Anna Berg', 'The Finnish leader', 'Berg', 'her']);
});

test('two people of one surname stay apart', () => {
  const found = read(`${SIGNED}\n\n${SIGNED.replace('Anna', 'Olaf')}`, {
    'Anna Berg': 'person',
    'Olaf Berg': 'person',
  });
  assert.equal(cluster(found, 'Anna Berg'), ['Anna Berg']);
});

test('a region is another name than its city', () => {
  const found = read(
    `Kharkiv PROPN NNP 2 compound
     region NOUN NN 3 nsubj region
     burns VERB VBZ 0 root burn
     . PUNCT . 3 punct

     Kharkiv PROPN NNP 2 nsubj
     sleeps VERB VBZ 0 root sleep`,
    { Kharkiv: 'place' },
  );
  assert.equal(cluster(found, 'Kharkiv region'), ['Kharkiv region']);
  assert.is(found.mentions[0]?.subtype, 'region');
});

test('names and demonyms of one country are one cluster, a plural people is its own', () => {
  const found = read(
    `Finland PROPN NNP 2 nsubj
     fought VERB VBD 0 root fight
     . PUNCT . 2 punct

     Finnish ADJ JJ 2 amod
     troops NOUN NNS 3 nsubj troop
     fought VERB VBD 0 root fight
     . PUNCT . 3 punct

     Finns PROPN NNPS 2 nsubj
     fought VERB VBD 0 root fight`,
    { Finland: 'place', Finnish: 'people', Finns: 'people' },
  );
  assert.equal(cluster(found, 'Finland'), ['Finland', 'Finnish']);
  assert.equal(cluster(found, 'Finns'), ['Finns']);
});

test('"the two countries" is a group of the countries in the sentence', () => {
  const found = read(
    `Finland PROPN NNP 4 nsubj
     and CCONJ CC 3 cc
     Norway PROPN NNP 1 conj
     signed VERB VBD 0 root sign
     a DET DT 6 det
     pact NOUN NN 4 obj
     between ADP IN 10 case
     the DET DT 10 det
     two NUM CD 10 nummod
     countries NOUN NNS 6 nmod country`,
    { Finland: 'place', Norway: 'place' },
  );
  const group = found.mentions.find(({ text }) => text === 'the two countries')!;
  const members = found.clusters[group.cluster]?.members ?? [];
  const first = (index: number) => found.mentions[found.clusters[index]!.mentions[0]!]!.text;
  assert.equal(members.map(first), ['Finland', 'Norway']);
});

test('an empty "it" is no mention', () => {
  const found = read(
    `It PRON PRP 3 nsubj
     is AUX VBZ 3 cop be
     clear ADJ JJ 0 root clear
     that SCONJ IN 6 mark
     they PRON PRP 6 nsubj
     won VERB VBD 3 ccomp win`,
  );
  assert.equal(
    found.mentions.map(({ text }) => text),
    ['they'],
  );
});

test('a capital acts as the subject of speech and in "its decision", not where it is a place', () => {
  const found = read(
    `Helsinki PROPN NNP 2 nsubj
     announced VERB VBD 0 root announce
     aid NOUN NN 2 obj aid
     in ADP IN 5 case
     Helsinki PROPN NNP 2 obl
     . PUNCT . 2 punct

     Helsinki PROPN NNP 3 nmod:poss
     's PART POS 1 case
     decision NOUN NN 4 nsubj decision
     stands VERB VBZ 0 root stand`,
    { Helsinki: 'place' },
  );
  assert.equal(
    found.mentions.filter(({ kind }) => kind === 'name').map(({ acts }) => acts),
    [true, undefined, true],
  );
});

test('mentions are sorted, every one is in one cluster, and clusters point back', () => {
  const found = read(SIGNED, { 'Anna Berg': 'person' });
  found.clusters.forEach((one, index) => {
    for (const member of one.mentions) assert.is(found.mentions[member]!.cluster, index);
  });
  const starts = found.mentions.map(({ start }) => start);
  assert.equal(
    starts,
    [...starts].sort((a, b) => a - b),
  );
});

test.run();
