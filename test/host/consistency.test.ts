import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openIntake } from '../../src/host/host.ts';
import { fileResources, MODELS } from '../../src/host/resources.ts';
import { createStages, gather, type Gathered } from '../../src/pipeline.ts';
import { resolveSettings, type Consistency } from '../../src/settings.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const test = suite('host/consistency');
const resources = fileResources();

const WHOLE = [
  'The mayor, Anna Vestrom, met union leaders in Oslo on Monday.',
  'Workers thanked Anna Vestrom for her help on Friday.',
  'Anna Vestrom said on Tuesday that the port would open again.',
  'In a letter, Anna Vestrom asked the council for time.',
];
const SHORT = 'They owe Vestrom an answer.';

async function gatherWith(
  texts: readonly string[],
  consistency: Consistency,
  workers = 0,
): Promise<Gathered> {
  const files = texts.map((text, i) => [`seeds/${String(i).padStart(2, '0')}.txt`, `${text}\n`]);
  const { path, remove } = temporaryFolder(Object.fromEntries(files) as Record<string, string>);
  const intake = openIntake(
    {
      seeds: join(path, 'seeds'),
      graph: join(path, 'graph'),
      models: MODELS,
      workers,
      progress: () => undefined,
    },
    createStages(resources),
  );
  try {
    return await gather(intake, resolveSettings({ consistency }));
  } finally {
    await intake.close();
    remove();
  }
}

const namesIn = ({ documents, extractions }: Gathered, text: string): string[] => {
  const index = documents.findIndex((document) => document.text.startsWith(text.slice(0, 20)));
  return extractions[index]!.mentions.filter(({ kind }) => kind === 'name').map((m) => m.text);
};

test('a name that several documents know whole is known by its last word in others, when asked for', async () => {
  const texts = [...WHOLE, SHORT];
  assert.equal(namesIn(await gatherWith(texts, 'document'), SHORT), []);
  assert.equal(namesIn(await gatherWith(texts, 'corpus'), SHORT), ['Vestrom']);
});

test('copies of one text speak once', async () => {
  const copies = [WHOLE[0]!, WHOLE[0]!, WHOLE[0]!, WHOLE[0]!, SHORT];
  assert.equal(namesIn(await gatherWith(copies, 'corpus'), SHORT), []);
});

test('what the corpus knows is the same on any number of threads', async () => {
  const days = ['Monday', 'Tuesday', 'Friday', 'Sunday'];
  const more = days.flatMap((day) => WHOLE.map((text) => `On ${day} it rained. ${text}`));
  const texts = [...WHOLE, SHORT, ...more];
  const one = await gatherWith(texts, 'corpus', 0);
  const two = await gatherWith(texts, 'corpus', 2);
  assert.is(JSON.stringify(one), JSON.stringify(two));
  assert.equal(namesIn(two, SHORT), ['Vestrom']);
});

test('settings know two kinds of consistency', () => {
  assert.is(resolveSettings({}).consistency, 'document');
  assert.throws(() => resolveSettings({ consistency: 'all' as never }), /document or corpus/);
});

test.run();
