import { suite } from 'uvu';
import { excludes, includes } from '../helpers/said.ts';

const test = suite('lives, history, sport and culture');

test('two descriptions that "and" joins are both said, with what they share', () => {
  const botanist =
    'Ada Merrow was a Scottish botanist and illustrator who described more than 300 species of moss.';
  includes(botanist, 'Ada Merrow — is → Scottish botanist');
  includes(botanist, 'Ada Merrow — describes → more than 300 species of moss');
  includes('Jan Brodek was a Czech composer, pianist and conductor.', 'Jan Brodek — is → pianist');
  includes(
    'Porto Verde is the capital and largest city of the island republic of Santa Livia.',
    'Porto Verde — is → capital of the island republic of Santa Livia',
  );
  const friend =
    'Marek Dolny was one of the founders of the Polish Socialist Party and a close friend of Rosa Lindner.';
  includes(friend, 'Marek Dolny — is → one of the founders of the Polish Socialist Party');
  includes(friend, 'Marek Dolny — is → close friend of Rosa Lindner');
  includes(
    'Norland is a member of the EU and a signatory of the treaty.',
    'Norland — is → signatory of the treaty',
  );
});

test('what is said of somebody with "whose" names the owner', () => {
  const films =
    'Director Martin Reeve, whose films include Dust and The Quiet Man, received a lifetime award in Berlin.';
  includes(films, 'Martin Reeve’s films — include → Dust');
  excludes(films, /^films/);
});

test('a score is the outcome, and no part of a name', () => {
  includes(
    'Norland United beat Rovers 3-1 at Hartley Park on Saturday thanks to two goals from Danny Keogh.',
    'Norland United — beats → Rovers | at: Hartley Park | score: 3-1',
  );
  includes(
    'Wales lost 26-12 to Ireland in Cardiff, their third successive defeat.',
    'Wales — loses to → Ireland | in: Cardiff | score: 26-12',
  );
  includes(
    'Second seed Ivan Petrenko saw off Jonas Lindqvist 6-3, 6-4 to reach the quarter-finals.',
    'Ivan Petrenko — sees off → Jonas Lindqvist | score: 6-3, 6-4',
  );
});

test('a place in a row is what one is', () => {
  includes(
    'Leeds remain bottom of the Premiership after a 2-0 defeat at Fulham.',
    'Leeds — remains → bottom of the Premiership | after: 2-0 defeat at Fulham',
  );
});

test('somebody dies at an age, and teaches and rules without an object', () => {
  includes(
    'Tributes have been paid to the actor Roy Kendall, who has died aged 66 after a short illness.',
    'Roy Kendall — dies → — | after: short illness | aged: 66',
  );
  includes(
    'The Nobel laureate, who fled Hungary after the 1956 uprising, taught at Princeton for three decades.',
    'Nobel laureate — teaches → — | at: Princeton | for: three decades',
  );
  includes(
    'After the death of her husband in 1866, Queen Adelheid ruled as regent for her son.',
    'Adelheid — rules as → regent | after: death of her husband | for: her son',
  );
});

test('whose child somebody is stands behind where and when', () => {
  includes(
    'Karl Brennick was born at Tarnow on 3 May 1811, the second son of Johann Brennick, a merchant.',
    'Johann Brennick — is parent of → Karl Brennick',
  );
});

test('of two participles each has its own people', () => {
  const film =
    'The film, directed by Paolo Sarti and starring Emma Kerr, was nominated for five Oscars.';
  includes(film, 'film — stars → Emma Kerr');
  excludes(film, /Emma Kerr — directs/);
});

test('a work comes with its title and with who made it', () => {
  includes(
    "Jude Halloran plays a detective in Martin Reeve's new film The Long Tide.",
    "Jude Halloran — plays → detective | in: Martin Reeve's new film The Long Tide",
  );
  includes(
    "Sarti's film is based on a novel by John Carey.",
    "Sarti's film — is based → — | on: novel by John Carey",
  );
});

test('what belongs to a region or firm without a name is called after it', () => {
  includes(
    'Following the partition of 1795, the region came under Austrian rule and its capital was moved to Lemnik.',
    'region’s capital — is moved to → Lemnik',
  );
});

test('the verb behind an aside is what the sentence says', () => {
  includes(
    'Gustav Tell, a pupil of Brahmer, composed four symphonies, two operas and numerous songs.',
    'Gustav Tell — composes → two operas',
  );
  includes(
    'Chelsea, who have not lost at home since February, face Barcelona in the second round.',
    'Chelsea — faces → Barcelona | in: second round',
  );
  includes(
    'Carraway, born in Durban in 1931, wrote fourteen novels, of which the best known is The Salt Road.',
    'Carraway — writes → fourteen novels',
  );
  includes(
    'The church, a fine example of Gothic architecture, was badly damaged by fire in 1906.',
    'fire — damages → church',
  );
  includes(
    "The singer's publicist denied reports that she had cancelled her wedding.",
    "singer's publicist — denies → reports that she had cancelled her wedding",
  );
});

