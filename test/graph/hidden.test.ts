import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Claim, Mention } from '../../src/model/index.ts';
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

test('a passage that names a hidden person goes from the claims of others, which stay where another passage tells them', () => {
  const input = inputOf();
  const mention = input.mentions.find(({ entity }) => entity === ID)!;
  const naming = { ...input.claims[0]!.evidence[0]!, ...spanOf(mention), chain: [] };
  const other = { ...naming, start: mention.end + 10, end: mention.end + 20 };
  const model: Claim = { ...input.claims[0]!, subject: 'x', participants: [], attribution: [] };
  delete model.object;
  delete model.place;
  const claims = [
    { ...model, id: 'a', evidence: [naming] },
    { ...model, id: 'b', evidence: [naming, other] },
  ];
  const left = withoutHidden({ ...input, claims }, new Set([ID])).claims;
  assert.equal(
    left.map(({ id, evidence }) => [id, evidence]),
    [['b', [other]]],
  );
});

function spanOf({ document, start, end }: Mention) {
  return { document, start: start - 5, end: end + 5 };
}

test('the history forgets claims that named a hidden person in words of their own', () => {
  const build = {
    build: 1,
    documents: { added: [], removed: [] },
    entities: { added: [], removed: [], merged: [], renamed: [], relabelled: [] },
    claims: {
      added: [
        { id: '1', label: 'Norland imposes sanctions on Putin' },
        { id: '2', label: 'Norland greets Putins' },
      ],
      removed: [],
    },
  };
  const history = JSON.stringify({ formatVersion: 1, builds: [build] });
  const after = filesOf(withoutHidden(inputOf(history), new Set([ID]))).get('history.json')!;
  assert.not.match(after, /on Putin"/);
  assert.match(after, /Putins/);
});

test('nothing changes where nothing is hidden', () => {
  const input = inputOf();
  assert.is(withoutHidden(input, new Set()), input);
});

test.run();
