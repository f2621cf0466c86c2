import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { blankToken } from '../../src/language/components.ts';
import { createParser } from '../../src/language/parser.ts';
import { loadVectors } from '../../src/language/vectors.ts';
import type { Draft } from '../../src/model/index.ts';

const resources = fileResources();
const vectors = loadVectors(resources);

function draft(sentences: readonly string[]): Draft {
  const text = sentences.join(' ');
  const result: Draft = { text, blocks: [], tokens: [], sentences: [], names: [] };
  let at = 0;
  for (const sentence of sentences) {
    const first = result.tokens.length;
    const start = at;
    for (const word of sentence.split(' ')) {
      result.tokens.push(blankToken(word, at, at + word.length));
      at += word.length + 1;
    }
    result.sentences.push({ start, end: at - 1, first, last: result.tokens.length });
  }
  return result;
}

const SENTENCES = [
  'The council that the mayor had dismissed met again on Monday , despite warnings .',
  'No .',
  'Xyzzy plugh 3.14 % , she said , was not what the 27-year-old had been promised .',
];

test('WebAssembly and plain JavaScript give the same tags and trees', () => {
  const [fast, plain] = [draft(SENTENCES), draft(SENTENCES)];
  createParser(resources, vectors)(fast);
  createParser(resources, vectors, { plain: true })(plain);
  assert.equal(fast, plain);
  assert.is(fast.tokens.filter(({ head }) => head < 0).length, SENTENCES.length);
});

test('a sentence is parsed alike first and last, alone and among others', () => {
  const parse = createParser(resources, vectors);
  const alone = draft(SENTENCES.slice(0, 1));
  parse(alone);
  const among = draft([...SENTENCES.slice(1), ...SENTENCES]);
  parse(among);
  const { first, last } = among.sentences[2]!;
  const seen = (tokens: Draft['tokens'], from: number) =>
    tokens.map(({ xpos, head, relation }) => [xpos, head < 0 ? head : head - from, relation]);
  assert.equal(seen(among.tokens.slice(first, last), first), seen(alone.tokens, 0));
});

test.run();
