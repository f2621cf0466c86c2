/** Puts the blocks of an article together to its text. */
import { slug } from '../base/slug.ts';
import type { Block } from '../model/index.ts';
import type { DraftBlock } from './draft.ts';
import { joinMapped } from './mapped.ts';

const SEPARATOR = '\n\n';
const LONGEST_TITLE = 90;

export function assembleText(drafts: readonly DraftBlock[]): {
  text: string;
  offsets: [number, number][];
  blocks: Block[];
} {
  const joined = joinMapped(
    drafts.map((draft) => draft.text),
    SEPARATOR,
  );
  let start = 0;
  const blocks = drafts.map((draft): Block => {
    const end = start + draft.text.text.length;
    const block: Block = { kind: draft.kind, start, end };
    if (draft.level !== undefined) block.level = draft.level;
    if (draft.speaker !== undefined) block.speaker = draft.speaker;
    start = end + SEPARATOR.length;
    return block;
  });
  return { text: joined.text, offsets: joined.runs.map(([clean, raw]) => [clean, raw]), blocks };
}

/** Path below the seeds folder to the id of the document: no extension, every segment slugged. */
export function documentId(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments
    .map((segment, i) => slug(i === segments.length - 1 ? withoutExtension(segment) : segment))
    .join('/');
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, '');
}

/** Up to a stop behind a whole word: "Matsuzakaya Co. Ltd. said" and "St. Petersburg" go on. */
const FIRST_SENTENCE =
  /^.{20,}?(?<=\p{Ll}{2}|[\d)%”"’])(?<!\b(?:Corp|Co|Ltd|Inc|St|Mrs?|Ms|Dr|Prof|Lt|Gen|Col|Capt|Brig|Maj|Sens?|Reps?|Gov|Jr|Sr|Bros|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))[.?!](?=["”’)]*\s+["“‘]?[\p{Lu}\d]|["”’)]*$)/su;

/** The title of an article that has none: the beginning of its first sentence. */
export function titleFromText(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const sentence = FIRST_SENTENCE.exec(first.slice(0, 300))?.[0] ?? first;
  if (sentence.length <= LONGEST_TITLE) return sentence.replace(/[.,;:]+$/, '');
  const cut = sentence.slice(0, LONGEST_TITLE);
  const clause = /^(.{40,}), /su.exec(cut)?.[1];
  return `${(clause ?? cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))).trimEnd()}…`;
}
