import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readAddress, writeAddress } from '../../src/viewer/state/address.ts';
import { INITIAL, NO_FILTERS, type State } from '../../src/viewer/state/state.ts';
import * as happens from '../../src/viewer/state/transitions.ts';

const test = suite('viewer/state');

const FULL: State = {
  selection: { kind: 'pair', ids: ['person/a-b', 'place/c'] },
  scope: { kind: 'focus', id: 'person/a-b', steps: 2 },
  filters: {
    types: ['place', 'thing'],
    classes: ['AGREE', 'SAY'],
    statuses: ['reported', 'negative'],
    relation: 'signs & "seals" ~ #=',
    document: 'folder/article-1',
    from: '2024-01-02',
    until: '2024-05-06',
    sources: 2,
    confidence: 50,
    groups: ['organization/o', 'place/c'],
    hidden: ['thing/x', 'thing/y'],
    alone: true,
  },
  limit: 400,
  pane: 'table',
  colours: 'groups',
  camera: { x: -1.5, y: 20, width: 333.3 },
};

test('every state survives the way through the address', () => {
  const scopes: State['scope'][] = [
    { kind: 'all' },
    FULL.scope,
    { kind: 'path', from: 'person/a-b', to: 'place/c' },
    { kind: 'shared', one: 'person/a-b', other: 'place/c' },
  ];
  for (const scope of scopes)
    assert.equal(readAddress(`#${writeAddress({ ...FULL, scope })}`), { ...FULL, scope });
  assert.equal(readAddress(''), INITIAL);
  assert.is(writeAddress(INITIAL), '');
});

test('ids are readable in the address', () => {
  const state = happens.selectNode('person/jo-doe')(INITIAL);
  assert.is(writeAddress(state), 'select=person/jo-doe');
});

test('nonsense in the address is as if it were not there', () => {
  const nonsense =
    '#select=../../etc&focus=<b>&steps=9&path=person/a&from=yesterday&sources=-3&sure=1e9&show=NaN&at=1~2&pane=help&status=x&colour=red&groups=x&without=person~planet&%E0%A4%A=1&__proto__=1';
  assert.equal(readAddress(nonsense), {
    ...INITIAL,
    filters: { ...NO_FILTERS, types: ['person'] },
  });
});

test('going back closes the pane, then the selection, then the scope', () => {
  const steps = [FULL];
  for (let i = 0; i < 4; i++) steps.push(happens.goBack(steps.at(-1)!));
  assert.equal(
    steps.map(({ pane, selection, scope }) => [pane, selection.kind, scope.kind]),
    [
      ['table', 'pair', 'focus'],
      ['none', 'pair', 'focus'],
      ['none', 'none', 'focus'],
      ['none', 'none', 'all'],
      ['none', 'none', 'all'],
    ],
  );
});

test('toggling a kind twice gives the state before', () => {
  const once = happens.toggle('types', 'person')(INITIAL);
  assert.equal(once.filters.types, ['person']);
  assert.equal(happens.toggle('types', 'person')(once), INITIAL);
});

test('a filter that is taken away leaves no trace', () => {
  const filtered = happens.filterBy({ relation: 'leads' })(INITIAL);
  const without = happens.filterBy({ relation: undefined } as never)(filtered);
  assert.equal(without, INITIAL);
  assert.not('relation' in without.filters);
});

test('a group is chosen and let go of; the camera goes to what is left', () => {
  const one = happens.toggleGroup('place/c')({ ...INITIAL, camera: { x: 1, y: 2, width: 3 } });
  assert.equal(one.filters.groups, ['place/c']);
  assert.not('camera' in one);
  const two = happens.toggleGroup('person/a')(one);
  assert.equal(two.filters.groups, ['person/a', 'place/c']);
  assert.equal(happens.toggleGroup('place/c')(two).filters.groups, ['person/a']);
  assert.equal(happens.colourBy('types')(happens.colourBy('groups')(INITIAL)), INITIAL);
});

test('a new scope lets go of the camera; a selection keeps it', () => {
  assert.is(happens.focusOn('person/a', 1)(FULL).camera, undefined);
  assert.is(happens.findPath('person/a', 'person/b')(FULL).camera, undefined);
  assert.equal(happens.selectNode('person/a')(FULL).camera, FULL.camera);
});

test('transitions leave the state that they are given alone', () => {
  const frozen = Object.freeze({ ...FULL, filters: Object.freeze({ ...FULL.filters }) });
  const all = [
    happens.selectNode('person/a'),
    happens.selectPair('person/a', 'person/b'),
    happens.hide('person/a'),
    happens.clearFilters,
    happens.showMost(5),
    happens.openPane('help'),
    happens.toggleGroup('place/c'),
    happens.colourBy('types'),
    happens.fitAll,
    happens.showAll,
  ];
  for (const transition of all) assert.not.equal(transition(frozen), FULL);
});

test.run();
