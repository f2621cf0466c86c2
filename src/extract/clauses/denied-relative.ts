import type { Tree } from '../tree.ts';
import { isRelativePronoun } from './phrases.ts';

const DENYING = /^(?:deny|dispute|refute|rebut|reject)$/;
/** What can be denied by itself. */
const DENIABLE =
  /^(?:accusation|allegation|argument|assertion|charge|claim|criticism|existence|involvement|knowledge|link|offer|plan|proposal|report|request|responsibility|rumou?r|statement|story|suggestion|theory|verdict|view|wrongdoing)$/;

/** "accused of killing two men, which he denies": all of it, not the men. */
export function deniesTheWhole(tree: Tree, predicate: number, object: number): boolean {
  if (!DENYING.test(tree.tokens[predicate]!.lemma) || !isRelativePronoun(tree, object))
    return false;
  if (tree.tokens[object - 1]?.text !== ',') return false;
  const noun = tree.head(predicate);
  return noun < 0 || !DENIABLE.test(tree.tokens[noun]!.lemma.toLowerCase());
}
