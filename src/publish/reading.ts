/** An article made ready to be read: blocks in order, with sentences, names and claims at their words. */
import { compareText } from '../base/order.ts';
import type {
  Block,
  BlockKind,
  Claim,
  DocumentRecord,
  EntityId,
  EntityType,
  Mention,
  Span,
} from '../model/index.ts';
import { nest, type Mark, type Stretch } from './article.ts';
import { passageAnchor } from './paths.ts';
import { mentionsWithin } from './quote.ts';
import { argumentsOf } from './neighbours.ts';
import type { Site } from './site.ts';

export type ReadingMark =
  | { kind: 'sentence'; index: number }
  | { kind: 'claim'; anchor: string }
  | { kind: 'mention'; entity: EntityId; type: EntityType };

export type ReadingPiece = string | Stretch<ReadingMark>;

export interface ReadingBlock {
  kind: BlockKind;
  pieces: ReadingPiece[];
  /** Claims whose words begin here, in the order of the text. */
  claims: Claim[];
}

export interface Reading {
  /** The title as it stands in the text, when the text begins with it. */
  title: ReadingBlock | undefined;
  blocks: ReadingBlock[];
}

/** The whole article; no blocks where its text is not published. */
export function readingOf(site: Site, document: DocumentRecord): Reading {
  const text = document.text;
  if (text === undefined) return { title: undefined, blocks: [] };
  const blocks = document.blocks.length > 0 ? document.blocks : [wholeText(text)];
  const evidence = evidenceIn(site, document);
  const sentences = cursor((document.sentences ?? []).map(([start, end]) => ({ start, end })));
  const claims = cursor(evidence);
  const made = blocks.map((block) => {
    const own = claims(block);
    const marks: Mark<ReadingMark>[] = sentences(block).map(({ index, ...span }) => ({
      ...span,
      mark: { kind: 'sentence', index },
    }));
    for (const { start, end, anchor } of own)
      marks.push({ start, end, mark: { kind: 'claim', anchor } });
    marks.push(...mentionMarks(site, document.id, block));
    return {
      kind: block.kind,
      pieces: nest(text, block, marks),
      claims: unique(own.map(({ claim }) => claim)),
    };
  });
  const opens = text.slice(blocks[0]!.start, blocks[0]!.end).trim() === document.title.trim();
  return opens ? { title: made[0], blocks: made.slice(1) } : { title: undefined, blocks: made };
}

/** Where a claim is at home: the page of its subject, or of the first of its arguments that has one. */
export function homeOf(site: Site, claim: Claim): EntityId | undefined {
  for (const id of argumentsOf(claim)) if (site.entities.has(id)) return id;
  return undefined;
}

function wholeText(text: string): Block {
  return { kind: 'paragraph', start: 0, end: text.length };
}

interface Passage extends Span {
  claim: Claim;
  anchor: string;
}

function evidenceIn(site: Site, document: DocumentRecord): Passage[] {
  const passages = site.claimsIn(document.id).flatMap((claim) =>
    claim.evidence
      .filter((evidence) => evidence.document === document.id)
      .map((evidence) => ({
        start: evidence.start,
        end: evidence.end,
        claim,
        anchor: passageAnchor(claim, evidence),
      })),
  );
  return passages.sort(
    (a, b) => a.start - b.start || b.end - a.end || compareText(a.anchor, b.anchor),
  );
}

/** Walks sorted spans block by block, each span in the block it begins in. */
function cursor<T extends Span>(spans: readonly T[]): (block: Span) => (T & { index: number })[] {
  let at = 0;
  return ({ end }) => {
    const inside: (T & { index: number })[] = [];
    for (; at < spans.length && spans[at]!.start < end; at++)
      inside.push({ ...spans[at]!, index: at });
    return inside;
  };
}

function mentionMarks(site: Site, document: string, { start, end }: Span): Mark<ReadingMark>[] {
  const mentions = mentionsWithin(site.mentionsIn(document), start, end);
  return apart(
    mentions.filter(({ entity, kind }) => kind !== 'pronoun' && site.entities.has(entity)),
  ).map((mention) => ({
    start: mention.start,
    end: mention.end,
    mark: { kind: 'mention', entity: mention.entity, type: mention.type },
  }));
}

/** A link cannot stand in a link: of mentions that overlap, a name wins over a description, then the longer. */
function apart(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (weightOf(mention) > weightOf(last)) kept[kept.length - 1] = mention;
  }
  return kept;
}

function weightOf({ kind, start, end }: Mention): number {
  return (kind === 'name' ? 1_000_000 : 0) + end - start;
}

function unique(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
