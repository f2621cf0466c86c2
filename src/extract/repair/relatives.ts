import type { Name, Token } from '../../model/index.ts';

/** Whether a token heads a phrase of some kind. */
type Test = (token: number) => boolean;

export interface People {
  /** People, or what people form. */
  isPeople: Test;
  /** People themselves. */
  isPerson: Test;
  isPlace: Test;
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
  const isPlace = (type: string): boolean => type === 'place';
  return {
    isPeople: test(
      (type) => type !== 'place',
      (type) => isPerson(type) || type === 'organization',
    ),
    isPerson: test(isPerson, isPerson),
    isPlace: test(isPlace, isPlace),
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
  const agree = agreeing(tokens, head);
  const agrees: Test = (at) => !agree || agree(at);
  if (/^who$/i.test(text)) {
    const beyond = namedBeyondVerb(tokens, noun, pronoun, people);
    if (beyond !== undefined) clause.head = beyond;
    if (beyond !== undefined || people.isPerson(noun)) return;
    // "Dr. Lind of the Norland Institute, who led": a person before what people form.
    const fits = people.isPeople(noun);
    const near =
      (fits ? undefined : nearest(tokens, noun, pronoun, people.isPeople)) ??
      above(tokens, noun, (at) => people.isPerson(at) && agrees(at)) ??
      (fits ? undefined : above(tokens, noun, people.isPeople));
    if (near !== undefined) clause.head = near;
    return;
  }
  const match = matchAgainst(tokens, noun, pronoun, people);
  if (match !== undefined) {
    clause.head = match;
    return;
  }
  const extraposed = beyondPlace(tokens, noun, pronoun);
  if (extraposed !== undefined && (!agree || agree(extraposed))) {
    clause.head = extraposed;
    return;
  }
  // "a farm in Norvik that": no clause says which one a name means. "Which" is written without a comma as well.
  const restricts = /^that$/i.test(text) || (/^which$/i.test(text) && !people.isPeople(noun));
  // "a strike on a village in the region that killed six": the strike did.
  const deadly = HARMING.test(clause.lemma.toLowerCase()) && people.isPlace(noun);
  const struck = deadly
    ? above(tokens, noun, (at) => tokens[at]!.upos === 'NOUN' && !people.isPlace(at) && agrees(at))
    : undefined;
  if (struck !== undefined) {
    clause.head = struck;
    return;
  }
  if (restricts && tokens[noun]!.upos === 'PROPN' && tokens[pronoun - 1]?.text !== ',') {
    const top = above(tokens, noun, (at) => tokens[at]!.upos === 'NOUN' && agrees(at));
    if (top !== undefined) {
      clause.head = top;
      return;
    }
  }
  // "enquiries from members which show": "which" takes no people.
  const thing = /^which$/i.test(text);
  const isSomebody: Test = (at) => tokens[at]!.upos === 'NOUN' && people.isPerson(at);
  if (!agree && !thing) return;
  const fits: Test = (at) => agrees(at) && !(thing && isSomebody(at));
  if (fits(noun)) return;
  const near = nearest(tokens, noun, pronoun, fits) ?? above(tokens, noun, fits);
  if (near !== undefined) clause.head = near;
}

/** "the win over Norvik, which included two goals": the win did, not whom it was won over. */
function matchAgainst(
  tokens: readonly Token[],
  noun: number,
  pronoun: number,
  people: People,
): number | undefined {
  const { head, relation, upos } = tokens[noun]!;
  if (relation !== 'nmod' || upos !== 'PROPN' || head < 0 || people.isPerson(noun))
    return undefined;
  if (!/^which$/i.test(tokens[pronoun]!.text) || !MATCH.test(tokens[head]!.lemma)) return undefined;
  const against = tokens
    .slice(head + 1, noun)
    .some((one) => one.head === noun && /^(?:over|against|by|with|to|from)$/i.test(one.text));
  return against ? head : undefined;
}

const MATCH =
  /^(?:win|victory|defeat|loss|draw|match|game|tie|semi-final|final|clash|friendly|test|war|battle|talk|deal|agreement|merger|treaty|contract)$/;

/** What no place does to anybody. */
const HARMING = /^(?:kill|injure|wound|destroy|damage|displace|hurt|claim|leave|burn)$/;

/** "named her as its head, replacing Karl Berg, who": a person right before the comma, behind another verb. */
function namedBeyondVerb(
  tokens: readonly Token[],
  noun: number,
  pronoun: number,
  { isPerson }: People,
): number | undefined {
  if (tokens[pronoun - 1]?.text !== ',' || tokens[pronoun - 2]?.upos !== 'PROPN') return undefined;
  const between = tokens.slice(noun + 1, pronoun - 2);
  const verb = between.findLast(({ upos }) => upos === 'VERB');
  if (verb === undefined || !between.some(({ text }) => text === ',')) return undefined;
  let at = pronoun - 2;
  while (/^(?:flat|compound)/.test(tokens[at]!.relation) && tokens[at]!.head > noun)
    at = tokens[at]!.head;
  const object = tokens[tokens[at]!.head] === verb && /^obj/.test(tokens[at]!.relation);
  return object && at < pronoun && isPerson(at) ? at : undefined;
}

/** "a flaw existed in the server that could": the flaw could. */
function beyondPlace(tokens: readonly Token[], noun: number, pronoun: number): number | undefined {
  const { head, relation } = tokens[noun]!;
  if (!/^that$/i.test(tokens[pronoun]!.text) || relation !== 'obl' || head < 0) return undefined;
  if (!/^(?:exist|emerge|arise|surface)$/.test(tokens[head]!.lemma)) return undefined;
  const from = Math.max(0, head - 12);
  const subject = tokens
    .slice(from, head)
    .findIndex((one) => one.head === head && one.relation.startsWith('nsubj'));
  return subject < 0 ? undefined : from + subject;
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

/** "the governor of the town, who" hung on the town, "a man in a car who" on the car. */
function above(tokens: readonly Token[], noun: number, fits: Test): number | undefined {
  let at = noun;
  for (let steps = 0; steps < 5; steps += 1) {
    const { head, relation } = tokens[at]!;
    if (head < 0) return undefined;
    if (/^obl/.test(relation)) {
      const beside = before(tokens, head, at, fits);
      if (beside !== undefined) return beside;
    } else if (!/^(?:nmod|appos|compound|flat|acl)/.test(relation)) return undefined;
    at = head;
    if (isPhraseHead(tokens[at]!) && fits(at)) return at;
  }
  return undefined;
}

/** What else stands between a verb and a phrase, the nearest first. */
function before(
  tokens: readonly Token[],
  verb: number,
  end: number,
  fits: Test,
): number | undefined {
  for (let at = end - 1; at > verb && end - at < 20; at -= 1) {
    const { head, relation } = tokens[at]!;
    if (
      head === verb &&
      /^(?:obj|iobj|obl)/.test(relation) &&
      isPhraseHead(tokens[at]!) &&
      fits(at)
    )
      return at;
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
