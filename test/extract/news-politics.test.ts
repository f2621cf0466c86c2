import { suite } from 'uvu';
import { holds as says, includes, lacks } from '../helpers/said.ts';

/** Politics, parliaments, elections and diplomacy, as news has them every day; all names are invented. */
const test = suite('news of politics');

test('a deal, an order or the results are things', () => {
  includes('The deal was signed in Doha on Monday.', 'deal — is signed → — | in: Doha');
  says('Tendai Moyo rejected the results.', 'Tendai Moyo rejects results, asserted');
  says('The order was signed by Omar Diallo.', 'Omar Diallo signs order, asserted');
  lacks('As a result, the minister resigned.', /result/);
});

test('what is reached, held or made known needs no more', () => {
  says('Both sides denied that a deal had been reached.', 'deal is reached, not asserted');
  says('The results were announced on Monday.', 'results are announced, asserted');
  says('No charges have been filed, prosecutors said.', 'charges are not filed, not asserted');
  lacks('He could not be reached for comment.', /reached/);
});

test('a no-confidence vote is one', () => {
  says(
    'The ruling coalition lost a no-confidence vote.',
    'ruling coalition loses no-confidence vote, asserted',
  );
});

test('who is called on to do something is called on', () => {
  includes(
    'Karen Whitfield called on Moscow to withdraw its troops.',
    'Karen Whitfield — calls on → Moscow | to: withdraw its troops',
  );
});

test('letters of a body before a title are the body', () => {
  includes(
    'UN Secretary-General Marten Oyelaran visited Lima.',
    'Marten Oyelaran — Secretary-General → UN',
  );
  includes(
    'WHO director-general Helga Brandvik visited Lima.',
    'Helga Brandvik — director-general → WHO',
  );
});

test('who gets an office has it, and who is sacked had it', () => {
  const sworn = 'Pavel Hradec was sworn in as president of Moravia, succeeding Jana Novotna.';
  includes(sworn, 'Pavel Hradec — president → Moravia');
  includes(sworn, 'Pavel Hradec — succeeds → Jana Novotna');
  includes(
    'General Isaac Phiri was sacked as army chief on Thursday.',
    'Isaac Phiri — former army chief → —',
  );
  includes(
    'Anna Berg replaced Carl Lund as chief executive of Norvik.',
    'Anna Berg — chief executive → Norvik',
  );
  includes(
    "Mr Koroma was elected chairman of the bloc, taking over from Niger's president, Mahamadou Issa.",
    'Koroma — takes over from → Mahamadou Issa',
  );
  includes(
    'The council appointed Miriam Okafor as its new executive director, replacing Jean-Luc Perrin.',
    'Miriam Okafor — executive director → The council',
  );
  includes(
    "Zoran Milic, Montenegro's ambassador in Washington, has been recalled for consultations.",
    'Zoran Milic — ambassador → Montenegro | to: Washington',
  );
});

test('after something is not following it, and talks between two are theirs', () => {
  includes(
    "The African Union has suspended Guinea following last month's coup.",
    "African Union — suspends → Guinea | following: last month's coup",
  );
  says('Police are following a lead in the case.', 'Police follow lead, asserted');
  says(
    'Talks in Geneva between the government and the rebels broke down on Friday.',
    'Talks in Geneva between the government and the rebels break down, asserted',
  );
});

test('how many vote does not hide what for', () => {
  says(
    'The Senate voted 61 to 38 on Thursday to reject the treaty.',
    'Senate votes to reject treaty, asserted',
  );
});

test('a noun for what somebody did says so where the sentence takes it as given', () => {
  says(
    'The resignation of Defence Minister Luis Ferrer plunged the government into crisis.',
    'Luis Ferrer resigns, asserted',
  );
  says(
    'Thousands protested over the arrest of opposition leader Ousmane Faye.',
    'Ousmane Faye is arrested, asserted',
  );
  lacks('The opposition demanded the resignation of Luis Ferrer.', /Luis Ferrer resign/);
  lacks("Luis Ferrer's resignation is expected on Monday.", /Luis Ferrer resign/);
});

