import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A claim as a careful reader listed it: in a reader's words, tied to the text by a few of its words. */
export interface ListedClaim {
  /** First three digits of the sample's file name. */
  document: string;
  subject: string;
  predicate: string;
  /** Absent where the predicate needs none. */
  object?: string;
  polarity: 'positive' | 'negative';
  modality: string;
  /** Absent: the article itself says so. */
  speaker?: string;
  /** Words of the sentence that say it, as they stand in the file. */
  words: string;
}

const FILE = fileURLToPath(new URL('../test/gold/seeds-claims.tsv', import.meta.url));

export function readListedClaims(): ListedClaim[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [document, subject, predicate, object, polarity, modality, speaker, words] =
        line.split('\t');
      return {
        document: document!,
        subject: subject!,
        predicate: predicate!,
        ...(object === '-' ? {} : { object: object! }),
        polarity: polarity === '-' ? 'negative' : 'positive',
        modality: modality!,
        ...(speaker === '-' ? {} : { speaker: speaker! }),
        words: words!,
      };
    });
}
