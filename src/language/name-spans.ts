import type { FoundName } from './name-repairs.ts';

/** What is known of the words of a sentence beside their letters. */
export interface SpanWords {
  words: readonly string[];
  /** Whether a word and the next one are written together. */
  tight: (word: number) => boolean;
  /** Whether a word is a title of persons. */
  isTitle: (word: number) => boolean;
  /** Whether a word is in the lists of forenames, or of surnames. */
  isForename: (word: number) => boolean;
  isSurname: (word: number) => boolean;
}

const CAPITAL = /^\p{Lu}/u;
/** What the last word of a body's name is, or the first before "of". */
const BODY =
  /^(?:Commission|Council|Bank|Ministry|Department|Hospital|Committee|Agency|Authority|Association|Institute|Organi[sz]ation|Administration|Office|Bureau|Corporation|Company|Board|Society|Federation|University|College|School|Centre|Center|Services?|Fund|Foundation|Exchange|Trust|Party|Airways|Airlines)$/;
/** Bodies whose name goes on behind "of" or "for": "Department of Housing and Urban Development". */
const FIELD =
  /^(?:Department|Ministry|Center|Centre|Office|Institute|Bureau|Faculty|School|College|Board|Committee|Council|Agency|Secretary|Minister)$/;
const STATE = /^(?:Republic|Kingdom|Emirates?|Federation)$/;
const LONGEST = 6;

/**
 * Widens names that the models cut at a hyphen, an "and" or "&", or a word before or behind, and takes the place of a
 * dateline off a person. Names stay in order and never overlap. Each looks a fixed number of words around it.
 */
export function widenNames(names: readonly FoundName[], known: SpanWords): FoundName[] {
  const out: FoundName[] = [];
  names.forEach((name, index) => {
    const from = out.at(-1)?.last ?? 0;
    const until = names[index + 1]?.first ?? known.words.length;
    if (name.first < from) return;
    const before = out.at(-1);
    const joined = joinFirm(known, before, name);
    if (joined) {
      out[out.length - 1] = joined;
      return;
    }
    const whole = withFirstHalf(known, before, trimPerson(known, name));
    if (whole && before && whole.first <= before.first) out.pop();
    out.push(widen(known, whole ?? trimPerson(known, name), out.at(-1)?.last ?? 0, until));
  });
  return out;
}

function widen(known: SpanWords, name: FoundName, from: number, until: number): FoundName {
  return [behindHyphen, behindAnd, ofState, inBody, toNumber, withField].reduce(
    (found, rule) => rule(known, found, from, until),
    name,
  );
}

type Rule = (known: SpanWords, name: FoundName, from: number, until: number) => FoundName;

/** "Pan-American Games", "Anglo-Americans": what a hyphen joins to the first word is part of it. */
const behindHyphen: Rule = ({ words, tight }, name, from) => {
  const { first, type } = name;
  const prefix = words[first - 2] ?? '';
  const joined =
    first - 2 >= from && words[first - 1] === '-' && tight(first - 1) && tight(first - 2);
  // "an EU-Norland summit", "Holm, R-Lindberg": two names.
  const apart = type === 'place' && /^\p{Lu}+$/u.test(prefix);
  return joined && CAPITAL.test(prefix) && !apart ? { ...name, first: first - 2 } : name;
};

