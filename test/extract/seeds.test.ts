import { readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import type { Argument, Document, DocumentClaim, Extraction } from '../../src/model/index.ts';
import { createStages } from '../../src/pipeline.ts';
import { isGrounded } from '../../train/eval/claims.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const stages = createStages(fileResources());

interface Read {
  document: Document;
  extraction: Extraction;
}

const articles = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((path): Read => {
    const { document } = stages.read({ path, bytes: readFileSync(new URL(path, SEEDS)) });
    assert.ok(document);
    const analysis = stages.analyze(document);
    return { document, extraction: stages.extract(document, analysis) };
  });

/** The longest name of what an argument refers to, else its words. */
function nameOf({ mentions, clusters }: Extraction, argument: Argument): string {
  const mention = argument.mention === undefined ? undefined : mentions[argument.mention];
  const names = (clusters[mention?.cluster ?? -1]?.mentions ?? [])
    .map((index) => mentions[index]!)
    .filter(({ kind }) => kind === 'name')
    .map(({ text }) => text);
  return names.sort((a, b) => b.length - a.length)[0] ?? argument.text;
}

function has(wanted: (claim: DocumentClaim, extraction: Extraction) => boolean): boolean {
  return articles.some(({ extraction }) =>
    extraction.claims.some((claim) => wanted(claim, extraction)),
  );
}

const seeds = suite('claims of the sample articles');

seeds('Stoltenberg proposes the fund, from both wordings', () => {
  for (const words of [/€100 billion NATO fund/, /100 billion euro fund/]) {
    const found = has(
      (claim, extraction) =>
        claim.relation === 'proposes' &&
        claim.label === 'proposes' &&
        /Stoltenberg/.test(nameOf(extraction, claim.subject)) &&
        words.test(claim.object?.text ?? ''),
    );
    assert.ok(found, String(words));
  }
});

seeds('both presidents sign the agreement, and so the countries agree', () => {
  for (const name of [/Zelensky/, /Stubb/]) {
    const signs = has(
      (claim, extraction) =>
        claim.relation === 'signs' &&
        name.test(nameOf(extraction, claim.subject)) &&
        /security cooperation agreement/.test(claim.object?.text ?? ''),
    );
    assert.ok(signs, String(name));
  }
  const countries = has((claim) => {
    const parties = [claim.subject.text, claim.object?.text].sort().join(' ');
    return (
      claim.relation === 'signs-agreement-with' && claim.symmetric && parties === 'Finland Ukraine'
    );
  });
  assert.ok(countries);
});

seeds('a refusal is negative, an accusation is no deed', () => {
  assert.ok(
    has((claim) => claim.label === 'refuses to recognize' && claim.polarity === 'negative'),
  );
  assert.ok(has((claim) => claim.predicate === 'try to implicate' && claim.class === 'ACCUSE'));
});

seeds('no claim is without its words', () => {
  for (const { document, extraction } of articles) {
    for (const claim of extraction.claims) {
      assert.ok(isGrounded(document, extraction, claim), `${document.id}: ${claim.label}`);
    }
  }
});

seeds.run();
