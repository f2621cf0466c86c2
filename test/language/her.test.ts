import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { blankToken } from '../../src/language/components.ts';
import { tagHer } from '../../src/language/her.ts';

function tagged(text: string, upos: string, relation: string): string {
  const token = { ...blankToken(text, 0, text.length), upos, xpos: '?', relation };
  tagHer(token);
  return token.xpos;
}

test('"her" is a possessive where it hangs as one, and else a person', () => {
  assert.is(tagged('her', 'PRON', 'nmod:poss'), 'PRP$');
  assert.is(tagged('Her', 'PRON', 'obj'), 'PRP');
});

test('other words keep their tags', () => {
  assert.is(tagged('his', 'PRON', 'obj'), '?');
  assert.is(tagged('Her', 'PROPN', 'flat'), '?');
});

test.run();
