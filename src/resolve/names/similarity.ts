import { readings, consonants, lettersOf } from './romanization.ts';

/** Words longer than this are cut: names are not, hostile text is. */
const LONGEST = 24;

/**
 * The probability that two words are spellings of one name: a logistic model over what an alignment of their letters
 * leaves different. Trained on groups of Latin spellings of one native name against names one letter apart
 * (train/jobs/spelling.ts); 0.5 is set where one of two hundred such pairs would be taken for one name.
 */
export type Similarity = (a: string, b: string) => number;

/** `weights`: a tab-separated line a feature, after comments that begin with `#`. */
export function readSimilarity(weights: string): Similarity {
  const table = new Map<string, number>();
  for (const line of weights.split('\n')) {
    const [name, weight] = line.split('\t');
    if (weight !== undefined && !line.startsWith('#')) table.set(name!, Number(weight));
  }
  return (a, b) => {
    const score = spellingFeatures(a, b).reduce((sum, name) => sum + (table.get(name) ?? 0), 0);
    return 1 / (1 + Math.exp(-score));
  };
}

/** Names of what is different between two words; the same for (a, b) and (b, a). Each may stand more than once. */
export function spellingFeatures(a: string, b: string): string[] {
  const [x, y] = [lettersOf(a).slice(0, LONGEST), lettersOf(b).slice(0, LONGEST)].sort() as [
    string,
    string,
  ];
  const segments = differences(x, y);
  const features = ['bias', ...soundFeatures(x, y)];
  const changed = segments.reduce((sum, { from, to }) => sum + Math.max(from.length, to.length), 0);
  features.push(`segments ${Math.min(4, segments.length)}`, `changed ${Math.min(6, changed)}`);
  features.push(`length ${Math.min(10, Math.min(x.length, y.length))}`);
  features.push(
    `ends ${x[0] === y[0] ? 1 : 0}${x.at(-1) === y.at(-1) ? 1 : 0} ${Math.min(4, segments.length)}`,
  );
  if (vowelless(x) === vowelless(y))
    features.push(`same-letters ${Math.min(7, vowelless(x).length)}`);
  features.push(`share ${Math.round((4 * changed) / Math.max(x.length, y.length))}`);
  for (const segment of segments) features.push(...segmentFeatures(segment));
  return features;
}

function soundFeatures(x: string, y: string): string[] {
  const [ofX, ofY] = [readings(x), readings(y)];
  if (ofX.some((reading) => ofY.includes(reading))) return ['same-reading'];
  const keys = new Set(ofY.map(consonants));
  return ofX.some((reading) => keys.has(consonants(reading)))
    ? ['same-consonants']
    : ['other-sound'];
}

function vowelless(word: string): string {
  return word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}

interface Segment {
  from: string;
  to: string;
  /** Two letters before and after, `^` and `$` at the ends. */
  before: string;
  after: string;
}

function segmentFeatures({ from, to, before, after }: Segment): string[] {
  const change = from < to ? `${from}>${to}` : `${to}>${from}`;
  const [p, q] = [classesOf(from), classesOf(to)].sort();
  const at = before === '^' ? 'first' : after === '$' ? 'last' : 'middle';
  return [
    `= ${change}`,
    `< ${before.slice(-1)} ${change}`,
    `> ${change} ${after.slice(0, 1)}`,
    `<< ${before} ${change}`,
    `>> ${change} ${after}`,
    `<> ${before.slice(-1)} ${change} ${after.slice(0, 1)}`,
    `class ${p}>${q} ${at}`,
    ...(from === '' || to === '' ? doubled(from + to, before.slice(-1), after.slice(0, 1)) : []),
  ];
}

function doubled(letters: string, before: string, after: string): string[] {
  return letters.length === 1 && (letters === before || letters === after) ? ['doubled'] : [];
}

function classesOf(letters: string): string {
  return letters
    .slice(0, 4)
    .replace(/[aeiouyw]/g, 'V')
    .replace(/[^V]/g, 'C');
}

/** The stretches that a cheapest alignment leaves different, vowels with vowels where it can. */
function differences(x: string, y: string): Segment[] {
  const steps = align(x, y);
  const segments: Segment[] = [];
  let begin = -1;
  steps.forEach(([p, q], at) => {
    if (p !== q && begin < 0) begin = at;
    const next = steps[at + 1];
    if (begin < 0 || (next && next[0] !== next[1])) return;
    const part = steps.slice(begin, at + 1);
    segments.push({
      from: part.map(([letter]) => letter).join(''),
      to: part.map(([, letter]) => letter).join(''),
      before: `^${steps
        .slice(0, begin)
        .map(([letter]) => letter)
        .join('')}`.slice(-2),
      after: `${steps
        .slice(at + 1)
        .map(([letter]) => letter)
        .join('')}$`.slice(0, 2),
    });
    begin = -1;
  });
  return segments;
}

function align(x: string, y: string): [string, string][] {
  const width = y.length + 1;
  const cost = new Float64Array((x.length + 1) * width);
  for (let i = 0; i <= x.length; i++)
    for (let j = 0; j <= y.length; j++) {
      if (i === 0 || j === 0) cost[i * width + j] = i + j;
      else
        cost[i * width + j] = Math.min(
          cost[(i - 1) * width + j]! + 1,
          cost[i * width + j - 1]! + 1,
          cost[(i - 1) * width + j - 1]! + swapCost(x[i - 1]!, y[j - 1]!),
        );
    }
  const steps: [string, string][] = [];
  for (let i = x.length, j = y.length; i > 0 || j > 0;) {
    const here = cost[i * width + j]!;
    if (i > 0 && j > 0 && here === cost[(i - 1) * width + j - 1]! + swapCost(x[i - 1]!, y[j - 1]!))
      steps.push([x[--i]!, y[--j]!]);
    else if (i > 0 && here === cost[(i - 1) * width + j]! + 1) steps.push([x[--i]!, '']);
    else steps.push(['', y[--j]!]);
  }
  return steps.reverse();
}

function swapCost(p: string, q: string): number {
  if (p === q) return 0;
  const vowels = 'aeiouyw';
  return vowels.includes(p) === vowels.includes(q) ? 1.125 : 1.875;
}
