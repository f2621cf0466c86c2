import { EACH, hardShares, type Shares } from './nn/shares.ts';
import type { Course, Lesson } from './parser-lessons.ts';

const NUMBER =
  /^(?:\d[\d.,]*|hundreds|several|two|three|four|five|six|seven|eight|nine|ten|[a-z]+(?:teen|ty))$/i;
const QUANTITY = /^(?:[$£€¥]|an?|half|.*\d.*)$/i;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Before a number that is part of something longer. */
const JOINT = /^(?:[-–—/.:#$£€¥]|.*\d.*)$/;
/** What a noun with a bound may be. */
const PLACES = /^(?:obj|nsubj|nsubj:pass|obl|nmod|conj)$/;
/** What may stand before a bound and belong to its noun. */
const BEFORE = /^(?:case|cc|punct|mark)$/;

/** Whether `up to` stands before a number. */
export function isBounded(forms: readonly string[]): boolean {
  return forms.some((form, i) => {
    const next = forms[i + 1] ?? '';
    if (form !== 'to' || !/^up$/i.test(forms[i - 1] ?? '')) return false;
    return NUMBER.test(next) || QUANTITY.test(next);
  });
}

/**
 * Writes `up to` before the first number of a sentence that can have it, with the tree of the treebank of EWT: `to` is
 * the fixed rest of `up`, which is an adverb of the number. A sentence without such a number stays as it is.
 */
export function createBounds({ tags, labels }: Course): (lesson: Lesson) => Lesson {
  const says = {
    tag: (lesson: Lesson, i: number) => tags[lesson.tags.index[i * EACH]!] ?? '',
    label: (lesson: Lesson, i: number) => labels[lesson.labels.index[i * EACH]!] ?? '',
  };
  const preposition = tags.indexOf('ADP|IN');
  const relations = [labels.indexOf('advmod'), labels.indexOf('fixed')];
  const takesBound = (lesson: Lesson, i: number): boolean => {
    const { forms, tree } = lesson;
    const form = forms[i]!;
    const noun = tree[i]!;
    return (
      NUMBER.test(form) &&
      !YEAR.test(form) &&
      !JOINT.test(forms[i - 1] ?? '') &&
      says.tag(lesson, i) === 'NUM|CD' &&
      says.label(lesson, i) === 'nummod' &&
      noun > i + 1 &&
      tree[noun - 1] !== 0 &&
      PLACES.test(says.label(lesson, noun - 1)) &&
      !tree.includes(i + 1) &&
      tree.subarray(0, i).every((head, j) => head !== noun || BEFORE.test(says.label(lesson, j)))
    );
  };
  return (lesson) => {
    const at = lesson.forms.findIndex((_, i) => takesBound(lesson, i));
    if (at < 0) return lesson;
    const { forms } = lesson;
    const moved = (head: number): number => (head > at ? head + 2 : head);
    const first = at === 0 ? 'Up' : 'up';
    const number = at === 0 ? forms[at]!.toLowerCase() : forms[at]!;
    const heads = [at + 3, at + 1];
    const { index, share } = lesson.heads;
    return {
      forms: [...forms.slice(0, at), first, 'to', number, ...forms.slice(at + 1)],
      tree: Int16Array.from([
        ...lesson.tree.subarray(0, at).map(moved),
        ...heads,
        ...lesson.tree.subarray(at).map(moved),
      ]),
      tags: withRows(lesson.tags, at, [preposition, preposition]),
      heads: withRows({ index: index.map(moved), share }, at, heads),
      labels: withRows(lesson.labels, at, relations),
    };
  };
}

function withRows({ index, share }: Shares, row: number, answers: readonly number[]): Shares {
  const at = row * EACH;
  const fresh = hardShares(answers);
  return {
    index: Int16Array.from([...index.subarray(0, at), ...fresh.index, ...index.subarray(at)]),
    share: Float32Array.from([...share.subarray(0, at), ...fresh.share, ...share.subarray(at)]),
  };
}
