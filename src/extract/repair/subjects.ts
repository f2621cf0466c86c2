import type { Token } from '../../model/index.ts';

/** How far, in tokens, a verb stands from the name before its aside. */
const REACH = 60;

/**
 * "Berg, who is from Lima, is a member of the board", "Lemnik, the second city, is …": a name that the parser takes for
 * somebody spoken to, with an aside of its own, before a finite verb without a subject.
 */
export function readAddressed(tokens: Token[], name: number): void {
  const { head, relation } = tokens[name]!;
  const verb = tokens[head];
  if (relation !== 'vocative' || !verb || head < name || head - name > REACH) return;
  let last = name;
  while (tokens[last + 1]?.relation === 'flat' && tokens[last + 1]!.head === name) last += 1;
  if (tokens[last + 1]?.text !== ',') return;
  const between = tokens.slice(last + 2, head);
  const aside = between.some((one) => one.head === name && /^(?:acl|appos)/.test(one.relation));
  if (!aside || !between.some(({ text }) => text === ',')) return;
  const own = tokens
    .slice(Math.max(0, head - REACH), head + REACH)
    .filter((one) => one.head === head);
  if (own.some((one) => /^(?:nsubj|csubj|expl)/.test(one.relation))) return;
  const finite = own.find((one) => /^(?:cop|aux)/.test(one.relation)) ?? verb;
  if (!/^(?:VB[DZP]|MD)$/.test(finite.xpos)) return;
  const passive = own.some((one) => one.relation === 'aux:pass');
  tokens[name]!.relation = passive ? 'nsubj:pass' : 'nsubj';
}

/** "In 1848 revolution broke out": a year before the subject, not so many revolutions. */
export function freeYear(tokens: Token[], year: number): void {
  const { head, relation, text } = tokens[year]!;
  const [word, noun] = [tokens[year - 1], tokens[head]];
  if (relation !== 'nummod' || !/^1\d{3}$|^20\d\d$/.test(text) || !noun || head < year) return;
  if (!word || !/^(?:in|by|since|until|from)$/i.test(word.text)) return;
  if (word.head !== head && word.head !== year) return;
  if (!noun.relation.startsWith('nsubj') || noun.head < head) return;
  Object.assign(tokens[year]!, { head: noun.head, relation: 'obl' });
  Object.assign(word, { head: year, relation: 'case' });
}

/** "The first railway, between Lemnik and Norvik, opened in 1861.": a sentence with a full stop has a finite verb. */
export function readFinite(tokens: Token[], root: number, intransitive: ReadonlySet<string>): void {
  const { relation, xpos, lemma, text } = tokens[root]!;
  if (relation !== 'root' || xpos !== 'VBN' || !/ed$/.test(text) || !intransitive.has(lemma))
    return;
  const around = tokens.slice(Math.max(0, root - REACH), root + REACH);
  const own = around.filter(({ head }) => head === root);
  if (!own.some((one) => one.relation === 'nsubj' && one.start < tokens[root]!.start)) return;
  if (own.some((one) => /^(?:aux|cop|obj|obl:agent)/.test(one.relation))) return;
  if (own.some((one) => one.relation === 'punct' && one.text === '.')) tokens[root]!.xpos = 'VBD';
}

/** "was dissolved by the king and its lands given to the duke": a clause that shares the "was". */
export function raiseGapped(tokens: Token[], participle: number): void {
  const { head, relation, xpos } = tokens[participle]!;
  const noun = tokens[head];
  if (relation !== 'acl' || xpos !== 'VBN' || head !== participle - 1 || !noun) return;
  if (noun.relation !== 'conj' || noun.upos !== 'NOUN' || noun.head < 0 || noun.head > head) return;
  const own = tokens.slice(Math.max(0, head - 8), head).filter((one) => one.head === head);
  const cc = own.find((one) => one.relation === 'cc');
  if (!cc || !own.some((one) => one.relation === 'nmod:poss' && one.xpos === 'PRP$')) return;
  let verb = tokens[noun.head]!.head;
  for (let steps = 0; steps < 3 && verb >= 0 && tokens[verb]!.xpos !== 'VBN'; steps += 1)
    verb = tokens[verb]!.head;
  if (verb < 0 || verb > head) return;
  const helped = tokens
    .slice(Math.max(0, verb - REACH), verb)
    .some((one) => one.head === verb && one.relation === 'aux:pass');
  if (!helped) return;
  Object.assign(tokens[participle]!, { head: verb, relation: 'conj' });
  Object.assign(noun, { head: participle, relation: 'nsubj:pass' });
  cc.head = participle;
}

/** "Berg, capped 80 times by Norland, is expected": a participle behind its noun, though it is tagged as a past tense. */
export function readDone(tokens: Token[], participle: number): void {
  const { relation, xpos, text, head } = tokens[participle]!;
  if (relation !== 'advcl' || xpos !== 'VBD' || !/ed$/.test(text) || head < participle) return;
  const last = participle - 2;
  if (tokens[participle - 1]?.text !== ',' || !/^(?:NOUN|PROPN)$/.test(tokens[last]?.upos ?? ''))
    return;
  const around = tokens.slice(participle + 1, participle + REACH);
  const own = around.filter((one) => one.head === participle);
  if (own.some((one) => /^(?:nsubj|obj|mark|aux|ccomp|xcomp)/.test(one.relation))) return;
  const done = own.some(
    (one) =>
      one.relation.startsWith('obl') &&
      around.some((word) => tokens[word.head] === one && word.text.toLowerCase() === 'by'),
  );
  if (!done) return;
  const noun = tokens[last]!.relation === 'flat' ? tokens[last]!.head : last;
  const described = tokens[noun]!;
  if (described.head === participle) Object.assign(described, { head, relation: 'nsubj' });
  Object.assign(tokens[participle]!, { xpos: 'VBN', relation: 'acl', head: noun });
}

/** "Norvik forward Tom Berg", "an under-21 side": parts of a phrase that are read as adverbs and prepositions. */
export function readPhraseParts(tokens: Token[], index: number): void {
  const { upos, relation, head } = tokens[index]!;
  const [hyphen, number] = [tokens[index + 1], tokens[index + 2]];
  if (upos === 'ADV' && relation.startsWith('nsubj') && hyphen?.head === index) {
    if (hyphen.relation === 'flat' && hyphen.upos === 'PROPN')
      Object.assign(tokens[index]!, { upos: 'NOUN', xpos: 'NN' });
    return;
  }
  if (relation !== 'case' || hyphen?.text !== '-' || number?.upos !== 'NUM') return;
  if (hyphen.start !== tokens[index]!.end || !/^(?:under|over)$/i.test(tokens[index]!.text)) return;
  if (head <= index + 2 || tokens[head]!.upos !== 'NOUN') return;
  tokens[index]!.relation = 'compound';
  Object.assign(number, { head, relation: 'nummod' });
}
