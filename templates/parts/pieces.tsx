/** @jsxRuntime automatic @jsxImportSource relata */
import type { Child } from '../../src/publish/jsx-runtime.ts';
import { sentenceAnchor } from '../../src/publish/paths.ts';
import type { Page } from '../../src/publish/page.ts';
import type { ReadingPiece } from '../../src/publish/reading.ts';
import { EntityName } from './entity.tsx';

/** Text with its sentences, claims and names. */
export function Pieces({ page, pieces }: { page: Page; pieces: readonly ReadingPiece[] }) {
  return <>{pieces.map((piece) => pieceOf(page, piece))}</>;
}

function pieceOf(page: Page, piece: ReadingPiece): Child {
  if (typeof piece === 'string') return piece;
  let sentence: number | undefined;
  let entity: string | undefined;
  const anchors: string[] = [];
  for (const mark of piece.marks) {
    if (mark.kind === 'sentence') sentence = mark.index;
    else if (mark.kind === 'mention') entity ??= mark.entity;
    else anchors.push(mark.anchor);
  }
  const inside = piece.children.map((child) => pieceOf(page, child));
  const words =
    entity === undefined ? (
      inside
    ) : (
      <EntityName page={page} id={entity}>
        {inside}
      </EntityName>
    );
  if (sentence === undefined && anchors.length === 0) return words;
  return (
    <span
      class={anchors.length > 0 ? 'passage' : 'sentence'}
      id={sentence === undefined ? undefined : sentenceAnchor(sentence)}
    >
      {anchors.map((id) => (
        <span class="anchor" id={id}></span>
      ))}
      {words}
      {sentence !== undefined && (
        <a
          class="permalink"
          href={`#${sentenceAnchor(sentence)}`}
          aria-label={`Link to sentence ${sentence + 1}`}
        >
          {sentence + 1}
        </a>
      )}
    </span>
  );
}
