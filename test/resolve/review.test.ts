import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { createResolver, createReview, toEntry } from '../../src/resolve/index.ts';
import { corpus } from './build.ts';

const test = suite('resolve/review');
const resolve = createResolver(fileResources());
const review = createReview(fileResources());
const articles = corpus(
  { id: 'a', text: '[Paul Martin]{person} met [Dmytro Kuleba]{person} of [Peru]{place}.' },
  { id: 'b', text: '[Pablo Martin]{person} met [Dmitro Kouleba]{person}.' },
  {
    id: 'c',
    text:
      'Ms [Anna Larsson]{person} sold shares of [Anna Larsson]{organization}. ' +
      'Ms [Anna Larsson]{person} kept some shares of [Anna Larsson]{organization}.',
  },
);

test('two spellings of one man are explained by their names', () => {
  const { verdict, features, score } = review(articles).whySame('Dmytro Kuleba', 'Dmitro Kouleba');
  assert.is(verdict, 'same');
  assert.ok(features.some(({ sentence }) => /forms of one name/.test(sentence)));
  assert.ok(score! >= 2);
});

test('names of one text, and one name twice, have their evidence too', () => {
  const asked = review(
    corpus(
      { id: 'a', text: '[Rita Olsen]{person} came. [Olsen]{person} spoke.' },
      { id: 'b', text: '[Rita OLSEN]{person} left.' },
    ),
  );
  for (const other of ['Olsen', 'Rita Olsen']) {
    const { verdict, features, score } = asked.whySame('Rita Olsen', other);
    assert.is(verdict, 'same');
    assert.equal(features[0]!.values, ['Rita Olsen', other]);
    assert.ok(score! > 0);
  }
});

test('names that met by way of a third are explained step by step', () => {
  const { features, summary } = review(
    corpus(
      { id: 'a', text: '[Sergei Ivanov]{person} spoke.' },
      { id: 'b', text: '[Sergey Ivanov]{person} spoke.' },
      { id: 'c', text: '[Serguei Ivanov]{person} spoke.' },
    ),
  ).whySame('Sergei Ivanov', 'Serguei Ivanov');
  assert.match(summary, /one page/);
  assert.ok(features.length > 0);
});

test('what is apart says what speaks against it', () => {
  const asked = review(articles);
  assert.is(asked.whySame('Paul Martin', 'Anna Larsson').verdict, 'different');
  assert.match(asked.whySame('person/anna-larsson', 'organization/anna-larsson').summary, /types/);
  assert.match(asked.whySame('Nobody', 'Paul Martin').summary, /Nothing is called Nobody/);
});

test('the queue asks about pairs that may be one, and not again when answered', () => {
  const queue = review(articles).reviewQueue();
  const item = queue.find(({ question }) => question === 'one-or-two')!;
  assert.equal([item.a.label, item.b.label].sort(), ['Pablo Martin', 'Paul Martin']);
  for (const answer of ['one', 'two'] as const) {
    const corrections = toEntry(item, answer, 'looked it up');
    const left = review({ ...articles, corrections: corrections! }).reviewQueue();
    assert.not.ok(left.some(({ question }) => question === 'one-or-two'));
  }
});

const abridged = corpus(
  { id: 'a', text: '[Mykola Kovaldan]{person} spoke.' },
  { id: 'b', text: '[M Kovaldan]{person} spoke.' },
);

test('an answer to whether one page is rightly one holds, whichever it is', () => {
  const isAsked = ({ question }: { question: string }) => question === 'rightly-one';
  const item = review(abridged).reviewQueue().find(isAsked)!;
  assert.equal([...item.names].sort(), ['M Kovaldan', 'Mykola Kovaldan']);
  for (const [answer, pages] of [
    ['one', 1],
    ['two', 2],
  ] as const) {
    const corrections = toEntry(item, answer, 'looked it up')!;
    const left = review({ ...abridged, corrections });
    assert.not.ok(left.reviewQueue().some(isAsked), answer);
    const { entities, diagnostics } = resolve({ ...abridged, corrections });
    assert.is(entities.filter(({ label }) => label.startsWith('M')).length, pages);
    assert.equal(diagnostics, []);
  }
});

test('a corrupt file is told, not reviewed and written to', () => {
  assert.throws(() => review({ ...abridged, corrections: '- merge: [a, b\n' }));
});

test.run();
