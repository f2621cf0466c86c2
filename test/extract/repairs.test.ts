import { suite } from 'uvu';
import { excludes, includes } from '../helpers/said.ts';

const test = suite('repairs of trees');

test('a verb keeps the preposition that it asks for, whatever stands between', () => {
  includes(
    'The lawmaker Anna Berg has long accused Lind of corruption.',
    'Anna Berg — accuses → Lind | of: corruption',
  );
  includes(
    'A Norvik Corporation spokeswoman attributed the rise in microbiology levels to recent works associated with an upgrade of the plant.',
    'Norvik Corporation spokeswoman — attributes → rise in microbiology levels | to: recent works associated with an upgrade of the plant',
  );
});

test('of how many is no part of what a verb asks for', () => {
  includes(
    'The shortfall has deprived hundreds of thousands of people of half the ration.',
    'shortfall — deprives → hundreds of thousands of people of half the ration',
  );
});

test('an occasion does not take the infinitive of what is decided there', () => {
  includes(
    "The alliance decided at last year's Lima summit to invite three countries.",
    'alliance — decides to invite → three countries',
  );
});

test('a past tense that looks like a participle is the verb of its sentence', () => {
  includes(
    'In August 2003, prominent Nigerian clerics called for a boycott of immunizations.',
    'prominent Nigerian clerics — call for → boycott of immunizations',
  );
  includes(
    'The Friedrich Lind Institute which specializes in animal diseases confirmed the test results.',
    'Friedrich Lind Institute — confirms → test results',
  );
});

test('a participle that describes its noun stays one', () => {
  includes('A man convicted of fraud was released.', 'man — is convicted of → fraud');
});

test('a coordinated participle shares the auxiliary of the passive further up', () => {
  includes(
    'The linen cloth had been removed from the chapel while restoration work was in progress, and temporarily placed behind the nearby altar.',
    'linen cloth — is temporarily placed behind → nearby altar',
  );
});

test('two nouns share the head that follows the second', () => {
  includes(
    'The company developed a phone and computer network.',
    'company — develops → phone and computer network',
  );
  excludes('The company developed a phone and computer network.', /→ phone$/);
});

test('two things remain two', () => {
  includes('Berg reported violence and bitter divisions.', 'Berg — reports → violence');
  includes('Berg reported violence and bitter divisions.', 'Berg — reports → bitter divisions');
});

test('the preposition before a title is the name’s', () => {
  includes(
    'The affair prompted the resignation of Norvik chairman Tom Lind.',
    'affair — prompts → resignation of Norvik chairman Tom Lind',
  );
});

test('"up to" before a number is a bound, no direction', () => {
  includes('The storm killed up to 50 people.', 'storm — kills → up to 50 people');
});

test('what is said is not the thing that stands behind "said"', () => {
  includes(
    'The Norlandic chemical group said net income gained to 235 million guilders.',
    'net income — gains to → 235 million guilders',
  );
});

test('a meeting does not do what it is called for', () => {
  excludes(
    'President Mikhail Lind called an emergency cabinet meeting to discuss the death.',
    /meeting — discusses/,
  );
});

test('what somebody has got is had, and what is done to an object is a verb', () => {
  includes('Norland has got a new leader.', 'Norland — has → new leader');
  includes(
    'Officials are warning affected customers to be vigilant.',
    'Officials — warn → affected customers to be vigilant',
  );
});

test.run();
