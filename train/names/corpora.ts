import { createGazetteer } from '../../src/base/gazetteer.ts';
import { seededRandom } from '../../src/base/random.ts';
import { createTokenizer } from '../../src/language/tokenize.ts';
import type { Resources } from '../../src/model/index.ts';
import { recase } from './augment.ts';
import type { NameDocument } from './example.ts';
import { harmonize } from './harmonize.ts';
import {
  readGumNames,
  readPolitics,
  readRe3d,
  readRedocred,
  readUner,
  readWikigold,
} from './read.ts';
import { readStock, replaceNames } from './replace.ts';

/** Share of documents in which names are replaced, and of their names. */
const REPLACED_DOCUMENTS = 0.4;
const REPLACED_NAMES = 0.5;
/** Share of sentences written in capitals, in small letters, as headlines (each). */
const RECASED = 0.03;

/** The training sets under one convention: UNER-EWT, GUM, wikigold, CrossNER politics, Re-DocRED, re3d. */
export function readTrainingNames(data: string, resources: Resources): NameDocument[] {
  const tokenize = createTokenizer(resources);
  const documents = [
    ...readUner(data, 'train'),
    ...readGumNames(data, 'train'),
    ...readWikigold(data),
    ...readPolitics(data),
    ...readRedocred(data),
    ...readRe3d(data, tokenize),
  ];
  return harmonize(documents, createGazetteer(resources), tokenize);
}

/** Writes the documents otherwise at every call: other names, other letter case. */
export function createRewriter(
  documents: NameDocument[],
  data: string,
  resources: Resources,
  seed: number,
): () => NameDocument[] {
  const tokenize = createTokenizer(resources);
  const gazetteer = createGazetteer(resources);
  const cut = (text: string): string[] => tokenize(text).map((s) => text.slice(s.start, s.end));
  const stock = readStock(resources, data, cut);
  const random = seededRandom(seed);
  return () =>
    documents.map((document) => {
      const replaced =
        random() < REPLACED_DOCUMENTS
          ? replaceNames(document, REPLACED_NAMES, stock, gazetteer, random)
          : document;
      return recase(replaced, RECASED, random);
    });
}

/** Development sets (and the test set when asked for), by name. GUM is harmonised as in training, UNER left as it is. */
export function readHeldBackNames(
  data: string,
  resources: Resources,
  split: 'dev' | 'test',
): Map<string, NameDocument[]> {
  const sets = new Map([[`uner-ewt ${split}`, readUner(data, split)]]);
  if (split === 'test') return sets;
  const gum = readGumNames(data, 'dev');
  const tokenize = createTokenizer(resources);
  return sets.set('gum dev', harmonize(gum, createGazetteer(resources), tokenize));
}
