import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Amount } from '../../src/model/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createResolver } from '../../src/resolve/index.ts';
import { corpus, type Sketch } from './build.ts';

const test = suite('resolve/claims');
const resolve = createResolver(fileResources());

const signing = (id: string, date?: string, over: Partial<Sketch> = {}): Sketch => ({
  id,
  ...(date === undefined ? {} : { date }),
  text: '[Alexander Stubb]{person} signed [a 10-year security agreement]{thing} in [Kyiv]{place}.',
  claims: [
    {
      subject: 'Alexander Stubb',
      relation: 'signs-agreement',
      object: 'a 10-year security agreement',
    },
  ],
  ...over,
});
const strike = (
  id: string,
  date: string | undefined,
  value: string | undefined,
  text: string,
): Sketch => ({
  id,
  ...(date === undefined ? {} : { date }),
  text: '[Russia]{place} attacked [Kharkiv]{place} on Wednesday.',
  claims: [
    {
      subject: 'Russia',
      relation: 'attacks',
      object: 'Kharkiv',
      over: { class: 'ASSAULT', time: { ...(value === undefined ? {} : { value }), text } },
    },
  ],
});
const dead = (id: string, amount: Partial<Amount>): Sketch => ({
  id,
  date: '2024-04-04',
  text: '[Russia]{place} killed people in [Kharkiv]{place}.',
  claims: [
    {
      subject: 'Russia',
      relation: 'kills',
      object: 'people',
      place: 'Kharkiv',
      over: {
        class: 'HARM',
        time: { value: '2024-04-04', text: 'on Thursday' },
        amounts: [{ value: 3, text: 'three', of: 'people', bound: 'exact', ...amount }],
      },
    },
  ],
});

test('what two documents say of the same days is one claim of two sources', () => {
  const { claims } = resolve(corpus(signing('a', '2024-04-04'), signing('b', '2024-04-05')));
  assert.is(claims.length, 1);
  assert.is(claims[0]!.sources, 2);
  assert.is(claims[0]!.status, 'corroborated');
  assert.equal(
    claims[0]!.evidence.map(({ document }) => document),
    ['a', 'b'],
  );
});

test('what somebody is or does to himself is words, not a tie to himself', () => {
  const { claims } = resolve(
    corpus({
      id: 'a',
      text: '[Anna Berg]{person berg} was [its best critic]{person berg}.',
      claims: [{ subject: 'Anna Berg', relation: 'be', object: 'its best critic' }],
    }),
  );
  assert.equal(
    claims.map(({ subject, object }) => [subject, object]),
    [['person/anna-berg', 'its best critic']],
  );
});

test('a bare title is evidence of the office that is named with its body', () => {
  const office = (id: string, text: string, object?: string): Sketch => ({
    id,
    text,
    claims: [
      {
        subject: 'Anna Berg',
        relation: 'holds-office',
        ...(object === undefined ? {} : { object }),
        over: {
          class: 'OFFICE',
          office: { title: object === undefined ? 'President' : 'president' },
        },
      },
    ],
  });
  const bare = office('a', 'President [Anna Berg]{person} spoke.');
  const whole = office('b', '[Finland]{place} has a president, [Anna Berg]{person}.', 'Finland');
  const other = office('c', '[Chile]{place} has a president, [Anna Berg]{person}.', 'Chile');
  const { claims } = resolve(corpus(bare, whole));
  assert.equal(
    claims.map(({ object, evidence }) => [object, evidence.length]),
    [['place/finland', 2]],
  );
  // Of two bodies nobody knows which is meant.
  assert.is(resolve(corpus(bare, whole, other)).claims.length, 3);
});

test('an office of something without a name is an office without whose it is', () => {
  const { claims } = resolve(
    corpus({
      id: 'a',
      text: 'Shots fell on [a village]{place v}, [its]{place v} mayor [Anna Berg]{person} said.',
      claims: [
        {
          subject: 'Anna Berg',
          relation: 'holds-office',
          object: 'its',
          over: { class: 'OFFICE', label: 'mayor' },
        },
      ],
    }),
  );
  assert.equal(
    claims.map(({ label, object }) => [label, object]),
    [['mayor', undefined]],
  );
});

test('a copy adds its words and no source', () => {
  const { claims } = resolve(
    corpus(signing('a', '2024-04-04'), signing('b', '2024-04-04', { copies: ['a'] })),
  );
  assert.is(claims.length, 1);
  assert.is(claims[0]!.evidence.length, 2);
  assert.is(claims[0]!.sources, 1);
  assert.is(claims[0]!.status, 'single');
});

