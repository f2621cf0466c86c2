import type { LinearSums } from './linear.ts';
import type { NameSentenceView } from './name-document.ts';
import {
  contextFeatures,
  farFeatures,
  leftFeatures,
  NAME_FEATURES,
  ownFeatures,
  rightFeatures,
  SETS,
  writingAt,
  type Writing,
} from './name-features.ts';
import {
  BORDER,
  formsOf,
  MOST_FORMS,
  type NameForm,
  type NameForms,
  type NameKnowledge,
} from './name-forms.ts';
import { LABELS } from './name-labels.ts';
import type { NameScorer } from './name-scorers.ts';

type Features = (form: NameForm, writing: Writing, out: Int32Array) => number;

/**
 * Scores by the linear model; texts are taken for news. What a word adds by itself, at its place or beside others, is
 * summed up once for each form and way of writing: sums are of whole numbers, so that the order does not matter.
 */
export function linearScorer(
  linear: LinearSums,
  scale: number,
  knowledge: NameKnowledge,
  set: number = SETS.indexOf('news'),
): NameScorer {
  const memory = new SumMemory(formsOf(knowledge));
  const remember = (variants: number, features: Features): Remembered =>
    new Remembered(memory, linear, variants, features);
  const own = remember(64, (form, writing, out) => ownFeatures(form, writing, set, out, 0));
  const left = remember(64, (form, writing, out) => leftFeatures(form, writing, set, out, 0));
  const right = remember(64, (form, writing, out) => rightFeatures(form, writing, set, out, 0));
  const farLeft = remember(1, (form, _, out) => farFeatures(form, -1, out, 0));
  const farRight = remember(1, (form, _, out) => farFeatures(form, 1, out, 0));
  const features = new Int32Array(NAME_FEATURES);
  const sums = new Int32Array(LABELS);
  return (stretches) => {
    memory.tidy();
    return stretches.map(({ view, first, last }) => {
      const out = new Float64Array((last - first) * LABELS);
      for (let i = first, to = 0; i < last; i++) {
        scoreToken(view, i);
        for (let l = 0; l < LABELS; l++) out[to++] = sums[l]! * scale;
      }
      return out;
    });
  };

  function scoreToken(view: NameSentenceView, i: number): void {
    const { forms } = view;
    const writing = writingAt(view, i);
    sums.fill(0);
    own.add(forms[i]!, writing, sums);
    left.add(forms[i - 1] ?? BORDER, writing, sums);
    right.add(forms[i + 1] ?? BORDER, writing, sums);
    farLeft.add(forms[i - 2] ?? BORDER, 0, sums);
    farRight.add(forms[i + 2] ?? BORDER, 0, sums);
    linear.sum(features, contextFeatures(view, i, set, features, 0), sums);
  }
}

/** Rows of sums that are kept. */
const ROWS = 40_000;

/** Space for the sums that `Remembered` keeps; all is forgotten together. */
class SumMemory {
  readonly rows = new Int32Array(ROWS * LABELS);
  private readonly tables: Int32Array[] = [];
  private readonly forms: NameForms;
  private era: number;
  /** Row 0 stands for none. */
  private used = 1;

  constructor(forms: NameForms) {
    this.forms = forms;
    this.era = forms.era;
  }

  table(variants: number): Int32Array {
    const table = new Int32Array(MOST_FORMS * variants);
    this.tables.push(table);
    return table;
  }

  /** A free row, cleared. */
  take(): number {
    if (this.used === ROWS) this.forget();
    const row = this.used++;
    this.rows.fill(0, row * LABELS, (row + 1) * LABELS);
    return row;
  }

  /** Between two texts: numbers of forms may mean others now. */
  tidy(): void {
    if (this.forms.era === this.era) return;
    this.era = this.forms.era;
    this.forget();
  }

  private forget(): void {
    this.used = 1;
    for (const table of this.tables) table.fill(0);
  }
}

/** What forms add to the scores by some of their features. */
class Remembered {
  private readonly table: Int32Array;
  private readonly buffer = new Int32Array(NAME_FEATURES);
  private readonly memory: SumMemory;
  private readonly linear: LinearSums;
  private readonly variants: number;
  private readonly features: Features;

  constructor(memory: SumMemory, linear: LinearSums, variants: number, features: Features) {
    this.memory = memory;
    this.linear = linear;
    this.variants = variants;
    this.features = features;
    this.table = memory.table(variants);
  }

  add(form: NameForm, writing: Writing, sums: Int32Array): void {
    if (form.id < 0) {
      this.linear.sum(this.buffer, this.features(form, writing, this.buffer), sums);
      return;
    }
    const at = form.id * this.variants + writing;
    const row = this.table[at]! || this.make(form, writing, at);
    const { rows } = this.memory;
    for (let l = 0, k = row * LABELS; l < LABELS; l++, k++) sums[l] = sums[l]! + rows[k]!;
  }

  private make(form: NameForm, writing: Writing, at: number): number {
    const row = this.memory.take();
    const { rows } = this.memory;
    const count = this.features(form, writing, this.buffer);
    this.linear.sum(this.buffer, count, rows.subarray(row * LABELS, (row + 1) * LABELS));
    this.table[at] = row;
    return row;
  }
}
