import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { toEntry, type ReviewItem } from '../resolve/index.ts';
import { openReview, type CorpusOptions } from './corpus.ts';
import { EXIT, printable, type Terminal } from './terminal.ts';
import { describeFeature } from './why.ts';

export interface ReviewOptions extends CorpusOptions {
  json?: boolean;
  /** How many questions to list or ask. */
  most: number;
}

/**
 * `relata review`: what is least sure, best first. A person at a terminal is asked, and each answer is appended to
 * `corrections.yaml` at once; otherwise the questions are listed.
 */
export async function reviewCommand(options: ReviewOptions, terminal: Terminal): Promise<number> {
  const items = (await openReview(options, terminal)).reviewQueue().slice(0, options.most);
  if (options.json) terminal.out(items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  else if (items.length === 0) terminal.out('Nothing is in doubt.\n');
  else if (terminal.ask === undefined) terminal.out(items.map(describeItem).join('\n'));
  else
    await askAll(
      items,
      join(resolve(terminal.folder, options.graph), 'corrections.yaml'),
      terminal,
    );
  return EXIT.ok;
}

async function askAll(
  items: readonly ReviewItem[],
  file: string,
  terminal: Terminal,
): Promise<void> {
  let written = 0;
  for (const item of items) {
    terminal.out(`\n${describeItem(item)}`);
    const answer = await ask(
      terminal,
      'One thing or two? [o]ne, [t]wo, [s]kip, [q]uit: ',
      /^[otsq]/i,
    );
    if (answer === undefined || answer === 'q') break;
    if (answer === 's') continue;
    const reason = (await terminal.ask?.('Why? ')) ?? '';
    const entry = toEntry(item, answer === 'o' ? 'one' : 'two', reason.trim() || 'Reviewed.');
    if (entry === undefined) continue;
    await append(file, entry);
    written++;
  }
  terminal.out(`${written} answers written to ${file}; they hold from the next build on.\n`);
}

/** The first letter of an answer that fits, in lower case; undefined when there is no more input. */
async function ask(
  terminal: Terminal,
  question: string,
  fits: RegExp,
): Promise<string | undefined> {
  for (;;) {
    const answer = await terminal.ask?.(question);
    if (answer === undefined) return undefined;
    if (fits.test(answer.trim())) return answer.trim()[0]!.toLowerCase();
  }
}

async function append(file: string, entry: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const before = existsSync(file) ? await readFile(file, 'utf8') : '';
  await appendFile(file, before === '' || before.endsWith('\n') ? entry : `\n${entry}`);
}

function describeItem({ question, a, b, names, features }: ReviewItem): string {
  const asked =
    question === 'one-or-two'
      ? `Are these one? ${a.label} (${a.id}) and ${b.label} (${b.id})`
      : `Is this rightly one? “${names[0]}” and “${names[1]}” of ${a.label} (${a.id})`;
  return printable(`${[asked, ...features.map(describeFeature)].join('\n')}\n`);
}
