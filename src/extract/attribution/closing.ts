import { isNominal } from '../clauses/phrases.ts';
import { lemmaOf } from '../clauses/predicates.ts';
import type { PredicateLexicon } from '../lexicon/predicates.ts';
import type { Tree } from '../tree.ts';
import { phraseHead } from './shallow.ts';
import type { Source } from './speech.ts';

/** Most words of the speaker's phrase, and most behind the cue or the speaker. */
const LONGEST_SPEAKER = 12;
const LONGEST_REST = 16;
const FINITE = /^(?:VB[DPZ]|MD)$/;
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|last|this|earlier|later)$/i;
/** Who speaks, and the comma behind what is said. */
interface Said {
  speaker: number;
  comma: number;
}

/** A sentence that begins with one of these has its main clause behind a comma. */
const SUBORDINATE =
  /^(?:when|while|as|after|before|although|though|asked|since|because|despite|speaking|if|once)$/;
/** Verbs of saying that taggers take for nouns at the end of a headline. */
const LAST = /^(?:says?|alleges?|warns|reports|claims|announces|insists?)$/i;
const PART = /^(?:morning|afternoon|evening|night|week|month|year)$/i;
/** Who speaks behind a verb that also has objects: "announced the prosecutor's office". */
const SPEAKING =
  /^(?:office|ministry|police|agency|department|official|spokes(?:man|woman|person|people)|authority|prosecutor|governor|mayor|minister|president|commission|council|bureau|service|institute|head|director|chief|leader|secretary|army|military|expert|analyst|scientist|researcher|medium|newspaper|daily|statement|source|company|firm|group|union|committee|lawyer|attorney)$/;
/** Cues that speak of what they bring, or of the past and not of the reader. */
const SILENT =
  /^(?:show|indicate|reveal|suggest|signal|document|describe|read|rule|determine|detail|agree|accuse|hail|urge|blast|slam|charge|continue|go on|cite|quote|publish|broadcast|hint|relate|specify|stipulate|conclude|point out|answer|reply|respond|tell|inform|remind|assure)$/;
/** Whether a cue brings no speech of a person by itself; those of `but` do. */
export function isSilent(lemma: string, but: RegExp): boolean {
  return SILENT.test(lemma) && !but.test(lemma);
}

/** Verbs that stand before their subject, and take it for no object. */
const INVERTED = /^(?:say|add|explain)$/;
/** The same before a name. */
const BEFORE_NAME = /^(?:write|note|warn|report|claim|argue|announce|confirm|recall|insist)$/;

/**
 * "…, the company's spokesman said on Monday.", "…, police allege", "…, reports Lind Research": the words that close a
 * sentence say who says all before them, however the parser hangs them.
 */
