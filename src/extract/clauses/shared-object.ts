import { isRelation, type Tree } from '../tree.ts';

/** Verbs that always have an object: where none follows, it is that of the verb they are joined with. */
const NEEDING =
  /^(?:abduct|abolish|accuse|acquire|approve|arrest|assault|attack|blame|ban|beat|capture|charge|condemn|confirm|contradict|criticise|criticize|damage|denounce|deny|deport|destroy|detain|dismiss|disperse|endorse|expel|find|fund|harass|hit|hold|house|injure|intimidate|investigate|jail|kidnap|kill|loot|manufacture|murder|persecute|praise|prevent|produce|prosecute|provide|publish|punish|push|rape|recognise|recognize|reject|release|rob|seize|shoot|sign|stab|support|surround|target|threaten|torture|try|verify|violate|welcome|wound)$/;

/** "neither confirmed nor denied the report", "arrested and charged three men": the object of the joined verb. */
export function sharedObject(tree: Tree, predicate: number): number | undefined {
  const { lemma, xpos } = tree.tokens[predicate]!;
  if (!NEEDING.test(lemma.toLowerCase())) return undefined;
  const joined = tree
    .dependents(predicate, 'conj')
    .find((child) => child > predicate && tree.tokens[child]!.xpos === xpos);
  if (joined === undefined || tree.dependent(joined, 'aux:pass', 'nsubj') !== undefined)
    return undefined;
  for (let at = predicate + 1; at < joined; at += 1)
    if (!isRelation(tree.tokens[at]!.relation, 'cc', 'advmod')) return undefined;
  return tree.dependents(joined, 'obj').find((child) => child > joined);
}
