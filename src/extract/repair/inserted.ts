import type { Token } from '../../model/index.ts';

/** How far, in tokens, what belongs together is looked for. */
const REACH = 40;

/** "The children are, for the most part, losing ground": what stands between commas is beside the verb, no predicate. */
export function readInserted(tokens: Token[], verb: number): void {
  const { head, relation, xpos } = tokens[verb]!;
  const noun = tokens[head];
  if (relation !== 'acl' || !/^VB[GN]$/.test(xpos) || !noun || head > verb) return;
  if (tokens[verb - 1]!.text !== ',' || verb - head > 8) return;
  const own: number[] = [];
  for (let at = Math.max(0, head - REACH); at < Math.min(tokens.length, verb + REACH); at += 1)
    if (tokens[at]!.head === head && at !== verb) own.push(at);
  const copula = own.find((at) => tokens[at]!.relation === 'cop');
  if (copula === undefined || tokens[copula + 1]?.text !== ',') return;
  if (tokens[copula + 2]?.relation !== 'case' || tokens[copula + 2]!.head !== head) return;
  const passive = xpos === 'VBN';
  Object.assign(tokens[verb]!, { head: noun.head, relation: noun.relation });
  const said = IDIOM.test(noun.lemma) && !own.some((at) => at > head && at < verb - 1);
  Object.assign(noun, { head: verb, relation: said ? 'dep' : 'obl' });
  for (const at of own) {
    if (at > copula && at < verb) continue;
    const one = tokens[at]!;
    one.head = verb;
    if (at === copula) one.relation = passive ? 'aux:pass' : 'aux';
    else if (passive && one.relation === 'nsubj') one.relation = 'nsubj:pass';
  }
  tokens[copula]!.upos = 'AUX';
}

/** "for the most part", "at the time", "in many cases": nothing that takes part. */
const IDIOM =
  /^(?:part|time|way|extent|fact|course|example|instance|moment|case|turn|addition|theory|practice|principle|effect|essence|general)$/;

/** "the guards who came after the blast have taken them": the blast is when they came, and takes nobody. */
export function giveRelativeItsTime(tokens: Token[], mark: number): void {
  const { head, text } = tokens[mark]!;
  if (!/^(?:after|before|since|until|during)$/i.test(text) || head < mark) return;
  const subjects: number[] = [];
  for (let at = Math.max(0, mark - REACH); at < head; at += 1)
    if (tokens[at]!.head === head && /^nsubj/.test(tokens[at]!.relation)) subjects.push(at);
  const [first, second] = subjects;
  if (subjects.length !== 2 || first === undefined || second === undefined) return;
  if (first > mark || second < mark || second - mark > 8) return;
  const behind = tokens
    .slice(first, mark)
    .findIndex((one) => one.head === first && one.relation === 'acl:relcl');
  if (behind < 0) return;
  const relative = first + behind;
  Object.assign(tokens[second]!, { head: relative, relation: 'obl' });
  Object.assign(tokens[mark]!, { head: second, relation: 'case' });
  const before = tokens[mark - 1]!;
  if (before.head === head && before.relation === 'advmod') before.head = second;
}
