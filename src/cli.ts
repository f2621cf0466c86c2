/** Arguments, progress, exit codes: the only file that knows `process`. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { describe, EXIT, printable, type Terminal } from './commands/terminal.ts';
import { RelataError } from './diagnostics.ts';
import { ROOT } from './host/root.ts';

type Run = (terminal: Terminal) => Promise<number>;

/** Runs the command that `args` name; returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const terminal = ownTerminal();
  let run: Run = () => Promise.resolve(EXIT.ok);
  const program = createProgram((chosen) => (run = chosen));
  try {
    await program.parseAsync(args, { from: 'user' });
    return await run(terminal);
  } catch (error) {
    return fail(error, terminal);
  }
}

function fail(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (!(error instanceof RelataError)) throw error;
  terminal.err(`${printable(describe(error.diagnostic))}\n`);
  return error.exitCode;
}

/** Commands are loaded when they are chosen, so that `--help` is instant. */
function createProgram(choose: (run: Run) => void): Command {
  const program = new Command('relata')
    .description('Turns a folder of articles into a knowledge-graph website.')
    .version(version(), '-V, --version')
    .exitOverride()
    .showHelpAfterError('(relata --help lists the commands)');
  folders(program.command('build'))
    .description('read the articles, make the graph and the site')
    .option('--allow-skipped', 'exit with 0 even when files were skipped')
    .option(
      '--base-url <url>',
      'where the site will stand, for canonical addresses and the sitemap',
    )
    .addOption(workers())
    .option('--list', 'print every name, source and file that is about to be published')
    .option('--json', 'print the result as JSON')
    .action((options) =>
      choose(async (terminal) => {
        const { buildCommand } = await import('./commands/build.ts');
        return buildCommand(options as never, terminal);
      }),
    );
  folders(program.command('serve'))
    .description('build, serve the site on this machine, rebuild when an article changes')
    .option('--port <number>', 'port on 127.0.0.1', wholeNumber, 4173)
    .addOption(workers())
    .action((options) =>
      choose(async (terminal) => {
        const { serveCommand } = await import('./commands/serve.ts');
        return serveCommand(options as never, terminal);
      }),
    );
  program
    .command('read')
    .description('show what is read from an article, and what is cut as boilerplate and why')
    .argument('<file...>')
    .option('--json', 'print the documents as JSON, one a line')
    .action((files, options) =>
      choose(async (terminal) => {
        const { readCommand } = await import('./commands/read.ts');
        return readCommand(files as string[], options as never, terminal);
      }),
    );
  program
    .command('analyze')
    .description('print what is found in texts, one after the other, nothing cut as boilerplate')
    .argument('[file...]', 'files, or - for standard input', ['-'])
    .addOption(
      new Option(
        '--from <form>',
        'form of the input (by extension; standard input is text)',
      ).choices(['text', 'markdown', 'html', 'conllu', 'lines']),
    )
    .addOption(
      new Option('--format <format>', 'form of the output')
        .choices(['json', 'conllu', 'oie'])
        .default('json'),
    )
    .action((files, options) =>
      choose(async (terminal) => {
        const { analyzeCommand } = await import('./commands/analyze.ts');
        return analyzeCommand(files as string[], options as never, terminal);
      }),
    );
  program
    .command('explain')
    .description(
      'print tokens, tree, names and claims of a sentence, with the rule behind each claim',
    )
    .argument('<sentence...>')
    .option('--date <date>', 'date of the report, YYYY-MM-DD')
    .action((words, options) =>
      choose(async (terminal) => {
        const { explainCommand } = await import('./commands/explain.ts');
        return explainCommand((words as string[]).join(' '), options as never, terminal);
      }),
    );
  corpus(program.command('why'))
    .description('say why two names are one entity, or are not')
    .argument('<a>', 'an id, a name or another name of an entity')
    .argument('<b>')
    .option('--json', 'print the explanation as JSON')
    .action((a, b, options) =>
      choose(async (terminal) => {
        const { whyCommand } = await import('./commands/why.ts');
        return whyCommand(a as string, b as string, options as never, terminal);
      }),
    );
  corpus(program.command('review'))
    .description('ask about what is least sure, and write the answers into corrections.yaml')
    .option('--most <number>', 'how many questions', wholeNumber, 20)
    .option('--json', 'print the questions as JSON, one a line')
    .action((options) =>
      choose(async (terminal) => {
        const { reviewCommand } = await import('./commands/review.ts');
        return reviewCommand(options as never, terminal);
      }),
    );
  program
    .command('init')
    .description('make a folder ready for your own articles')
    .argument('[folder]', 'where', '.')
    .action((folder) =>
      choose(async (terminal) => {
        const { initCommand } = await import('./commands/init.ts');
        return initCommand(folder as string, terminal);
      }),
    );
  return program;
}

function corpus(command: Command): Command {
  return command
    .option('--seeds <folder>', 'the articles', 'seeds')
    .option('--graph <folder>', 'the graph', 'graph');
}

function folders(command: Command): Command {
  return corpus(command).option('--out <folder>', 'the site', 'site');
}

function workers(): Option {
  return new Option(
    '--workers <number>',
    'worker threads; 0 works without any (by number of cores)',
  ).argParser(wholeNumber);
}

function wholeNumber(text: string): number {
  if (!/^[0-9]{1,5}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function version(): string {
  const file = new URL('package.json', ROOT);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function ownTerminal(): Terminal {
  // `relata analyze … | head`: nobody reads any more, which is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.ok);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY,
    stdin: readStdin,
    ...(process.stdin.isTTY ? { ask } : {}),
    interrupted: () => new Promise((resolve) => process.once('SIGINT', () => resolve())),
    elapsed: () => performance.now(),
    folder: process.cwd(),
    worker: { id: process.pid, isAlive },
  };
}

async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  const answer = await Promise.race([lines.question(question), closed]);
  lines.close();
  return answer;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
