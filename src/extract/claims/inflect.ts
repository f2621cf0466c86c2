const IRREGULAR = new Map([
  ['be', 'is'],
  ['have', 'has'],
  ['do', 'does'],
  ['go', 'goes'],
]);
const PLURAL = new Map([['be', 'are']]);
const PARTICIPLES = new Map([
  ['bear', 'borne'],
  ['become', 'become'],
  ['begin', 'begun'],
  ['bid', 'bid'],
  ['break', 'broken'],
  ['bring', 'brought'],
  ['build', 'built'],
  ['buy', 'bought'],
  ['cast', 'cast'],
  ['catch', 'caught'],
  ['choose', 'chosen'],
  ['cost', 'cost'],
  ['cut', 'cut'],
  ['do', 'done'],
  ['draw', 'drawn'],
  ['drive', 'driven'],
  ['eat', 'eaten'],
  ['feed', 'fed'],
  ['fight', 'fought'],
  ['find', 'found'],
  ['fly', 'flown'],
  ['forbid', 'forbidden'],
  ['forget', 'forgotten'],
  ['freeze', 'frozen'],
  ['get', 'got'],
  ['give', 'given'],
  ['grow', 'grown'],
  ['have', 'had'],
  ['hear', 'heard'],
  ['hide', 'hidden'],
  ['hit', 'hit'],
  ['hold', 'held'],
  ['hurt', 'hurt'],
  ['keep', 'kept'],
  ['know', 'known'],
  ['lead', 'led'],
  ['leave', 'left'],
  ['let', 'let'],
  ['lose', 'lost'],
  ['make', 'made'],
  ['meet', 'met'],
  ['pay', 'paid'],
  ['put', 'put'],
  ['quit', 'quit'],
  ['read', 'read'],
  ['ride', 'ridden'],
  ['run', 'run'],
  ['say', 'said'],
  ['see', 'seen'],
  ['seek', 'sought'],
  ['sell', 'sold'],
  ['send', 'sent'],
  ['set', 'set'],
  ['shake', 'shaken'],
  ['shed', 'shed'],
  ['shoot', 'shot'],
  ['show', 'shown'],
  ['shut', 'shut'],
  ['sink', 'sunk'],
  ['speak', 'spoken'],
  ['spend', 'spent'],
  ['split', 'split'],
  ['spread', 'spread'],
  ['steal', 'stolen'],
  ['strike', 'struck'],
  ['swear', 'sworn'],
  ['sweep', 'swept'],
  ['take', 'taken'],
  ['teach', 'taught'],
  ['tear', 'torn'],
  ['tell', 'told'],
  ['think', 'thought'],
  ['throw', 'thrown'],
  ['understand', 'understood'],
  ['upset', 'upset'],
  ['wear', 'worn'],
  ['win', 'won'],
  ['withdraw', 'withdrawn'],
  ['withhold', 'withheld'],
  ['write', 'written'],
]);

/** Third person of the present: `carry out` → "carries out"; of plural subjects "carry out". */
export function presentTense(verb: string, plural = false): string {
  const [first = '', ...rest] = verb.split(' ');
  const form = plural ? (PLURAL.get(first) ?? first) : (IRREGULAR.get(first) ?? withS(first));
  return [form, ...rest].join(' ');
}

function withS(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** The verb that leads a label in the third person, made plural: "carries out" → "carry out". */
export function pluralForm(label: string): string {
  const [first = '', ...rest] = label.split(' ');
  const irregular = [...IRREGULAR].find(([, third]) => third === first)?.[0];
  const form = irregular === undefined ? withoutS(first) : (PLURAL.get(irregular) ?? irregular);
  return [form, ...rest].join(' ');
}

function withoutS(verb: string): string {
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|[^aeiou]o)es$/.test(verb)) return verb.slice(0, -2);
  return verb.endsWith('s') && !verb.endsWith('ss') ? verb.slice(0, -1) : verb;
}

/** Past participle of a lemma whose form in the text is none. */
export function pastParticiple(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  return [PARTICIPLES.get(first) ?? withEd(first), ...rest].join(' ');
}

function withEd(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}
