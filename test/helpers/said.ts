/** What the extract stage makes of a text, as lines that a test can compare. */
import * as assert from 'uvu/assert';
import { scoredClaims } from '../../src/extract/claims/index.ts';
import { createExtractor, readDocument, readLexicons } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());
const extract = createExtractor(fileResources());
const lexicons = readLexicons(fileResources());

/** "subject — label → object | role: words". */
function said(text: string): string[] {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  return extract(document, stages.analyze(document)).claims.map(
    ({ subject, label, object, participants }) => {
      const more = participants
        .map(({ role, argument }) => ` | ${role}: ${argument.text}`)
        .join('');
      return `${subject.text} — ${label} → ${object?.text ?? '—'}${more}`;
    },
  );
}

export function includes(text: string, claim: string): void {
  const found = said(text);
  assert.ok(found.includes(claim), found.join('\n'));
}

export function excludes(text: string, claim: RegExp): void {
  const found = said(text);
  assert.not.ok(
    found.some((one) => claim.test(one)),
    found.join('\n'),
  );
}

/** All claims of a text, also doubtful ones: "subject label object, modality"; negative ones with "not". */
export function forces(text: string): string[] {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  const context = readDocument(document, stages.analyze(document), lexicons);
  return scoredClaims(context).map(({ claim }) => {
    const { subject, label, object, polarity, modality } = claim;
    const words = [subject.text, label, object?.text].filter(Boolean).join(' ');
    return `${words}, ${polarity === 'negative' ? 'not ' : ''}${modality}`;
  });
}

/** All claims as `forces` gives them, with who says so behind: ", says Berg". */
export function voiced(text: string): string[] {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  const context = readDocument(document, stages.analyze(document), lexicons);
  return scoredClaims(context).map(({ claim }) => {
    const { subject, label, object, modality, attribution } = claim;
    const words = [subject.text, label, object?.text].filter(Boolean).join(' ');
    return [
      `${words}, ${modality}`,
      ...attribution.map(({ speaker }) => `says ${speaker.text}`),
    ].join(', ');
  });
}

/** Every one of the lines is among the `forces` of a text. */
export function holds(text: string, ...wanted: string[]): void {
  const found = forces(text);
  for (const one of wanted) assert.ok(found.includes(one), `${text}\n${found.join('\n')}`);
}

/** None of the `forces` of a text is like that. */
export function lacks(text: string, unwanted: RegExp): void {
  const found = forces(text);
  assert.not.ok(
    found.some((one) => unwanted.test(one)),
    `${text}\n${found.join('\n')}`,
  );
}
