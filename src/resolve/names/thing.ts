import { foldText } from '../../base/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { cleanName } from './clean.ts';

export interface ThingName {
  label: string;
  head: string;
  /** Head and modifiers in one order; equal for phrases that agree in every word that counts. */
  key: string;
  /** Modifiers that tell it from others of its kind. */
  modifiers: readonly string[];
}

const PREPOSITION =
  /^(?:of|for|in|on|at|to|from|by|with|between|against|about|over|after|before|during|under|into|as|that|which|who|called|named)$/;

/** "Three vehicles", "17 drones": a number of what has no other mark. */
const BARE_COUNT =
  /^(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of)\s+\S+$/iu;

/** A sum converted, a short form: "a €90 billion ($98 billion) fund". */
const ASIDE = /\s?\([^()]{1,60}\)/gu;

/** Reads a common-noun phrase: its head is the last word before the first preposition. */
export function parseThing(text: string, lexicon: Lexicon): ThingName | undefined {
  const label = withoutLeadIn(cleanName(text.replace(ASIDE, '')), lexicon);
  if (BARE_COUNT.test(label)) return undefined;
  const words = thingWords(label).slice(0, 24);
  const stop = words.findIndex((word, at) => at > 0 && PREPOSITION.test(word));
  const head = words[(stop < 0 ? words.length : stop) - 1];
  if (head === undefined || lexicon.emptyHeads.has(head) || /^\d+$/.test(head)) return undefined;
  const content = words.filter((word) => !lexicon.thingNoise.has(word)).map(singular);
  const modifiers = content.filter((word) => word !== singular(head));
  return {
    label,
    head: singular(head),
    key: [singular(head), ...modifiers.sort()].join(' '),
    modifiers,
  };
}

/** "including Zorvas", "and weapons", "also under threat" begin with what is not theirs. */
function withoutLeadIn(label: string, lexicon: Lexicon): string {
  const words = label.split(' ');
  let start = 0;
  while (start < words.length - 1 && lexicon.leadIns.has(foldText(words[start]!))) start++;
  return cleanName(words.slice(start).join(' '));
}

function thingWords(label: string): string[] {
  return foldText(label)
    .replace(/['’]s(?=\s|$)/g, '')
    .split(/[^\p{L}\p{N}€$£%.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter(Boolean);
}

function singular(word: string): string {
  if (word.length < 5 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ches|shes|xes|sses)$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
}
