import type { Analysis, DocumentClaim } from '../src/model/index.ts';
import type { GoldClaim, GoldSentence, GoldSpan } from './gold.ts';

/** A sentence with what was missed in it and what nobody annotated. */
export interface Missed {
  text: string;
  analysis: Analysis;
  sentence: GoldSentence;
  missed: readonly GoldClaim[];
  alone: readonly DocumentClaim[];
}

/** The sentence, annotated claims that were missed (those of one reader alone in brackets), found ones, and its tree. */
export function missLines({ text, analysis, sentence, missed, alone }: Missed): string[] {
  if (missed.length === 0 && alone.length === 0) return [];
  return [
    '',
    `#${sentence.sentence} ${text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')}`,
    ...missed.map((claim) => `  missed  ${goldLine(text, claim)}`),
    ...alone.map((claim) => `  found   ${foundLine(claim)}`),
    ...treeLines(analysis, sentence),
  ];
}

function goldLine(text: string, claim: GoldClaim): string {
  const words = (span: GoldSpan | undefined): string => (span ? text.slice(...span) : '');
  const { subject, predicate, object, polarity, modality, speaker, readers } = claim;
  const line = [words(subject), predicate.map(words).join(' … '), words(object)].join(' | ');
  const said = speaker ? `, says ${words(speaker)}` : '';
  const whole = `${line} (${polarity}, ${modality}${said})`.replace(/\s+/gu, ' ');
  return readers === 2 ? whole : `[${whole}]`;
}

function foundLine(claim: DocumentClaim): string {
  const { subject, label, object, participants, rule, polarity, modality, attribution } = claim;
  const rest = participants.map(({ role, argument }) => `${role} ${argument.text}`);
  const says = attribution.map(({ speaker }) => `, says ${speaker.text}`).join('');
  const line = [subject.text, label, object?.text ?? '', ...rest].join(' | ');
  return `${line} (${polarity}, ${modality}${says}) by ${rule}, ${claim.confidence.toFixed(2)}`;
}

/** One line a sentence of ours: number, word, tag, relation and number of the head. */
function treeLines({ sentences, tokens }: Analysis, { start, end }: GoldSentence): string[] {
  return sentences
    .filter((one) => one.start < end && one.end > start)
    .map(({ first, last }) =>
      tokens
        .slice(first, last)
        .map(({ text, xpos, relation, head }, index) => {
          const above = head < 0 ? 0 : head - first + 1;
          return `${index + 1}:${text}/${xpos}/${relation}>${above}`;
        })
        .join(' '),
    )
    .map((line) => `  tree    ${line}`);
}
