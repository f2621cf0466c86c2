import { consonants, readings } from '../romanization.ts';
import { differences, type Difference } from './differences.ts';
import { distance } from './distance.ts';
import type { Spelt } from './letters.ts';
import type { Listed } from './listed.ts';
import type { Transcriber, Transcription } from './transcriber.ts';

/** A word with all that is compared of it. */
export interface Word {
  letters: string;
  readings: readonly string[];
  consonants: readonly string[];
  vowels: number;
  /** How it would be written in other scripts, a list a script. */
  sounds: readonly (readonly Transcription[])[];
  spelt: Spelt;
  listed: Listed;
}

/** What takes words apart. */
export interface Readers {
  transcribers: readonly Transcriber[];
  spell: (word: string) => Spelt;
  lookUp: (word: string) => Listed;
}

/** Words longer than this are cut: names are not, hostile text is. */
const LONGEST = 24;
const VOWELS = 'aeiouyw';
/** Of transcriptions: one letter a sound. */
const SOUND_VOWELS = 'aeiouyAUE:';
/** So many transcriptions of each word are compared with each other. */
const COMPARED = 4;

/** `letters`: lower case, no diacritics. */
export function readWord(letters: string, { transcribers, spell, lookUp }: Readers): Word {
  const cut = letters.slice(0, LONGEST);
  const read = readings(cut);
  return {
    letters: cut,
    readings: read,
    consonants: read.map(consonants),
    vowels: cut.replace(/[^aeiouyw]/g, '').length,
    sounds: transcribers.map((transcribe) => transcribe(cut)),
    spelt: spell(cut),
    listed: lookUp(cut),
  };
}

/** The two transcriptions that meet best, and how far apart they are, unlikely ones counting as farther. */
interface Meeting {
  cost: number;
  x: string;
  y: string;
  edits: number;
}

export function meet(x: readonly Transcription[], y: readonly Transcription[]): Meeting {
  let best: Meeting = { cost: Infinity, x: '', y: '', edits: 0 };
  for (const a of x.slice(0, COMPARED))
    for (const b of y.slice(0, COMPARED)) {
      const doubt = -0.3 * Math.log(a.probability * b.probability + 1e-6);
      if (doubt + Math.abs(a.text.length - b.text.length) >= best.cost) continue;
      const edits = a.text === b.text ? 0 : distance(a.text, b.text);
      if (edits + doubt < best.cost) best = { cost: edits + doubt, x: a.text, y: b.text, edits };
    }
  return best;
}

/** Names of what is different between two words, of which each has a weight. Words in the order of their letters. */
export function namedFeatures(x: Word, y: Word, meetings: readonly Meeting[]): string[] {
  const found = differences(x.letters, y.letters, VOWELS);
  const changed = found.reduce((sum, { from, to }) => sum + Math.max(from.length, to.length), 0);
  const [short, long] = [x.letters.length, y.letters.length].sort((p, q) => p - q) as [
    number,
    number,
  ];
  const ends = `${x.letters[0] === y.letters[0] ? 1 : 0}${x.letters.at(-1) === y.letters.at(-1) ? 1 : 0}`;
  const features = [
    'bias',
    soundFeature(x, y),
    `segments ${Math.min(4, found.length)}`,
    `changed ${Math.min(6, changed)}`,
    `length ${Math.min(10, short)}`,
    `ends ${ends} ${Math.min(4, found.length)}`,
    `share ${Math.round((4 * changed) / long)}`,
  ];
  const bare = vowelless(x.letters);
  if (bare === vowelless(y.letters)) features.push(`same-letters ${Math.min(7, bare.length)}`);
  for (const each of found) addDifference(each, features);
  meetings.forEach((meeting, script) => {
    addMeeting(meeting, script, features);
  });
  return features;
}

function soundFeature(x: Word, y: Word): string {
  if (shares(x.readings, y.readings)) return 'same-reading';
  return shares(x.consonants, y.consonants) ? 'same-consonants' : 'other-sound';
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((each) => b.includes(each));
}

function vowelless(word: string): string {
  return word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}

function addDifference({ from, to, before, after }: Difference, features: string[]): void {
  const change = changeOf(from, to);
  const [p, q] = [classesOf(from), classesOf(to)].sort();
  const at = before === '^' ? 'first' : after === '$' ? 'last' : 'middle';
  const [left, right] = [before.slice(-1), after.slice(0, 1)];
  features.push(
    `= ${change}`,
    `< ${left} ${change}`,
    `> ${change} ${right}`,
    `<< ${before} ${change}`,
    `>> ${change} ${after}`,
    `<> ${left} ${change} ${right}`,
    `class ${p}>${q} ${at}`,
  );
  const one = from + to;
  if ((from === '' || to === '') && one.length === 1 && (one === left || one === right))
    features.push('doubled');
}