test('who acts during a visit or after talks takes part in them', () => {
  says(
    'During a visit to Jakarta, Chancellor Anna Keller signed a trade deal with Indonesia.',
    'Anna Keller visits Jakarta, asserted',
  );
  says(
    'Helen Cartwright flew to Rome for talks with Carlo Bruni.',
    'Helen Cartwright talks with Carlo Bruni, planned',
  );
});

test('what a comma keeps apart is not joined', () => {
  const ties =
    'Norland and Peru restored diplomatic relations, broken off in 2019, after the election of Ivan Duran.';
  includes(ties, 'Norland — restores → diplomatic relations | after: election of Ivan Duran');
  includes(
    'Rep. Maria Delgado, D-Texas, introduced legislation on data.',
    'Maria Delgado — introduces → legislation on data',
  );
  includes(
    'Two former ministers are on trial accused of plotting to overthrow King Hamad.',
    'Two former ministers — are accused → — | of: plotting to overthrow King Hamad',
  );
});

test('what is called for a day is then, and names stand with their parties and titles', () => {
  says(
    'The president called a snap election for 14 May.',
    'president calls snap election for 14 May, asserted',
  );
  says(
    'Republican Paul Whitaker defeated Democrat Susan Ortega in Ohio.',
    'Paul Whitaker defeats Susan Ortega, asserted',
  );
  says(
    'Supporters of jailed opposition leader Ousmane Faye marched through Dakar.',
    'Supporters of jailed opposition leader Ousmane Faye march, asserted',
  );
});

test('who is given powers has them', () => {
  includes(
    'The bill would give the president sweeping powers to rule by decree.',
    'bill — would give → sweeping powers to rule by decree | to: president',
  );
});

test('who summons somebody to protest protests; who is summoned to testify is to testify', () => {
  says(
    'Pakistan summoned the Indian envoy to protest against the shelling.',
    'Pakistan protests against shelling, planned',
  );
  says(
    "Congress summoned the bank's chief executive to testify about the loans.",
    "bank's chief executive testifies about loans, requested",
  );
});

test('who names somebody is not named, and a by-election is lost', () => {
  includes(
    "Malaysia's king named Tan Sri Razak Hamid as prime minister.",
    'Tan Sri Razak Hamid — prime minister → —',
  );
  says('Labour lost the by-election in Westford.', 'Labour loses by-election, asserted');
  says(
    "Iraq's parliament has failed three times to elect a president.",
    "Iraq's parliament fails to elect president, not asserted",
  );
  says('Olga Berg had no plans to resign.', 'Olga Berg does not plan to resign, not planned');
});

test('any agreement is none that was reached', () => {
  says(
    'Ankara would not accept any agreement reached without its consent.',
    'agreement is reached without Ankara’s consent, conditional',
  );
});

test('a title of several is that of each', () => {
  const both = 'Presidents Ali Hamdan of Lebanon and Sami Kara of Jordan discussed water rights.';
  includes(both, 'Ali Hamdan — President → Lebanon');
  includes(both, 'Sami Kara — President → Jordan');
  includes(both, 'Sami Kara — discusses → water rights');
  includes(
    "The prime minister's chief of staff, Dominic Hale, has quit.",
    'Dominic Hale — chief of staff → The prime minister',
  );
});

test('what makes no argument leaves its place, and who is committed does the deed', () => {
  says(
    'Israelis have gone to the polls for the third time in two years.',
    'Israelis go to polls, asserted',
  );
  says(
    'The pact commits both nations to defend each other.',
    'both nations defend each other, planned',
  );
});

test('both figures are of one vote', () => {
  includes(
    'The bill passed the lower house by 212 votes to 197.',
    'bill — passes → lower house | by: 212 votes to 197',
  );
});

test.run();
