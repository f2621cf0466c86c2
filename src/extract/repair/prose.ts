import type { Token } from '../../model/index.ts';
import { raiseBeside } from './headless.ts';
import { readAged, readMadeUp, readThought } from './phrases.ts';
import { hangScore, joinThanks, readRank } from './scores.ts';
import { freeYear, readAddressed, readDone, readPhraseParts } from './subjects.ts';

/** Mends around a token what parsers get wrong where lives, matches and histories are told. */
export function repairProse(tokens: Token[], index: number): void {
  const { text, xpos, relation } = tokens[index]!;
  if (/^[-–]$/.test(text)) hangScore(tokens, index);
  else if (/^thanks$/i.test(text)) joinThanks(tokens, index);
  else if (/^(?:top|bottom)$/.test(text)) readRank(tokens, index);
  else if (text === 'up') readMadeUp(tokens, index);
  else if (text === 'aged') readAged(tokens, index);
  else if (xpos === 'TO') readThought(tokens, index);
  if (relation === 'parataxis') raiseBeside(tokens, index);
  else if (relation === 'vocative') readAddressed(tokens, index);
  else if (relation === 'nummod') freeYear(tokens, index);
  else if (relation === 'advcl') readDone(tokens, index);
  readPhraseParts(tokens, index);
}
