import type { Knowledge } from '../knowledge.ts';
import type { NameReader, NameReading } from '../names/reading.ts';
import type { Corpus } from './corpus.ts';
import { keyLocals } from './keys.ts';
import { findLocalEntities } from './local.ts';
import { createMentionReader } from './mention-reader.ts';
import type { LocalEntities } from './local-entity.ts';
import { addNominals, readNominals } from './nominal.ts';
import { surveyTypes } from './name-types.ts';
import { locate } from './places.ts';
import type { Keyed } from './profile.ts';
import { frequentNames } from './slips.ts';
import { tellingKeys } from './telling.ts';

/** The local entities of a document, by its index, with the keys they are grouped by: the same at every call. */
export type LocalReader = (index: number) => { local: LocalEntities; keyed: Keyed[] };

/**
 * Reads the documents once for the descriptions that become entities, and then one whenever it is asked for: local
 * entities are many, and cheaper to read again than to keep.
 */
export function createLocalReader(corpus: Corpus, knowledge: Knowledge): LocalReader {
  const { documents, extractions, origins } = corpus;
  const { lexicon, geography, names } = knowledge;
  const read = rememberReadings(knowledge.read);
  const frequent = frequentNames(extractions);
  const typesOf = surveyTypes(corpus, knowledge);
  const readDocument = (index: number) => {
    const extraction = extractions[index]!;
    const document = documents[index]!;
    const readMention = createMentionReader(document, extraction, knowledge, read, typesOf(index));
    const local = findLocalEntities(
      index,
      extraction,
      document.text,
      knowledge,
      frequent,
      read,
      readMention,
    );
    return { local, nominals: readNominals(local, extraction, document.text, lexicon, read) };
  };
  const telling = tellingKeys(corpus, (index) => readDocument(index).nominals.descriptions);
  return (index) => {
    const [document, extraction] = [documents[index]!, extractions[index]!];
    const { local: named, nominals } = readDocument(index);
    const local = addNominals(named, index, extraction, nominals, telling);
    const locations = locate(local.entities, document, extraction, geography);
    const keyed = keyLocals(local, locations, document, extraction, origins[index]!, names);
    return { local, keyed };
  };
}

/** Every name is read once, however often it is written. */
function rememberReadings(read: NameReader): NameReader {
  const known = new Map<string, NameReading | undefined>();
  return (text, type, subtype, acts = false) => {
    const key = [type, subtype ?? '', acts ? '!' : '', text].join('\n');
    if (known.has(key)) return known.get(key);
    const reading = read(text, type, subtype, acts);
    known.set(key, reading);
    return reading;
  };
}
