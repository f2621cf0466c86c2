import type { Speeches } from '../attribution/cues.ts';
import type { Speech } from '../attribution/speech.ts';
import { preposition } from '../clauses/phrases.ts';
import { isPassive, verbLemma } from '../clauses/predicates.ts';
import { isRelation, type Tree } from '../tree.ts';

/** Verbs whose object is known only from who brings it. "Confirmed" and "condemned" take it as given. */
const REPORTING = /^(?:report|allege|claim|describe|mention)$/;
const VIEWING = /^(?:view|see|regard|describe|portray|depict|characteri[sz]e|frame|cast)$/;
const STEPS = 4;

/** "reported a raid on the coast", "views the conflict as a war between A and B": the event is so by somebody's account. */
export function voicesOver(tree: Tree, speeches: Speeches, noun: number): Speech[] {
  let token = noun;
  for (let steps = 0; steps < STEPS; steps += 1) {
    const head = tree.head(token);
    if (head < 0) return [];
    const { relation } = tree.tokens[token]!;
    if (tree.tokens[head]!.upos === 'VERB') {
      const verb = verbLemma(tree, head);
      const reports = isRelation(relation, 'obj') && REPORTING.test(verb);
      const views = preposition(tree, token) === 'as' && VIEWING.test(verb);
      if ((!reports && !views) || isPassive(tree, head)) return [];
      const speakers = speeches.subjectsOf(head);
      return speakers.length === 0 ? [] : [{ speakers, kind: 'say', verb, token: head }];
    }
    if (!isRelation(relation, 'conj', 'nmod', 'compound')) return [];
    token = head;
  }
  return [];
}
