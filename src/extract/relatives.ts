import type { Name, Token } from '../model/index.ts';

/** Whether a token heads a phrase of some kind. */
type Test = (token: number) => boolean;

export interface People {
  /** People, or what people form. */
  isPeople: Test;
  /** People themselves. */
  isPerson: Test;
}

/** Tells people by the names of an analysis and by what a common noun names. */
export function peopleAmong(
  tokens: readonly Token[],
  names: readonly Name[],
  kindOf: (lemma: string) => string,
): People {
  const types = new Map<number, Name['type']>();
  for (const { first, last, type } of names)
    for (let at = first; at < last; at += 1) types.set(at, type);
  const test =
    (ofName: (type: string) => boolean, ofNoun: (type: string) => boolean): Test =>
    (at) => {
      const { upos, lemma, text } = tokens[at]!;
      const named = types.get(at);
      if (named !== undefined) return ofName(named);
      if (upos === 'PRON') return PERSONAL.test(text);
      return upos === 'NOUN' && ofNoun(kindOf(lemma.toLowerCase()));
    };
  const isPerson = (type: string): boolean => type === 'person';
  return {
    isPeople: test(
      (type) => type !== 'place',
      (type) => isPerson(type) || type === 'organization',
    ),
    isPerson: test(isPerson, isPerson),
  };
}

const PERSONAL =
  /^(?:he|him|she|her|they|them|those|we|us|you|i|me|one|anyone|someone|everyone|anybody|somebody|everybody)$/i;

/**
 * Parsers often hang a relative clause on the wrong one of two nouns ("the choice of experts who", "a report on the
 * towns which were"). "Who" takes people, and a present or past form of "be" or "have" takes its own number: where the
 * noun does not fit and one nearer to the clause does, the clause moves there.
 */
export function fitRelative(tokens: Token[], pronoun: number, people: People): void {
  const { head, relation, text } = tokens[pronoun]!;
  const clause = tokens[head];
  if (clause?.relation !== 'acl:relcl' || head < pronoun || !relation.startsWith('nsubj')) return;
  const noun = clause.head;
  if (noun < 0 || noun >= pronoun || pronoun - noun > 40) return;
  const isWho = /^who$/i.test(text);
  const fits = isWho ? people.isPeople : agreeing(tokens, head);
  if (isWho && people.isPeople(noun) && !people.isPerson(noun)) {
    // "Dr. Lind of the Norland Institute, who led": a person before what people form.
    const person = above(tokens, noun, people.isPerson);
    if (person !== undefined) clause.head = person;
    return;
  }
  if (!fits || fits(noun)) return;
  const near = nearest(tokens, noun, pronoun, fits) ?? above(tokens, noun, fits);
  if (near !== undefined) clause.head = near;
}

function nearest(
  tokens: readonly Token[],
  noun: number,
  pronoun: number,
  fits: Test,
): number | undefined {
  for (let at = pronoun - 1; at > noun; at -= 1) {
    if (isPhraseHead(tokens[at]!) && fits(at)) return at;
  }
  return undefined;
}

/** "the governor of the town, who" hung on the town. */
function above(tokens: readonly Token[], noun: number, fits: Test): number | undefined {
  let at = noun;
  for (
    let steps = 0;
    steps < 4 && /^(?:nmod|appos|compound|flat)/.test(tokens[at]!.relation);
    steps += 1
  ) {
    at = tokens[at]!.head;
    if (at < 0) return undefined;
    if (isPhraseHead(tokens[at]!) && fits(at)) return at;
  }
  return undefined;
}

function isPhraseHead({ upos, relation }: Token): boolean {
  return (
    /^(?:NOUN|PROPN|PRON)$/.test(upos) && !/^(?:compound|flat|amod|det|nmod:poss)/.test(relation)
  );
}

/** Whether a noun agrees in number with the finite verb of a clause; undefined where the verb does not tell. */
function agreeing(tokens: readonly Token[], predicate: number): Test | undefined {
  const plural = numberOf(tokens, predicate);
  if (plural === undefined) return undefined;
  return (at) => isPlural(tokens, at) === plural;
}

function numberOf(tokens: readonly Token[], predicate: number): boolean | undefined {
  const from = Math.max(0, predicate - 8);
  const helpers = tokens
    .slice(from, predicate)
    .filter(({ head, relation }) => head === predicate && /^(?:aux|cop)/.test(relation));
  const finite = helpers[0] ?? tokens[predicate]!;
  const text = finite.text.toLowerCase();
  if (finite.xpos === 'VBZ' || text === 'was') return false;
  return finite.xpos === 'VBP' || text === 'were' ? true : undefined;
}

/** Names and nouns for groups go with either; they count as agreeing with the singular unless coordinated. */
function isPlural(tokens: readonly Token[], at: number): boolean {
  const { xpos } = tokens[at]!;
  if (/^NNP?S$/.test(xpos)) return true;
  return tokens
    .slice(at + 1, at + 12)
    .some(({ head, relation }) => head === at && relation.startsWith('conj'));
}
