import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Group } from '../../train/spelling/groups.ts';
import { misjudged } from '../../train/spelling/known.ts';
import { namesOfOneCountry } from '../../train/spelling/one-country.ts';
import { isAttested, isBorneOut, readPairs, type Pair } from '../../train/spelling/pairs.ts';
import { soundsOf } from '../../train/spelling/sounds.ts';

const test = suite('pairs of spellings');

const group = (script: string, family: string, native: string, ...words: string[]): Group => ({
  script,
  family,
  native,
  words: new Map(words.map((word) => [word, 5])),
});

test('two words that a group holds are spellings of one name', () => {
  const [pair] = readPairs([group('russian', 'Cyrillic', 'карл', 'carl', 'karl')]);
  assert.is(pair?.same, true);
  assert.equal(pair?.families, ['Cyrillic']);
});

test('words one letter apart are two names where two families of scripts keep them apart', () => {
  const pairs = readPairs([
    group('russian', 'Cyrillic', 'мартин', 'martin'),
    group('russian', 'Cyrillic', 'марвин', 'marvin'),
    group('korean', 'Korean', '마틴', 'martin'),
    group('korean', 'Korean', '마빈', 'marvin'),
  ]);
  assert.is(pairs.length, 1);
  assert.is(pairs[0]!.same, false);
  assert.ok(isBorneOut(pairs[0]!) && isAttested(pairs[0]!));
});

test('a word seen once in a script does not attest that it is another name', () => {
  const seldom = group('korean', 'Korean', '마빈', 'marvin');
  seldom.words.set('marvin', 1);
  const [pair] = readPairs([
    group('russian', 'Cyrillic', 'мартин', 'martin'),
    group('russian', 'Cyrillic', 'марвин', 'marvin'),
    group('korean', 'Korean', '마틴', 'martin'),
    seldom,
  ]);
  assert.ok(isBorneOut(pair!));
  assert.not(isAttested(pair!));
});

test('names of three letters, and names farther apart that are looked up together, are two names as well', () => {
  const pairs = readPairs([
    group('russian', 'Cyrillic', 'том', 'tom'),
    group('russian', 'Cyrillic', 'тим', 'tim'),
    group('korean', 'Korean', '톰', 'tom'),
    group('korean', 'Korean', '팀', 'tim'),
    group('russian', 'Cyrillic', 'кан', 'kang'),
    group('russian', 'Cyrillic', 'гэн', 'geng'),
    group('korean', 'Korean', '강', 'kang'),
    group('korean', 'Korean', '겡', 'geng'),
  ]);
  const found = pairs.map(({ a, b, same, edits }) => `${a} ${b} ${same} ${edits}`);
  assert.equal(found, ['geng kang false 2', 'tim tom false 1']);
});

test('native spellings become sounds, and none where a letter is of another script', () => {
  assert.is(soundsOf('Чехов', 'russian'), 'Cexov');
  assert.is(soundsOf('محمّد', 'arabic'), 'mHmd');
  assert.is(soundsOf('משה', 'hebrew'), 'mSh');
  assert.is(soundsOf('김', 'korean'), 'giM');
  assert.is(soundsOf('キム', 'katakana'), 'kimu');
  assert.is(soundsOf('马丁', 'chinese'), '马丁');
  for (const script of ['russian', 'arabic', 'hebrew', 'korean', 'katakana', 'chinese'])
    assert.is(soundsOf('Martin', script), undefined);
});

test('what a judge gets wrong is listed when Cyrillic and another family tell it, unless it is held back', () => {
  const groups = [
    group('russian', 'Cyrillic', 'карл', 'carl', 'karl'),
    group('korean', 'Korean', '칼', 'carl', 'karl'),
    group('russian', 'Cyrillic', 'мартин', 'martin'),
    group('russian', 'Cyrillic', 'марвин', 'marvin'),
    group('korean', 'Korean', '마틴', 'martin'),
    group('korean', 'Korean', '마빈', 'marvin'),
  ];
  const pairs = readPairs(groups).map((pair) => ({ ...pair, heldBack: false }));
  const { one, two } = misjudged(groups, pairs, ({ same }) => !same);
  assert.equal(
    one.map(({ a, b }) => `${a} ${b}`),
    ['carl karl'],
  );
  assert.equal(
    two.map(({ a, b }) => `${a} ${b}`),
    ['martin marvin'],
  );
  const heldBack = pairs.map((pair) => ({ ...pair, heldBack: true }));
  assert.equal(
    misjudged(groups, heldBack, ({ same }) => !same),
    { one: [], two: [] },
  );
});

test('a script that keeps two words apart speaks against their being one name', () => {
  const groups = [
    group('russian', 'Cyrillic', 'карл', 'carl', 'karl'),
    group('korean', 'Korean', '칼', 'carl', 'karl'),
    group('hebrew', 'Semitic', 'קרל', 'carl'),
    group('hebrew', 'Semitic', 'כרל', 'karl'),
  ];
  const pairs = readPairs(groups).map((pair) => ({ ...pair, heldBack: false }));
  assert.equal(misjudged(groups, pairs, () => false).one, []);
});

test('names of one country that are both seen are kept for the evaluation; of the others the seldom are learnt from', () => {
  const names = (count: number, ...reserved: string[]) => {
    const apart = [
      group('russian', 'Cyrillic', 'марра', 'marra'),
      group('russian', 'Cyrillic', 'морра', 'morra'),
    ];
    for (const { words } of apart) for (const word of words.keys()) words.set(word, count);
    const { learnt, heldBack } = namesOfOneCountry(apart, [], reserved);
    const has = (list: readonly Pair[]) => list.some(({ a, b }) => `${a} ${b}` === 'marra morra');
    return [has(learnt), has(heldBack)];
  };
  assert.equal(names(1), [true, false]);
  assert.equal(names(1, 'marra morra'), [false, false]);
  assert.equal(names(3), [false, true]);
  const together = [group('korean', 'Korean', '마라', 'marra', 'morra')];
  const { learnt, heldBack } = namesOfOneCountry(together, [], []);
  assert.not([...learnt, ...heldBack].some(({ a, b }) => a === 'marra' && b === 'morra'));
});

test.run();
