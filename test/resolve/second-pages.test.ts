import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { pages } from './pages.ts';

const test = suite('resolve/second-pages');

test('what clings to the name of a person is no part of it: an honour, a day, a body, a place on the field', () => {
  for (const [name, glued] of [
    ['Ilmar Vestrand', 'Ilmar Vestrand QC'],
    ['Ilmar Vestrand', 'Ilmar Vestrand Sunday'],
    ['Ilmar Vestrand', 'UNHCR Ilmar Vestrand'],
    ['Ilmar Vestrand', 'Winger Ilmar Vestrand'],
  ])
    assert.equal(pages(`[${name!}]{person} spoke.`, `[${glued!}]{person} left.`).length, 1, glued);
});

test('a family name that is a day stays, and three letters before one word are initials', () => {
  assert.equal(pages('[Billy Sunday]{person} spoke.'), ['Billy Sunday']);
  assert.equal(pages('[AJP Vestrand]{person} spoke.'), ['AJP Vestrand']);
});

test('father and son stay two, whether the suffix is short or long', () => {
  assert.equal(
    pages('[Ilmar Vestrand Jr.]{person} spoke.', '[Ilmar Vestrand Junior]{person} left.').length,
    1,
  );
  assert.equal(
    pages('[Ilmar Vestrand Jr.]{person} spoke.', '[Ilmar Vestrand Sr.]{person} left.').length,
    2,
  );
});

test('a possessive that lost its mark is the name beside it in the text', () => {
  assert.equal(
    pages('[Ilmar Vestrand]{person a} spoke. They left. Fans of [Ilmar Vestrands]{person b} came.'),
    ['Ilmar Vestrand = Ilmar Vestrands'],
  );
});

test('a long name of which one word is a letter off is the other of its text, but not where countries differ', () => {
  assert.equal(
    pages(
      'The [Royal Alexandra Hospital]{organization a} opened. He left. The [Royal Alexandria Hospital]{organization b} closed.',
    ).length,
    1,
  );
  assert.equal(
    pages(
      'The [State Bank of Iran]{organization a} opened. He left. The [State Bank of Iraq]{organization b} closed.',
    ).filter((page) => page.includes('Bank')).length,
    2,
  );
});

test('a listed firm or party with a word that says no more is that firm or party', () => {
  assert.equal(
    pages('[Likud]{organization} won.', 'The [Likud Party]{organization} lost.').length,
    1,
  );
  assert.equal(
    pages('[Mitsubishi]{organization} grew.', '[Mitsubishi Motors]{organization} fell.').length,
    2,
  );
});

test('letters are the only name of their text that spells them, whatever type they were found with', () => {
  assert.equal(
    pages(
      'The [Orvik County Sanitation District]{place a} met. Later the [OCSD]{organization b} voted.',
    ),
    ['OCSD = Orvik County Sanitation District'],
  );
  assert.equal(
    pages(
      'The [Orvik County Sanitation District]{place a} and the [Oslo City School District]{place c} met. The [OCSD]{organization b} voted.',
    ).length,
    3,
  );
});

test('an acronym written as a word is what its text and other texts call so', () => {
  assert.equal(
    pages(
      'The [World Orvik-Velmora Agency]{organization a} ([Wova]{person b}) met. [Wova]{person c} voted.',
    ),
    ['World Orvik-Velmora Agency = Wova'],
  );
});

test('a name that was cut at "and" is the listed one', () => {
  assert.equal(
    pages(
      'A filing with the Securities and [Exchange Commission]{organization} came.',
      'The [Securities and Exchange Commission]{organization} ruled.',
    ).length,
    1,
  );
});

test('states in letters are states, whatever they were found as', () => {
  assert.equal(
    pages('In Durham, [N.C.]{organization}, he left.', 'He is from [North Carolina]{place}.')
      .length,
    1,
  );
});

test('a continent and its region, a land and its long name are one place', () => {
  assert.equal(
    pages('[North America]{place} grew.', 'The [North America region]{place} fell.').length,
    1,
  );
  assert.equal(
    pages('[Tibet]{place} grew.', 'The [Tibet Autonomous Region]{place} fell.').length,
    1,
  );
});

test('a forename that was cut from a name is read with it, a title shared by two names with both', () => {
  assert.equal(
    pages('The envoy Robert [Vestrand]{person} spoke.', '[Robert Vestrand]{person} left.').length,
    1,
  );
  assert.equal(pages('Will [Vestrand]{person} speak?'), ['Vestrand']);
  assert.equal(pages('Late in June [Vestrand]{person} left.'), ['Vestrand']);
  assert.equal(
    pages('Princes [William]{person a} and [Harry]{person b} came.', '[Prince Harry]{person} left.')
      .length,
    2,
  );
});

test('a name of one text is that of several others but for a letter, where its word stands nowhere else', () => {
  const often = Array.from({ length: 3 }, () => '[Cesk Vilmundstad]{person} scored.');
  assert.equal(pages(...often, '[Cesk Vilmunstad]{person} left.').length, 1);
  assert.equal(pages(often[0]!, '[Cesk Vilmunstad]{person} left.').length, 2);
  assert.equal(
    pages(...often, '[Cesk Vilmunstad]{person} left.', '[Ewan Vilmunstad]{person} left.').length,
    3,
  );
  const known = Array.from({ length: 3 }, () => '[Peter Saunders]{person} scored.');
  assert.equal(pages(...known, '[Peter Sanders]{person} left.').length, 2);
});

