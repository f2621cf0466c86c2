import { suite } from 'uvu';
import { excludes, forces, includes, voiced } from '../helpers/said.ts';
import * as assert from 'uvu/assert';

const test = suite('sentences of business, science and health');

function has(text: string, wanted: string): void {
  const found = forces(text);
  assert.ok(found.includes(wanted), `${text}\n${found.join('\n')}`);
}

test('a noun for a company says what the name behind it is', () => {
  includes(
    'Carmaker Valdera said it would close its plant in Zaragoza.',
    'it — would close → its plant | in: Zaragoza',
  );
  includes(
    'British retailer Hadley bought the German biotech firm Helixon.',
    'British retailer Hadley — buys → German biotech firm Helixon',
  );
  includes('Miner Corbel opened a pit in Peru.', 'Corbel — opens → pit | in: Peru');
  excludes(
    'The company owns 35 percent of Kazakh oil producer Tengis Munai.',
    /is citizen of|Munai — oil/,
  );
});

test('what is joined to a name behind its noun does the same', () => {
  includes(
    'The vaccine was developed by German biotech firm Helixon and its Chinese partner Fuyuan.',
    'Chinese partner Fuyuan — develops → vaccine',
  );
});

test('who is fined by name is the one who did it', () => {
  includes(
    'Regulators fined the chipmaker Orvex 376 million euros for abusing its market position.',
    'Orvex — abuses → market position',
  );
});

test('profits more than double', () => {
  includes(
    'Profits more than doubled to 610 million euros.',
    'Profits — double to → 610 million euros',
  );
  includes(
    "Net income at the bank, Austria's second largest, more than doubled to 610 million euros.",
    'Net income at the bank — doubles to → 610 million euros',
  );
  includes('The airline more than doubled its profit.', 'airline — doubles → its profit');
});

test('rates are kept unchanged and forecasts are cut', () => {
  has(
    'The Federal Reserve kept interest rates unchanged for a fourth meeting.',
    'Federal Reserve keeps unchanged interest rates, asserted',
  );
  includes(
    'The World Bank cut its growth forecast for Pakistan, citing floods.',
    'World Bank — cuts → growth forecast for Pakistan',
  );
});

test('a verb with a hyphen is one verb', () => {
  includes('The space agency test-fired an engine.', 'space agency — test-fires → engine');
  includes('Shareholders rubber-stamped the deal.', 'Shareholders — rubber-stamp → deal');
  includes('Regulators fast-tracked the vaccine.', 'Regulators — fast-track → vaccine');
});

test('sales that account for a share do so', () => {
  includes(
    'Sales of electric cars hit a record high, accounting for 93 percent of registrations.',
    'Sales of electric cars — account for → 93 percent of registrations',
  );
});

test('what follows a relative clause is the verb of a sentence without one', () => {
  includes(
    'The airline, which employs 14,000 people, filed for bankruptcy protection last week.',
    'airline — files for → bankruptcy protection',
  );
  includes(
    'The central bank cut rates for the first time in four years.',
    'central bank — cuts → rates | for: first time in four years',
  );
});

test('shares are up and down by so much', () => {
  includes(
    'Mining giant Corbel is up 3% from its Monday close.',
    'Mining giant Corbel — is up → 3% from its Monday close',
  );
});

test('no night does anything', () => {
  includes(
    'The study says that people who sleep less than six hours a night are more likely to develop diabetes.',
    'people who sleep less than six hours a night — are likely to develop → diabetes',
  );
});

test('tests that are carried out carry out nothing', () => {
  includes(
    'The level was 40 times higher than the limit, according to tests carried out by the agency.',
    'agency — carries out → tests',
  );
});

test('who makes an application would do what it is for', () => {
  includes(
    'The court turned down a request from the union to block the sale.',
    'union — asks to block → sale',
  );
  has(
    'The regulator blocked an attempt by Norvik Telecom to buy a rival.',
    'Norvik Telecom tries to buy rival, asserted',
  );
});

test('who is in talks to do something may do it', () => {
  has(
    'The company is in talks with unions to cut 2,000 jobs.',
    'company is in talks to cut 2,000 jobs, possible',
  );
});

test('what analysts expect of somebody is what they say', () => {
  const [claim] = voiced('Analysts at Kestrel Capital expect the retailer to cut 3,000 jobs.');
  assert.equal(claim, 'retailer cuts 3,000 jobs, possible, says Analysts at Kestrel Capital');
});

