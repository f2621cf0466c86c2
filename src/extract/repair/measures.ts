import type { Token } from '../../model/index.ts';

/** How far, in tokens, what belongs together is looked for. */
const REACH = 30;

/** Hangs amounts, levels and what they are driven by where news of markets and studies means them. */
export function repairMeasure(tokens: Token[], at: number): void {
  const { relation, upos, xpos, text } = tokens[at]!;
  if (/^obl/.test(relation) && isMeasure(tokens, at)) giveChangeItsAmount(tokens, at);
  if (/^(?:higher|lower)$/i.test(text) && relation === 'xcomp') readLevel(tokens, at);
  if (xpos === 'VBG' && /^(?:nsubj|obj)/.test(relation)) readActivity(tokens, at);
  if (relation === 'acl' && upos === 'VERB') hangParticiple(tokens, at);
  if (relation === 'xcomp' && /^VB[GN]$/.test(xpos)) readCalled(tokens, at);
  if (/^(?:once|formerly|now|already|long|currently)$/i.test(text)) readOnce(tokens, at);
  if (/^acl/.test(relation)) hangTold(tokens, at);
  if (relation === 'root' && xpos === 'VBZ') readPlans(tokens, at);
}

function childrenOf(tokens: readonly Token[], head: number): number[] {
  const found: number[] = [];
  const end = Math.min(tokens.length, head + REACH);
  for (let at = Math.max(0, head - REACH); at < end; at += 1)
    if (tokens[at]!.head === head) found.push(at);
  return found;
}

function childOf(tokens: readonly Token[], head: number, relation: RegExp): number | undefined {
  return childrenOf(tokens, head).find((child) => relation.test(tokens[child]!.relation));
}

const UNIT =
  /^(?:%|percent|pct|points?|cents?|pence|p|dollars?|euros?|pounds?|yen|rupees?|yuan|won|times)$/i;

function isMeasure(tokens: readonly Token[], at: number): boolean {
  const { text, upos } = tokens[at]!;
  if (!UNIT.test(text) && upos !== 'SYM') return false;
  return childOf(tokens, at, /^nummod$/) !== undefined;
}

const CHANGING =
  /^(?:rise|fall|drop|jump|climb|gain|lose|tumble|plunge|slump|slide|surge|soar|shrink|grow|expand|contract|decline|increase|decrease|dip|slip|sink|leap|rebound|rally|advance|retreat|shed|add|ease|edge|close|end|open|finish|trade|weaken|strengthen|appreciate|depreciate|plummet|spike)$/;

/** "fell 8.2 percent in October", "tumbled as much as 12 %", "closed 4.5 percent lower": by how much is what is said. */
function giveChangeItsAmount(tokens: Token[], measure: number): void {
  const { head } = tokens[measure]!;
  const own = tokens[head];
  if (!own || head > measure + 2 || childOf(tokens, measure, /^case$/) !== undefined) return;
  const level = head > measure && /^(?:higher|lower)$/i.test(own.text) && own.relation === 'xcomp';
  const at = level ? own.head : head;
  const verb = tokens[at];
  if (!verb || at > measure || verb.upos !== 'VERB') return;
  if (!CHANGING.test(verb.lemma.toLowerCase())) return;
  if (childOf(tokens, at, /^(?:obj|aux:pass)/) !== undefined) return;
  Object.assign(tokens[measure]!, { head: at, relation: 'obj' });
}

/** "closed lower at 82 euros": where to, as a particle. */
function readLevel(tokens: Token[], level: number): void {
  const { head } = tokens[level]!;
  const verb = tokens[head];
  if (verb?.upos !== 'VERB' || head > level || !CHANGING.test(verb.lemma.toLowerCase())) return;
  for (const child of childrenOf(tokens, level))
    if (/^(?:obl|advmod|advcl)/.test(tokens[child]!.relation) && child > level)
      tokens[child]!.head = head;
  tokens[level]!.relation = 'advmod';
}

/** "Trading in its shares was suspended", "Lending to firms fell": what is done, and no verb. */
function readActivity(tokens: Token[], noun: number): void {
  const { head, upos, relation } = tokens[noun]!;
  if (upos !== 'VERB' || (head < noun && relation === 'obj')) return;
  const own = childrenOf(tokens, noun);
  const verbal = /^(?:obj|iobj|aux|cop|nsubj|ccomp|xcomp|mark|advmod|compound:prt)/;
  if (own.some((child) => verbal.test(tokens[child]!.relation))) return;
  if (!own.some((child) => child > noun && tokens[child]!.relation.startsWith('obl'))) return;
  for (const child of own) if (tokens[child]!.relation === 'obl') tokens[child]!.relation = 'nmod';
  Object.assign(tokens[noun]!, {
    upos: 'NOUN',
    xpos: 'NN',
    lemma: tokens[noun]!.text.toLowerCase(),
  });
}

const HOLDING = /^(?:involve|contain|cover|comprise|span|feature)$/;