test('two strikes on one city fourteen months apart are two', () => {
  const { claims } = resolve(
    corpus(
      strike('a', '2024-04-04', '2024-04-03', 'on Wednesday'),
      strike('b', '2025-06-11', '2025-06-11', 'on Wednesday'),
    ),
  );
  assert.is(claims.length, 2);
  assert.is.not(claims[0]!.id, claims[1]!.id);
});

test('a document without a date is never merged on the word Wednesday', () => {
  const { claims } = resolve(
    corpus(
      strike('a', '2024-04-04', '2024-04-03', 'on Wednesday'),
      strike('b', undefined, undefined, 'on Wednesday'),
    ),
  );
  assert.is(claims.length, 2);
});

test('different exact figures of one event contest each other', () => {
  const { claims } = resolve(corpus(dead('a', { value: 3 }), dead('b', { value: 5 })));
  assert.is(claims.length, 2);
  assert.equal(
    claims.map(({ status }) => status),
    ['contested', 'contested'],
  );
  assert.equal(claims[0]!.contests, [claims[1]!.id]);
});

test('at least three and four do not contest each other, nor do figures of other populations', () => {
  const bound = resolve(corpus(dead('a', { bound: 'at-least' }), dead('b', { value: 4 })));
  assert.equal(
    bound.claims.map(({ status }) => status),
    ['corroborated'],
  );
  const subset = resolve(corpus(dead('a', { of: 'rescuers' }), dead('b', { value: 4 })));
  assert.not.ok(subset.claims.some(({ status }) => status === 'contested'));
});

test('a negative claim contests the positive one and stays itself', () => {
  const negative = signing('b', '2024-04-04');
  negative.claims![0]!.over = { polarity: 'negative' };
  const { claims } = resolve(corpus(signing('a', '2024-04-04'), negative));
  assert.equal(claims.map(({ polarity }) => polarity).sort(), ['negative', 'positive']);
  assert.ok(claims.every(({ status }) => status === 'contested'));
});

test('the id of a claim does not depend on documents, their names or their order', () => {
  const one = resolve(corpus(signing('a', '2024-04-04'))).claims[0]!.id;
  const other = resolve(corpus(signing('z', '2024-04-04'))).claims[0]!.id;
  const both = resolve(corpus(signing('a', '2024-04-04'), signing('z', '2024-04-05'))).claims[0]!
    .id;
  assert.is(one, other);
  assert.is(one, both);
});

test('a claim through a pronoun has the name in its chain', () => {
  const { claims } = resolve(
    corpus({
      id: 'a',
      text: '[Alexander Stubb]{person s} spoke. Then [he]{person s} praised [Kyiv]{place}.',
      claims: [{ subject: 'he', relation: 'praises', object: 'Kyiv' }],
    }),
  );
  assert.is(claims[0]!.subject, 'person/alexander-stubb');
  assert.is(claims[0]!.subjectText, 'he');
  assert.equal(
    claims[0]!.evidence[0]!.chain.map(({ text, entity }) => [text, entity]),
    [['Alexander Stubb', 'person/alexander-stubb']],
  );
});

test('a claim of words only is no claim', () => {
  const { claims } = resolve(
    corpus({
      id: 'a',
      text: 'it rains cats',
      claims: [{ subject: 'it', relation: 'rains', object: 'cats' }],
    }),
  );
  assert.equal(claims, []);
});

test('a figure of deaths is kept whoever died', () => {
  const { claims } = resolve(
    corpus({
      id: 'a',
      text: 'At least eight people were killed.',
      claims: [
        {
          subject: 'eight people',
          relation: 'is-killed',
          over: {
            class: 'HARM',
            amounts: [{ value: 8, text: 'eight', of: 'people', bound: 'at-least' }],
          },
        },
      ],
    }),
  );
  assert.equal(
    claims.map(({ subject }) => subject),
    ['eight people'],
  );
});

test('offices come from claims and name the claim', () => {
  const { entities, claims } = resolve(
    corpus({
      id: 'a',
      text: '[Alexander Stubb]{person}, president of [Finland]{place}.',
      claims: [
        {
          subject: 'Alexander Stubb',
          relation: 'holds-office',
          object: 'Finland',
          over: { class: 'OFFICE', office: { title: 'president' } },
        },
      ],
    }),
  );
  const stubb = entities.find(({ type }) => type === 'person')!;
  assert.equal(stubb.offices, [{ title: 'president', of: 'place/finland', claim: claims[0]!.id }]);
});

test.run();
