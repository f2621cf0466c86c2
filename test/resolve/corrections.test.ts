import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RelataError } from '../../src/diagnostics.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createResolver } from '../../src/resolve/index.ts';
import { readCorrections } from '../../src/resolve/corrections/read.ts';
import { corpus } from './build.ts';

const test = suite('resolve/corrections');
const resolver = createResolver(fileResources());
const articles = corpus(
  {
    id: 'a',
    text: '[Igor Terekhov]{person} praised [Anna Larsson]{person} in [Kharkiv]{place}.',
    claims: [{ subject: 'Igor Terekhov', relation: 'praises', object: 'Anna Larsson' }],
  },
  { id: 'b', text: '[Harry Terek]{person} met [Anna Larsson]{person}. [Shahed]{place} fell.' },
);
const resolve = (corrections?: string) =>
  resolver({ ...articles, ...(corrections === undefined ? {} : { corrections }) });
const idsOf = (corrections?: string) => resolve(corrections).entities.map(({ id }) => id);

test('nothing is corrected without a file, with an empty one, or one of comments', () => {
  const plain = [
    'person/anna-larsson',
    'person/harry-terek',
    'person/igor-terekhov',
    'place/kharkiv',
    'place/shahed',
  ];
  assert.equal(idsOf(), plain);
  assert.equal(idsOf(''), plain);
  assert.equal(idsOf('# nothing yet\n'), plain);
});

test('merge makes one page of two; the old address redirects', () => {
  const { entities, redirects, diagnostics } = resolve(
    '- merge: [person/igor-terekhov, person/harry-terek]\n  reason: a nickname\n',
  );
  const merged = entities.find(({ id }) => id === 'person/igor-terekhov')!;
  assert.equal(merged.documents, ['a', 'b']);
  assert.equal(merged.label, 'Igor Terekhov');
  assert.equal([...redirects], [['person/harry-terek', 'person/igor-terekhov']]);
  assert.equal(diagnostics, []);
});

test('split makes a page of its own from documents or names', () => {
  const { entities } = resolve(
    '- split: person/anna-larsson\n  documents: [b]\n  label: Anna Larsson the younger\n  reason: two people\n',
  );
  const both = entities.filter(({ id }) => id.startsWith('person/anna'));
  assert.equal(
    both.map(({ id, documents }) => [id, documents]),
    [
      ['person/anna-larsson', ['a']],
      ['person/anna-larsson-the-younger', ['b']],
    ],
  );
});

test('rename changes label and address, keeps the claims and redirects', () => {
  const before = resolve().claims.map(({ id }) => id);
  const { entities, claims, redirects } = resolve(
    '- rename: person/anna-larsson\n  label: Anna B. Larsson\n  reason: full name\n',
  );
  assert.ok(
    entities.some(({ id, label }) => id === 'person/anna-b-larsson' && label === 'Anna B. Larsson'),
  );
  assert.equal(
    claims.map(({ id }) => id),
    before,
  );
  assert.is(claims[0]!.object, 'person/anna-b-larsson');
  assert.is(redirects.get('person/anna-larsson'), 'person/anna-b-larsson');
});

test('retype changes the type and with it the address', () => {
  const { entities, redirects } = resolve(
    '- retype: place/shahed\n  type: thing\n  subtype: weapon\n  reason: a drone\n',
  );
  assert.is(entities.find(({ id }) => id === 'thing/shahed')?.subtype, 'weapon');
  assert.is(redirects.get('place/shahed'), 'thing/shahed');
});

test('of a hidden thing no page, no mention and no id in any claim is left', () => {
  const { entities, mentions, claims, toHide } = resolve(
    '- hide: place/shahed\n  reason: a drone\n',
  );
  assert.not.ok(entities.some(({ id }) => id === 'place/shahed'));
  assert.not.ok(mentions.some(({ entity }) => entity === 'place/shahed'));
  assert.not.ok(JSON.stringify(claims).includes('place/shahed'));
  assert.equal(toHide, ['place/shahed']);
});

