import type { Tree } from '../tree.ts';

const HEDGE = /^(?:about|some|around|roughly|nearly|almost|over|approximately|just|only)$/i;
const UNIT = /^(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|yards?|feet|kms|mi)$/i;
const DIRECTION =
  /^(?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west)|outside|away|inland|off|upstream|downstream|inside|from)$/i;
/** Most words of such a phrase. */
const LONGEST = 12;

/** "a village about 30 km south of the capital": the words of where it is, right behind its noun; none otherwise. */
export function distanceBehind(tree: Tree, noun: number): number[] {
  const { tokens } = tree;
  const next = tokens[noun + 1];
  if (tokens[noun]!.upos !== 'NOUN' || !next) return [];
  if (next.upos !== 'NUM' && !HEDGE.test(next.text)) return [];
  const text = (at: number): string =>
    at < tokens.length && tree.sentence(at) === tree.sentence(noun) ? tokens[at]!.text : '';
  let at = noun + 1;
  if (HEDGE.test(text(at))) at += 1;
  if (!/^\d/.test(text(at)) && tokens[at]?.upos !== 'NUM') return [];
  at += 1;
  if (!UNIT.test(text(at)) || !DIRECTION.test(text(at + 1))) return [];
  at += 2;
  if (/^(?:of|from)$/i.test(text(at))) at += 1;
  const head = headFrom(tree, at);
  if (head === undefined || head - noun > LONGEST) return [];
  let last = head;
  while (
    last + 1 < tokens.length &&
    tokens[last + 1]!.head === head &&
    tokens[last + 1]!.relation === 'flat'
  )
    last += 1;
  return Array.from({ length: last - noun }, (_, step) => noun + 1 + step);
}

/** The head of the noun phrase that begins at a token. */
function headFrom(tree: Tree, first: number): number | undefined {
  for (let at = first; at < first + 6 && at < tree.tokens.length; at += 1) {
    const { upos } = tree.tokens[at]!;
    const inside = tree.head(at) >= first && tree.head(at) < first + 6 && tree.head(at) > at;
    if (/^(?:NOUN|PROPN)$/.test(upos) && !inside) return at;
    if (!/^(?:NOUN|PROPN|DET|ADJ|NUM|PRON)$/.test(upos) && !/^['’]s$/.test(tree.tokens[at]!.text))
      return undefined;
  }
  return undefined;
}
