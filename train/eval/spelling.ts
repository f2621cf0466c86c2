import { readFileSync } from 'node:fs';
import { compareText } from '../../src/base/order.ts';
import { lookups } from '../../src/resolve/names/romanization.ts';
import { createScorer, createSimilarity } from '../../src/resolve/names/similarity.ts';
import { readListedNames } from '../../src/resolve/names/spelling/listed.ts';
import { readSpellingModel } from '../../src/resolve/names/spelling/model.ts';
import { createSpeller } from '../../src/resolve/names/spelling.ts';
import type { EvalSection } from '../eval.ts';
import { readGroups } from '../spelling/groups.ts';
import { isAttested, isBorneOut, readPairs, type Pair } from '../spelling/pairs.ts';
import { neighboursOfOneCountry } from '../spelling/countries.ts';
import { namesOfOneCountry } from '../spelling/one-country.ts';

const READING = new URL('../spelling/reading.txt', import.meta.url);
const RATES = [0.001, 0.005, 0.01];

/**
 * Held-back pairs (of no script was it learnt that they are written alike): spellings of one name against names one
 * letter apart. Believed are pairs that two families of scripts bear out: one alone conflates what it has no letters
 * for. Two names must be attested as well: seen three times in one script of each family, and yet never written alike
 * (what is seen once may be one name).
 */
export const section: EvalSection = {
  name: 'spelling',
  order: 60,
  run({ data, resources, misses, log }) {
    const model = readSpellingModel(resources.bytes('spelling.bin'));
    const lookUp = readListedNames(resources);
    const speller = createSpeller(
      resources.text('forename-groups.txt'),
      resources.text('spelling-pairs.txt'),
      createSimilarity(model, lookUp),
    );
    const isOne = ({ a, b }: Pair) => speller.compare(a, b) >= 0.5;
    const isForename = ({ a, b }: Pair) => speller.forename(a) === speller.forename(b);
    const score = createScorer(model, lookUp);
    const scoreOf = ({ a, b }: Pair) => score(a, b) ?? -Infinity;
    const groups = readGroups(data);
    const all = readPairs(groups);
    const pairs = all.filter(({ heldBack }) => heldBack);
    const same = pairs.filter((pair) => pair.same);
    const two = pairs.filter((pair) => !pair.same && pair.edits === 1);
    const apart = two.filter(isBorneOut);
    const sure = two.filter(isAttested);
    const spelt = same.filter(isBorneOut);
    const share = (list: readonly Pair[]) => shareOf(list, list.filter(isOne).length);
    log(`spellings of one name, taken as one: ${share(spelt)}`);
    log(`  looked up together: ${shareOf(spelt, spelt.filter(meet).length)}`);
    log(
      `  looked up together and taken as one: ${shareOf(spelt, spelt.filter((pair) => meet(pair) && isOne(pair)).length)}`,
    );
    log(`names one letter apart, attested, taken as one: ${share(sure)}`);
    log(
      `  more, as forms of one forename (“Bill”, “Will”): ${shareOf(sure, sure.filter((pair) => !isOne(pair) && isForename(pair)).length)}`,
    );
    log(`  of four letters or more: ${share(sure.filter(isLong))}`);
    log(`names one letter apart, however seldom seen: ${share(apart)}`);
    log(`  of four letters or more: ${share(apart.filter(isLong))}`);
    const reserved = neighboursOfOneCountry(data, groups);
    const ofCountry = namesOfOneCountry(groups, all, reserved).heldBack;
    const read = readBy();
    const countryRead = ofCountry.filter(read);
    log(`names of one country one letter apart, never learnt from: ${share(ofCountry)}`);
    log(`  without those that a reader says are one: ${share(countryRead)}`);
    const near = neighboursOf(reserved, all);
    const nearOnes = near.filter(([a, b]) => speller.compare(a, b) >= 0.5);
    log(
      `frequent names of one country one letter apart, never learnt from: ${shareOf(near, nearOnes.length)}`,
    );
    logRead(spelt, sure, read, isOne, scoreOf, log);
    log('what only one family of scripts bears out:');
    for (const family of ['Cyrillic', 'Semitic', 'kana', 'Chinese', 'Korean'])
      log(`  spellings, ${family}: ${share(same.filter((pair) => isOnly(pair, family)))}`);
    log(`  names one letter apart: ${share(two.filter((pair) => !isBorneOut(pair)))}`);
    const far = pairs.filter((pair) => !pair.same && pair.edits > 1);
    log(`names farther apart, attested: ${share(far.filter(isAttested))}`);
    log(`names farther apart, however seldom seen: ${share(far)}`);
    const learnt = all.filter(({ heldBack }) => !heldBack);
    log('pairs that were learnt, judged with the list of those that are known:');
    log(`  spellings: ${share(learnt.filter((pair) => pair.same && isBorneOut(pair)))}`);
    const learntTwo = learnt.filter((pair) => !pair.same && isAttested(pair));
    log(`  attested names: ${share(learntTwo)}`);
    log('recall by the score alone at rates of false merges:');
    log(`  names attested: ${curve(spelt, sure, scoreOf)}`);
    log(`  of four letters or more: ${curve(spelt, sure.filter(isLong), scoreOf)}`);
    log(`  names of one country: ${curve(spelt, ofCountry, scoreOf)}`);
    log(`    as read: ${curve(spelt.filter(read), countryRead, scoreOf)}`);
    log(`  names however seldom seen: ${curve(spelt, apart, scoreOf)}`);
    log(`  of four letters or more: ${curve(spelt, apart.filter(isLong), scoreOf)}`);
    if (misses) {
      log(`taken as one: ${listed(apart.filter(isOne))}`);
      log(`  of one country: ${listed(ofCountry.filter(isOne))}`);
      log(`  frequent: ${nearOnes.map((pair) => pair.join('/')).join(' ')}`);
      log(`  farther apart: ${listed(far.filter(isOne))}`);
      log(`taken as two: ${listed(spelt.filter((pair) => !isOne(pair)))}`);
      log(`not looked up together: ${listed(spelt.filter((pair) => !meet(pair)))}`);
    }
    log(speedOf(pairs, (a, b) => speller.compare(a, b)));
  },
};

