import { PLAIN, type NameSentenceView } from './name-document.ts';
import { SMALL, UNCASED, type NameForm } from './name-forms.ts';
import { EVEN_SMALL } from './name-lists.ts';

/** Words `first` to `last` (exclusive) of a sentence. Names are looked for only where there may be one. */
export interface Stretch {
  view: NameSentenceView;
  first: number;
  last: number;
}

/** So many words beside one that may be of a name are looked at with it. */
const MARGIN = 6;

/** The stretches of a sentence around words with a capital or of a list; all of it where letter case says nothing. */
export function stretchesOf(view: NameSentenceView, openers: ReadonlySet<string>): Stretch[] {
  const n = view.words.length;
  if (n === 0) return [];
  if (view.style !== PLAIN) return [{ view, first: 0, last: n }];
  const stretches: Stretch[] = [];
  view.forms.forEach((form, i) => {
    if (!mayBeOfName(form, openers)) return;
    const first = Math.max(0, i - MARGIN);
    const last = Math.min(n, i + 1 + MARGIN);
    const open = stretches.at(-1);
    if (open && first <= open.last) open.last = last;
    else stretches.push({ view, first, last });
  });
  return stretches;
}

function mayBeOfName(
  { lexical, lists, writing, text }: NameForm,
  openers: ReadonlySet<string>,
): boolean {
  if (writing === UNCASED || writing === SMALL) {
    return lexical.case === 3 || (lists & EVEN_SMALL) !== 0;
  }
  return !openers.has(text);
}
