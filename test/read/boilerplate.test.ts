import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { blockTexts, cutBy, documentOf, PROSE, resources } from './support.ts';
import { compileRules } from '../../src/read/rules.ts';

/** Lines that are no text, by the rule that cuts them, between two paragraphs. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  advertisement: [
    'Advertisement',
    'ADVERTISEMENT',
    '— Advertisement —',
    'Story continues below advertisement',
    'Sponsored content',
    'Ad Feedback',
    'This advertisement has not loaded yet, but your article continues below.',
    'Article content',
    'Publicité',
  ],
  updated: [
    'Updated',
    'Last updated on Thursday, April 4, 2024',
    '2 hours ago',
    'This story has been updated.',
  ],
  'reading-time': ['3 min read', 'Reading time: 4 minutes'],
  player: [
    '0:00 / 3:12',
    'Listen to this article',
    '▶ Video: The minister speaks',
    'We apologize, but this video has failed to load.',
    'toggle caption',
  ],
  'correction-notice': [
    'To suggest a correction or clarification, write to us here',
    'You can also highlight the text and press Ctrl + Enter',
    'Found a typo? Let us know',
    'Spotted an error? Report it here.',
  ],
  'comment-form': [
    'Add a Comment',
    'Leave a reply',
    '12 Comments',
    'Your email address will not be published. Required fields are marked *',
    'Log in to leave a comment',
    'Join the conversation',
    'Name * Email *',
  ],
  share: [
    'Share this article',
    'Facebook Twitter WhatsApp Email',
    'Share on Facebook',
    'Tweet',
    'Copy link',
  ],
  follow: ['Follow us on Twitter', 'Join our Telegram channel', 'Download our app today!'],
  newsletter: [
    'Sign up for our daily newsletter',
    'Subscribe to get the latest news in your inbox',
    'Get the best stories delivered to your inbox every morning',
    'Enter your email address',
    'Become a member',
  ],
  cookies: ['We use cookies to improve your experience.', 'Accept all cookies', 'Privacy policy'],
  'read-more': [
    'Read the full story',
    'Click here to subscribe',
    'Skip to main content',
    'Tags: ferry, politics',
    'Back to top',
  ],
  copyright: [
    '© 2024 The Test. All rights reserved.',
    'This material may not be published, broadcast, rewritten or redistributed.',
    'Terms of use | Privacy policy | Contact us',
  ],
  byline: ['By Ann Poe and Bo Ray', 'By ANN POE, The Test'],
  reporting: [
    '(Reporting by Ann Poe; Editing by Bo Ray)',
    'Ann Poe contributed to this report.',
    'Additional reporting by Bo Ray in Paris',
    'With files from The Canadian Press',
  ],
  credit: [
    'Photo: Ann Poe',
    'MAXPPP – SERGEY KOZLOV',
    'Ann Poe/AFP via Getty Images',
    'Image source, Getty Images',
    'Photo by Ann Poe',
    '(AP Photo/Ann Poe)',
    'REUTERS',
  ],
  script: [
    '(function(d,s){d.getElementById("x").src="https://x.example/hit?"+Math.random()})(document,screen)',
    'window.dataLayer = window.dataLayer || [];',
    '(adsbygoogle = window.adsbygoogle || []).push({});',
  ],
  link: ['https://example.org/a/b?c=d'],
  contact: ['ann.poe@example.org', 'Contact the newsroom at news@example.org'],
  'end-mark': ['***', '-30-', '* * *'],
};

for (const [rule, lines] of Object.entries(INSIDE))
  test(`${rule}: its lines are cut, and listed with the rule`, () => {
    for (const line of lines) {
      const document = documentOf(`${PROSE}\n\n${line}\n\nAnother paragraph. ${PROSE}`);
      assert.equal(blockTexts(document), [PROSE, `Another paragraph. ${PROSE}`], line);
      assert.equal(cutBy(document, rule), [line], line);
    }
  });

test('what only looks like it is kept', () => {
  const lines = [
    'Details of the plan: none were given, he said.',
    'The latest: a second attack hit the port at noon, police said.',
    'Support for the plan or becoming a member of the bloc is not at issue, she said.',
    'Do you have a plan? he asked the minister.',
    'Source of the fire: unknown, the police said on Monday.',
    'Watch out for the ice, police said.',
    'Share prices fell by 5% on Monday, and bonds rose.',
    'Updated figures from the ministry show that 12 people died in the attack on the port.',
    'Advertisement revenue of the paper fell sharply last year.',
    'Readers commented on the plan, which the council will discuss today.',
    'By Monday, the troops had left the town and the people came back.',
    'Photo agencies say that the man was arrested on Tuesday.',
    'Related violence killed four people in the region last week.',
    'Tweet by tweet, the president undid the work of his ministers.',
    'Cookies and tea were served to the ministers in Paris.',
    'Copying the plan, Finland announced its own fund.',
    'Support for Ukraine remains strong, he said.',
    'He contributed to the report of the commission.',
    'Sign language interpreters were hired by the city.',
    'Reuters reported that the talks had failed.',
    'Information from the congress gave no further details of the case.',
    'Correction: An earlier version of this article misstated the age of the mayor.',
    'AP workers went on strike on Monday.',
    'The end is near, the opposition leader said.',
    'No.',
    '“Yes.”',
    'Реклама запрещена, заявил министр.',
  ];
  for (const line of lines) {
    const document = documentOf(`${PROSE}\n\n${line}\n\nAnother paragraph. ${PROSE}`);
    assert.equal(blockTexts(document), [PROSE, line, `Another paragraph. ${PROSE}`], line);
    assert.equal(document.cut, [], line);
  }
});

test('labels above the headline are cut only there', () => {
  const document = documentOf(
    `NEWS\nEurope\n\nMinister resigns over ferry deal\n\n${PROSE}\n\nEurope\n\n${PROSE} It did.`,
  );
  assert.equal(cutBy(document, 'section-label'), ['NEWS', 'Europe']);
  assert.is(document.title, 'Minister resigns over ferry deal');
  assert.ok(blockTexts(document).includes('Europe'));
});

test('ends of paragraphs lose credits and legal lines', () => {
  const ends: Readonly<Record<string, string>> = {
    'reporting-end': '(Reporting by Ann Poe in Boston; Editing by Bo Ray)',
    'copyright-end': 'Copyright 2018 The Associated Press. All rights reserved.',
    'dispatch-mark': '-VNA',
    'link-end': 'Read More',
  };
  for (const [rule, end] of Object.entries(ends)) {
    const document = documentOf(`${PROSE} ${end}`);
    assert.is(document.text, PROSE, end);
    assert.equal(
      cutBy(document, rule).map((text) => text.trim()),
      [end],
    );
  }
});

test('a caption loses its credit and is marked as caption', () => {
  for (const credit of [
    'AP',
    ' REUTERS/Ann Poe',
    ' (Photo by Ann Poe/Getty Images)',
    ' Photo: Ann Poe',
    ' Ann Poe / AFP',
  ]) {
    const document = documentOf(
      `Minister resigns\n\nThe minister leaves the office in Paris.${credit}\n\n${PROSE}`,
    );
    assert.equal(
      blockTexts(document, 'caption'),
      ['The minister leaves the office in Paris.'],
      credit,
    );
  }
});

test('a label says that the next line is a caption', () => {
  const document = documentOf(
    `Minister resigns\n\nImage caption,\nThe minister left on Monday\n\n${PROSE}`,
  );
  assert.equal(blockTexts(document, 'caption'), ['The minister left on Monday']);
});

test('a caption in another language goes', () => {
  const document = documentOf(
    `Minister resigns\n\nLe point sur la situation. MAXPPP – ANN POE\n\n${PROSE}`,
  );
  assert.equal(blockTexts(document), ['Minister resigns', PROSE]);
});

test('every rule says why, and no pattern of a block can run away', () => {
  const { rules } = compileRules(resources.text('boilerplate.yaml'));
  const bombs = [
    'a '.repeat(80),
    'Ann '.repeat(40),
    'AP / '.repeat(32),
    'share '.repeat(27),
    `${'x'.repeat(150)}!`,
    'By A '.repeat(30),
    'ABC, '.repeat(120),
  ];
  for (const rule of rules) {
    assert.ok(rule.why.length > 10, rule.id);
    const started = performance.now();
    for (const bomb of bombs) rule.pattern.exec(bomb.slice(0, Math.min(rule.longest, 600)));
    assert.ok(
      performance.now() - started < 500,
      `${rule.id} took ${performance.now() - started} ms`,
    );
  }
});

test.run();
