import type { Analysis } from '../../src/model/index.ts';

/** What is wrong with an analysis; undefined when all holds that the types promise. */
export function unsound(text: string, { sentences, tokens, names }: Analysis): string | undefined {
  let token = 0;
  let at = 0;
  for (const { start, end, first, last } of sentences) {
    if (first !== token || last <= first) return 'sentences do not follow one another';
    if (start < at || tokens[first]!.start !== start || tokens[last - 1]!.end !== end) {
      return 'a sentence does not end where its tokens do';
    }
    const fault = unsoundTree(tokens, first, last);
    if (fault !== undefined) return fault;
    token = last;
    at = end;
  }
  if (token !== tokens.length) return 'tokens outside of sentences';
  for (const { start, end, text: form } of tokens) {
    if (start >= end || text.slice(start, end) !== form) return 'a token that is not in the text';
  }
  for (const { first, last, start, end } of names) {
    if (tokens[first]?.start !== start || tokens[last - 1]?.end !== end)
      return 'a name that is no tokens';
  }
  return undefined;
}

function unsoundTree(tokens: Analysis['tokens'], first: number, last: number): string | undefined {
  let roots = 0;
  for (let i = first; i < last; i++) {
    const { head } = tokens[i]!;
    if (head < 0) roots++;
    else if (head < first || head >= last) return 'a head outside of the sentence';
    let steps = 0;
    for (let node = i; node >= 0; node = tokens[node]!.head) {
      if (steps++ > last - first) return 'a cycle';
    }
  }
  return roots === 1 ? undefined : `${String(roots)} roots`;
}
