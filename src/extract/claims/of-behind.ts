import type { Tree } from '../tree.ts';

/** Most words of a phrase that is completed, and most that it gains. */
const LONGEST = 12;
const GAIN = 8;
/** Tags of the words within a phrase behind "of", and of those that end one. */
const WITHIN = /^(?:DT|PDT|PRP\$|CD|JJ[RS]?|VBG|NN.*|POS|``|''|HYPH|\$|RBR|RB)$/;
const ENDING = /^(?:NN.*|CD|PRP)$/;

/**
 * "target | of illegal "tagging"", "goal | of avoiding a defeat": of what something is stands right behind it, wherever
 * the parser hangs it. `without` are tokens that fill places of their own.
 */
export function ofBehind(
  tree: Tree,
  words: readonly number[],
  without: readonly number[],
): readonly number[] {
  const of = words.at(-1)! + 1;
  const word = tree.tokens[of];
  if (words.length > LONGEST || word?.xpos !== 'IN' || word.text.toLowerCase() !== 'of')
    return words;
  if (isOfVerb(tree, of)) return words;
  const sentence = tree.sentence(of);
  let end = of + 1;
  for (let at = of + 1; at <= of + GAIN && tree.tokens[at]; at += 1) {
    const { xpos, text } = tree.tokens[at]!;
    if (tree.sentence(at) !== sentence || without.includes(at)) break;
    // "of state and", "of attacking": a verb in "-ing" opens the phrase or stands before its noun.
    if (!WITHIN.test(xpos) && !/^(?:more|less|than|at|least|["“”‘’-])$/i.test(text)) break;
    if (ENDING.test(xpos) && !isBefore(tree, at)) end = at + 1;
  }
  if (end === of + 1) return words;
  const gained = Array.from({ length: end - of }, (_, step) => of + step);
  // "of the same year", "of the": an article is left out as everywhere, quotation marks go.
  return [...words, ...gained.filter((at) => !/^(?:["“”‘’]|``|'')$/.test(tree.tokens[at]!.text))];
}

/** "accused the state of helping": the verb asks for it. */
function isOfVerb(tree: Tree, of: number): boolean {
  const verb = tree.head(tree.head(of));
  return verb >= 0 && OF_VERBS.test(tree.tokens[verb]!.lemma.toLowerCase());
}

const OF_VERBS =
  /^(?:accuse|acquit|absolve|assure|cheat|clear|convict|convince|cure|deprive|dispose|empty|free|inform|make|notify|purge|relieve|remind|rid|rob|strip|suspect|think|warn)$/;

/** A noun that only stands before another one. */
function isBefore(tree: Tree, at: number): boolean {
  return (
    /^(?:NN|POS)/.test(tree.tokens[at + 1]?.xpos ?? '') &&
    tree.sentence(at) === tree.sentence(at + 1)
  );
}