export function closingSource(
  tree: Tree,
  lexicon: PredicateLexicon,
  first: number,
  last: number,
): Source | undefined {
  const end = endOf(tree, first, last);
  for (let cue = end - 1; cue > first + 2 && cue >= end - LONGEST_REST; cue -= 1) {
    const text = tree.tokens[cue]!.text;
    if (/^["“”:;?]$|^``$|^''$/.test(text)) return undefined;
    if (isCue(tree, lexicon, cue, end)) {
      const said =
        inverted(tree, cue, end) ?? apart(tree, first, cue) ?? upright(tree, first, cue, end);
      if (said === undefined || !holds(tree, first, said.comma)) return undefined;
      const { speaker, comma } = said;
      const verb = lemmaOf(tree, cue);
      return { speakers: [speaker], kind: 'say', verb, token: cue, at: speaker, before: comma };
    }
    if (FINITE.test(tree.tokens[cue]!.xpos)) return undefined;
  }
  return undefined;
}

/** Behind the last word. */
function endOf({ tokens }: Tree, first: number, last: number): number {
  let end = last;
  while (end > first && tokens[end - 1]!.upos === 'PUNCT' && !/^["“”]$/.test(tokens[end - 1]!.text))
    end -= 1;
  return end;
}

function isCue(tree: Tree, lexicon: PredicateLexicon, token: number, end: number): boolean {
  const { upos, xpos, text } = tree.tokens[token]!;
  const lemma = lemmaOf(tree, token);
  const says = lexicon.cues.get(lemma) === 'say' && !SILENT.test(lemma);
  if (upos === 'VERB') return says && /^VB[DPZN]$/.test(xpos);
  if (token === end - 1) return upos === 'NOUN' && LAST.test(text);
  const named = tree.tokens[token + 1]!.upos === 'PROPN' && tree.tokens[token - 1]!.text === ',';
  return xpos === 'NNS' && says && named && LAST.test(text);
}

/** The comma that parts the speaker from what is said: neither verb nor other mark between. */
function commaBefore({ tokens }: Tree, first: number, cue: number): number {
  for (let at = cue - 1; at > first + 1 && at >= cue - LONGEST_SPEAKER; at -= 1) {
    const { text, upos } = tokens[at]!;
    if (text === ',') return at;
    if (upos === 'VERB' || upos === 'SCONJ' || /^[;:"“”()–—]$/.test(text)) return -1;
  }
  return -1;
}

/** "the ministry said on Monday". */
function upright(tree: Tree, first: number, cue: number, end: number): Said | undefined {
  const comma = commaBefore(tree, first, cue);
  if (comma < 0 || comma === cue - 1) return undefined;
  const { upos, xpos } = tree.tokens[comma + 1]!;
  if (!/^(?:DET|PROPN|ADJ|NOUN|PRON)$/.test(upos) || /^W/.test(xpos)) return undefined;
  if (/^(?:a|an|no|its|his|her|their|so|nothing)$/i.test(tree.tokens[cue + 1]?.text ?? ''))
    return undefined;
  const plain = tree.tokens
    .slice(cue + 1, end)
    .every((one) => !/^(?:SCONJ|AUX)$/.test(one.upos) && !/^(?:[,;]|to|of)$/.test(one.text));
  const speaker = plain ? phraseOf(tree, comma + 1, cue) : undefined;
  return speaker === undefined ? undefined : { speaker, comma };
}

/** "the majority whip, Anna Berg, said on Monday". */
function apart(tree: Tree, first: number, cue: number): Said | undefined {
  if (tree.tokens[cue - 1]!.text !== ',' || tree.tokens[cue - 2]!.upos !== 'PROPN')
    return undefined;
  const comma = commaBefore(tree, first, cue - 1);
  if (comma < 0 || tree.tokens[comma + 1]!.upos !== 'PROPN') return undefined;
  const speaker = phraseOf(tree, comma + 1, cue - 1);
  return speaker === undefined ? undefined : { speaker, comma };
}

/** "said Anna Berg, the mayor". */
function inverted(tree: Tree, cue: number, end: number): Said | undefined {
  if (tree.tokens[cue - 1]!.text !== ',') return undefined;
  const verb = lemmaOf(tree, cue);
  const from = behindTime(tree, cue + 1, end);
  const { upos } = tree.tokens[from] ?? {};
  if (upos === undefined || from >= end) return undefined;
  const name = upos === 'PROPN';
  if (!/^(?:PROPN|DET|ADJ|NOUN)$/.test(upos)) return undefined;
  const speaker = phraseOf(tree, from, end);
  if (speaker === undefined) return undefined;
  const told = BEFORE_NAME.test(verb) && (name || SPEAKING.test(lemmaOf(tree, speaker)));
  return INVERTED.test(verb) || told ? { speaker, comma: cue - 1 } : undefined;
}

/** The first token behind when somebody speaks: "said this Thursday evening the mayor". */
function behindTime({ tokens }: Tree, from: number, end: number): number {
  let at = from;
  const day = (): boolean => at < end && at < from + 5 && DAY.test(tokens[at]!.text);
  if (/^(?:on|late)$/i.test(tokens[at]?.text ?? '') && DAY.test(tokens[at + 1]?.text ?? ''))
    at += 1;
  while (day() || (at > from && at < end && PART.test(tokens[at]!.text))) at += 1;
  return at;
}

function phraseOf(tree: Tree, from: number, end: number): number | undefined {
  let first = from;
  while (first < end && /^(?:DET|ADJ)$/.test(tree.tokens[first]!.upos)) first += 1;
  if (first >= end) first = from;
  return isNominal(tree, first) ? phraseHead(tree, first, end) : undefined;
}

/** Whether a main clause stands before the comma. */
function holds({ tokens }: Tree, first: number, comma: number): boolean {
  let from = first;
  if (SUBORDINATE.test(tokens[first]!.text.toLowerCase())) {
    from = tokens.slice(first, comma).findIndex(({ text }) => text === ',') + first;
    if (from < first) return false;
  }
  return tokens.slice(from, comma).some(({ xpos }) => FINITE.test(xpos));
}
