import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileResources } from '../../src/host/resources.ts';
import { createResolver } from '../../src/resolve/index.ts';
import { corpus, type Sketch } from './build.ts';

const test = suite('resolve/episodes');
const resolve = createResolver(fileResources());

/** The events of a corpus with the documents that speak of each. */
function events(...sketches: Sketch[]): [label: string, documents: string[]][] {
  const { entities } = resolve(corpus(...sketches));
  return entities
    .filter(({ type }) => type === 'event')
    .map(({ label, documents }) => [label, documents]);
}

/** An article that ties two named parties by an event. */
function article(id: string, date: string | undefined, event: string): Sketch {
  return {
    id,
    ...(date === undefined ? {} : { date }),
    text: `[Norland]{place} led the [${event}]{event}. [Sudmark]{place} left the ${event}.`,
    claims: [
      { subject: 'Norland', relation: 'lead', object: event },
      { subject: 'Sudmark', relation: 'leave', object: event },
    ],
  };
}

test('an event without a name is one only in articles of the same days', () => {
  const found = events(
    article('a', '2023-05-01', 'peace talks'),
    article('b', '2023-05-06', 'peace talks'),
    article('c', '2024-07-09', 'peace talks'),
  );
  assert.equal(
    found.map(([, documents]) => documents),
    [['a', 'b'], ['c']],
  );
});

test('an event without a name in articles without a date is another one in each', () => {
  const found = events(
    article('a', undefined, 'peace talks'),
    article('b', undefined, 'peace talks'),
  );
  assert.equal(
    found.map(([, documents]) => documents),
    [['a'], ['b']],
  );
});

test('an event with a name in it is the same at any time', () => {
  const found = events(
    article('a', '2023-05-01', 'second Velmora summit'),
    article('b', '2024-07-09', 'second Velmora summit'),
  );
  assert.equal(
    found.map(([, documents]) => documents),
    [['a', 'b']],
  );
});

test.run();
