import type { Candidate } from '../mentions/candidate.ts';
import { isRelation } from '../tree.ts';
import { addClaim, spanOf, type Finder } from './build.ts';
import { lower } from './titles.ts';

/** "X was appointed mayor", "they elected X president", "X serves as chairman", "X resigned as head": who holds it. */
export function appointed(finder: Finder, nominal: Candidate): Candidate | undefined {
  const { context, lexicon, candidates } = finder;
  const verb = verbOf(finder, nominal);
  if (verb === undefined || !isFact(finder, verb)) return undefined;
  const lemma = context.analysis.tokens[verb]!.lemma.toLowerCase();
  const { appointing, leaving, serving, dismissing, succeeding } = lexicon.offices;
  const object = context.tree.dependents(verb, 'obj').find((one) => one !== nominal.governor);
  const passive = context.tree.dependent(verb, 'nsubj:pass');
  const own = context.tree.dependent(verb, 'nsubj');
  const given = appointing.has(lemma) || dismissing.has(lemma);
  const takes = leaving.has(lemma) || serving.has(lemma) || isTakingOver(finder, verb);
  const found = given
    ? (passive ?? object)
    : (takes && object === undefined) || (succeeding.has(lemma) && object !== undefined)
      ? own
      : undefined;
  const subject = found === undefined ? undefined : candidates.byHead.get(found);
  return subject?.type === 'person' && subject.index !== nominal.index ? subject : undefined;
}

/** Whether the verb says that the office was given up. */
export function left(finder: Finder, nominal: Candidate): boolean {
  const verb = verbOf(finder, nominal);
  const { tokens } = finder.context.analysis;
  if (verb === undefined) return false;
  const { leaving, dismissing } = finder.lexicon.offices;
  const lemma = tokens[verb]!.lemma.toLowerCase();
  return leaving.has(lemma) || dismissing.has(lemma);
}

/** "took over as mayor". */
function isTakingOver({ context }: Finder, verb: number): boolean {
  const { tokens } = context.analysis;
  return tokens[verb]!.lemma === 'take' && lower(tokens[verb + 1]) === 'over';
}

/** The verb that brings an office: as its complement, or with "as". */
function verbOf({ context, lexicon }: Finder, nominal: Candidate): number | undefined {
  const { tokens } = context.analysis;
  const { relation } = tokens[nominal.governor]!;
  const verb = context.tree.head(nominal.governor);
  if (verb < 0 || !isRelation(relation, 'xcomp', 'obj', 'obl', 'nmod', 'advcl')) return undefined;
  const as = context.tree
    .dependents(nominal.governor, 'case', 'mark')
    .some((marker) => lower(tokens[marker]) === 'as');
  const bare = isRelation(relation, 'xcomp', 'obj');
  const gives = lexicon.offices.appointing.has(tokens[verb]!.lemma.toLowerCase());
  return as || (bare && gives) ? verb : undefined;
}

/** It happened: no "not", "will", "if" or "to" before the verb. */
function isFact({ context }: Finder, verb: number): boolean {
  const { tokens } = context.analysis;
  return context.tree.children(verb).every((child) => {
    const { xpos } = tokens[child]!;
    return (
      xpos !== 'MD' && xpos !== 'TO' && !/^(?:not|n['’]t|never|if)$/.test(lower(tokens[child]))
    );
  });
}

/** "Anna Berg, who heads the council": the office that the verb stands for. */
export function findHeading(finder: Finder): void {
  const { context, candidates, lexicon } = finder;
  const { tree, analysis } = context;
  analysis.tokens.forEach((token, verb) => {
    const title = lexicon.offices.heading.get(token.lemma.toLowerCase());
    if (title === undefined || token.upos !== 'VERB' || !/^VB[ZP]$/.test(token.xpos)) return;
    const own = tree.dependent(verb, 'nsubj');
    const object = candidates.byHead.get(tree.dependent(verb, 'obj') ?? -1);
    if (own === undefined || object?.type !== 'organization' || !isFact(finder, verb)) return;
    const relative = /^(?:who|that)$/.test(lower(analysis.tokens[own]));
    const holder = relative ? tree.head(verb) : own;
    const subject = candidates.byHead.get(holder);
    if (subject?.kind !== 'name' || subject.type !== 'person') return;
    addClaim(finder, {
      subject,
      object,
      relation: 'holds-office',
      class: 'OFFICE',
      label: title,
      office: { title },
      trigger: spanOf(context, verb, verb + 1),
      rule: 'heading',
      confidence: 0.8,
    });
  });
}