test('a club is called by the words before its last one, where one club fits', () => {
  const around = '[Petra Vilkanen]{person p}, [Juhani Rastok]{person r} and [Ewan Olm]{person v}';
  assert.equal(
    pages(
      `[Velmora Rovers]{organization} won with ${around}.`,
      `[Velmora]{organization} lost with ${around}.`,
    ).filter((page) => page.includes('Velmora')).length,
    1,
  );
});

test('letters are those for which a text gives them, though other names begin so; small letters among them or not', () => {
  const around = '[Petra Vilkanen]{person p}, [Juhani Rastok]{person r} and [Ewan Olm]{person v}';
  assert.equal(
    pages(
      `The [Velmora Water Service]{organization a} ([VWS]{organization a}) met ${around}.`,
      'The [Vestrand Wool Shop]{organization} closed.',
      `The [VWS]{organization} met ${around}.`,
    ).filter((page) => page.includes('VWS')),
    ['VWS = Velmora Water Service'],
  );
  assert.equal(
    pages(
      `[Velmundwestcorsson]{organization a} ([VWC]{organization a}) met ${around}.`,
      `[VwC]{organization} met ${around}.`,
    ).filter((page) => page.includes('VwC')).length,
    1,
  );
});

test('a body with and without its country is one where no other country has it', () => {
  const around = '[Petra Vilkanen]{person p}, [Juhani Rastok]{person r} and [Ewan Olm]{person v}';
  const committee = (lead: string, heard = around) =>
    `The [${lead}Senate Heritage Committee]{organization} heard ${heard}.`;
  const count = (...texts: string[]) =>
    pages(...texts).filter((page) => page.includes('Committee')).length;
  assert.is(count(committee('US '), committee('')), 1);
  assert.is(count(committee('US '), committee('', '[Otto Lindqvist]{person}')), 2);
  assert.is(count(committee('United States '), committee('U.S. ')), 1);
});

test('a place on no map is the airport of its name in one text, and no station', () => {
  assert.equal(
    pages('[Velmorask]{place a} grew. They left. The [Velmorask Airport]{place b} closed.').length,
    1,
  );
  assert.equal(
    pages('[Velmorask]{place a} grew. They left. The [Velmorask Station]{place b} closed.').length,
    2,
  );
});

test('a man of Vietnam is called by the last of his names', () => {
  assert.equal(pages('[Nguyen Van Vilmo]{person a} spoke. [Vilmo]{person b} left.'), [
    'Nguyen Van Vilmo = Vilmo',
  ]);
});

test('a listed product is not short for the tool that is named by it', () => {
  assert.equal(
    pages('[Windows]{thing a} crashed. [Windows Velmora Viewer]{thing b} did too.').length,
    2,
  );
});

test('a letter tells two Chinese names apart, two that are turned do not', () => {
  assert.is(pages('[Zhao Jinghong]{person} spoke.', '[Zhao Yinghong]{person} left.').length, 2);
  assert.is(pages('[Shen Guofang]{person} spoke.', '[Shen Goufang]{person} left.').length, 1);
});

test('somebody is called by an inner name or by two forenames, where one alone has them', () => {
  const count = (text: string) => pages(text).length;
  assert.is(count('[Ana Vilmo Rastok]{person a} spoke. They met. [Vilmo]{person b} left.'), 1);
  assert.is(count('[Ana Petra Rastok]{person a} spoke. They met. [Ana Petra]{person b} left.'), 1);
  assert.is(count('[Ana Petra Rastok]{person a} met [Ana Petra]{person b}.'), 2);
});

test('a name without the legal form is the firm, unless it is said of a person', () => {
  assert.equal(pages('[Tony Vilmo Co.]{organization a} grew. [Tony Vilmo]{person b} has shares.'), [
    'Tony Vilmo = Tony Vilmo Co.',
  ]);
  assert.is(
    pages('[Tony Vilmo Co.]{organization a} grew. Mr. [Tony Vilmo]{person b} left.').length,
    2,
  );
});

test('a forename alone is who bears it in its text, though by the family name only', () => {
  assert.is(
    pages('[Petra Vilkanen]{person} won.', 'Run, [Petra]{person a}! [Vilkanen]{person b} ran.')
      .length,
    1,
  );
});

test('places that sound alike are two where they are not written alike', () => {
  assert.is(pages('[Lake Erie]{place} froze.', '[Lake Harriet]{place} froze.').length, 2);
});

test('one of several awards of a name is of them', () => {
  assert.is(pages('The [Velmora Awards]{event} came.', 'A [Velmora Award]{event} fell.').length, 1);
});

test("a child's father of the same name is another, and a town before its state no country", () => {
  assert.equal(
    pages(
      "[Otto A. Vilmo]{person a} spoke. Vilmo's father, former mayor [Otto Vilmo]{person b}, left.",
    ),
    ['Otto A. Vilmo', 'Otto Vilmo Sr.'],
  );
  assert.equal(
    pages('The fans of [Palestine]{place}, Texas, met. [Palestine]{place} won.').length,
    1,
  );
});

test('the high court of a text is that of the country whose parties it speaks of', () => {
  const heard =
    '[Labour]{organization} went. [Labour]{organization} won. [Labour]{organization} left.';
  const text = `The [High Court]{organization} heard it. ${heard} [Labour]{organization} fell.`;
  const courts = pages(text, `${text} Again.`).filter((page) => page.includes('Court'));
  assert.is(courts.length, 1);
});

test.run();