/** "the Securities and Exchange Commission": one body where what stands before "and" is no name. */
const behindAnd: Rule = (known, name, from) => {
  const { words } = known;
  if (name.type !== 'organization' && name.type !== 'thing') return name;
  if (words[name.first - 1] !== 'and' || !endsInBody(words, name)) return name;
  const first = runBefore(known, name.first - 1, from);
  const opener = words[first - 1]?.toLowerCase() ?? '';
  if (first === name.first - 1 || !/^(?:the|of|at|by|from|with|,|and|")$/.test(opener)) return name;
  const field = words.slice(first, name.first - 1);
  if (field.length > 3 || BODY.test(field.at(-1)!)) return name;
  return { ...name, first, type: 'organization' };
};

/** "State Law | and | Order Restoration Council": the first half, taken for a thing, is no name of its own. */
function withFirstHalf(
  { words }: SpanWords,
  before: FoundName | undefined,
  name: FoundName,
): FoundName | undefined {
  if (!before || name.type !== 'organization' || before.last !== name.first - 1) return undefined;
  if (before.type !== 'thing' || words[before.last] !== 'and' || !endsInBody(words, name))
    return undefined;
  return /^the$/i.test(words[before.first - 1] ?? '')
    ? { ...name, first: before.first }
    : undefined;
}

/** "Democratic People's Republic of Norland". */
const ofState: Rule = (known, name, from) => {
  const { words } = known;
  if (name.type !== 'place' || !STATE.test(words[name.first]!)) return name;
  return { ...name, first: runBefore(known, name.first, from) };
};

/** "Norland Airways", "Lindberg County Sheriff's Office": a place or person goes on to the body that bears its name. */
const inBody: Rule = ({ words, tight }, name, _from, until) => {
  if (name.type !== 'place' && name.type !== 'organization' && name.type !== 'person') return name;
  let last = name.last;
  while (last < until && last - name.last < LONGEST && isInner(words, tight, last)) last += 1;
  while (last > name.last && !BODY.test(words[last - 1]!)) last -= 1;
  if (last === name.last) return name;
  // "John Berg's Office": the office of a person.
  const owned = /^['’]s?$/.test(words[name.last]!);
  if (owned || (name.type === 'person' && last - name.last < 1)) return name;
  return { ...name, last, type: 'organization' };
};

function isInner(words: readonly string[], tight: SpanWords['tight'], at: number): boolean {
  return CAPITAL.test(words[at]!) || (/^['’]s?$/.test(words[at]!) && tight(at - 1));
}

/** "the Airbus 380 will": a model of what its maker makes. */
const toNumber: Rule = ({ words }, name, _from, until) => {
  if (name.type !== 'organization' && name.type !== 'thing') return name;
  const [number, next] = [words[name.last] ?? '', words[name.last + 1] ?? ''];
  if (name.last >= until || !/^[A-Z]?\d{3}(?:-\d+)?$/.test(number)) return name;
  if (!/^(?:the|an?|its|one|new)$/i.test(words[name.first - 1] ?? '')) return name;
  if (name.last - name.first > 1) return name;
  return /^(?:will|is|was|has|had|would|can|could|[.,)]|to|from|that|which|in|at|on|for|and|with|aircraft|plane|jet|jets|crash|crashed|landed|took|flew)$/.test(
    next,
  )
    ? { ...name, last: name.last + 1, type: 'thing' }
    : name;
};

/** "Department of Housing and Urban Development". */
const withField: Rule = (known, name, _from, until) => {
  const { words } = known;
  const { first, last, type } = name;
  if (type !== 'organization' || words[last] !== 'and' || last + 1 >= until) return name;
  const span = words.slice(first, last);
  if (!span.some((word, at) => FIELD.test(word) && /^(?:of|for)$/.test(span[at + 1] ?? '')))
    return name;
  let end = last + 1;
  while (end < until && end - last < 4 && CAPITAL.test(words[end]!) && !known.isTitle(end))
    end += 1;
  return end > last + 1 && !BODY.test(words[end - 1]!) ? { ...name, last: end } : name;
};

/** "Lind & Berg": a firm. */
function joinFirm(
  { words }: SpanWords,
  before: FoundName | undefined,
  name: FoundName,
): FoundName | undefined {
  if (!before || words[name.first - 1] !== '&' || before.last !== name.first - 1) return undefined;
  if (before.type === 'people' || name.type === 'people') return undefined;
  return { ...name, first: before.first, type: 'organization' };
}

/** "WASHINGTON Anna Berg", "Resettlement Anna Berg": the end of a dateline or of a title. */
function trimPerson({ words, isForename, isSurname }: SpanWords, name: FoundName): FoundName {
  const { first, last, type } = name;
  if (type !== 'person' || last - first < 3 || !isForename(first + 1)) return name;
  const [word, second] = [words[first]!, words[first + 1]!];
  const shouted = /^\p{Lu}{4,}$/u.test(word) && /\p{Ll}/u.test(second);
  const behind =
    /^(?:and|of|for)$/.test(words[first - 1] ?? '') && !isForename(first) && !isSurname(first);
  return shouted || behind ? { ...name, first: first + 1 } : name;
}

function endsInBody(words: readonly string[], { first, last }: FoundName): boolean {
  const span = words.slice(first, last);
  const of = span.indexOf('of');
  return BODY.test(span[(of > 0 ? of : span.length) - 1]!);
}

/** The first of the capitalised words right before a place, not before `from` and without titles. */
function runBefore({ words, tight, isTitle }: SpanWords, end: number, from: number): number {
  let first = end;
  while (first > from && end - first < LONGEST) {
    const word = words[first - 1]!;
    const owned = /^['’]s$/.test(word) && tight(first - 2);
    if (!owned && (!CAPITAL.test(word) || isTitle(first - 1) || /^The$/.test(word))) break;
    first -= 1;
  }
  return first;
}
