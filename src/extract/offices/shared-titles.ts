import type { Candidate } from '../mentions/candidate.ts';
import { nameAt, type Finder } from './build.ts';
import type { Office } from './office.ts';
import { lower, type Title } from './titles.ts';

/** Whether a title is said of several: "Presidents Lund and Berg". */
export function isShared({ context }: Finder, { head }: Title): boolean {
  const { xpos, lemma, text } = context.analysis.tokens[head]!;
  return /^NNP?S$/.test(xpos) && lemma.toLowerCase() !== text.toLowerCase();
}

/** Those whom a title in the plural is said of, each with what he holds it of: "Presidents Lund of Norland and Berg". */
export function sharers(
  finder: Finder,
  subject: Candidate,
  office: Office,
): { subject: Candidate; office: Office }[] {
  const { tree } = finder.context;
  const others = tree
    .dependents(subject.head, 'conj')
    .map((child) => finder.candidates.byHead.get(child))
    .filter(
      (one): one is Candidate =>
        one?.name?.type === 'person' && finder.candidates.titles.get(one.name) === undefined,
    );
  return [subject, ...others].map((one) => {
    const of = office.of ?? ofBehind(finder, one);
    return { subject: one, office: { ...office, ...(of ? { of } : {}) } };
  });
}

function ofBehind(finder: Finder, { head }: Candidate): Candidate | undefined {
  const { tree } = finder.context;
  const phrase = tree
    .dependents(head, 'nmod')
    .find((child) => child > head && lower(tree.tokens[tree.first(child)]) === 'of');
  const name = phrase === undefined ? undefined : nameAt(finder, phrase);
  return name?.type === 'place' || name?.type === 'organization' ? name : undefined;
}

/** "Foreign ministers" → "Foreign minister". */
export function singular(words: string, { lemma, text }: { lemma: string; text: string }): string {
  if (!words.endsWith(text)) return words;
  const one = lemma.toLowerCase();
  const form = /^\p{Lu}/u.test(text) ? one.charAt(0).toUpperCase() + one.slice(1) : one;
  return words.slice(0, words.length - text.length) + form;
}
