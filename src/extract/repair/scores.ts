import type { Token } from '../../model/index.ts';

/** How far, in tokens, a score stands from its verb. */
const REACH = 16;
/** Verbs that a score says the outcome of. */
const DECIDING =
  /^(?:beat|defeat|thrash|crush|rout|down|edge|overcome|hammer|trounce|win|lose|draw|pass|vote|trail|lead|oust|upset|demolish|outclass|stun|sink|whip|pip|hold|tie|dispatch|despatch|sweep|overpower|outlast|dump|eliminate|topple|subdue|outplay|see|knock|brush|reject|approve|rule|triumph|prevail|shock|humble|batter|blank|maul|destroy|overwhelm|outgun|squeeze|ease|cruise|stroll)$/;

/** "beat Rovers 3-1", "lost 26-12 to Ireland": a score is no part of a name and no object, but the verb's. */
export function hangScore(tokens: Token[], dash: number): void {
  const first = dash - 1;
  if (!isScore(tokens, first)) return;
  const verb = verbBefore(tokens, first);
  if (verb === undefined) return;
  if (tokens[verb]!.upos !== 'VERB') readBeat(tokens, verb, first);
  if (tokens[verb]!.upos !== 'VERB') return;
  const { head } = tokens[first]!;
  if (head === first || head === dash + 1) return;
  Object.assign(tokens[first]!, { head: verb, relation: 'obl:unmarked' });
  Object.assign(tokens[dash]!, { head: dash + 1, relation: 'case' });
  Object.assign(tokens[dash + 1]!, { head: first, relation: 'nmod' });
}

/** Two numbers with a hyphen, written together, that count no noun behind them. */
export function isScore(tokens: readonly Token[], first: number): boolean {
  const [one, dash, two, next] = [0, 1, 2, 3].map((step) => tokens[first + step]);
  if (!one || !dash || !two || !/^[-–]$/.test(dash.text)) return false;
  if (!/^\d{1,3}$/.test(one.text) || !/^\d{1,3}$/.test(two.text)) return false;
  if (one.end !== dash.start || dash.end !== two.start) return false;
  return !/^(?:NOUN|ADJ)$/.test(next?.upos ?? '') || next?.text.toLowerCase() === 'thanks';
}

function verbBefore(tokens: readonly Token[], first: number): number | undefined {
  for (let at = first - 1; at >= 0 && first - at < REACH; at -= 1) {
    const { upos, lemma, text, relation } = tokens[at]!;
    if (upos === 'VERB') return DECIDING.test(lemma.toLowerCase()) ? at : undefined;
    if (text === 'beat' && isBetweenNames(tokens, at)) return at;
    const between =
      /^(?:PROPN|NOUN|ADJ|DET|NUM|PRON)$/.test(upos) || /^(?:[-–,()'’]|'s|’s)$/.test(text);
    const particle =
      /^(?:RP|IN)$/.test(tokens[at]!.xpos) && DECIDING.test(tokens[at - 1]?.lemma ?? '');
    if (!between && !particle && relation !== 'nmod:desc') return undefined;
  }
  return undefined;
}

function isBetweenNames(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const capital = (token?: Token): boolean => /^\p{Lu}/u.test(token?.text ?? '');
  return capital(before) && (capital(after) || after?.upos === 'DET');
}

/** "Norvik United beat Rovers 3-1.", taken for one long name. */
function readBeat(tokens: Token[], verb: number, score: number): void {
  const asVerb = { upos: 'VERB', xpos: 'VBD', lemma: 'beat' };
  const within = tokens.slice(Math.max(0, verb - REACH), verb + REACH);
  if (within.some(({ head, relation }) => head === verb && relation.startsWith('nsubj'))) {
    Object.assign(tokens[verb]!, asVerb);
    return;
  }
  const root = tokens[verb]!.head;
  const object = tokens[root];
  if (!object || root < verb || root > score || object.upos === 'VERB') return;
  const { head, relation } = object;
  Object.assign(tokens[verb]!, asVerb, { head, relation });
  Object.assign(object, { head: verb, relation: 'obj' });
  const subject = verb - 1;
  for (let at = Math.max(0, verb - REACH); at < subject; at += 1)
    if (tokens[at]!.head === root || tokens[at]!.head === verb) tokens[at]!.head = subject;
  Object.assign(tokens[subject]!, { head: verb, relation: 'nsubj', upos: 'PROPN' });
  for (let at = score; at < Math.min(tokens.length, score + 2 * REACH); at += 1) {
    const token = tokens[at]!;
    if (token.head !== root) continue;
    token.head = verb;
    if (token.relation === 'nmod') token.relation = 'obl';
  }
}

/** "won thanks to a late goal": a preposition of two words. */
export function joinThanks(tokens: Token[], thanks: number): void {
  const [noun, to] = [tokens[thanks]!, tokens[thanks + 1]];
  if (to?.text.toLowerCase() !== 'to' || to.relation !== 'case' || noun.head < 0) return;
  if (!/^(?:nmod|obl|appos|conj|advmod)/.test(noun.relation) || to.head <= thanks) return;
  const cause = tokens[to.head]!;
  if (cause.head !== thanks && cause.head !== noun.head) return;
  const verbal = tokens[noun.head]!.upos === 'VERB';
  Object.assign(cause, { head: noun.head, relation: verbal ? 'obl' : 'nmod' });
  Object.assign(noun, { head: to.head, relation: 'case', upos: 'ADP', xpos: 'IN' });
  Object.assign(to, { head: thanks, relation: 'fixed' });
}

/** "remained bottom of the league", "are top of the group": a place in a row, which is a noun. */
export function readRank(tokens: Token[], rank: number): void {
  const { relation, upos } = tokens[rank]!;
  if (upos === 'NOUN' || tokens[rank + 1]?.text.toLowerCase() !== 'of') return;
  if (relation !== 'xcomp' && relation !== 'root' && relation !== 'conj') return;
  if (!/^(?:VERB|AUX)$/.test(tokens[rank - 1]?.upos ?? '')) return;
  Object.assign(tokens[rank]!, { upos: 'NOUN', xpos: 'NN' });
}
