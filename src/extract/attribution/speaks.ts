import type { Name } from '../../model/index.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { Context } from '../context.ts';
import type { Tree } from '../tree.ts';
import type { QuotationSource as Source } from './free-speech.ts';
import { nameBeside } from './name-beside.ts';

/** What a common noun names, by lemma: `person`, `event`, `time` …; absent where it is unknown. */
export type SenseOf = (lemma: string) => string | undefined;

const NOBODY =
  /^(?:this|that|these|those|which|what|there|both|all|some|none|each|everything|nothing|i|we|you)$/;
const SILENT = /^(?:event|time)$/;

/** Checks that a source can speak, and puts the name beside a description in its place. */
export function createSpeaks(
  { analysis, tree }: Context,
  sense: SenseOf,
): (source: Source | undefined) => Source | undefined {
  const people: (Name | undefined)[] = Array.from({ length: analysis.tokens.length });
  const named = new Uint8Array(analysis.tokens.length);
  for (const name of analysis.names) {
    named.fill(1, name.first, name.last);
    if (name.type === 'person') people.fill(name, name.first, name.last);
  }
  return (source) => {
    if (!source || !canSpeak(tree, sense, source.speaker)) return undefined;
    const name = named[source.speaker] ? undefined : personBeside(tree, people, source);
    return name ? { ...source, speaker: outer(tree, name) } : source;
  };
}

/** Whether a word can be whoever speaks: no time, no event, no "this". */
function canSpeak(tree: Tree, sense: SenseOf, speaker: number): boolean {
  const { upos, text, xpos } = tree.tokens[speaker]!;
  if (NOBODY.test(text.toLowerCase()) || !/^(?:NOUN|PROPN|PRON|NUM|X)$/.test(upos)) return false;
  return upos !== 'NOUN' || (xpos !== 'VBG' && !SILENT.test(sense(lemmaOf(tree, speaker)) ?? ''));
}

/** The person named beside a description, on the description's side of the cue. */
function personBeside(
  tree: Tree,
  people: readonly (Name | undefined)[],
  { speaker, cue }: Source,
): Name | undefined {
  const name = nameBeside(tree, speaker, (at) => people[at]);
  const beyond = name !== undefined && cue !== undefined && cue > speaker && name.last > cue;
  return beyond ? undefined : name;
}

/** The token of a name whose head lies outside of it. */
function outer(tree: Tree, { first, last }: Name): number {
  for (let at = first; at < last; at += 1) {
    const head = tree.head(at);
    if (head < first || head >= last) return at;
  }
  return first;
}
