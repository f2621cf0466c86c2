import { suite } from 'uvu';
import { excludes, includes } from '../helpers/said.ts';

const test = suite('news of war, accidents, disasters and aid');

test('what something is on, under, for or without is said of it', () => {
  includes(
    'Iran insists that its nuclear programme is for peaceful purposes.',
    'nuclear programme — is for → peaceful purposes',
  );
  includes(
    'Staff at the port of Mombasa are on strike over unpaid wages.',
    'Staff at the port of Mombasa — is on → strike over unpaid wages',
  );
  includes(
    'The cause of the fire is under investigation.',
    'cause of the fire — is under → investigation',
  );
  excludes('The game is on Friday.', /Friday/);
  excludes('The ship was on its way to Odesa.', /is in/);
});

test.run();
