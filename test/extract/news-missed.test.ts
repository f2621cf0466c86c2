import { suite } from 'uvu';
import { excludes, includes } from '../helpers/said.ts';

const test = suite('what readers found in news and the program did not');

test('a noun right before a name says what its bearer is', () => {
  includes(
    'Wimbledon champion Petrova beat the American in straight sets.',
    'Petrova — is → Wimbledon champion',
  );
  includes('Property tycoon Li Mengtao was arrested.', 'Li Mengtao — is → Property tycoon');
  includes(
    "Norland's Olympic champion Ida Lund won gold.",
    "Ida Lund — is → Norland's Olympic champion",
  );
  includes('Murder victim Tony Reddy, 34, was a teacher.', 'Tony Reddy — is → Murder victim');
  includes(
    'Her recent hits include the horror film Night Harbour.',
    'Night Harbour — is → horror film',
  );
  includes(
    'The data were sold to political consulting firm Meridian Analytica.',
    'Meridian Analytica — is → political consulting firm',
  );
});

test('whose rival or victim somebody is, or that a thing is new, is not said by a noun alone', () => {
  excludes('Her rival Petra Novak lost.', /— is →/);
  excludes('Witness Ana Ruiz said the bus skidded.', /— is → Witness/);
  excludes('Rival company Baltex cut its prices.', /— is →/);
  excludes('French Open champion Nadia Kerber lost.', /is citizen of/);
});

test('whose inventor or winner somebody is needs no article', () => {
  includes(
    'Sue Kettering, co-inventor of the filter, said the water was clean.',
    'Sue Kettering — is → co-inventor of the filter',
  );
  includes('Ana Ruiz, mother of two, was killed in the crash.', 'Ana Ruiz — is → mother of two');
});

test('who uses, holds or stages something to do a deed means to do it', () => {
  includes(
    'The party held a series of meetings to set the agenda for the congress.',
    'party — sets → agenda | for: congress',
  );
  includes(
    'The party held a series of meetings to set the agenda for the congress.',
    'party — holds → series of meetings',
  );
  includes(
    'Activists staged a protest to demand higher wages.',
    'Activists — demand → higher wages',
  );
  excludes('The company took a decision to close the plant.', /company — closes/);
});

test('what is shown, added or put at a figure is treated so and says nothing', () => {
  includes(
    'Several other incidents have been added to the list in recent weeks.',
    'Several other incidents — are added to → list',
  );
  includes(
    'A retrospective of her films was shown in Lisbon.',
    'retrospective of her films — is shown → — | in: Lisbon',
  );
  includes('The deaths were confirmed on Friday.', 'deaths — are confirmed → —');
  includes(
    'The damage was estimated at 20 million euros.',
    'damage — is estimated → — | at: 20 million euros',
  );
  includes('The company added 200 jobs last year.', 'company — adds → 200 jobs');
  includes(
    'Routine surveillance has indicated the presence of bird flu in two wild swans.',
    'Routine surveillance — indicates → presence of bird flu | in: two wild swans',
  );
  excludes('Economists predicted a rate cut would follow.', /predict/);
});

test('what something is worth, how it ends up and what state it is in is said of it', () => {
  includes(
    'The market for music downloads was worth $20 million in 2004.',
    'market for music downloads — is worth → $20 million',
  );
  includes(
    'The contract is worth about 40 million euros over five years.',
    'contract — is worth → about 40 million euros',
  );
  includes('Boyle finished seventh in the 1500m.', 'Boyle — finishes seventh → — | in: 1500m');
  includes('The prime minister fell ill on Sunday.', 'prime minister — falls ill → —');
  includes(
    'The protest turned violent when police arrived.',
    'protest — turns violent → — | when: police arrived',
  );
  includes(
    "The minister's whereabouts remain unknown.",
    "minister's whereabouts — remain unknown → —",
  );
  includes('The suspect is still at large.', 'suspect — is at large → —');
  includes('The firm is in talks with three banks.', 'firm — is in talks with → three banks');
});

test('what is due on a day or to a cause is due', () => {
  includes('The presidential election is due in 2008.', 'presidential election — is due → —');
  includes('A verdict is due on Monday.', 'verdict — is due → —');
  includes('The delay was due to heavy snow.', 'delay — is due to → heavy snow');
});

test('what a hyphen joins to a name is said of it', () => {
  includes(
    'The US-led invasion of Sudania began in March 2003.',
    'US — leads → invasion of Sudania',
  );
  includes(
    'Researchers at California-based security firm Lookwell found the bug.',
    'Lookwell — is based in → California',
  );
  includes('Madrid-based Bellavista bought the airline.', 'Bellavista — is based in → Madrid');
  includes('The Lagos-born novelist Ada Obi won the prize.', 'Ada Obi — is born in → Lagos');
  excludes('A Kremlin-backed party won the vote in Odalia.', /backs/);
  excludes('The German-owned supermarket chain opened ten stores.', /owns/);
});

test('what there is somewhere is there', () => {
  includes('There was a fire at the plant in Lodz on Friday.', 'fire — is at → plant in Lodz');
  includes('There have been protests in several cities.', 'protests — are in → several cities');
  excludes('There were no protests in the city.', /protests/);
  excludes('There was a rise in the number of cases.', /— is in →/);
});

test('a past form behind a name is a verb, no part of the title behind it', () => {
  includes(
    'England coach Andy Robson lambasted referee Jon Kaplan for costing them the game.',
    'Jon Kaplan — is → referee',
  );
});

test('those whom a clause tells apart do and suffer things', () => {
  includes(
    'Those injured in the crash were taken to hospital.',
    'Those injured in the crash — are taken to → hospital',
  );
  includes(
    'Those who had already bought a ticket will receive a full refund.',
    'Those who had already bought a ticket — will receive → full refund',
  );
  excludes('Those are the rules.', /Those/);
});

test('what stands between commas or after "after" is beside the verb', () => {
  includes(
    'These children are, for the most part, breaking into homes and stealing cars.',
    'children — break into → homes',
  );
  includes(
    'The mayor is, according to police, recovering in hospital.',
    'mayor — recovers → — | in: hospital',
  );
  includes(
    'The security guards who arrived at the scene shortly after the blast have taken the two men to a hotel.',
    'security guards — take → two men | to: hotel',
  );
});

test.run();
