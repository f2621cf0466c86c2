import { readModel } from '../src/language/model-file.ts';
import { Memory } from '../src/language/nn/memory.ts';
import { fromModel, Parameters } from '../src/language/nn/parameters.ts';
import { Running } from '../src/language/nn/running.ts';
import {
  createParserNetwork,
  scoreArcs,
  type Encoded,
  type ParserNetwork,
  type ParserShape,
} from '../src/language/parser-network.ts';
import { bestTree } from '../src/language/spanning-tree.ts';
import type { WordVectors } from '../src/language/vectors.ts';
import type { WordRows } from '../src/language/word-input.ts';
import { addSoftmax, noShares, setShares } from './nn/shares.ts';
import { startsOf, type Lesson } from './parser-lessons.ts';
import type { PlainSentence } from './silver-text.ts';

/** Words that go through a network together. */
const BATCH = 600;

interface Teacher {
  ops: Running;
  network: ParserNetwork;
  rows: (form: string) => WordRows;
}

interface Told {
  teacher: Teacher;
  encoded: Encoded;
}

/** What the sums of several networks say: likelihoods of heads, tags and relations. */
export interface Teachers {
  teach(sentences: readonly PlainSentence[]): Lesson[];
}

/** `files` are model files of one set of tags and relations. */
export function createTeachers(files: readonly Uint8Array[], vectors: WordVectors): Teachers {
  const models = files.map((bytes) => readModel({ text: () => '', bytes: () => bytes }, 'parser'));
  const teachers = models.map((model): Teacher => {
    const memory = new Memory(7_500_000);
    const parameters = new Parameters(memory, fromModel(model, memory));
    const shape = model.meta.shape as ParserShape;
    const network = createParserNetwork(parameters, shape, vectors, model.tensor('known', 'i32'));
    const known = new Map<string, WordRows>();
    const rows = (form: string): WordRows => {
      const found = known.get(form) ?? network.input.rows(form);
      known.set(form, found);
      return found;
    };
    return { ops: new Running(memory), network, rows };
  });
  const tagCount = models[0]!.strings('tags').length;
  const labels = models[0]!.strings('labels');
  const counts = { tagCount, labelCount: labels.length, root: labels.indexOf('root') };
  return {
    teach(sentences) {
      const lessons: Lesson[] = [];
      for (let from = 0; from < sentences.length;) {
        let end = from;
        for (let words = 0; end < sentences.length && words < BATCH; end++)
          words += sentences[end]!.length;
        lessons.push(...teachBatch(teachers, sentences.slice(from, end), counts));
        from = end;
      }
      return lessons;
    },
  };
}

interface Counts {
  tagCount: number;
  labelCount: number;
  root: number;
}

function teachBatch(
  teachers: readonly Teacher[],
  sentences: readonly PlainSentence[],
  counts: Counts,
): Lesson[] {
  const starts = startsOf(sentences.map((words) => ({ words })));
  const flat = sentences.flat();
  const marks = teachers.map(({ ops }) => ops.memory.used);
  const told = teachers.map((teacher): Told => {
    const { ops, network, rows } = teacher;
    const encoded = network.encode(
      ops,
      flat.map((form) => rows(form)),
      starts,
      () => false,
    );
    return { teacher, encoded };
  });
  const lessons = sentences.map((forms, s): Lesson => {
    const { heads, tree } = sumArcs(told, starts[s]!, starts[s + 1]!);
    const tags = sumTags(told, starts[s]!, forms.length, counts.tagCount);
    return { forms, tree, heads, tags, labels: noShares(forms.length) };
  });
  sumLabels(told, lessons, starts, counts);
  teachers.forEach(({ ops }, t) => {
    ops.memory.release(marks[t]!);
  });
  return lessons;
}

/** Mean likelihoods of heads, and the tree whose product of them is the greatest. */
function sumArcs(told: readonly Told[], first: number, end: number) {
  const n = end - first;
  const size = n + 1;
  const sums = Array.from({ length: n }, () => new Float64Array(size));
  for (const { teacher, encoded } of told) {
    const { ops, network } = teacher;
    const mark = ops.memory.used;
    const { scores } = scoreArcs(ops, network, encoded, first, end);
    sums.forEach((sum, i) => {
      addSoftmax(ops.memory.f, scores.at + (i + 1) * scores.cols, size, i + 1, sum);
    });
    ops.memory.release(mark);
  }
  const logs = new Float32Array(size * size);
  sums.forEach((sum, i) => {
    sum.forEach((p, h) => (logs[(i + 1) * size + h] = Math.log(p + 1e-9)));
  });
  const tree = Int16Array.from(bestTree(logs, 0, size, n).subarray(1, size));
  const heads = noShares(n);
  sums.forEach((sum, i) => {
    setShares(heads, i, sum);
  });
  return { heads, tree };
}

function sumTags(told: readonly Told[], first: number, n: number, count: number) {
  const shares = noShares(n);
  for (let i = 0; i < n; i++) {
    const sum = new Float64Array(count);
    for (const { teacher, encoded } of told) {
      const { tags } = encoded;
      addSoftmax(teacher.ops.memory.f, tags.at + (first + i) * tags.cols, count, -1, sum);
    }
    setShares(shares, i, sum);
  }
  return shares;
}

/** Relations to the heads of the trees. */
function sumLabels(
  told: readonly Told[],
  lessons: readonly Lesson[],
  starts: Int32Array,
  { labelCount, root }: Counts,
): void {
  const heads = Int32Array.from(
    lessons.flatMap(({ tree }, s) =>
      Array.from(tree, (h, i) => starts[s]! + (h === 0 ? i : h - 1)),
    ),
  );
  const scored = told.map(({ teacher, encoded }) =>
    teacher.network.relations(teacher.ops, encoded, heads),
  );
  lessons.forEach(({ tree, labels }, s) => {
    for (let i = 0; i < tree.length; i++) {
      if (tree[i] === 0) continue;
      const sum = new Float64Array(labelCount);
      scored.forEach((rows, t) => {
        const { f } = told[t]!.teacher.ops.memory;
        addSoftmax(f, rows.at + (starts[s]! + i) * rows.cols, labelCount, root, sum);
      });
      setShares(labels, i, sum);
    }
  });
}