test('a hidden person is named as such, under every id, so that all of them can be left out', () => {
  const { claims, toHide } = resolve(
    '- rename: person/anna-larsson\n  label: Anja Larsson\n  reason: x\n' +
      '- hide: person/anna-larsson\n  reason: asked for it\n',
  );
  assert.equal(toHide, ['person/anna-larsson', 'person/anja-larsson']);
  assert.is(claims[0]!.object, 'person/anja-larsson');
});

test('an alias is added', () => {
  const { entities } = resolve('- alias: place/kharkiv\n  text: Kharkov\n  reason: search\n');
  const kharkiv = entities.find(({ id }) => id === 'place/kharkiv')!;
  assert.ok(kharkiv.aliases.some(({ text }) => text === 'Kharkov'));
});

test('a claim is rejected', () => {
  const [claim] = resolve().claims;
  assert.equal(resolve(`- reject: ${claim!.id}\n  reason: misread\n`).claims, []);
});

test('a claim is added when its words stand in the document', () => {
  const added = [
    '- claim:',
    '    subject: person/harry-terek',
    '    label: meets',
    '    object: person/anna-larsson',
    '    document: b',
    '    quote: met Anna Larsson',
    '  reason: missed',
  ].join('\n');
  const { claims, diagnostics } = resolve(added);
  const claim = claims.find(({ label }) => label === 'meets')!;
  assert.is(claim.subject, 'person/harry-terek');
  assert.is(claim.object, 'person/anna-larsson');
  assert.is(claim.evidence[0]!.quote, 'met Anna Larsson');
  assert.equal(diagnostics, []);
  const wrong = resolve(added.replace('met Anna Larsson', 'never said'));
  assert.is(wrong.claims.length, 1);
  assert.is(wrong.diagnostics[0]!.code, 'corrections/stale');
});

test('what no longer applies is reported with its line, and the rest is applied', () => {
  const { entities, diagnostics } = resolve(
    '- hide: person/nobody\n  reason: gone\n- hide: place/shahed\n  reason: a drone\n',
  );
  assert.equal(
    diagnostics.map(({ code, line }) => [code, line]),
    [['corrections/stale', 1]],
  );
  assert.not.ok(entities.some(({ id }) => id === 'place/shahed'));
});

test('later entries may use the address that an earlier one gave', () => {
  const { entities, diagnostics } = resolve(
    '- rename: person/anna-larsson\n  label: Anja Larsson\n  reason: x\n' +
      '- merge: [person/anja-larsson, person/harry-terek]\n  reason: y\n',
  );
  assert.equal(diagnostics, []);
  assert.equal(
    entities.filter(({ type }) => type === 'person').map(({ label }) => label),
    ['Anja Larsson', 'Igor Terekhov'],
  );
});

test('a file that is not YAML is an error with its line, and nothing is built', () => {
  const { errors } = readCorrections('- hide: person/a\n  reason: "unclosed\n');
  assert.is(errors[0]!.code, 'corrections/syntax');
  assert.ok(errors[0]!.line! >= 2);
  assert.throws(
    () => resolve('- hide: [}\n'),
    (error: unknown) => error instanceof RelataError,
  );
});

test('entries that are not as they should be are told with line and column', () => {
  const wrong: [string, RegExp, number][] = [
    ['hide: person/a\n', /must be a list/, 1],
    ['- hide: person/a\n', /reason is missing/, 1],
    ['- 7\n', /must be a mapping/, 1],
    ['\n- reason: x\n', /needs one of/, 2],
    ['- merge: [person/a]\n  reason: x\n', /list of 2 or more/, 1],
    ['- retype: person/a\n  type: planet\n  reason: x\n', /type must be one of/, 2],
    ['- hide: person/a\n  reason: x\n  why: y\n', /"why" does not belong/, 3],
    ['- split: person/a\n  reason: x\n', /needs names or documents/, 1],
  ];
  for (const [text, message, line] of wrong) {
    const { errors } = readCorrections(text);
    assert.is(errors.length, 1, text);
    assert.match(errors[0]!.message, message);
    assert.is(errors[0]!.line, line, text);
  }
});

test.run();
