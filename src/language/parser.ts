import type { Component, Draft, Resources, Token } from '../model/index.ts';
import { certaintyOf } from './certainty.ts';
import { readFamilyFirst } from './family-first.ts';
import { liftFromFlat } from './flat-names.ts';
import { tagHer } from './her.ts';
import { readModel } from './model-file.ts';
import { namesWords } from './name-words.ts';
import { Memory, type Matrix } from './nn/memory.ts';
import { Parameters, fromModel } from './nn/parameters.ts';
import { Running } from './nn/running.ts';
import {
  createParserNetwork,
  distanceTable,
  scoreArcs,
  type ParserShape,
} from './parser-network.ts';
import { readQuotes } from './quotes.ts';
import { bestTree } from './spanning-tree.ts';
import type { WordVectors } from './vectors.ts';
import { createConvolvedStore } from './word-store.ts';

export const PARSER_FILE = 'parser.bin';

/** Words that go through the network together; a longer sentence goes alone. */
const BATCH = 600;
/** Longer sentences (only given ones can be) are parsed in pieces, which hang from the first. */
const LONGEST = 1500;
/** Words that are kept from call to call; never fewer than one call can ask for. */
const KEPT = 8192;

export interface ParserOptions {
  /** Keeps WebAssembly out; the results are the same, only later. */
  plain?: boolean;
}

/** A run of tokens, `last` exclusive, that is parsed as one; `opening` is the first token of its sentence. */
interface Piece {
  opening: number;
  first: number;
  last: number;
}

/** Tags and parses sentences. */
export function createParser(
  resources: Resources,
  vectors: WordVectors,
  { plain = false }: ParserOptions = {},
): Component['run'] {
  const model = readModel(resources, PARSER_FILE);
  const shape = model.meta.shape as ParserShape;
  const tagNames = model.strings('tags').map((tag) => tag.split('|') as [string, string]);
  const labelNames = model.strings('labels');
  const rootLabel = labelNames.indexOf('root');
  const families = new Set(namesWords(resources.text('names.tsv')).get('family-first'));
  const memory = new Memory(7_500_000, plain);
  const parameters = new Parameters(memory, fromModel(model, memory));
  const network = createParserNetwork(parameters, shape, vectors, model.tensor('known', 'i32'));
  const ops = new Running(memory);
  const store = createConvolvedStore(ops, parameters, network.input, network.encoder, KEPT);
  const distances = distanceTable(network, memory, LONGEST);

  function parsePieces(tokens: readonly Token[], pieces: readonly Piece[]): void {
    const mark = memory.used;
    const from = pieces[0]!.first;
    const end = pieces.at(-1)!.last;
    const starts = Int32Array.from([...pieces.map(({ first }) => first), end], (at) => at - from);
    const words = pieces.flatMap((piece) => readWords(tokens, piece, families));
    const encoded = network.encodeEntered(ops, store.enter(words, starts), starts, true);
    const heads = new Int32Array(words.length);
    for (const { opening, first, last } of pieces) {
      const before = memory.used;
      const { scores } = scoreArcs(ops, network, encoded, first - from, last - from, distances);
      const tree = bestTree(memory.f, scores.at, scores.cols, last - first);
      memory.release(before);
      const root = opening === first ? -1 : rootOf(tokens, opening);
      for (let i = 0; i < last - first; i++) {
        const head = tree[i + 1]! - 1;
        heads[first - from + i] = first - from + Math.max(0, head);
        const token = tokens[first + i]!;
        token.head = head < 0 ? root : first + head;
        const row = scores.at + (i + 1) * scores.cols;
        token.certainty = certaintyOf(memory.f, row, last - first + 1, head + 1, i + 1);
      }
    }
    const relations = network.relations(ops, encoded, heads);
    for (let i = 0; i < words.length; i++) {
      const token = tokens[from + i]!;
      const tag = bestColumn(memory.f, encoded.tags, i, tagNames.length, -1);
      [token.upos, token.xpos] = tagNames[tag]!;
      const label = bestColumn(memory.f, relations, i, labelNames.length, rootLabel);
      token.relation = labelNames[label]!;
      const row = relations.at + i * relations.cols;
      const sure =
        token.head < 0 ? 1 : certaintyOf(memory.f, row, labelNames.length, label, rootLabel);
      token.certainty = Math.round((token.certainty ?? 1) * sure * 100) / 100;
    }
    for (const { opening, first, last } of pieces) {
      for (let i = first; i < last; i++) {
        const token = tokens[i]!;
        if (token.head < 0) token.relation = 'root';
        else if (token.head < first && opening < first) token.relation = 'parataxis';
        tagHer(token);
      }
      liftFromFlat(tokens, first, last);
    }
    memory.release(mark);
  }

  return ({ tokens, sentences }) => {
    let batch: Piece[] = [];
    let words = 0;
    const flush = (): void => {
      if (batch.length > 0) parsePieces(tokens, batch);
      batch = [];
      words = 0;
    };
    for (const piece of sentences.flatMap(piecesOf)) {
      const size = piece.last - piece.first;
      if (words + size > BATCH) flush();
      batch.push(piece);
      words += size;
    }
    flush();
  };
}

/** The words of a piece as the network is to read them. */
function readWords(
  tokens: readonly Token[],
  { first, last }: Piece,
  families: ReadonlySet<string>,
): readonly string[] {
  const texts = tokens.slice(first, last).map(({ text }) => text);
  const spaced = (i: number): boolean => tokens[first + i]!.start > tokens[first + i - 1]!.end;
  return readFamilyFirst(readQuotes(texts, spaced), families);
}

function piecesOf({ first, last }: Draft['sentences'][number]): Piece[] {
  const pieces: Piece[] = [];
  for (let i = first; i < last; i += LONGEST) {
    pieces.push({ opening: first, first: i, last: Math.min(last, i + LONGEST) });
  }
  return pieces;
}

function rootOf(tokens: readonly Token[], from: number): number {
  let root = from;
  while (tokens[root]!.head >= 0) root++;
  return root;
}

/** The greatest of the first `count` columns of a row, the first of equals, without column `without`. */
function bestColumn(
  f: Float32Array,
  x: Matrix,
  row: number,
  count: number,
  without: number,
): number {
  const at = x.at + row * x.cols;
  let best = without === 0 ? 1 : 0;
  let most = f[at + best]!;
  for (let c = best + 1; c < count; c++) {
    const value = f[at + c]!;
    if (value > most && c !== without) {
      most = value;
      best = c;
    }
  }
  return best;
}
