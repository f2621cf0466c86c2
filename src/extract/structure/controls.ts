import type { Token } from '../../model/index.ts';
import {
  between,
  childOf,
  childrenOf,
  firstOf,
  hasChild,
  isComma,
  isNoun,
  lowered,
} from './look.ts';

const TITLE = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|prof)\.?$/i;
/** Verbs that move somebody to do something: an infinitive right behind their object is what that is. */
const MOVING =
  /^(?:advise|allow|ask|assign|authori[sz]e|beg|cause|challenge|command|compel|convince|encourage|empower|enable|entitle|equip|exhort|force|help|incite|induce|inspire|instruct|invite|lead|motivate|oblige|permit|persuade|press|pressure|prompt|provoke|push|remind|require|spur|summon|task|teach|tell|tempt|train|trigger|urge|warn)$/;
/** Nouns that take the infinitive themselves: "allowed attempts to". */
type Takes = (lemma: string) => boolean;

/** Mends what hangs on an object: infinitives that tell what it is made to do, names beside their title. */
export function mendControls(tokens: Token[], at: number, takesInfinitive: Takes): void {
  const { xpos, relation } = tokens[at]!;
  if (xpos === 'VB' && /^(?:acl|advcl|obl)$/.test(relation)) {
    hangOnMover(tokens, at, takesInfinitive);
    hangOnAppeal(tokens, at);
  }
  if (xpos.startsWith('NN') && TITLE.test(tokens[at]!.text)) giveTitleItsName(tokens, at);
}

/** "require candidates to meet targets", "could cause the index to rise". */
function hangOnMover(tokens: Token[], at: number, takesInfinitive: Takes): void {
  const { head } = tokens[at]!;
  const to = childOf(tokens, at, /^(?:mark|case|aux)$/);
  if (head < 0 || head > at || to === undefined || lowered(tokens[to]) !== 'to') return;
  const verb = tokens[at]!.relation === 'acl' ? objectsVerb(tokens, head) : head;
  if (verb < 0 || !MOVING.test(tokens[verb]!.lemma.toLowerCase())) return;
  const object = childrenOf(tokens, verb).findLast(
    (child) => child > verb && child < at && /^i?obj$/.test(tokens[child]!.relation),
  );
  if (object === undefined || takesInfinitive(tokens[object]!.lemma.toLowerCase())) return;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(tokens[object]!.upos)) return;
  if (firstOf(tokens, at) !== to || hasChild(tokens, verb, /^xcomp$/)) return;
  if (between(tokens, object, at, isComma)) return;
  Object.assign(tokens[to]!, { relation: 'mark' });
  Object.assign(tokens[at]!, { head: verb, relation: 'xcomp', upos: 'VERB' });
}

const APPEALING = /^(?:call|appeal|plead)$/;

/** "called on the authorities to release them": what somebody is called on to do is no part of who he is. */
function hangOnAppeal(tokens: Token[], at: number): void {
  const { head, relation } = tokens[at]!;
  if (relation !== 'acl' || head < 0 || head > at) return;
  const noun = tokens[head]!;
  const verb = noun.head;
  if (verb < 0 || verb > head || noun.relation !== 'obl' || !APPEALING.test(tokens[verb]!.lemma))
    return;
  const to = childOf(tokens, at, /^(?:mark|aux)$/);
  const on = childOf(tokens, head, /^case$/);
  if (to === undefined || lowered(tokens[to]) !== 'to' || firstOf(tokens, at) !== to) return;
  if (on === undefined || !/^(?:on|upon|to|with)$/.test(lowered(tokens[on]))) return;
  if (hasChild(tokens, verb, /^xcomp$/)) return;
  Object.assign(tokens[to]!, { relation: 'mark' });
  Object.assign(tokens[at]!, { head: verb, relation: 'xcomp' });
}

/** The verb that stands before its object, else -1. */
function objectsVerb(tokens: readonly Token[], object: number): number {
  const { head, relation } = tokens[object]!;
  return /^i?obj$/.test(relation) && head < object ? head : -1;
}

/** "accused Mr Berg of": one phrase, headed by the name. */
function giveTitleItsName(tokens: Token[], at: number): void {
  const title = tokens[at]!;
  const [name, further] = [tokens[at + 1], tokens[at + 2]];
  if (!name || !isNoun(name) || !name.xpos.startsWith('NNP')) return;
  const below = name.head === at && /^(?:appos|flat|nmod)/.test(name.relation);
  const beside = name.head === title.head && name.relation === title.relation;
  if (!below && !beside) return;
  // "Mr Lind Berg" with both names below the title.
  const next = further?.head === at && further.relation === 'flat' ? at + 2 : -1;
  const { head, relation } = title;
  for (const child of childrenOf(tokens, at)) tokens[child]!.head = at + 1;
  if (next > 0) tokens[next]!.relation = 'flat';
  Object.assign(name, { head, relation });
  Object.assign(title, { head: at + 1, relation: 'nmod:desc' });
}
