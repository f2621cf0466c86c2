import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildGraph, graphFiles, parseHistory, type GraphInput } from '../../src/graph/index.ts';
import { syntheticInput } from '../helpers/synthetic.ts';

const test = suite('graph/history');
const input = syntheticInput(30);

function historyOf(of: GraphInput, history?: string): string {
  const previous = history === undefined ? {} : { previous: { history } };
  const files = graphFiles({ ...of, ...previous }, buildGraph(of));
  return [...files.find(({ name }) => name === 'history.json')!.chunks].join('');
}
const first = historyOf(input);

test('the first build adds everything, dated by the newest document', () => {
  const { builds } = parseHistory(first);
  assert.is(builds.length, 1);
  assert.is(builds[0]!.entities.added.length, 30);
  assert.is(builds[0]!.claims.added.length, input.claims.length);
  const dates = input.documents.map(({ date }) => date!.value).sort();
  assert.is(builds[0]!.date, dates.at(-1));
});

test('a build in which nothing changed leaves the file byte-identical', () => {
  assert.is(historyOf(input, first), first);
});

test('a later build says what was added and removed, and a third that changes nothing says nothing', () => {
  const fewer = { ...input, entities: input.entities.slice(1), claims: input.claims.slice(2) };
  const second = historyOf(fewer, first);
  const { builds } = parseHistory(second);
  assert.equal(
    builds[1]!.entities.removed.map(({ id }) => id),
    [input.entities[0]!.id],
  );
  assert.is(builds[1]!.claims.removed.length, 2);
  assert.is(historyOf(fewer, second), second);
});

test('an entity whose name went to one that was there is merged; one with a new id is renamed', () => {
  const gone = input.entities[0]!;
  const same = input.entities.findIndex((e, i) => i > 0 && e.type === gone.type);
  const heir = input.entities[same]!;
  const merged = input.entities
    .filter((e) => e !== gone)
    .map((e) => (e === heir ? { ...e, aliases: [...e.aliases, { text: gone.label, count: 1 }] } : e));
  const build = parseHistory(historyOf({ ...input, entities: merged }, first)).builds[1]!;
  assert.equal(build.entities.merged, [{ from: gone.id, to: heir.id }]);
  const renamed = input.entities.map((e) => (e === gone ? { ...e, id: `${e.type}/new` } : e));
  const next = parseHistory(historyOf({ ...input, entities: renamed }, first)).builds[1]!;
  assert.equal(next.entities.renamed, [{ from: gone.id, to: `${gone.type}/new` }]);
});

test('a new label is told, once', () => {
  const entities = input.entities.map((e, i) => (i === 0 ? { ...e, label: 'Other' } : e));
  const second = historyOf({ ...input, entities }, first);
  const [, build] = parseHistory(second).builds;
  assert.equal(build!.entities.relabelled, [{ id: input.entities[0]!.id, label: 'Other' }]);
  assert.is(historyOf({ ...input, entities }, second), second);
});

test('a damaged history is refused: what it holds cannot be made again', () => {
  assert.throws(() => historyOf(input, '{"builds":'), /cannot be read/);
});

test.run();
