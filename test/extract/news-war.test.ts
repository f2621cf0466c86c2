import { suite } from 'uvu';
import { excludes, includes } from '../helpers/said.ts';

const test = suite('news of war, accidents, disasters and aid');

test('what something is on, under, for or without is said of it', () => {
  includes(
    'Iran insists that its nuclear programme is for peaceful purposes.',
    'nuclear programme — is for → peaceful purposes',
  );
  includes(
    'Staff at the port of Mombasa are on strike.',
    'Staff at the port of Mombasa — is on strike → —',
  );
  includes(
    'The cause of the fire is under investigation.',
    'cause of the fire — is under investigation → —',
  );
  excludes('The game is on Friday.', /Friday/);
  excludes('The ship was on its way to Odesa.', /is in/);
});

test('who was among the dead is said to be', () => {
  includes('Among the dead was Colonel Idris Maro.', 'Idris Maro — is among → dead');
  includes(
    'Among those killed were two aid workers from Poland.',
    'two aid workers from Poland — are among → those killed',
  );
  includes('Among the 12 killed were three children.', 'three children — are among → 12 killed');
});

test('counts of people stand where nothing else is said of them', () => {
  includes(
    'A gunman opened fire inside a mosque, leaving 15 dead and dozens wounded.',
    'gunman — kills → 15',
  );
  includes(
    'The strike left four people dead and more than a dozen injured.',
    'more than dozen — are injured → —',
  );
  includes(
    'Of the 62 people on board, 14 survived, officials said.',
    '14 — survive → — | of: 62 people on board',
  );
  includes('At least 20 people were killed and 45 others injured.', '45 others — are injured → —');
  includes('Fourteen soldiers were killed and 20 wounded.', '20 — are wounded → —');
  excludes('Fourteen soldiers were killed and 20 wounded.', /soldiers — are wounded/);
  includes(
    'A train derailed on Sunday, killing 30 people and injuring scores of others.',
    'train — injures → scores of others',
  );
});

test('what becomes of somebody belongs to the verb', () => {
  includes('Police shot dead two suspects.', 'Police — shoot dead → two suspects');
  includes(
    'Rescuers pulled a girl alive from the rubble of a school in Kemer.',
    'Rescuers — pull alive → girl | from: rubble of a school in Kemer',
  );
  includes(
    'A convoy came under fire near the village of Kibati.',
    'convoy — comes under → fire | near: village of Kibati',
  );
});

test('who acts behind a conjunction may be long, and one clause may follow another', () => {
  includes(
    'Fighting broke out after troops loyal to General Hamid Karo attacked the presidential palace.',
    'troops loyal to General Hamid Karo — attack → presidential palace',
  );
  includes(
    'The truce collapsed after fighters from the northern militia stormed a prison.',
    'fighters from the northern militia — storm → prison',
  );
  includes(
    'The explosion, which was heard 10 km away, shattered windows and damaged several cars.',
    'explosion — shatters → windows',
  );
});

test('names of ships and rivers stay whole', () => {
  includes(
    'The bridge over the river Lempa had been washed away.',
    'bridge over the river Lempa — is washed away → —',
  );
  includes(
    'The cargo ship MV Tessa ran aground off the coast of Mauritius.',
    'cargo ship MV Tessa — runs aground off → coast of Mauritius',
  );
});

test('a deadly clause is said of the strike, not of the place', () => {
  includes(
    'The junta carried out air strikes on a village in Sagaing region that killed at least 12 people.',
    'air strikes — kill → at least 12 people',
  );
  includes(
    'More than 1.3 million people have been displaced by fighting in eastern Congo since January.',
    'fighting in eastern Congo — displaces → More than 1.3 million people',
  );
  includes('Days of shelling killed 40 people.', 'Days of shelling — kill → 40 people');
  includes(
    'The collision between a bus and a truck on the Kumasi highway left at least 22 people dead, a spokesman said.',
    'collision between a bus and a truck — kills → at least 22 people',
  );
});

test('a long subject keeps its verb, and what stands between commas only describes', () => {
  includes(
    'Forces loyal to the ousted president regained control of the port city of Hodrava.',
    'Forces loyal to ousted president — regain → control of the port city of Hodrava',
  );
  includes(
    'The ship, loaded with 200 tonnes of food, set sail from Cyprus for Gaza.',
    'ship — sets sail from → Cyprus',
  );
  includes(
    'Rescuers recovered ten bodies after a boat carrying about 90 people capsized off Lampedusa.',
    'boat carrying about 90 people — capsizes off → Lampedusa',
  );
});