/** "in a trial involving patients", ", its highest level, driven by prices": the nearest noun, and what rose. */
function hangParticiple(tokens: Token[], verb: number): void {
  const { head, xpos, lemma } = tokens[verb]!;
  const before = tokens[verb - 1];
  if (!before || head > verb || head < 0) return;
  if (xpos === 'VBG' && HOLDING.test(lemma) && before.upos === 'NOUN' && head !== verb - 1) {
    if (before.head === head && before.relation === 'nmod') tokens[verb]!.head = verb - 1;
    return;
  }
  if (xpos !== 'VBN' || before.text !== ',' || !/^(?:appos|parataxis)/.test(tokens[head]!.relation))
    return;
  if (childOf(tokens, verb, /^obl:agent$/) === undefined) return;
  if (!/^(?:drive|lead|boost|fuel|help|hurt|hit|weigh|support|push|spur|prompt|cause)$/.test(lemma))
    return;
  let main = head;
  for (let steps = 0; steps < 4 && main >= 0 && tokens[main]!.upos !== 'VERB'; steps += 1)
    main = tokens[main]!.head;
  const subject = main < 0 ? undefined : childOf(tokens, main, /^nsubj/);
  if (subject !== undefined && subject < main) tokens[verb]!.head = subject;
}

const CALLING = /^(?:call|deem|consider|label|brand|describe|find|term)$/;

/** "called the results "encouraging"": what they are like. */
function readCalled(tokens: Token[], word: number): void {
  const { head, text } = tokens[word]!;
  const verb = tokens[head];
  if (!verb || head > word || !CALLING.test(verb.lemma.toLowerCase())) return;
  if (!/^["“‘]|``/.test(tokens[word - 1]?.text ?? '')) return;
  const own = childrenOf(tokens, word);
  if (own.some((child) => !/^(?:punct|advmod)$/.test(tokens[child]!.relation))) return;
  if (childOf(tokens, head, /^obj$/) === undefined) return;
  Object.assign(tokens[word]!, { upos: 'ADJ', xpos: 'JJ', lemma: text.toLowerCase() });
}

/** "Norvik, once the largest maker of phones, reported": Norvik reported it. */
function readOnce(tokens: Token[], once: number): void {
  const [comma, name] = [tokens[once - 1], tokens[once - 2]];
  if (comma?.text !== ',' || name?.upos !== 'PROPN') return;
  for (let noun = once + 1; noun < Math.min(tokens.length, once + 12); noun += 1) {
    const { relation, head, upos } = tokens[noun]!;
    if (!/^nsubj/.test(relation)) continue;
    const verb = head;
    let top = once - 2;
    while (tokens[top]!.head >= 0 && tokens[top]!.head < once && tokens[top]!.head >= once - 8)
      top = tokens[top]!.head;
    if (verb < noun || upos !== 'NOUN' || tokens[top]!.head !== verb) return;
    if (!tokens.slice(noun, verb).some(({ text }) => text === ',')) return;
    if (!/^(?:vocative|dislocated|dep|nsubj|obl|parataxis|appos)/.test(tokens[top]!.relation))
      return;
    Object.assign(tokens[top]!, { relation });
    Object.assign(tokens[noun]!, { head: top, relation: 'appos' });
    Object.assign(tokens[once]!, { head: noun, relation: 'advmod', upos: 'ADV', xpos: 'RB' });
    return;
  }
}

const OCCASION =
  /^(?:call|conference|interview|statement|meeting|briefing|hearing|speech|letter|email|e-mail|message|report|filing|presentation|webcast)$/;

/** "told analysts on a conference call that demand was strong": it is what they were told, and not the call's. */
function hangTold(tokens: Token[], clause: number): void {
  const noun = tokens[clause]!.head;
  const own = tokens[noun];
  if (!own || noun > clause || !OCCASION.test(own.lemma.toLowerCase())) return;
  const that = noun + 1;
  const opens = /^that$/i.test(tokens[that]?.text ?? '') && tokens[that]!.head > that;
  if (!opens || childOf(tokens, clause, /^nsubj/) === undefined) return;
  if (!/^(?:mark|det)$/.test(tokens[that]!.relation)) return;
  let verb = own.head;
  for (let steps = 0; steps < 2 && verb >= 0 && tokens[verb]!.upos !== 'VERB'; steps += 1)
    verb = tokens[verb]!.head;
  if (verb < 0 || !/^(?:tell|say|inform|warn|announce|admit|confirm)$/.test(tokens[verb]!.lemma))
    return;
  if (childOf(tokens, verb, /^ccomp$/) !== undefined) return;
  Object.assign(tokens[clause]!, { head: verb, relation: 'ccomp' });
  Object.assign(tokens[that]!, { head: clause, relation: 'mark', upos: 'SCONJ', xpos: 'IN' });
}

/** "Ohio-based maker Goodson plans to spin off a unit": a verb, whose subject was taken for a part of it. */
function readPlans(tokens: Token[], verb: number): void {
  const before = tokens[verb - 1];
  if (before?.head !== verb || before.relation !== 'compound' || tokens[verb + 1]?.text !== 'to')
    return;
  const own = childrenOf(tokens, verb);
  if (own.some((child) => /^(?:nsubj|cop|aux|expl|case)/.test(tokens[child]!.relation))) return;
  const deed = own.find((child) => child > verb && /^(?:acl|advcl)$/.test(tokens[child]!.relation));
  if (deed === undefined || tokens[deed]!.xpos !== 'VB') return;
  for (const child of own) {
    if (child < verb - 1 && tokens[child]!.relation !== 'punct') tokens[child]!.head = verb - 1;
    else if (child > deed && tokens[child]!.relation === 'appos') tokens[child]!.head = deed;
  }
  tokens[deed]!.relation = 'xcomp';
  Object.assign(before, { relation: 'nsubj' });
  Object.assign(tokens[verb]!, { upos: 'VERB', lemma: tokens[verb]!.lemma.replace(/s$/, '') });
}
