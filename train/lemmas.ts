import type { ConlluSentence } from '../src/language/conllu.ts';
import { lemmatizeWith } from '../src/language/lemmatizer.ts';
import type { WordVectors } from '../src/language/vectors.ts';

const HEADER = `# Lemmas that the rules of src/language/lemmatizer.ts get wrong. Columns: form, PTB tag, lemma.
# Made by \`npm run train\` from UD English EWT (CC BY-SA 4.0) and GUM (CC BY 4.0).
`;

/** Slips of the annotators that would be learnt: form and tag, and what the lemma is. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['bred VBD', 'breed'],
  ['excepted VBN', 'except'],
  ['fled VBD', 'flee'],
  ['founds VBZ', 'found'],
  ['freed VBN', 'free'],
  ['hinges VBZ', 'hinge'],
  ['insured VBD', 'insure'],
  ['lent VBN', 'lend'],
  ['mimicked VBD', 'mimic'],
  ['ranged VBD', 'range'],
  ['reconvened VBD', 'reconvene'],
  ['reputed VBN', 'repute'],
]);

/** The table of exceptions: forms whose usual lemma in the treebanks differs from what the rules give. */
export function trainLemmas(sentences: readonly ConlluSentence[], vectors: WordVectors): string {
  const rules = lemmatizeWith(new Map(), vectors);
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    words.forEach(({ form, xpos, lemma }, i) => {
      if (xpos === 'NNP' || xpos === 'GW' || lemma === '_') return;
      const lower = i === 0 || form !== form.toLowerCase() ? form.toLowerCase() : form;
      const inside = i > 0 && /^\p{Lu}\p{Ll}/u.test(form) ? form : lower;
      count(counts, `${inside}\t${xpos}`, SLIPS.get(`${inside} ${xpos}`) ?? lemma);
    });
  }
  const rows: string[] = [];
  for (const [key, lemmas] of counts) {
    const [form, xpos] = key.split('\t') as [string, string];
    const usual = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    const isName = form !== form.toLowerCase();
    if (usual[0] === rules(form, xpos, !isName)) continue;
    if (usual[1] === 1 && !/^(?:V|PR|MD)/.test(xpos)) continue;
    rows.push(`${key}\t${usual[0]}\n`);
  }
  return HEADER + rows.sort().join('');
}

function count(counts: Map<string, Map<string, number>>, key: string, lemma: string): void {
  const lemmas = counts.get(key) ?? new Map<string, number>();
  lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
  counts.set(key, lemmas);
}
