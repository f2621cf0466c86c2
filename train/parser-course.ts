import { seededRandom } from '../src/base/random.ts';
import { createBounds, isBounded } from './parser-bounds.ts';
import { headline } from './parser-headlines.ts';
import type { Course, Lesson } from './parser-lessons.ts';
import { shuffle } from './treebank.ts';

/** Share of the sentences of an epoch that are written as headlines. */
const HEADLINES = 0.03;
/** Share of the sentences with a plain number in whose place `up to` that number is written. */
const BOUNDS = 0.1;

/**
 * The lessons of a course, and with them in every epoch about `words` words of silver: the next ones of the shuffled
 * sentences. A few sentences of both are written as headlines, and some numbers with `up to` before them:
 * parsers take that for a particle and a direction, so that what they say of it is left out.
 */
export function mixedCourse(
  course: Course,
  silver: readonly Lesson[],
  words: number,
  seed: number,
): Course {
  const random = seededRandom(seed);
  const bound = createBounds(course);
  const order = shuffle(
    silver.filter(({ forms }) => !isBounded(forms)),
    random,
  );
  let at = 0;
  const next = (): Lesson[] => {
    const found: Lesson[] = [];
    for (let count = 0; count < words; at = (at + 1) % order.length) {
      found.push(order[at]!);
      count += order[at]!.forms.length;
    }
    return found;
  };
  let last = 0;
  let lessons: readonly Lesson[] = [];
  return {
    ...course,
    lessons(epoch) {
      if (epoch !== last) {
        lessons = [...course.lessons(epoch), ...next()].map((lesson) => {
          const dice = random();
          if (dice < HEADLINES) return headline(lesson);
          return dice > 1 - BOUNDS ? bound(lesson) : lesson;
        });
      }
      last = epoch;
      return lessons;
    },
  };
}
