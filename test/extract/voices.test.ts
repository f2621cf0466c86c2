import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readDocument, readLexicons } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());
const lexicons = readLexicons(fileResources());

/** What the pronouns of a text stand for, in its order: "he: Anna Berg"; "he: ?" where nothing is known. */
function pronouns(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const { document } = stages.read({ path: 'a.txt', bytes });
  assert.ok(document);
  const { found } = readDocument(document, stages.analyze(document), lexicons);
  const { mentions } = found;
  return mentions.flatMap((pronoun) => {
    if (pronoun.kind !== 'pronoun') return [];
    const same = mentions.filter(({ cluster }) => cluster === pronoun.cluster);
    const known =
      same.find(({ kind }) => kind === 'name') ?? same.find(({ kind }) => kind === 'nominal');
    return [`${pronoun.text}: ${known?.text ?? '?'}`];
  });
}

const test = suite('voices');

test('who brings a quotation with "he said" is whom the sentence before is about, and "I" is the same', () => {
  const found = pronouns(
    'Peter Lind led the talks with the unions for a month. "I am tired of the delays," he said.',
  );
  assert.equal(found, ['I: Peter Lind', 'he: Peter Lind']);
});

test('what an organization says of "it" it says of itself', () => {
  const found = pronouns('Nordic Shipping Corporation said it would close two harbours.');
  assert.equal(found, ['it: Nordic Shipping Corporation']);
});

test('"it" that adds that something is so is somebody', () => {
  const found = pronouns('The bar association protested. It added that the government had failed.');
  assert.equal(found, ['It: The bar association']);
});

test('"he" in direct speech is not the one who speaks', () => {
  const found = pronouns(
    'Peter Lind met Karl Berg on Friday. "He is the best player of the league," Karl Berg said.',
  );
  assert.is(found.includes('He: Karl Berg'), false);
});

test('"he" in the words of an unnamed spokesman is whom he speaks for', () => {
  const found = pronouns(
    'Peter Lind was arrested on Friday. A police spokesman said he was released on Sunday.',
  );
  assert.is(found.includes('he: A police spokesman'), false);
});

test('"I am the opposition" makes nobody a party', () => {
  const found = pronouns('Peter Lind was angry. "I am now the opposition party," he said.');
  assert.equal(found, ['I: Peter Lind', 'he: Peter Lind']);
});

test('whose words they are is asked before whom they speak of', () => {
  const found = pronouns(
    'Karl Berg met with Peter Lind on Sunday. "He is a solid leader who will help us," he said.',
  );
  assert.is(found.at(-1), 'he: Karl Berg');
  assert.is(found.includes('He: Karl Berg'), false);
});

test('"they" are no single person', () => {
  const found = pronouns('The foreign minister, Peter Lind, warned on Tuesday they would act.');
  assert.equal(found, ['they: ?']);
});

/** What one pronoun of a text stands for. */
function meaning(pronoun: string, text: string): string | undefined {
  return pronouns(text).find((one) => one.startsWith(`${pronoun}: `));
}

test('who acts on "them" or finds "her" is somebody else, by control and in a relative clause too', () => {
  for (const [pronoun, text] of [
    ['them', 'The riot police had to use water to clear them.'],
    ['them', 'The officers who saw them left the building.'],
    ['her', 'A reporter found her sitting on a bench.'],
  ] as const)
    assert.is(meaning(pronoun, text), `${pronoun}: ?`, text);
});

test('nobody is meant by the "it" of prices, seasons and plans', () => {
  for (const text of [
    'The Nordic government says it will cost 58 million euros to clean up the airport.',
    'Nordic Shipping has a large factory. It is winter in the north.',
    'The ministry has a new list. It is planned to build ten bridges.',
  ])
    assert.match(meaning(/It/.test(text) ? 'It' : 'it', text) ?? 'it: ?', /\?$/, text);
});

test('what "it is the first of the city" says does not tell what "it" is', () => {
  assert.is(
    meaning('It', '"It is the best-selling car of the country.') === 'It: the best-selling car',
    false,
  );
});

test('an announcement speaks of who makes it', () => {
  assert.is(
    meaning(
      'it',
      'The action followed an announcement by Nordic Shipping that it will sell two harbours.',
    ),
    'it: Nordic Shipping',
  );
});

test('who spoke last speaks on as "it" or "he"', () => {
  assert.equal(
    pronouns(
      'According to the Lima Food Agency, the rice may be undercooked. Several shops sold it in May. It added that the recall was triggered by one abroad.',
    ).at(-1),
    'It: Lima Food Agency',
  );
  assert.equal(
    pronouns(
      'The meal costs ten pesos, Tom Lind said. Cakes will be sold at six. The event will be free to the public, he added.',
    ),
    ['he: Tom Lind'],
  );
});

test('"we" in direct speech is the body that speaks, or that the speaker speaks for', () => {
  assert.equal(
    pronouns('"We have closed the harbour," Northport Shipping spokesman Nils Hersch said.'),
    ['We: Northport Shipping'],
  );
  assert.equal(
    pronouns('"We will reopen it," said Anna Berg, director of the Lima Harbour Authority.'),
    ['We: Lima Harbour Authority', 'it: ?'],
  );
  assert.equal(pronouns('"We have no water," residents said.'), ['We: residents']);
  assert.equal(pronouns('"We are a family," said Tom Lind.'), ['We: ?']);
  assert.equal(pronouns('"We are looking into it," said Lima police commander Tom Lind.'), [
    'We: ?',
    'it: ?',
  ]);
});

test('"we" is the team of the place whose coach speaks, and the firm of whoever is two things in it', () => {
  assert.equal(pronouns('"We want to replace both locks," said Norway coach Nils Hersch.'), [
    'We: Norway',
  ]);
  assert.equal(
    pronouns(
      'Nils Hersch, president and chief operating officer at Lind Broadband, said: "We will sell the boxes."',
    ),
    ['We: Lind Broadband'],
  );
});

test('whoever a text is about speaks on as "it" where nothing else tells who does', () => {
  assert.equal(
    pronouns(
      'The National Audit Office said the rules had no common definition of fraud.\n\nIt also expressed concern that the court had qualified the accounts.',
    ),
    ['It: National Audit Office'],
  );
});

test.run();
