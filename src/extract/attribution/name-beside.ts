import type { Tree } from '../tree.ts';

/** Words between a description and its name. */
const REACH = 5;

/**
 * "said local resident Anna Berg", "the director, Anna Berg, said", "number one Anna Berg": what `nameAt` finds at the
 * first token behind a description that is no noun, number or comma of its own phrase.
 */
export function nameBeside<T>(
  { tokens }: Tree,
  head: number,
  nameAt: (token: number) => T | undefined,
): T | undefined {
  if (!/^(?:NOUN|PROPN)$/.test(tokens[head]!.upos)) return undefined;
  for (let at = head + 1; at <= head + REACH && at < tokens.length; at += 1) {
    const name = nameAt(at);
    if (name !== undefined) return name;
    const { text, upos } = tokens[at]!;
    if (text !== ',' && !/^(?:NOUN|PROPN|NUM)$/.test(upos)) return undefined;
  }
  return undefined;
}