test('people go on strike and things on sale', () => {
  includes(
    'Teachers in Quebec went on strike on Monday over pay.',
    'Teachers in Quebec — go on → strike | over: pay',
  );
  includes('The phone goes on sale in Europe on 3 October.', 'phone — goes on → sale in Europe');
});

test('by how much prices fall is said', () => {
  includes('Exports fell 8.2 percent in October.', 'Exports — fall → 8.2 percent');
  includes(
    'Shares of the Shenzhen-based company tumbled as much as 12% before trading was halted.',
    'Shares of the Shenzhen-based company — tumble → as much as 12%',
  );
  includes(
    'Sanofren shares closed 4.5 percent lower at 82.30 euros.',
    'Sanofren shares — close lower → 4.5 percent | at: 82.30 euros',
  );
});

test('what stands between commas behind a name is no other subject', () => {
  includes(
    'Nokona, once the world’s largest maker of mobile phones, reported a loss of 1.4 billion euros.',
    'Nokona — reports → loss of 1.4 billion euros',
  );
  includes(
    'Annual inflation accelerated to 9.4 percent, its highest level for 40 years, driven by soaring fuel and food prices.',
    'soaring fuel and food prices — drive → Annual inflation',
  );
});

test('an activity is a noun', () => {
  includes(
    'Trading in shares of Ferrante SpA was suspended on the Milan stock exchange on Thursday.',
    'Trading in shares of Ferrante SpA — is suspended → — | on: Milan stock exchange',
  );
});

test('what is told on a call is told', () => {
  const found = voiced(
    'The chief executive, Rosa Méndez, told analysts on a conference call that demand remained strong in North America.',
  );
  assert.ok(found.includes('demand remains strong, asserted, says Rosa Méndez'), found.join('\n'));
});

test('a firm of partners is one firm', () => {
  includes(
    'The patent is held by Eli Norton & Co in Boston.',
    'Eli Norton & Co — holds → patent | in: Boston',
  );
});

test('makers plan what they plan', () => {
  includes(
    'Ohio-based tyre maker Goodson plans to spin off its chemicals unit.',
    'Goodson — plans to spin off → chemicals unit',
  );
});

test('shares are not the company, nor its row of companies', () => {
  includes(
    'Bank of America shares rose by 3.2 %.',
    'Bank of America shares — rise → — | by: 3.2 %',
  );
  includes(
    'Shares in the auto companies Toyota, Nissan and Honda all dropped by no less than 10 percent.',
    'Shares in the auto companies Toyota, Nissan and Honda — drop → — | by: no less than 10 percent',
  );
});

test('what a figure does nobody does who gives it', () => {
  excludes(
    'The observer estimated turnout at 65 percent, dropping to 50 percent in some areas.',
    /observer — drops/,
  );
  excludes(
    'The firm faces a probe by the US Securities and Exchange Commission following its 2004 New York listing.',
    /Commission — follows/,
  );
});

test('who is attracted to do something does it', () => {
  excludes('Powell aims to attract more students to study in Norland.', /Powell — studies/);
});

test('fines and costs have their sums', () => {
  includes(
    'The court fined the company 5 million euros for polluting the river.',
    'court — fines → company | for: polluting the river | sum: 5 million euros',
  );
  includes(
    'The strike cost the airline $20 million a day.',
    'strike — costs → airline | sum: $20 million a day',
  );
});

test('since when a figure is the lowest is not in how many years it fell', () => {
  excludes(
    'The jobless rate fell to 4.1 percent, the lowest in 17 years, as employers added jobs.',
    /in: 17 years/,
  );
});

test('who says it and its is a body', () => {
  includes(
    "India's Tata Nexa said it has completed its purchase of Jaguar Rover.",
    'its — acquires → Jaguar Rover',
  );
  excludes('Orvex and its Taiwanese rival Hsinlong opened a factory.', /citizen/);
});

test('a company that is described between commas names its president', () => {
  includes(
    'The company, whose shares have lost a third of their value, named Kenji Watanabe as its new president.',
    'company — names → Kenji Watanabe | as: new president',
  );
});

test('who plans to hire people to meet demand would meet it', () => {
  excludes(
    'Lufthansen plans to hire 8,000 people, half of them cabin crew, to meet growing demand.',
    /people — meet/,
  );
});

test.run();
