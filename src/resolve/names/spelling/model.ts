import type { LetterCounts } from './letters.ts';
import type { TranscriberModel } from './transcriber.ts';
import type { Trees } from './trees.ts';

/** All that `models/spelling.bin` holds. */
export interface SpellingModel {
  transcribers: TranscriberModel[];
  /** Weights of named features by hash, in units of `scale`; the length is a power of two. */
  named: { weights: Int8Array; scale: number };
  trees: Trees;
  letters: LetterCounts;
  /** The score from which two words are spellings of one name. */
  threshold: number;
}

/** The first line of the file, JSON; after it the arrays, in the order of `sections`. */
interface Header {
  about: string;
  threshold: number;
  named: { scale: number };
  transcribers: { candidates: string[][]; scale: number }[];
  sections: { kind: keyof typeof KINDS; length: number }[];
}

const KINDS = { int8: Int8Array, uint16: Uint16Array, float32: Float32Array } as const;
type Section = Int8Array | Uint16Array | Float32Array;

/** @throws if the bytes are not what `writeSpellingModel` makes. */
export function readSpellingModel(bytes: Uint8Array): SpellingModel {
  const end = bytes.indexOf(10);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header;
  let at = end + 1;
  const sections = header.sections.map(({ kind, length }): Section => {
    const size = length * KINDS[kind].BYTES_PER_ELEMENT;
    // Copied, so that numbers of several bytes stand aligned.
    const part = Uint8Array.from(bytes.subarray(at, at + size));
    at += size;
    if (part.length < size) throw new RangeError('spelling.bin is cut off');
    return new KINDS[kind](part.buffer, 0, length);
  });
  const [named, roots, features, values, right, gaps, counts, ...tables] = sections;
  return {
    threshold: header.threshold,
    named: { weights: named as Int8Array, scale: header.named.scale },
    trees: {
      roots: roots as Uint16Array,
      features: features as Int8Array,
      values: values as Float32Array,
      right: right as Uint16Array,
    },
    letters: { gaps: gaps as Uint16Array, counts: counts as Uint16Array },
    transcribers: header.transcribers.map(({ candidates, scale }, index) => ({
      candidates,
      scale,
      weights: tables[index] as Int8Array,
    })),
  };
}

/** Numbers of several bytes are written little-endian, as all machines that run Node have them. */
export function writeSpellingModel(model: SpellingModel, about: string): Uint8Array {
  const { named, trees, letters, transcribers, threshold } = model;
  const tables = transcribers.map(({ weights }) => weights as Int8Array);
  const sections: Section[] = [
    named.weights,
    trees.roots,
    trees.features,
    trees.values,
    trees.right,
    letters.gaps,
    letters.counts,
    ...tables,
  ];
  const header: Header = {
    about,
    threshold,
    named: { scale: named.scale },
    transcribers: transcribers.map(({ candidates, scale }) => ({
      candidates: candidates.map((list) => [...list]),
      scale,
    })),
    sections: sections.map((section) => ({ kind: kindOf(section), length: section.length })),
  };
  const start = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const parts = [start, ...sections.map(bytesOf)];
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function kindOf(section: Section): keyof typeof KINDS {
  if (section instanceof Int8Array) return 'int8';
  return section instanceof Uint16Array ? 'uint16' : 'float32';
}

function bytesOf({ buffer, byteOffset, byteLength }: Section): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
