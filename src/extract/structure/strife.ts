import type { Token } from '../../model/index.ts';
import { childOf, childrenOf, hasChild, isComma, isFinite, lowered } from './look.ts';

/** Forms in "-ing" that name what happens, where they have no object. */
const STRIFE =
  /^(?:fighting|infighting|shelling|bombing|bombardment|flooding|shooting|looting|rioting|stabbing|hijacking|kidnapping|crossing|landing|logging|mining|fishing|smuggling|trafficking|training|funding|spending|voting|polling|hearing|meeting|briefing|gathering|uprising|killing)$/i;

/** "displaced by fighting in the east", "fighting broke out": a thing that happens, and nobody who does it. */
export function readStrife(tokens: Token[], at: number): void {
  const { upos, xpos, relation, head } = tokens[at]!;
  if (upos !== 'VERB' || xpos !== 'VBG' || !STRIFE.test(tokens[at]!.text)) return;
  if (hasChild(tokens, at, /^(?:obj|aux|cop|nsubj|xcomp|ccomp|compound:prt)/)) return;
  const mark = childOf(tokens, at, /^mark$/);
  if (/^nsubj/.test(relation) || (relation === 'obj' && mark === undefined)) {
    beNoun(tokens, at);
    return;
  }
  if (joinKind(tokens, at) || readWithArticle(tokens, at)) return;
  // "Fighting between the two has killed thousands"
  const free = relation === 'advcl' && head > at && mark === undefined && !isComma(tokens[at + 1]);
  if (free && isFinite(tokens, head) && !hasChild(tokens, head, /^(?:nsubj|csubj|expl)/)) {
    const passive = hasChild(tokens, head, /^aux:pass$/);
    beNoun(tokens, at);
    tokens[at]!.relation = passive ? 'nsubj:pass' : 'nsubj';
    return;
  }
  if (mark !== at - 1 || !/^(?:by|amid|of|during|from|despite)$/.test(lowered(tokens[mark])))
    return;
  if (!/^(?:advcl|acl)$/.test(relation) || head < 0 || head > at) return;
  const agent = lowered(tokens[mark]) === 'by' && hasChild(tokens, head, /^aux:pass$/);
  beNoun(tokens, at);
  Object.assign(tokens[mark]!, { relation: 'case', upos: 'ADP' });
  tokens[at]!.relation = relation === 'acl' ? 'nmod' : agent ? 'obl:agent' : 'obl';
}

/** "in the wake of the mass shooting": what has an article is a noun. */
function readWithArticle(tokens: Token[], at: number): boolean {
  if (!/^(?:acl|advcl)$/.test(tokens[at]!.relation)) return false;
  const [article, word] = [childOf(tokens, at, /^det$/), childOf(tokens, at, /^case$/)];
  if (article === undefined || word === undefined || word > article || article > at) return false;
  const of = lowered(tokens[word]) === 'of';
  beNoun(tokens, at);
  tokens[at]!.relation = of ? 'nmod' : 'obl';
  return true;
}

/** Nouns that say what kind of attack or session it is, and shoot and meet nobody. */
const KIND =
  /^(?:mass|school|suicide|car|roadside|terror|bus|train|truck|knife|church|mosque|synagogue|market|hotel|nightclub|concert|embassy|budget|court|board|cabinet|custody|bail|parole)$/i;

/** "the mass shooting at a hall": one thing, the kind before it. */
function joinKind(tokens: Token[], at: number): boolean {
  const kind = tokens[at - 1];
  const { head, relation } = tokens[at]!;
  if (!kind || !KIND.test(kind.text) || kind.xpos !== 'NN' || !/^(?:acl|advcl)$/.test(relation))
    return false;
  if (hasChild(tokens, at, /^mark$/) || head > at) return false;
  if (kind.head === at) return joinCompound(tokens, at);
  const above = kind.head;
  beNoun(tokens, at);
  for (const child of childrenOf(tokens, at - 1)) if (child !== at) tokens[child]!.head = at;
  Object.assign(tokens[at]!, { head: above, relation: kind.relation });
  Object.assign(kind, { head: at, relation: 'compound' });
  return true;
}

/** The same, where the preposition and the article hang on the kind. */
function joinCompound(tokens: Token[], at: number): boolean {
  const own = childrenOf(tokens, at - 1);
  const word = own.find((child) => tokens[child]!.relation === 'case');
  if (word === undefined || tokens[at]!.head < 0) return false;
  beNoun(tokens, at);
  for (const child of own) tokens[child]!.head = at;
  tokens[at]!.relation = lowered(tokens[word]) === 'of' ? 'nmod' : 'obl';
  return true;
}

/** What was said of the deed is said of the noun; a time stays with the verb above. */
function beNoun(tokens: Token[], at: number): void {
  const { head, text } = tokens[at]!;
  Object.assign(tokens[at]!, { upos: 'NOUN', xpos: 'NN', lemma: text.toLowerCase() });
  for (const child of childrenOf(tokens, at)) {
    if (tokens[child]!.relation === 'obl') {
      const since = /^(?:since|until)$/.test(
        lowered(tokens[childOf(tokens, child, /^case$/) ?? -1]),
      );
      Object.assign(tokens[child]!, since && head >= 0 ? { head } : { relation: 'nmod' });
    } else if (tokens[child]!.relation === 'advmod' && child < at) tokens[child]!.relation = 'amod';
  }
}
