import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { holds as includes } from '../helpers/said.ts';
import { fileResources } from '../../src/host/resources.ts';
import { createStages } from '../../src/pipeline.ts';

const stages = createStages(fileResources());

/** Each claim in words, with its polarity, modality and speakers: `Berg denies charge [asserted, Lind]`. */
function said(text: string): string[] {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  const { claims } = stages.extract(document, stages.analyze(document));
  return claims.map(({ subject, label, object, polarity, modality, attribution }) => {
    const words = [subject.text, label, object?.text].filter(Boolean).join(' ');
    const force = polarity === 'negative' ? `not ${modality}` : modality;
    return `${words} [${[force, ...attribution.map(({ speaker }) => speaker.text)].join(', ')}]`;
  });
}

/** Each claim with its participants: `Berg calls attack | as crime`. */
function participates(text: string, wanted: string): void {
  const { document } = stages.read({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(document);
  const found = stages
    .extract(document, stages.analyze(document))
    .claims.map(({ subject, label, object, participants }) =>
      [
        [subject.text, label, object?.text].filter(Boolean).join(' '),
        ...participants.map(({ role, argument }) => `${role} ${argument.text}`),
      ].join(' | '),
    );
  assert.ok(found.includes(wanted), `${text}\n${found.join('\n')}`);
}

function says(text: string, ...wanted: string[]): void {
  const found = said(text);
  for (const one of wanted) assert.ok(found.includes(one), `${text}\n${found.join('\n')}`);
}

function lacks(text: string, unwanted: RegExp): void {
  const found = said(text);
  assert.not.ok(
    found.some((one) => unwanted.test(one)),
    `${text}\n${found.join('\n')}`,
  );
}

const test = suite('courts, police and who says so');

test('a plea and a verdict keep their "not" and what they are about', () => {
  includes(
    'Berg was found not guilty of murder.',
    'Berg is found not guilty of murder, not asserted',
  );
  includes(
    'Lind pleaded not guilty to manslaughter at Bristol Crown Court.',
    'Lind pleads not guilty to manslaughter, not asserted',
  );
  includes(
    'Berg pleaded guilty to fraud and tax evasion.',
    'Berg pleads guilty to fraud, asserted',
    'Berg pleads guilty to tax evasion, asserted',
  );
  includes(
    'Berg was found not guilty of murdering his wife.',
    'Berg is found not guilty, not asserted',
    'Berg murders his wife, not asserted',
  );
});

test('what somebody is sentenced for he did, and a sentence that is handed down is no deed of who upholds it', () => {
  includes(
    'A court in Lusaka sentenced Charles Mwansa to seven years in prison for embezzling public funds.',
    'Charles Mwansa embezzles public funds, asserted',
  );
  includes(
    'The Supreme Court upheld the death sentence handed down to Rashid Qureshi.',
    'Supreme Court upholds death sentence, asserted',
    'death sentence is handed down to Rashid Qureshi, asserted',
  );
  includes(
    'Two men suspected of plotting to bomb a synagogue in Antwerp were released on bail.',
    'Two men are suspected of plotting to bomb synagogue in Antwerp, possible',
  );
});

test('a body whose letters are a pronoun is a body', () => {
  says(
    'The WHO said it had received reports of infections.',
    'it receives reports of infections [asserted, WHO]',
  );
  lacks('WHO KILLED ANNA BERG?', /WHO /);
});

test('who is among many is meant as well', () => {
  includes(
    'Riot police detained dozens of demonstrators, among them the writer Olga Petrenko.',
    'Riot police detain Olga Petrenko, asserted',
  );
  includes(
    'Dozens of people were arrested, including the writer Olga Petrenko and two lawyers.',
    'Olga Petrenko is arrested, asserted',
    'two lawyers are arrested, asserted',
  );
});

test('an object that follows two verbs is that of both', () => {
  includes(
    'The ministry neither confirmed nor denied the report.',
    'ministry does not confirm report, not asserted',
    'ministry does not deny report, not asserted',
  );
  includes('Police arrested and charged three men.', 'Police arrest three men, asserted');
  lacks('He turned and fired a shot at Anna Berg.', /turns? shot/);
});

test('a deed without an object is one where it is meant, asked or refused', () => {
  includes('Israel has vowed to retaliate.', 'Israel vows to retaliate, planned');
  includes('The rebels refused to surrender.', 'rebels refuse to surrender, not asserted');
  includes('Berg refused to testify.', 'Berg refuses to testify, not asserted');
  includes('Berg said he would appeal.', 'he would appeal, planned');
  includes('Residents were told to evacuate.', 'Residents are told to evacuate, requested');
});

test('who is called on does it; what a noun sums up stands beside the sentence', () => {
  includes(
    'Nadia Lind called on the authorities to release all political prisoners immediately.',
    'Nadia Lind calls on authorities, asserted',
    'authorities release political prisoners, requested',
  );
  says(
    'Rights groups accused the army of torturing detainees, an allegation that the government has denied.',
    'army tortures detainees [possible, Rights groups]',
    'government denies allegation [asserted]',
  );
  lacks('The bill would make it easier to deport foreign criminals.', /bill deports|easier → it/);
});

test('court papers speak, an officer is reported as saying, and sources are cited between', () => {
  says(
    'The lawsuit claims that the company knew about the defect.',
    'company knows about defect [asserted, lawsuit]',
  );
  says(
    'The police chief was reported as saying that the gunman had fled to Lima.',
    'gunman flees to Lima [asserted, police chief]',
  );
  says(
    'El Diario reported, citing two unnamed officials, that the president planned to sack the army chief.',
    'president plans to sack army chief [planned, El Diario, two unnamed officials]',
  );
});

test('a claim that is dismissed is denied by who dismisses it, and no claim speaks for itself', () => {
  says(
    'The claim that the minister had taken bribes was dismissed by the prosecutor as baseless.',
    'minister takes bribes [not asserted, prosecutor]',
  );
  lacks('The allegation that Berg took bribes shocked Lima.', /, allegation]/);
});

test('bodies are found, pressure mounts on nobody’s account, and what is at large does not remain', () => {
  includes(
    'The bodies of two climbers were found on Tuesday in a forest near Oslo.',
    'bodies of two climbers are found, asserted',
  );
  lacks('Berg said he would stay despite mounting pressure from the army.', /mounts/);
  lacks('The suspect remains at large.', /remains \[/);
});

test('terms, losses and crimes stand beside who gets them', () => {
  includes(
    'Karim Fathy was sentenced to five years in prison for spreading false news.',
    'Karim Fathy is sentenced to five years, asserted',
  );
  includes(
    'Mr Baxter defrauded elderly customers of more than £2m.',
    'Baxter defrauds elderly customers, asserted',
  );
  includes(
    'Two people have been charged with conspiracy to supply drugs after a raid on a farm.',
    'Two people are charged with conspiracy to supply drugs, asserted',
  );
});

test('who denies a thing denies all of it, also in a gerund', () => {
  lacks(
    'Rivera is accused of ordering the killing of two union leaders in 1998, which he denies.',
    /denies two union leaders/,
  );
  says(
    'The minister denied having received any payment from the contractor.',
    'minister receives payment from the contractor [not asserted, minister]',
  );
});

test('who is missing misses nothing, and what is said of a speaker he does not say', () => {
  says('The boy has been missing since January.', 'boy is missing [asserted]');
  lacks(
    '"They came at night," said Maria Flores, whose son has been missing since January.',
    /missing \[asserted, /,
  );
});

test('thousands of people act, and a deed keeps the word that makes it what it is', () => {
  includes(
    'Thousands of people took to the streets to protest against the arrest of the candidate.',
    'Thousands of people protest against arrest of the candidate, planned',
  );
  includes(
    'The killings were politically motivated.',
    'killings are politically motivated, asserted',
  );
});

test('what somebody or something is called is said, also in marks and as an adjective', () => {
  participates(
    'The archbishop called the killing "a cowardly act".',
    'archbishop calls killing | as cowardly act',
  );
  participates(
    "The victim's brother described the sentence as too lenient.",
    "victim's brother describes sentence | as too lenient",
  );
  participates(
    'The Kremlin dismissed the accusations as "absurd".',
    'Kremlin dismisses accusations | as absurd',
  );
  lacks('The two sides accused each other of violating the ceasefire.', /^each other/);
});

test('sources close to something speak, and so does who is put into a relative clause', () => {
  says(
    'Sources close to the investigation told Le Monde that the two brothers had bought the weapons.',
    'two brothers buy weapons [asserted, Sources close to the investigation]',
  );
  says(
    'The mother of one of the victims told Radio Capital she had forgiven the killer.',
    'she forgives killer [asserted, mother of one of the victims]',
  );
  says(
    'The bill, which rights groups say would criminalise dissent, is expected to pass.',
    'bill would criminalise dissent [planned, rights groups]',
  );
});

test('who rejects a claim and says why says it, and nobody else', () => {
  says(
    'The minister rejected claims that the police had used force, saying officers had acted with restraint.',
    'police use force [not asserted, minister]',
    'officers act with restraint [asserted, minister]',
  );
  says(
    'The opposition claims that the vote was rigged, a charge the electoral commission rejects.',
    'electoral commission rejects charge [asserted]',
  );
});

test('who is released and ordered to do something orders nothing', () => {
  includes(
    'Mr Oduya was released on bail of $50,000 and ordered to surrender his passport.',
    'Oduya is ordered to surrender his passport, requested',
  );
  includes(
    'The pair are suspected of having planted the bomb.',
    'pair is suspected of having planted bomb, possible',
  );
  includes('The reporter was charged under the sedition law.', 'reporter is charged, asserted');
});

test('what nothing suggests is not so, and who warns somebody not to do a thing asks for it', () => {
  says(
    'There is nothing to suggest that Berg was planning an attack.',
    'Berg plans attack [possible]',
  );
  says('There is no reason to believe that Berg took bribes.', 'Berg takes bribes [possible]');
  says(
    'The judge warned the jury not to be influenced by media coverage of the case.',
    'media coverage of the case does not influence jury [not requested, judge]',
  );
});

test('who is held to be or to have done something may be or have done it', () => {
  includes(
    'The gang is thought to be responsible for at least nine killings.',
    'gang is thought to be responsible for at least nine killings, possible',
  );
  includes(
    'The mayor is alleged to have accepted gifts worth $80,000 from a property developer.',
    'mayor is alleged to have accepted gifts worth $80,000, possible',
  );
  includes(
    'The trial is expected to last six months.',
    'trial is expected to last six months, possible',
  );
});

test('who appears in court is charged, and who is arrested on suspicion of a deed may have done it', () => {
  includes(
    'A man has appeared in court charged with the murder of a girl in Luton.',
    'man is charged with murder of a girl in Luton, asserted',
  );
  participates(
    'The former president is due to appear before a judge on Thursday.',
    'former president appears | before judge',
  );
  includes(
    'Police arrested two men on suspicion of planning an attack.',
    'two men plan attack, possible',
  );
  includes(
    'A court has sentenced a teacher to nine years in prison on charges of inciting violence.',
    'teacher incites violence, possible',
  );
});

test('a journal is the source wherever it is based, and people are not among what is none', () => {
  says(
    'Sales will top a billion dollars next year, according to the UK-based journal Screen Digest.',
    'Sales will top billion dollars [planned, UK-based journal Screen Digest]',
  );
  lacks('The army overthrew the regime in 2001, including several senior members.', /members/);
  includes(
    'Police arrested 47 people, including three lawyers.',
    'Police arrest three lawyers, asserted',
  );
});

test.run();
