import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  attribute,
  readConllu,
  spacesAfter,
  withAttribute,
  writeConllu,
} from '../../src/language/conllu.ts';

const FILE = `# newdoc id = a
# text = She can't go.
1\tShe\tshe\tPRON\tPRP\tCase=Nom\t4\tnsubj\t4:nsubj\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tgone\tgo\tVERB\tVBN\t_\t_\t_\t0:root\tCopyOf=4
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# a comment alone

1\tYes\t_\t_\t_\t_\t_\t_\t_\t_

`;

test('what is read is written back byte for byte', () => {
  assert.is(writeConllu(readConllu(FILE)), FILE);
});

test('words are whole-numbered rows; ranges and empty nodes stand beside them', () => {
  const [first, , third] = readConllu(FILE);
  assert.equal(
    first!.words.map((w) => w.form),
    ['She', 'ca', "n't", 'go', '.'],
  );
  assert.equal(
    first!.extra.map((e) => e.before),
    [1, 4],
  );
  assert.is(third!.words[0]!.head, -1);
});

test('a range says whether a space follows its last word, and none follows the others', () => {
  assert.equal(spacesAfter(readConllu(FILE)[0]!), [true, false, true, false, true]);
});

test('CRLF and a missing last blank line do no harm', () => {
  assert.equal(readConllu(FILE.trimEnd().replaceAll('\n', '\r\n')), readConllu(FILE));
});

test('values are read from and set in MISC', () => {
  assert.is(attribute('A=1|SpaceAfter=No', 'SpaceAfter'), 'No');
  assert.is(attribute('_', 'SpaceAfter'), undefined);
  assert.is(withAttribute('_', 'NER', 'B-PER'), 'NER=B-PER');
  assert.is(withAttribute('NER=O|A=1', 'NER', 'B-PER'), 'A=1|NER=B-PER');
});

test.run();
