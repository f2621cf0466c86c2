/** What the extract stage makes of a text, as lines that a test can compare. */
import * as assert from 'uvu/assert';
import { createExtractor } from '../../src/extract/index.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());
const extract = createExtractor(fileResources());

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
