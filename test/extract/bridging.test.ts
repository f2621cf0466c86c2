import { suite } from 'uvu';
import { excludes, includes } from '../helpers/said.ts';

const test = suite('casualties of an event told of before');

test('casualties get the one event that the sentence before names', () => {
  const text =
    'A drone attack on the port of Aden killed five people on Monday. At least three cars were damaged.';
  includes(text, 'At least three cars — are damaged → — | in: drone attack on the port of Aden');
});

test('they get the place of what happened where no noun names the event', () => {
  includes(
    'Two trains collided near Lima on Friday. Four people died, police said.',
    'Four people — die → — | near: Lima',
  );
});

test('with two events before, or a place of their own, they get none', () => {
  excludes(
    'An attack on Homs and a raid on Hama shook the country. Eight people were killed.',
    /Eight people — are killed → — \|/,
  );
  includes(
    'The minister spoke of the crash in Cusco. In Lima, two people were killed on Tuesday.',
    'two people — are killed → — | in: Lima',
  );
});

test('of two harms joined by "and" what is said behind the second is said of both', () => {
  includes(
    'At least eight people were killed and ten others were injured in new strikes on Aden.',
    'At least eight people — are killed → — | in: new strikes on Aden',
  );
});

test('somebody known by name is no casualty of whatever stands before', () => {
  excludes('An attack on Homs shook the country. Anna Berg was killed.', /Berg.*attack/);
});

test.run();
