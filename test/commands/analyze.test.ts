import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyzeCommand, type AnalyzeOptions } from '../../src/commands/analyze.ts';
import { readConllu } from '../../src/language/conllu.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { fakeTerminal } from '../helpers/terminal.ts';

const test = suite('analyze');

async function analyze(stdin: string, options: AnalyzeOptions, files: string[] = ['-']) {
  const { terminal, printed } = fakeTerminal('.', stdin);
  const code = await analyzeCommand(files, options, terminal);
  return { code, ...printed };
}

const TEXT =
  'Finland signed an agreement with Ukraine on Wednesday. It won’t end soon, President Anna Virtanen said.\n';

interface Analyzed {
  id: string;
  text: string;
  sentences: { start: number; end: number }[];
  tokens: {
    start: number;
    end: number;
    text: string;
    head: number;
    upos: string;
    relation: string;
  }[];
  mentions: { start: number; end: number; text: string; entity: string }[];
  claims: { subject: string; predicate: string; evidence: { quote: string }[] }[];
}

test('json is an object a document, with offsets into its text', async () => {
  const { code, out } = await analyze(TEXT, { format: 'json' });
  assert.is(code, 0);
  const lines = out.trim().split('\n');
  assert.is(lines.length, 1);
  const document = JSON.parse(lines[0]!) as Analyzed;
  assert.is(document.text, TEXT);
  assert.is(document.sentences.length, 2);
  for (const { start, end, text } of [...document.tokens, ...document.mentions]) {
    assert.is(document.text.slice(start, end), text);
  }
  for (const { evidence } of document.claims) assert.ok(document.text.includes(evidence[0]!.quote));
  assert.ok(document.claims.length > 0);
});

test('heads are tokens of the same sentence, and every sentence has one root', async () => {
  const { out } = await analyze(TEXT, { format: 'json' });
  const { sentences, tokens } = JSON.parse(out) as Analyzed;
  for (const { start, end } of sentences) {
    const own = tokens.filter((token) => token.start >= start && token.end <= end);
    assert.is(own.filter(({ head }) => head === -1).length, 1);
    for (const { head } of own) assert.ok(head === -1 || own.includes(tokens[head]!));
  }
});

const GIVEN = `# newdoc id = x
# sent_id = 1
# text = Don’t go, Anna.
1-2\tDon’t\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\t_\t_\t_\tKept=Yes\t_\t_\t_\t_
2\tn’t\t_\t_\t_\t_\t_\t_\t_\t_
3\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3.1\tthere\t_\t_\t_\t_\t_\t_\t3:x\t_
4\t,\t_\t_\t_\t_\t_\t_\t_\t_
5\tAnna\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
6\t.\t_\t_\t_\t_\t_\t_\t_\t_

# sent_id = 2
1\tYes\t_\t_\t_\t_\t_\t_\t_\t_

`;

test('given sentences, words, ranges, empty nodes and comments are kept as they are', async () => {
  const { out } = await analyze(GIVEN, { from: 'conllu', format: 'conllu' });
  const [before, after] = [GIVEN, out].map((text) => text.split('\n'));
  assert.is(after!.length, before!.length);
  for (const [i, line] of before!.entries()) {
    const given = line.split('\t');
    const filled = after![i]!.split('\t');
    if (given.length !== 10 || !/^[0-9]+$/.test(given[0]!)) assert.is(after![i], line);
    else
      assert.equal(
        [filled[0], filled[1], filled[5], filled[8]],
        [given[0], given[1], given[5], given[8]],
      );
  }
  const { words } = readConllu(out)[0]!;
  assert.ok(words.every(({ upos, head, deprel }) => upos !== '_' && head >= 0 && deprel !== '_'));
  assert.is(words.filter(({ head }) => head === 0).length, 1);
});

test('CoNLL-U of raw text has ranges for contractions and the offsets of each word', async () => {
  const { out } = await analyze(TEXT, { format: 'conllu' });
  const sentences = readConllu(out);
  assert.is(sentences[0]!.comments[0], '# newdoc id = stdin');
  const line = sentences[1]!.extra.find((row) => row.line.includes('won’t'));
  assert.match(line!.line, /^2-3\twon’t\t/);
  for (const { words } of sentences) {
    for (const { form, misc } of words) {
      const [, start, end] = /TokenRange=([0-9]+):([0-9]+)/.exec(misc)!;
      assert.is(TEXT.slice(Number(start), Number(end)), form);
    }
  }
});

test('a sentence of 2,000 given words is never split', async () => {
  const words = Array.from({ length: 2000 }, (_, i) => (i % 7 === 6 ? 'and' : 'dogs'));
  const rows = words.map((word, i) => [i + 1, word, ...'_'.repeat(8)].join('\t'));
  const { out } = await analyze(`${rows.join('\n')}\n\n`, { from: 'conllu', format: 'conllu' });
  assert.is(readConllu(out).length, 1);
  assert.is(readConllu(out)[0]!.words.length, 2000);
});

test('oie repeats each line exactly and uses its own words', async () => {
  const lines = ['  Finland has not signed an  agreement with Ukraine .', '', 'Nothing here'];
  const { out } = await analyze(`${lines.join('\n')}\n`, { from: 'lines', format: 'oie' });
  const rows = out
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));
  assert.ok(rows.length > 0);
  for (const [sentence, confidence, subject, predicate] of rows) {
    assert.is(sentence, lines[0]);
    assert.ok(Number(confidence) >= 0 && Number(confidence) <= 1);
    assert.is(subject, 'Finland');
    assert.match(predicate!, /has not signed/);
  }
});

test('what was analysed before changes nothing', async () => {
  const { path, remove } = temporaryFolder({ 'a.txt': TEXT, 'b.txt': 'Anna Virtanen met Lee.\n' });
  const [a, b] = ['a.txt', 'b.txt'].map((name) => join(path, name));
  const both = await analyze('', { format: 'json' }, [b!, a!]);
  const alone = await analyze('', { format: 'json' }, [a!]);
  assert.is(both.out.split('\n')[1], alone.out.split('\n')[0]);
  remove();
});

test('binary input is refused with a message', async () => {
  const { code, err } = await analyze('a\u0000b', { format: 'json' });
  assert.is(code, 1);
  assert.match(err, /read\/binary/);
});

test.run();
