import { isRelation, type Tree } from '../tree.ts';

/** "found not guilty", "pleaded not guilty", "left him not able to walk": the state that is denied, not the verb. */
export function deniedState(tree: Tree, predicate: number): number | undefined {
  return tree
    .dependents(predicate, 'xcomp')
    .find(
      (child) =>
        tree.tokens[child]!.upos === 'ADJ' &&
        child > predicate &&
        tree
          .children(child)
          .some(
            (one) =>
              one < child &&
              isRelation(tree.tokens[one]!.relation, 'advmod') &&
              /^(?:not|never)$/i.test(tree.tokens[one]!.text),
          ),
    );
}
