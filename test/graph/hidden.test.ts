import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildGraph, graphFiles, withoutHidden, type GraphInput } from '../../src/graph/index.ts';
import { makeCorpus } from '../fixtures/corpus.ts';

const test = suite('hidden entities');
const ID = 'person/vladimir-putin';

function inputOf(history?: string): GraphInput {
  const { documents, entities, claims, mentions } = makeCorpus();
  return {
    title: 'Test',
    // Texts keep their words: they are withheld by what of a source is published, not by hiding.
    documents: documents.map((document) => ({ ...document, text: '', publish: 'none' })),
    entities,
    claims,
    mentions,
    redirects: new Map([['person/putin', ID]]),
    ...(history === undefined ? {} : { previous: { history } }),
  };
}

function filesOf(input: GraphInput): Map<string, string> {
  const files = graphFiles(input, buildGraph(input));
  return new Map(files.map(({ name, chunks }) => [name, [...chunks].join('')]));
}

test('no export names what is hidden, nor the claims that it is in', () => {
  const hidden = withoutHidden(inputOf(), new Set([ID]));
  for (const [name, content] of filesOf(hidden)) {
    assert.not.match(content, /vladimir-putin/, name);
    assert.not.match(content, /Putin/, name);
  }
});

test('the history forgets what was there before it was hidden', () => {
  const before = filesOf(inputOf()).get('history.json')!;
  assert.match(before, /Putin/);
  const after = filesOf(withoutHidden(inputOf(before), new Set([ID]))).get('history.json')!;
  assert.not.match(after, /Putin/);
  assert.match(after, /Stoltenberg/);
});

test('nothing changes where nothing is hidden', () => {
  const input = inputOf();
  assert.is(withoutHidden(input, new Set()), input);
});

test.run();
