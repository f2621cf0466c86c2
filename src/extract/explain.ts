import type {
  Analysis,
  Argument,
  Document,
  DocumentClaim,
  Resources,
  Sentence,
} from '../model/index.ts';
import { weighedClaims } from './claims/index.ts';
import type { ClaimContext } from './claims/argument.ts';
import { readDocument, readLexicons } from './index.ts';

/**
 * Shows how the claims of a text come about: for each sentence its tokens with their tree, the names and other
 * mentions, and the claims with the rule behind each, also those that are
 * too unsure to be kept. Plain text for people, not for programs.
 */
export function explain(document: Document, analysis: Analysis, resources: Resources): string {
  const lexicons = readLexicons(resources);
  const context = readDocument(document, analysis, lexicons);
  const { confidence } = lexicons;
  const claims = weighedClaims(context, confidence);
  return analysis.sentences
    .map((sentence, number) =>
      [
        document.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' '),
        ...tokenLines(analysis, sentence),
        ...mentionLines(context, number),
        ...claims
          .filter(({ claim }) => claim.sentence === number)
          .flatMap(({ claim, dropped }) =>
            claimLines(context, claim, dropped ? confidence.least : undefined),
          ),
      ].join('\n'),
    )
    .join('\n\n');
}

function tokenLines({ tokens }: Analysis, { first, last }: Sentence): string[] {
  const rows = tokens
    .slice(first, last)
    .map(({ text, lemma, upos, xpos, relation, head }, index) => {
      const above = head < 0 ? 'root' : `${relation} → ${tokens[head]!.text}`;
      return [String(index + 1), text, lemma, upos, xpos, above];
    });
  return ['', 'tokens', ...table(rows)];
}

/** Columns padded to their widest cell. */
function table(rows: readonly string[][]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd(),
  );
}

function mentionLines({ found }: ClaimContext, sentence: number): string[] {
  const rows = found.mentions
    .map((mention, index) => ({ ...mention, index }))
    .filter((mention) => mention.sentence === sentence)
    .map(({ text, kind, type, subtype, acts, cluster, index }) => [
      text,
      kind,
      subtype === undefined ? type : `${type} (${subtype})`,
      `#${cluster} ${clusterName(found, index)}`,
      acts ? 'acts' : '',
    ]);
  return rows.length === 0 ? [] : ['', 'mentions', ...table(rows)];
}

/** The first name of a cluster, else the description that a pronoun stands for, else its first mention. */
function clusterName({ clusters, mentions }: ClaimContext['found'], mention: number): string {
  const { cluster, kind, start } = mentions[mention]!;
  const same = (clusters[cluster]?.mentions ?? []).map((index) => mentions[index]!);
  const described = same.filter((one) => one.kind === 'nominal');
  const meant =
    kind === 'pronoun'
      ? (described.findLast((one) => one.start < start) ?? described[0])
      : undefined;
  return (same.find((one) => one.kind === 'name') ?? meant ?? same[0])?.text ?? '';
}

/** `least` is the confidence that the claim falls short of. */
function claimLines(
  { document, found }: ClaimContext,
  claim: DocumentClaim,
  least: number | undefined,
): string[] {
  const name = (argument: Argument): string => {
    const { mention } = argument;
    const known = mention === undefined ? argument.text : clusterName(found, mention);
    return known === argument.text ? argument.text : `${argument.text} (= ${known})`;
  };
  const object = claim.object ? ` ${name(claim.object)}` : '';
  const rest = claim.participants.map(({ role, argument }) => `${role} ${name(argument)}`);
  const facts = [
    [
      'rule',
      `${claim.rule}, from "${document.text.slice(claim.trigger.start, claim.trigger.end)}"`,
    ],
    ['relation', `${claim.relation} (${claim.class})${claim.symmetric ? ', symmetric' : ''}`],
    ['with', rest.join('; ')],
    ['holds', `${claim.polarity}, ${claim.modality}`],
    [
      'says',
      claim.attribution
        .map(({ speaker, verb }) => `${name(speaker)}${verb ? ` (${verb})` : ''}`)
        .join('; '),
    ],
    ['when', claim.time ? `${claim.time.text} = ${claim.time.value ?? 'unknown'}` : ''],
    ['where', claim.place ? name(claim.place) : ''],
    [
      'amounts',
      claim.amounts
        .map(({ text, bound, of }) => [bound, text, of ?? ''].join(' ').trim())
        .join('; '),
    ],
    [
      'confidence',
      `${claim.confidence.toFixed(2)}${least === undefined ? '' : `, below ${least.toFixed(2)}: not kept`}`,
    ],
  ].filter(([, value]) => value !== '');
  return ['', `claim  ${name(claim.subject)} — ${claim.label} →${object}`, ...table(facts)];
}
