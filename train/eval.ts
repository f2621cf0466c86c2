import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileResources } from '../src/host/resources.ts';
import type { Resources } from '../src/model/index.ts';

/** What a section of the evaluation gets. */
export interface EvalContext {
  data: string;
  /** `test` only when asked for: test sets are looked at when a model is done. */
  split: 'dev' | 'test';
  resources: Resources;
  /** Whether to print what each part of a model brings as well. */
  ablations: boolean;
  /** Whether to print each case that went wrong as well. */
  misses: boolean;
  log: (line: string) => void;
}

/** A section of the report. Each file of `train/eval/` exports a `section`. */
export interface EvalSection {
  name: string;
  /** Sections are printed by rising order. */
  order: number;
  /** False: the section reads only what is in the project. */
  needsData?: false;
  run: (context: EvalContext) => void | Promise<void>;
}

const SECTIONS = new URL('./eval/', import.meta.url);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      test: { type: 'boolean', default: false },
      ablations: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
    },
  });
  const sections = (await findSections()).filter(
    ({ name }) => !values.only || values.only.includes(name),
  );
  if (values.data === undefined && !sections.every(({ needsData }) => needsData === false)) {
    throw new Error(
      'usage: npm run eval -- --data DIR [--test] [--ablations] [--misses] [--only SECTION]',
    );
  }
  const split = values.test ? 'test' : 'dev';
  const log = (line: string): void => {
    console.log(line);
  };
  log(`# ${split} figures at commit ${commit()}`);
  const context = { data: values.data ?? '', split, resources: fileResources(), log } as const;
  for (const section of sections) {
    log(`\n## ${section.name}`);
    await section.run({ ...context, ablations: values.ablations, misses: values.misses });
  }
}

async function findSections(): Promise<EvalSection[]> {
  // Some files there are commands of their own, which loading would run.
  const files = readdirSync(SECTIONS).filter(
    (file) =>
      file.endsWith('.ts') &&
      readFileSync(new URL(file, SECTIONS), 'utf8').includes('export const section'),
  );
  const modules = await Promise.all(
    files.map(
      async (file) => (await import(new URL(file, SECTIONS).href)) as { section: EvalSection },
    ),
  );
  return modules.map(({ section }) => section).sort((a, b) => a.order - b.order);
}

/** The commit the figures belong to, marked when models or sources differ from it. */
function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'src/language', 'models', 'train') !== '';
    return git('rev-parse', '--short', 'HEAD') + (changed ? ' (with changes not committed)' : '');
  } catch {
    return 'unknown';
  }
}

await main();
