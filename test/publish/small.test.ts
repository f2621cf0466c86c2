import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { accentStyles } from '../../src/publish/accent.ts';
import { amountWords } from '../../src/publish/amounts.ts';
import { isDate, longDate } from '../../src/publish/dates.ts';
import { scriptJson } from '../../src/publish/json-ld.ts';
import { inParts } from '../../src/publish/pager.ts';
import { sitePath } from '../../src/publish/paths.ts';
import { shorten, wrap } from '../../src/publish/picture.ts';
import { lettersFor, partOf, termsOf } from '../../src/publish/search-terms.ts';
import { count, grouped, withoutCapital } from '../../src/publish/words.ts';
import { xml } from '../../src/publish/xml.ts';

const test = suite('small parts of the site');

test('dates are written out without the locale of the machine', () => {
  assert.is(longDate('2024-04-04'), '4 April 2024');
  assert.is(longDate('2024-04'), 'April 2024');
  assert.is(longDate('2024'), '2024');
  assert.is(longDate('2024-04-01/2024-04-07'), '1 April 2024 – 7 April 2024');
  assert.is(longDate('2024-07-26/..'), 'from 26 July 2024');
  assert.is(longDate('../2024-07-26'), 'until 26 July 2024');
  assert.is(longDate('2024-04-04T09:30:00Z'), '4 April 2024, 09:30');
  assert.is(longDate('soon'), 'soon');
  assert.ok(isDate('2024-04') && !isDate('2024-04-01/2024-04-07') && !isDate('"><x'));
});

test('JSON in a script element cannot end it', () => {
  const text = scriptJson({ a: '</script><!--&\u2028' });
  assert.not.match(text, /[<>&\u2028]/);
  assert.equal(JSON.parse(text), { a: '</script><!--&\u2028' });
});

test('XML is escaped and freed of characters that it does not allow', () => {
  assert.is(xml('a < "b" & \u0000\uD83D\uFFFE'), 'a &lt; &quot;b&quot; &amp; \uFFFD');
  assert.is(xml('😀'), '😀');
});

test('the accent is darkened or lightened until it can be read', () => {
  assert.match(accentStyles('#1f5fa8'), /--accent:#1f5fa8/);
  assert.not.match(accentStyles('#ffff00'), /^:root\{--accent:#ffff00/);
  assert.not.match(accentStyles('#000033'), /dark\)\{:root\{--accent:#000033/);
});

test('long lists come in numbered parts', () => {
  const parts = inParts([1, 2, 3, 4, 5], 2, sitePath('timeline.html'), 'timeline');
  assert.equal(
    parts.map(({ path }) => path),
    ['timeline.html', 'timeline/2.html', 'timeline/3.html'],
  );
  assert.equal(
    parts.map(({ items }) => items),
    [[1, 2], [3, 4], [5]],
  );
  assert.is(inParts([], 2, sitePath('timeline.html'), 'timeline').length, 1);
});

test('labels are cut between characters and broken between words', () => {
  assert.is(shorten('abcdef', 4), 'abc…');
  assert.is(shorten('😀😀😀', 2), '😀…');
  assert.equal(wrap('Ukraine Defense Contact Group'), ['Ukraine Defense', 'Contact Group']);
  assert.is(wrap('x'.repeat(10_000))[0]!.length, 17);
});

test('terms are folded, and small indexes are one part', () => {
  assert.equal(termsOf('Sébastien Lecornu’s €100'), ['sebastien', 'lecornu', '100']);
  assert.is(lettersFor(100), 0);
  assert.is(partOf('kharkiv', 0), '');
  assert.is(partOf('kharkiv', 2), 'kh');
  assert.match(partOf('харків', 2), /^x-[0-9a-f]+$/);
});

test('numbers are grouped and nouns agree', () => {
  assert.is(grouped(1234567), '1,234,567');
  assert.is(count(1, 'source'), '1 source');
  assert.is(count(2, 'entity', 'entities'), '2 entities');
});

test('a number is told with its hedge once, and with "of" where it wants one', () => {
  const amount = { value: 3, text: 'three', bound: 'at-least' as const };
  assert.is(amountWords({ ...amount, of: 'workers' }), 'at least three workers');
  assert.is(amountWords({ ...amount, text: 'more than three' }), 'more than three');
  assert.is(
    amountWords({ ...amount, text: 'thousands', of: 'loyalists' }),
    'thousands of loyalists',
  );
  assert.is(
    amountWords({ ...amount, text: 'an estimated 500 dollars', bound: 'about' }),
    'an estimated 500 dollars',
  );
});

test('words lose the capital of a sentence they began, names keep theirs', () => {
  assert.is(withoutCapital('Five soldiers'), 'five soldiers');
  assert.is(withoutCapital('The group'), 'the group');
  assert.is(withoutCapital('The Hague'), 'The Hague');
  assert.is(withoutCapital('Two Rivers'), 'Two Rivers');
  assert.is(withoutCapital('Soldiers'), 'Soldiers');
});

test.run();