/** The same without the pairs of which a reader says that the groups are wrong. */
function logRead(
  spelt: readonly Pair[],
  sure: readonly Pair[],
  isRight: (pair: Pair) => boolean,
  isOne: (pair: Pair) => boolean,
  scoreOf: (pair: Pair) => number,
  log: (line: string) => void,
): void {
  const [one, two] = [spelt.filter(isRight), sure.filter(isRight)];
  log('without pairs that a reader says are wrong in the groups:');
  log(`  spellings: ${shareOf(one, one.filter(isOne).length)}`);
  log(`  names one letter apart, attested: ${shareOf(two, two.filter(isOne).length)}`);
  log(`  recall by the score alone: ${curve(one, two, scoreOf)}`);
  const others = spelt.filter((pair) => !isRight(pair));
  log(
    `  spellings that a reader says are two names: ${shareOf(others, others.filter(isOne).length)}`,
  );
}

/** Whether a reader agrees with what the groups say of a pair. */
function readBy(): (pair: Pair) => boolean {
  const lines = readFileSync(READING, 'utf8').split('\n');
  const wrong = new Set(lines.map((line) => line.slice(4)));
  return ({ a, b }) => !wrong.has(`${a} ${b}`);
}

/** Whether a matcher looks at the two at all. */
function meet({ a, b }: Pair): boolean {
  const known = new Set(lookups(a));
  return lookups(b).some((key) => known.has(key));
}

/** Pairs of words that one country's lists have and that no mined pair was learnt of. */
function neighboursOf(reserved: readonly string[], mined: readonly Pair[]): [string, string][] {
  const learnt = new Set(mined.flatMap(({ a, b, heldBack }) => (heldBack ? [] : [`${a} ${b}`])));
  return reserved.flatMap((pair): [string, string][] => {
    const [a = '', b = ''] = pair.split(' ');
    return learnt.has(pair) ? [] : [[a, b]];
  });
}

function listed(pairs: readonly Pair[]): string {
  return pairs.map(({ a, b, attested }) => `${a}/${b}${attested.length > 1 ? '*' : ''}`).join(' ');
}

function isLong({ a, b }: Pair): boolean {
  return Math.min(a.length, b.length) > 3;
}

function isOnly({ families }: Pair, family: string): boolean {
  return families.length === 1 && families[0] === family;
}

function shareOf(list: readonly unknown[], count: number): string {
  return `${((100 * count) / Math.max(1, list.length)).toFixed(2)} % of ${list.length}`;
}

/** Recall at rates of false merges, by the score alone. */
function curve(same: readonly Pair[], two: readonly Pair[], score: (pair: Pair) => number): string {
  const against = two.map(score).sort((a, b) => b - a);
  const row = RATES.map((rate) => {
    const cut = against[Math.floor(against.length * rate)]!;
    const found = same.filter((pair) => score(pair) > cut).length;
    return `${((100 * found) / same.length).toFixed(1)} % at ${100 * rate} %`;
  });
  return row.join(', ');
}

/** Every word with its neighbours in alphabetical order: what a matcher is asked, most of it of two names. */
function speedOf(pairs: readonly Pair[], compare: (a: string, b: string) => number): string {
  const words = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(compareText);
  const compareAll = () => {
    let comparisons = 0;
    for (let at = 0; at < words.length; at++)
      for (let other = at + 1; other < Math.min(words.length, at + 20); other++, comparisons++)
        compare(words[at]!, words[other]!);
    return comparisons;
  };
  // The first time words are taken apart, which is remembered.
  compareAll();
  const begin = performance.now();
  const comparisons = compareAll();
  const seconds = (performance.now() - begin) / 1000;
  return `${Math.round(comparisons / seconds / 1000)} thousand comparisons a second`;
}
