import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { forces } from '../helpers/said.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());

/** Each claim in words, with its polarity, modality and speakers: `Berg denies charge [asserted, Lind]`. */
function said(text: string): string[] {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  const { claims } = stages.extract(document, stages.analyze(document));
  return claims.map(({ subject, label, object, polarity, modality, attribution }) => {
    const words = [subject.text, label, object?.text].filter(Boolean).join(' ');
    const force = polarity === 'negative' ? `not ${modality}` : modality;
    return `${words} [${[force, ...attribution.map(({ speaker }) => speaker.text)].join(', ')}]`;
  });
}

function says(text: string, ...wanted: string[]): void {
  const found = said(text);
  for (const one of wanted) assert.ok(found.includes(one), `${text}\n${found.join('\n')}`);
}

function includes(text: string, ...wanted: string[]): void {
  const found = forces(text);
  for (const one of wanted) assert.ok(found.includes(one), `${text}\n${found.join('\n')}`);
}

function lacks(text: string, unwanted: RegExp): void {
  const found = said(text);
  assert.not.ok(
    found.some((one) => unwanted.test(one)),
    `${text}\n${found.join('\n')}`,
  );
}

const test = suite('courts, police and who says so');

test('a plea and a verdict keep their "not" and what they are about', () => {
  includes(
    'Berg was found not guilty of murder.',
    'Berg is found not guilty of murder, not asserted',
  );
  includes(
    'Lind pleaded not guilty to manslaughter at Bristol Crown Court.',
    'Lind pleads not guilty to manslaughter, not asserted',
  );
  includes(
    'Berg pleaded guilty to fraud and tax evasion.',
    'Berg pleads guilty to fraud, asserted',
    'Berg pleads guilty to tax evasion, asserted',
  );
  includes(
    'Berg was found not guilty of murdering his wife.',
    'Berg is found not guilty, not asserted',
    'Berg murders his wife, not asserted',
  );
});

test('what somebody is sentenced for he did, and a sentence that is handed down is no deed of who upholds it', () => {
  includes(
    'A court in Lusaka sentenced Charles Mwansa to seven years in prison for embezzling public funds.',
    'Charles Mwansa embezzles public funds, asserted',
  );
  includes(
    'The Supreme Court upheld the death sentence handed down to Rashid Qureshi.',
    'Supreme Court upholds death sentence, asserted',
    'death sentence is handed down to Rashid Qureshi, asserted',
  );
  includes(
    'Two men suspected of plotting to bomb a synagogue in Antwerp were released on bail.',
    'Two men are suspected of plotting to bomb synagogue in Antwerp, possible',
  );
});

test('a body whose letters are a pronoun is a body', () => {
  says(
    'The WHO said it had received reports of infections.',
    'it receives reports of infections [asserted, WHO]',
  );
  lacks('WHO KILLED ANNA BERG?', /WHO /);
});

test.run();
