import { suite } from 'uvu';
import { forces, includes } from '../helpers/said.ts';
import * as assert from 'uvu/assert';

/** Politics, parliaments, elections and diplomacy, as news has them every day; all names are invented. */
const test = suite('news of politics');

function says(text: string, ...wanted: string[]): void {
  const found = forces(text);
  for (const one of wanted) assert.ok(found.includes(one), `${text}\n${found.join('\n')}`);
}

function lacks(text: string, unwanted: RegExp): void {
  const found = forces(text);
  assert.not.ok(
    found.some((one) => unwanted.test(one)),
    `${text}\n${found.join('\n')}`,
  );
}

test('a deal, an order or the results are things', () => {
  includes('The deal was signed in Doha on Monday.', 'deal — is signed → — | in: Doha');
  says('Tendai Moyo rejected the results.', 'Tendai Moyo rejects results, asserted');
  says('The order was signed by Omar Diallo.', 'Omar Diallo signs order, asserted');
  lacks('As a result, the minister resigned.', /result/);
});

test('what is reached, held or made known needs no more', () => {
  says('Both sides denied that a deal had been reached.', 'deal is reached, not asserted');
  says('The results were announced on Monday.', 'results are announced, asserted');
  says('No charges have been filed, prosecutors said.', 'charges are not filed, not asserted');
  lacks('He could not be reached for comment.', /reached/);
});

test('a no-confidence vote is one', () => {
  says(
    'The ruling coalition lost a no-confidence vote.',
    'ruling coalition loses no-confidence vote, asserted',
  );
});

test('who is called on to do something is called on', () => {
  includes(
    'Karen Whitfield called on Moscow to withdraw its troops.',
    'Karen Whitfield — calls on → Moscow | to: withdraw its troops',
  );
});

test.run();
