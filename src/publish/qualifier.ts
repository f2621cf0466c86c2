/** The word before a sentence that would otherwise read as if it were so. */
import type { Claim } from '../model/index.ts';
import type { Standing } from './standing.ts';

interface Qualifier {
  word: string;
  /** Labels that say it themselves need no word: "refuses to join", "will visit". */
  said: RegExp;
}

const NOT =
  /\b(?:not|no|never|nobody|nothing|none|neither|without|cannot|un(?:able|willing\w*|likely)|(?:refus|fail|declin|refrain|abstain|den[iy]|reject|lack|reluctan|inability)\w*)\b|n[’']t\b/i;
/** "agrees to meet"; not "moves to" before a place. */
const GOVERNED = String.raw`\bto \w`;

const QUALIFIERS: ReadonlyMap<Standing, Qualifier> = new Map([
  ['denied', { word: 'Denied', said: NOT }],
  ['negated', { word: 'Not so', said: NOT }],
  [
    'planned',
    {
      word: 'Planned',
      said: new RegExp(
        String.raw`${GOVERNED}|\b(?:will|would|shall|(?:plan|pledg|promis|propos|prepar|vow|threaten|offer|hop)\w*)\b`,
        'i',
      ),
    },
  ],
  [
    'requested',
    {
      word: 'Asked for',
      said: new RegExp(
        String.raw`${GOVERNED}|\b(?:must|should|ought|(?:urg|ask|call|demand|request|appeal|invit|order|need|requir|recommend|plead)\w*)\b`,
        'i',
      ),
    },
  ],
  [
    'possible',
    {
      word: 'Possibly',
      said: new RegExp(
        String.raw`\b(?:may|might|can|could|would|should|(?:seem|appear|alleg|suspect|accus|risk|fear)\w*|likely|unlikely|perhaps|possibl[ey]|probabl[ey]|supposed|able|expected|(?:said|thought|believed|understood|reported|rumoured) to)\b`,
        'i',
      ),
    },
  ],
  ['conditional', { word: 'Supposed', said: /\b(?:would|could|should|might|if|unless)\b/i }],
]);

/** "Denied" before "Berg resigns"; nothing where the words themselves say how sure it is. */
export function qualifierOf(
  { label, objectText }: Pick<Claim, 'label' | 'objectText'>,
  standing: Standing,
): string | undefined {
  const qualifier = QUALIFIERS.get(standing);
  if (qualifier === undefined || qualifier.said.test(label.slice(0, 500))) return undefined;
  if (qualifier.said === NOT && /^no\b/i.test(objectText ?? '')) return undefined;
  return qualifier.word;
}
