import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { forces, holds as includes } from '../helpers/said.ts';

const test = suite('whether it is so');

test('who is to do something plans it; an aim does nothing', () => {
  includes('The company is to cut 500 jobs in Leeds.', 'company cuts 500 jobs, planned');
  includes('Mr Hollis was to visit Norway.', 'Hollis visits Norway, planned');
  const aims = forces('The purpose of the code is to steal passwords.');
  assert.not.ok(
    aims.some((claim) => claim.startsWith('purpose')),
    aims.join('\n'),
  );
});

test('a question is open, and what denies an answer denies nothing else', () => {
  includes(
    'It was not clear if personal data was compromised.',
    'personal data is compromised, possible',
  );
  includes(
    'Nobody is sure how these rigs came to be infected.',
    'rigs come to be infected, asserted',
  );
});

test('what somebody is surprised or not surprised at is so', () => {
  includes(
    'Lind said he was not surprised that hackers took the money.',
    'hackers take money, asserted',
  );
});

test('what a plan is, is planned', () => {
  includes(
    'Kotter said his desire was to remain as chairman of the board.',
    'his remains as chairman of the board, planned',
  );
  includes(
    'Our top priority is ensuring that the students keep their data.',
    'students keep their data, planned',
  );
});

test('being interested in a deed or insisting on it is not doing it', () => {
  includes(
    'Norland was interested in buying two submarines.',
    'Norland buys two submarines, planned',
  );
});

test('"or" below a negation denies each', () => {
  includes(
    'The consulate would not ask for personal information, deliver parcels or ask people to pay.',
    'consulate delivers parcels, not possible',
  );
});

test('what may be done in order that something comes of it may come', () => {
  includes(
    'The attackers may change the page to steal passwords.',
    'attackers steal passwords, possible',
  );
});

test('what was used for something, or took an hour, was done', () => {
  includes('Lind used a phone to call police.', 'Lind calls police, asserted');
  includes('Lind took just 56 minutes to defeat Berg.', 'Lind defeats Berg, asserted');
});

test('no report of a deed is no deed, and no guarantee leaves it open', () => {
  includes(
    'The firm has not received a single report of an attacker using this flaw.',
    'attacker uses flaw, possible',
  );
  includes(
    'There is no guarantee the hackers will provide the key.',
    'hackers will provide key, possible',
  );
});

test('what a condition misleads somebody into is as open as the condition', () => {
  includes(
    'The server allows an attack if an administrator is misled into accessing a malicious link.',
    'administrator accesses malicious link, conditional',
  );
});

test('what describes a thing that is still to come is as open as its coming', () => {
  includes(
    'Northport wants money to help build an asphalt trail connecting the harbour to the town.',
    'asphalt trail connects harbour, planned',
  );
  includes(
    'The airline sells only 84 seats per flight so as to provide a better view of the mountains.',
    'airline provides better view of the mountains, planned',
  );
  includes(
    'Berg and Lind called for developing the old harbour.',
    'Lind develops old harbour, requested',
  );
});

test('what somebody is said to have done is done, whatever is asked of it', () => {
  includes(
    "Nils Hersch would like to join Brazil's appeal for blankets.",
    'Brazil calls for blankets, asserted',
  );
});

test('what stands between "that" and its verb is said and depends on the same condition', () => {
  const text =
    'Anna Berg stated that unless Norland accepts the terms, the country will lose more territory.';
  includes(text, 'Norland accepts terms, conditional');
});

test('how people live is so, whoever is to grasp it', () => {
  includes(
    'To truly grasp how people survive in Lima without power, ministers must come.',
    'people survive without power, asserted',
  );
});

test('what a journey is made for is planned, and the traveller plans it', () => {
  includes(
    'The office of Anna Berg announced her trip to Lima to attend the summit.',
    'her attends summit, planned',
  );
});

test('an interest in a deed is a plan, and no part of a plan plans', () => {
  includes(
    'Norvik Group has shown interest in buying stakes in the mines.',
    'Norvik Group buys stakes, planned',
  );
  const found = forces('The sale is the last part of a plan to restructure the debts of the park.');
  assert.not.ok(
    found.some((one) => /restructure/.test(one) && one.startsWith('sale proposes')),
    found.join('\n'),
  );
});

test.run();
