import { suite } from 'uvu';
import { excludes, includes } from '../helpers/said.ts';

const test = suite('rows, shares and what stands between');

test('most, many and some of a group act as the group does', () => {
  includes(
    'Most of the workers were injured in the blast.',
    'Most of the workers — are injured → — | in: blast',
  );
  includes(
    'Hackers encrypted many of the computers of Norvik.',
    'Hackers — encrypt → many of the computers of Norvik',
  );
  excludes('She would not say how much of the fund had been spent.', /much of the fund/);
});

test('what is coordinated in a phrase below a phrase belongs to it', () => {
  includes(
    'The bombings of embassies in Norland and Sudmark killed 224 people.',
    'bombings of embassies in Norland and Sudmark — kill → 224 people',
  );
});

test('what stands between two is between both', () => {
  includes(
    'Tensions persist between Norway and Sweden.',
    'Tensions — persist → — | between: Norway | between: Sweden',
  );
});

test('a complement of some length is told to its end', () => {
  includes(
    'Minister Anna Berg invited the engineers to engage in increased exchanges with the aim of fighting fires as early as possible.',
    'Anna Berg — invites → engineers | to: engage in increased exchanges with the aim of fighting fires as early as possible',
  );
});

test('nobody is told only where or when', () => {
  excludes('"It is larger than the firm," Anna Berg told a group of workers on a call.', /tells/);
});

test('what happened marks the first time, and nobody who took part does', () => {
  excludes(
    'President Anna Berg flew to Lima to attend a summit, marking the first time a leader has visited the city.',
    /marks/,
  );
});

test('who has a thing is no object, nor is half of a compound', () => {
  includes(
    "The Harrier led from the end of the first lap and ended Mike Skinner and Andrew Berg's hopes with a surge.",
    "Harrier — ends → Mike Skinner and Andrew Berg's hopes | with: surge",
  );
  includes(
    'The masked men took cash and credit cards from the pockets of the man.',
    'masked men — take → cash and credit cards | from: pockets of the man',
  );
});

test('of two contents in a row the second is what the first one thinks', () => {
  includes(
    'Shuman Berg told Threatpost he suspects the hackers may have used stolen keys.',
    'hackers — may use → stolen keys',
  );
  includes(
    'The minister told the court that the party insists on releasing the prisoners.',
    'minister — tells → court | that: the party insists on releasing the prisoners',
  );
});

test('who warns beside the main clause warns, and a risk is told with what it is a risk of', () => {
  const text =
    'The administration of Anna Berg views the conflict as a war between Norway and Sweden, with Berg warning repeatedly of the risk of it growing into a world war.';
  includes(text, 'Berg — warns of → risk of it growing into a world war');
  excludes(text, /risk .* — grows/);
});

test.run();
