/** What the outer form of a line says about it. */

const ENDS_SENTENCE = /[.?!…][)\]"”’'»]*$/u;
/** Stop at the end of an abbreviation of initials: "leaves the U.S." is no sentence's end for sure, but stops it. */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text.trimEnd());
}

export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Share of the longer words (over three letters) that begin with a capital. */
export function capitalShare(text: string): number {
  const words = text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

/** Words that sentences have and headlines leave out. */
const SENTENCE_WORDS =
  /(?<![\p{L}’'])(?:the|a|an|has|have|had|was|were|been|his|her|their|its|this|that|these|which|who)(?![\p{L}’'])/giu;

export function sentenceWords(text: string): number {
  return (text.match(SENTENCE_WORDS) ?? []).length;
}
