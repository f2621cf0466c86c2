import type { Token } from '../../model/index.ts';

/** Words that are looked through on either side. */
const REACH = 60;

/** "the collision between a bus and a truck": the truck is one of the two. */
export function joinSecond(tokens: Token[], second: number): void {
  const { head, relation, upos } = tokens[second]!;
  if (relation !== 'conj' || !/^(?:NOUN|PROPN)$/.test(upos) || head < 0 || head > second) return;
  if (second - head > 20 || tokens[head]!.upos !== 'NOUN') return;
  const between = tokens.slice(head + 1, second);
  const word = between.find((one) => one.text.toLowerCase() === 'between');
  const first = word && word.relation === 'case' ? word.head : -1;
  if (first <= head || first >= second || tokens[first]!.head !== head) return;
  const conjunctions = between.filter(({ relation: role }) => role === 'cc');
  if (conjunctions.length !== 1 || conjunctions[0]!.text.toLowerCase() !== 'and') return;
  if (tokens.slice(first + 1, second).some((one) => one.head === first && one.relation === 'conj'))
    return;
  tokens[second]!.head = first;
}

/**
 * "Talks between the government and the rebels broke down": the two are between whom the talks are, not the talks beside
 * rebels that break down.
 */
export function joinBetween(tokens: Token[], verb: number): void {
  const { relation, upos, head } = tokens[verb]!;
  const noun = tokens[head];
  if (relation !== 'conj' || upos !== 'VERB' || !noun || head > verb || noun.upos !== 'NOUN')
    return;
  const of = (above: number, name: RegExp, from: number, to: number): number | undefined => {
    for (let at = from; at < to; at += 1)
      if (tokens[at]!.head === above && name.test(tokens[at]!.relation)) return at;
    return undefined;
  };
  if (verb - head > REACH) return;
  const isBetween = (at: number): boolean =>
    tokens[at]!.head === head &&
    tokens[at]!.relation === 'nmod' &&
    tokens
      .slice(head + 1, at)
      .some((one) => one.head === at && one.text.toLowerCase() === 'between');
  let phrase = head + 1;
  while (phrase < verb && !isBetween(phrase)) phrase += 1;
  const subject = of(verb, /^nsubj/, head + 1, verb);
  const cc = of(verb, /^cc$/, head + 1, verb);
  if (phrase === verb || subject === undefined || cc === undefined) return;
  if (cc < phrase || subject < cc) return;
  Object.assign(tokens[cc]!, { head: subject });
  Object.assign(tokens[verb]!, { head: noun.head, relation: noun.relation });
  const role = tokens[subject]!.relation;
  Object.assign(tokens[subject]!, { head: phrase, relation: 'conj' });
  for (let at = verb; at < Math.min(tokens.length, verb + REACH); at += 1)
    if (tokens[at]!.head === head && tokens[at]!.relation === 'punct') tokens[at]!.head = verb;
  Object.assign(noun, { head: verb, relation: role });
}

const GIVING = /^(?:fine|lend|pay|give|offer|owe|award|cost|grant|hand|loan|sue|save|earn|charge)$/;

/** "fined Norvik £4m": the firm is fined, and the sum is no part of its name. */
export function freeRecipient(tokens: Token[], sum: number): void {
  const { head, upos, relation } = tokens[sum]!;
  const verb = tokens[head];
  if (relation !== 'obj' || upos !== 'SYM' || !verb || head > sum) return;
  if (!GIVING.test(verb.lemma.toLowerCase())) return;
  const last = sum - 1;
  if (last <= head || tokens[last]!.head !== sum) return;
  // "cost the airline $20m"
  const noun = tokens[last]!.upos === 'NOUN' && tokens[head + 1]!.upos === 'DET' && last > head + 1;
  if (tokens[last]!.upos !== 'PROPN' && !noun) return;
  for (let at = head + 1; at < last; at += 1) if (tokens[at]!.head === sum) tokens[at]!.head = last;
  // Who is fined is the object, with the sum beside; who is given something gets it.
  const sums = /^(?:fine|cost|sue|charge|save|earn)$/.test(verb.lemma.toLowerCase());
  Object.assign(tokens[last]!, { head, relation: sums ? 'obj' : 'iobj' });
  if (sums) tokens[sum]!.relation = 'obl:unmarked';
}

/** Participles that describe what somebody has: "had limited resources". */
const HAD =
  /^(?:limit|mix|reduce|increase|improve|arm|skill|train|detail|advance|fix|add|relate|share|need|want|use|unite|expand|renew|estimate|wound|injure|connect|update|experience)$/;

