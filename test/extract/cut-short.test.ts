import { suite } from 'uvu';
import { excludes, includes } from '../helpers/said.ts';

const test = suite('claims that would be cut short');

test('what is seen is what becomes of the object, not the object', () => {
  excludes(
    'Recent incidents have seen graveside mementoes stolen and graffiti written on benches.',
    /see →/,
  );
  includes('Berg saw a man wearing a mask.', 'Berg — sees → man wearing a mask');
});

test('what somebody calls or describes a thing as is not left out', () => {
  excludes('He described the detectors as being "as important as an alarm".', /describes/);
  excludes(
    'Lind called the entry into the union "returning to her natural habitat," saying so.',
    /calls →/,
  );
  includes(
    'The clerics called the vaccine a plot led by the state.',
    'clerics — call → vaccine | as: plot led by the state',
  );
  includes(
    'The Norland government declared Lind a terrorist.',
    'Norland government — declares → Lind | as: terrorist',
  );
  includes('Berg called police on Monday.', 'Berg — calls → police');
});

test('a share of nothing, and a time that something took, say nothing', () => {
  excludes('Ogden owns 92 percent.', /owns/);
  excludes('Berg took just 56 minutes to defeat Lind.', /takes/);
});

test('of what is owned in part the share is told', () => {
  includes(
    'Virgin Air, which is 25% owned by Richard Lind, has been struggling.',
    'Richard Lind — owns → Virgin Air | share: 25%',
  );
});

test('hope for what somebody does is no hope for somebody', () => {
  excludes('He was hopeful of Norland joining the bank next year.', /hopeful/);
});

test('where a thing is put belongs to the verb', () => {
  includes(
    'The judge ordered reporters out for much of the proceedings.',
    'judge — orders out → reporters',
  );
  includes('The tool was taken offline in March.', 'tool — is taken offline → —');
});

test('a thing like another is not any thing', () => {
  includes(
    'A company like Norvik should be a model for growth.',
    'company like Norvik — should be → model for growth',
  );
});

test('what two nouns share is said of both', () => {
  const text = 'The law requires parties to publish the name and address of anyone who donates.';
  includes(text, 'parties — publish → name of anyone who donates');
  includes(text, 'parties — publish → address of anyone who donates');
});

test('years to grow are no years', () => {
  includes('The port would have years to grow.', 'port — would have → years to grow');
});

test.run();