test('what was not reported or claimed is said as such', () => {
  includes('No casualties were reported.', 'casualties — are not reported → —');
  includes(
    'No group has claimed responsibility for the attack.',
    'group — does not claim responsibility for → attack',
  );
});

test('measures, rows and kinds stay with what they measure', () => {
  includes(
    'A magnitude 6.8 earthquake struck off the coast of northern Chile.',
    'magnitude 6.8 earthquake — strikes off → coast of northern Chile',
  );
  includes('The volcano spewed ash up to 5 km into the sky.', 'volcano — spews → ash | into: sky');
  includes(
    'The UN has called for an immediate ceasefire and unhindered humanitarian access to the region.',
    'UN — calls for → immediate ceasefire',
  );
  includes(
    'Ethiopia and Tigrayan rebels signed a ceasefire agreement.',
    'Tigrayan rebels — sign → ceasefire agreement',
  );
  includes('Tank fire killed three Palestinians.', 'Tank fire — kills → three Palestinians');
  includes(
    'The group was designated a terrorist organisation by the United States.',
    'United States — designates → group | as: terrorist organisation',
  );
  includes(
    'Several others are missing after a barge hit a bridge.',
    'Several others — are missing → —',
  );
});

test('who acts stands before those who back, arm or shelter him', () => {
  includes(
    'The sources said Israeli troops backed by 15 military jeeps raided the town early on Monday.',
    'Israeli troops backed by 15 military jeeps — raid → town',
  );
  includes(
    'Police said a man armed with a knife attacked two women.',
    'man armed with a knife — attacks → two women',
  );
  includes(
    'Soldiers stormed a building where Amjan Hannawi, commander of the armed wing, was hiding.',
    'Soldiers — storm → building',
  );
  excludes(
    'One soldier assigned to 1st Brigade, 1st Armored Division was killed by enemy fire.',
    /→ 1st Armored/,
  );
});

test('counts that stand in several words, and those that join a row', () => {
  includes(
    'More than 600 of the refugees died of malnutrition last week, a spokesman said.',
    'More than 600 of the refugees — die of → malnutrition',
  );
  includes(
    'Between three and nine soldiers were injured.',
    'Between three and nine soldiers — are injured → —',
  );
  includes('Two Marines died.', 'Two Marines — die → —');
  includes(
    'Fighters stormed across the border, taking more than 250 hostage.',
    'Fighters — take hostage → more than 250',
  );
  includes(
    'Six bodyguards, a district chief and a civilian were killed in the raid.',
    'district chief — is killed → — | in: raid',
  );
  excludes(
    'One foreign worker was killed and another injured on Wednesday.',
    /foreign worker — is injured/,
  );
  excludes(
    'A US soldier was killed on Saturday, the army said, bringing the death toll to 2,885.',
    /soldier — brings/,
  );
});

test('where something is, by its direction', () => {
  includes(
    'The bomb exploded near one of their vehicles north of Baghdad on Saturday.',
    'bomb — explodes → — | near: one of their vehicles north of Baghdad',
  );
  includes(
    'Ukrainian forces have retaken several villages south of Bakhmut.',
    'Ukrainian forces — retake → several villages south of Bakhmut',
  );
});

test('what stands behind an aside, a count or a particle is found', () => {
  includes(
    'The prime minister said the country would take in 5,000 more Syrian refugees.',
    'country — would take in → 5,000 more Syrian refugees',
  );
  includes(
    'At least 16 people, most of them women, were crushed to death at a festival in Uttar Pradesh.',
    'At least 16 people — are crushed to → death | at: festival in Uttar Pradesh',
  );
  includes(
    'The fire, believed to have been caused by an electrical fault, spread to three neighbouring buildings.',
    'fire — spreads to → three neighbouring buildings',
  );
  includes(
    'Fighting between the army and the RSF has killed tens of thousands and driven 12 million from their homes.',
    'Fighting between the army and the RSF — kills → tens of thousands',
  );
  includes(
    'A missile slammed into a restaurant in Kramatorsk, killing 12 people and wounding 60.',
    'missile — slams into → restaurant in Kramatorsk',
  );
  includes(
    'The United Nations says 1.9 million people, or about 90% of the population, have been displaced.',
    '1.9 million people — are displaced → —',
  );
  includes(
    'The bus driver fell asleep at the wheel, prosecutors said.',
    'bus driver — falls asleep → — | at: wheel',
  );
  excludes(
    'Three soldiers were martyred and four wounded in clashes, the ministry said.',
    /soldiers — are wounded/,
  );
});

test.run();