function addMeeting({ x, y, cost }: Meeting, script: number, features: string[]): void {
  const [first, second] = x < y ? [x, y] : [y, x];
  const found = differences(first, second, SOUND_VOWELS);
  features.push(
    `${script} cost ${Math.min(8, Math.round(2 * cost))}`,
    `${script} segments ${Math.min(4, found.length)}`,
  );
  for (const { from, to, before, after } of found) {
    const change = `${script} ${changeOf(from, to)}`;
    features.push(
      `= ${change}`,
      `< ${before.slice(-1)} ${change}`,
      `> ${change} ${after.slice(0, 1)}`,
    );
  }
}

function changeOf(from: string, to: string): string {
  return from < to ? `${from}>${to}` : `${to}>${from}`;
}

function classesOf(letters: string): string {
  return letters
    .slice(0, 4)
    .replace(/[aeiouyw]/g, 'V')
    .replace(/[^V]/g, 'C');
}

/** Numbers about two words for the trees: the sum of the weights of the named features first. */
export function numberFeatures(
  x: Word,
  y: Word,
  meetings: readonly Meeting[],
  weighed: number,
): Float64Array {
  const numbers = [weighed];
  meetings.forEach((meeting, script) => {
    numbers.push(...soundNumbers(x.sounds[script]!, y.sounds[script]!, meeting));
  });
  const [p, q] = [x.letters, y.letters];
  const edits = distance(p, q);
  const short = Math.min(p.length, q.length);
  numbers.push(
    shares(x.readings, y.readings) ? 1 : 0,
    shares(x.consonants, y.consonants) ? 1 : 0,
    short,
    Math.abs(p.length - q.length),
    edits,
    p[0] === q[0] ? 1 : 0,
    p.at(-1) === q.at(-1) ? 1 : 0,
    Math.abs(x.vowels - y.vowels),
    (x.vowels + y.vowels) / (p.length + q.length),
    edits / short,
    ...speltNumbers(x, y),
    ...listedNumbers(x.listed, y.listed),
  );
  return Float64Array.from(numbers);
}

/** How common such words are, and how many names stand near them. */
function speltNumbers({ letters: p, spelt: x }: Word, { letters: q, spelt: y }: Word): number[] {
  const [ofX, ofY] = [x.likelihood / (p.length + 1), y.likelihood / (q.length + 1)];
  return [
    Math.min(x.likelihood, y.likelihood),
    Math.max(x.likelihood, y.likelihood),
    Math.min(ofX, ofY),
    Math.abs(ofX - ofY),
    Math.min(x.neighbours, y.neighbours),
    Math.max(x.neighbours, y.neighbours),
  ];
}

/** What lists know of both, and how many of their names stand near them. */
function listedNumbers(x: Listed, y: Listed): number[] {
  const isListed = ({ surname, forename }: Listed) => surname > 0 || forename;
  return [
    Math.min(x.neighbours, y.neighbours),
    Math.max(x.neighbours, y.neighbours),
    Number(isListed(x)) + Number(isListed(y)),
    Math.min(x.surname, y.surname),
    Math.max(x.surname, y.surname),
    Number(x.forename) + Number(y.forename),
  ];
}

function soundNumbers(
  x: readonly Transcription[],
  y: readonly Transcription[],
  { cost, edits }: Meeting,
): number[] {
  let [both, ofX, ofY, inX, inY] = [0, 0, 0, 0, 0];
  for (const a of x) {
    ofX += a.probability * a.probability;
    const same = y.find(({ text }) => text === a.text);
    if (!same) continue;
    both += a.probability * same.probability;
    inX += a.probability;
    inY += same.probability;
  }
  for (const b of y) ofY += b.probability * b.probability;
  const [a, b] = [x[0]!, y[0]!];
  return [
    both / Math.sqrt(ofX * ofY),
    cost,
    distance(a.text, b.text),
    Math.log(a.probability * b.probability),
    edits,
    Math.min(inX, inY),
    Math.max(inX, inY),
  ];
}

/** A 32-bit hash of a feature's name (FNV-1a). */
export function hashName(name: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) h = Math.imul(h ^ name.charCodeAt(at), 0x01000193);
  return h ^ (h >>> 15);
}
