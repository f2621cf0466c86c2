import { suite } from 'uvu';
import { excludes, includes } from '../helpers/said.ts';

const test = suite('phrases and what stands behind them');

test('of what something is, is told wherever the parser hangs it', () => {
  includes(
    'The lab ruled out the possibility of this being the deadly strain.',
    'lab — rules out → possibility of this being the deadly strain',
  );
  includes(
    'The new devices include a colour screen capable of displaying videos.',
    'new devices — include → colour screen capable of displaying videos',
  );
});

test('of what somebody is accused stays with the verb', () => {
  excludes('Berg accused the council of hiding reports.', /council of hiding/);
});

test('a participle without a comma is said of the noun right before it', () => {
  excludes('Lind was killed by a single gunshot fired from a wooded area.', /Lind — is fired/);
  excludes(
    'In an order filed last month in a federal court in Ogden, Judge Tom Lind said the parties had agreed.',
    /Lind — is filed/,
  );
});

test('a name takes no clause that says which one is meant', () => {
  includes(
    'One of the outbreaks was on a farm in Sweden that lost 40 chickens.',
    'farm in Sweden — loses → 40 chickens',
  );
});

test('a verb that gives nothing has no passive with an object', () => {
  excludes('The man was shot in an apparent attempted armed robbery.', /is attempted/);
  includes(
    'The council was granted official approval.',
    'council — is granted → official approval',
  );
});

test('how something is taken belongs to the verb', () => {
  includes('Norland took the threat seriously.', 'Norland — takes seriously → threat');
});

test('the time of an event that a noun names is no party to it', () => {
  excludes("The rise reflects Norvik's acquisition this year of a rival.", /acquires → year/);
});

test('what stands behind a time belongs to the verb, and so does the receiver of what is sent', () => {
  includes(
    'Lima practically attacks Norvik land every night with long-range drones that often target farms.',
    'Lima — attacks → Norvik land | with: long-range drones',
  );
  includes(
    'Norvik ceded a part of its land to Peru in 1940.',
    'Norvik — cedes → part of its land | to: Peru',
  );
  includes(
    'Norvik wants to send more trucks to Peru.',
    'Norvik — wants to send → more trucks | to: Peru',
  );
});

test.run();