test('what opens a sentence says who its subject is', () => {
  includes(
    'A veteran of the Crimean War, Colonel Hart was awarded the Victoria Cross.',
    'Hart — is → veteran of the Crimean War',
  );
  includes(
    'Halvard Brennick was born in 1902 in Tarnow, the son of a railway clerk and a schoolteacher.',
    'Halvard Brennick — is → son of a railway clerk and a schoolteacher',
  );
});

test('two who married married each other', () => {
  includes(
    'Brad Tanner and Jen Alder, who married in 2000, announced their separation in January.',
    'Brad Tanner — marries → Jen Alder',
  );
});

test('a name is whole, and a time no object', () => {
  includes(
    'The former England captain, who retired from international rugby in 2003, will coach Bath next season.',
    'former England captain — will coach → Bath',
  );
  includes(
    'The Confederation was made up of 39 states.',
    'Confederation — is made up of → 39 states',
  );
  includes(
    'The painting, thought to be by Vermeer, was sold at auction for $30m.',
    'painting — is thought to be by → Vermeer',
  );
});

test('who beat whom did so once, and what is renamed is renamed by others', () => {
  includes(
    'Paul Rietveld became the first Dutchman to win the Tour when he beat Spaniard Luis Ocano by 38 seconds.',
    'Paul Rietveld — becomes → first Dutchman',
  );
  includes(
    'The colony was ceded to Britain under the Treaty of Utrecht and renamed Port Royal.',
    'colony — is renamed → Port Royal',
  );
  includes(
    'The Ashanti were defeated by a British force under Sir Garnet Wolton in 1874.',
    'British force under Sir Garnet Wolton — defeats → Ashanti',
  );
});

test('kin of a monarch is no monarch', () => {
  includes(
    'Pavel Rogov, a nephew of Tsar Nicholas, was shot in January 1919.',
    'Pavel Rogov — is related to → Nicholas',
  );
  includes(
    'Anna Brecht was the mother of the painter Hans Brecht and the aunt of Chancellor Otto Graf.',
    'Anna Brecht — is → aunt of Chancellor Otto Graf',
  );
});

test('a win has what happened in it, and nobody needs a set to win', () => {
  includes(
    'He conceded the win over Forest, which included goals from Noe Pamarot and Mido, was not pretty to watch.',
    'win over Forest — includes → goals from Noe Pamarot and Mido',
  );
  excludes(
    "Fifth seed Patty Schnyder also had a battle as she needed three sets to beat China's Na Li 7-5 3-6 7-5.",
    /^three sets/,
  );
});

test('a village that a town once was is not what it is', () => {
  const port =
    'Originally a fishing village, Santa Rosa is now one of the busiest ports in South America.';
  includes(port, 'Santa Rosa — is → one of the busiest ports in South America');
  excludes(port, /village/);
});

test('what somebody or something is, where, in which order and since when no more', () => {
  includes(
    "Berg, who is originally from Lagos, is a member of the ruling People's Party.",
    "Berg — is member of → People's Party",
  );
  includes(
    "Tarnow, the country's second-largest city, is about 200 km north of the capital.",
    'Tarnow — is → about 200 km north of the capital',
  );
  includes(
    'The ship was the second of three ferries ordered by the company.',
    'ship — is → second of three ferries ordered by the company',
  );
  includes(
    'The centre is the first of its kind in Africa.',
    'centre — is → first of its kind in Africa',
  );
  includes(
    'The building used to be a school and is now a hospital.',
    'building — is formerly → school',
  );
  includes(
    "The 45-year-old, nicknamed The Fox, is considered one of Europe's most wanted men.",
    "45-year-old — is considered → one of Europe's most wanted men",
  );
  includes(
    'The head of the commission is Judge Anna Serra, a former member of the Supreme Court.',
    'Anna Serra — former member → Supreme Court',
  );
  includes(
    'The plant is located some 20 miles from the border.',
    'plant — is located from → border | distance: some 20 miles',
  );
});

test('years, gaps and particles around a subject', () => {
  includes(
    'In 1848 revolution broke out in Vienna and the emperor fled to Innsbruck with his court.',
    'revolution — breaks out → — | in: Vienna',
  );
  includes(
    'The monastery was dissolved by Henry VIII in 1539 and its lands given to the Duke of Suffolk.',
    'monastery’s lands — are given to → Duke of Suffolk',
  );
  includes(
    'The show won three awards and was watched by 12 million viewers in the UK.',
    '12 million viewers in the UK — watch → show',
  );
  includes(
    'Beckham, capped 80 times by England, is expected to be ready for the match.',
    'England — caps → Beckham',
  );
  includes(
    'Bath forward Danny Grew has been cited for an alleged stamp.',
    'Danny Grew — is cited → — | for: alleged stamp',
  );
  includes(
    "Scotland's under-21 side play Italy in Cumbernauld on Tuesday.",
    "Scotland's under-21 side — plays → Italy | in: Cumbernauld",
  );
  includes(
    'The first railway in the country, between Lemberg and Krasno, opened in 1861.',
    'first railway in the country — opens → —',
  );
});

test('who has two trades does a thing once', () => {
  const made = 'The writer and broadcaster Clive Jarvis was made a CBE in 1992.';
  includes(made, 'Clive Jarvis — is made → CBE');
  excludes(made, /^writer/);
});

test.run();