/** "had infected computers": they infected them, for nobody has infected ones. */
export function readPerfect(tokens: Token[], object: number): void {
  const { head, xpos } = tokens[object]!;
  const have = tokens[head];
  const participle = tokens[head + 1];
  if (!have || have.upos !== 'VERB' || have.lemma.toLowerCase() !== 'have' || xpos !== 'NNS')
    return;
  if (!/^(?:had|has|have)$/i.test(have.text) || participle?.head !== object) return;
  if (participle.relation !== 'amod' || participle.xpos !== 'VBN' || !/ed$/.test(participle.text))
    return;
  if (HAD.test(participle.lemma.toLowerCase())) return;
  const verb = head + 1;
  const end = Math.min(tokens.length, object + REACH);
  for (let at = Math.max(0, head - REACH); at < end; at += 1)
    if (tokens[at]!.head === head && at !== verb) tokens[at]!.head = verb;
  Object.assign(participle, { head: have.head, relation: have.relation, upos: 'VERB' });
  Object.assign(have, { head: verb, relation: 'aux', upos: 'AUX' });
}

/** "The painting, thought to be by Lind, was sold": a participle behind its noun, whatever its tag. */
export function readThought(tokens: Token[], to: number): void {
  const [comma, thought] = [tokens[to - 2], tokens[to - 1]];
  if (comma?.text !== ',' || thought?.xpos !== 'VBD' || thought.relation !== 'advcl') return;
  if (
    !/^(?:thought|believed|said|known|reported|understood|rumoured|rumored|alleged|expected)$/.test(
      thought.text,
    )
  )
    return;
  const noun = tokens[to - 3];
  if (!noun || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return;
  const head = noun.relation === 'flat' ? noun.head : to - 3;
  const described = tokens[head]!;
  if (described.head === to - 1)
    Object.assign(described, { head: thought.head, relation: 'nsubj:pass' });
  Object.assign(thought, { xpos: 'VBN', relation: 'acl', head });
}

/** "was made up of 39 states": a verb with its particle, and what "of" brings. */
export function readMadeUp(tokens: Token[], up: number): void {
  const [verb, of] = [tokens[up - 1], tokens[up + 1]];
  if (!verb || !of || !/^made$/i.test(verb.text) || of.text !== 'of' || of.head !== up) return;
  const { head } = tokens[up]!;
  if (head === up - 1 || tokens[up]!.relation === 'compound:prt') return;
  let phrase = head;
  // "39 states": the parser hangs "up of" on the number.
  if (tokens[phrase]?.relation === 'nummod') phrase = tokens[phrase]!.head;
  if (tokens[phrase]?.head !== up - 1) return;
  Object.assign(tokens[up]!, { head: up - 1, relation: 'compound:prt', upos: 'ADP', xpos: 'RP' });
  Object.assign(of, { head: phrase, relation: 'case', upos: 'ADP', xpos: 'IN' });
}

/** "the river Main": a name, whatever its tag. */
export function readNameBehind(tokens: Token[], index: number): void {
  const { head, relation, text, upos } = tokens[index]!;
  if (relation !== 'amod' || upos !== 'ADJ' || head !== index - 1) return;
  const noun = tokens[head]!;
  if (noun.upos !== 'NOUN' || !/^\p{Lu}\p{Ll}/u.test(text) || !/^\p{Ll}/u.test(noun.text)) return;
  Object.assign(tokens[index]!, { relation: 'appos', upos: 'PROPN', xpos: 'NNP' });
  for (const token of tokens.slice(index + 1, index + 8))
    if (token.head === index && token.relation === 'advmod') token.head = noun.head;
}

/** "died of heart failure aged 70": it is no failure that is so old. */
export function readAged(tokens: Token[], aged: number): void {
  const { head } = tokens[aged]!;
  const noun = tokens[head];
  if (tokens[aged + 1]?.upos !== 'NUM' || noun?.upos !== 'NOUN' || head > aged) return;
  const verb = tokens[noun.head];
  if (!noun.relation.startsWith('obl') || verb?.upos !== 'VERB') return;
  if (!/^(?:die|retire|marry|leave|emigrate|join)$/.test(verb.lemma.toLowerCase())) return;
  Object.assign(tokens[aged]!, { head: noun.head, relation: 'advcl' });
}

/** "Originally a fishing village, Lemnik is": the name right before the verb is what it is said of. */
export function readNamedSubject(tokens: Token[], index: number): void {
  const { head, relation, upos } = tokens[index]!;
  const noun = tokens[head];
  if (relation !== 'appos' || upos !== 'PROPN' || !noun || head > index) return;
  if (noun.upos !== 'NOUN' || !noun.relation.startsWith('nsubj')) return;
  const before = tokens.slice(Math.max(0, head - 6), head);
  if (!before.some((one) => one.head === head && /^an?$/i.test(one.text))) return;
  let last = index;
  while (tokens[last + 1]?.relation === 'flat' && tokens[last + 1]!.head === index) last += 1;
  if (tokens[index - 1]?.text !== ',' || !/^(?:VERB|AUX)$/.test(tokens[last + 1]?.upos ?? ''))
    return;
  Object.assign(tokens[index]!, { head: noun.head, relation: noun.relation });
}
