import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyzeCommand } from '../../src/commands/analyze.ts';
import { explainCommand } from '../../src/commands/explain.ts';
import { RelataError } from '../../src/diagnostics.ts';
import { importComponents } from '../../src/host/components.ts';
import { createPool } from '../../src/host/pool.ts';
import { fileResources, MODELS } from '../../src/host/resources.ts';
import type { Document } from '../../src/model/index.ts';
import { createStages } from '../../src/pipeline.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { fakeTerminal } from '../helpers/terminal.ts';

const test = suite('components');

/** Takes every word with a capital for an organization. */
const TOY = `export default async () => ({
  name: 'capitals',
  needs: ['tokens', 'sentences'],
  gives: ['names'],
  run(draft) {
    draft.tokens.forEach(({ start, end, text }, i) => {
      if (!/^[A-Z]/.test(text)) return;
      draft.names.push({ start, end, first: i, last: i + 1, type: 'organization', confidence: 1 });
    });
  },
});
`;
const NAMES = ['tokenizer', 'sentences', 'parser', 'lemmas', './capitals.js'];
const SENTENCE = 'The Council of Elders met Marlow.';

function folderWith(components: readonly string[]) {
  return temporaryFolder({
    'capitals.js': TOY,
    'relata.config.js': `export default ${JSON.stringify({ components })};\n`,
    'package.json': '{"type":"module"}\n',
  });
}

async function problemWith(components: readonly string[], files: Record<string, string> = {}) {
  const folder = temporaryFolder({
    'capitals.js': TOY,
    'package.json': '{"type":"module"}',
    ...files,
  });
  try {
    await importComponents({ folder: folder.path, names: components }, fileResources());
    return 'none';
  } catch (error) {
    assert.instance(error, RelataError);
    const { diagnostic, exitCode } = error as RelataError;
    assert.is(exitCode, 2);
    return `${diagnostic.code} ${diagnostic.where}: ${diagnostic.message}`;
  } finally {
    folder.remove();
  }
}

test('`relata analyze` and `relata explain` run a component of the owner', async () => {
  const { path, remove } = folderWith(NAMES);
  const { terminal, printed } = fakeTerminal(path, SENTENCE);
  assert.is(await analyzeCommand(['-'], { format: 'json', from: 'text' }, terminal), 0);
  const { names } = JSON.parse(printed.out) as { names: { start: number; end: number }[] };
  assert.equal(
    names.map(({ start, end }) => SENTENCE.slice(start, end)),
    ['The', 'Council', 'Elders', 'Marlow'],
  );
  const other = fakeTerminal(path);
  assert.is(await explainCommand(SENTENCE, {}, other.terminal), 0);
  assert.match(other.printed.out, /Elders/);
  remove();
});

test('threads run it as the main thread does', async () => {
  const { path, remove } = folderWith(NAMES);
  const resources = fileResources();
  const components = { folder: path, names: NAMES };
  const stages = createStages(resources, await importComponents(components, resources));
  const document: Document = {
    id: 'a',
    hash: '0',
    path: 'a.txt',
    title: 'A',
    language: 'en',
    text: SENTENCE,
    offsets: [[0, 0]],
    blocks: [{ kind: 'paragraph', start: 0, end: SENTENCE.length }],
    cut: [],
    copies: [],
    publish: 'full',
  };
  const results = [];
  for (const workers of [0, 1]) {
    const pool = createPool(stages, { models: MODELS, components }, workers);
    results.push(await pool.map('find', [document], () => undefined));
    await pool.close();
  }
  assert.equal(results[0], results[1]);
  assert.match(JSON.stringify(results[0]), /"text":"Elders"/);
  remove();
});

test('what is missing, given twice or no component is told before anything runs', async () => {
  assert.is(await problemWith(NAMES), 'none');
  assert.is(
    await problemWith(['tokenizer', 'parser', 'sentences', 'lemmas', 'names']),
    'language/missing-layer parser: It needs sentences, which no component before it gives.',
  );
  assert.is(
    await problemWith(['tokenizer', 'sentences', 'parser', 'names']),
    'language/missing-layer extract: It needs lemmas, which no component before it gives.',
  );
  assert.is(
    await problemWith(['tokenizer', 'sentences', 'parser', 'lemmas', 'names', './capitals.js']),
    'language/double-layer capitals: The component gives names, which names gives already.',
  );
  assert.match(
    await problemWith(['tokeniser']),
    /^language\/component tokeniser: .*neither built in/,
  );
  for (const text of [
    'export default 3;',
    'export default () => ({ name: "x" });',
    'throw new Error("no");',
  ]) {
    assert.match(
      await problemWith(['./x.js'], { 'x.js': text }),
      /^language\/component \.\/x\.js:/,
    );
  }
});

test.run();
