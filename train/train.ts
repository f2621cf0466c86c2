import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MODELS } from '../src/host/resources.ts';

/** What a training job gets. */
export interface TrainingContext {
  /** Folder with the published data sets. */
  data: string;
  /** Folder in which npm packages that models are made from were installed; absent when not given. */
  packages?: string;
  /** Writes a file of `models/`, or of the folder given by `--out`; what a job reads always comes from `models/`. */
  write: (name: string, content: Uint8Array | string) => void;
  log: (line: string) => void;
}

/** One model, made by one command. Each file of `train/jobs/` exports a `job`. */
export interface TrainingJob {
  name: string;
  /** Jobs run by rising order: some use what others made. */
  order: number;
  /** Whether it needs `--packages`. */
  needsPackages?: boolean;
  /** One line for `--list`. */
  makes: string;
  run: (context: TrainingContext) => void | Promise<void>;
}

const JOBS = new URL('./jobs/', import.meta.url);

/** All jobs, in order. */
export async function findJobs(): Promise<TrainingJob[]> {
  const files = readdirSync(JOBS).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(async (file) => (await import(new URL(file, JOBS).href)) as { job: TrainingJob }),
  );
  return modules.map(({ job }) => job).sort((a, b) => a.order - b.order);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      packages: { type: 'string' },
      out: { type: 'string', default: MODELS },
      only: { type: 'string', multiple: true },
      list: { type: 'boolean' },
    },
  });
  const jobs = (await findJobs()).filter((job) => values.only?.includes(job.name) ?? true);
  if (values.list) {
    for (const job of jobs) console.log(`${job.name.padEnd(16)}${job.makes}`);
    return;
  }
  if (values.data === undefined) {
    throw new Error(
      'usage: npm run train -- --data DIR [--packages DIR] [--out DIR] [--only JOB] [--list]',
    );
  }
  mkdirSync(values.out, { recursive: true });
  const context: TrainingContext = {
    data: values.data,
    ...(values.packages !== undefined && { packages: values.packages }),
    write: (name, content) => {
      writeFileSync(join(values.out, name), content);
    },
    log: (line) => {
      console.log(line);
    },
  };
  for (const job of jobs) await runJob(job, context);
}

async function runJob(job: TrainingJob, context: TrainingContext): Promise<void> {
  if (job.needsPackages && context.packages === undefined) {
    context.log(`${job.name}: skipped, it needs --packages DIR (see models/README.md)`);
    return;
  }
  const begin = performance.now();
  await job.run(context);
  const seconds = Math.round((performance.now() - begin) / 1000);
  context.log(`${job.name}: done in ${String(seconds)} s`);
}

await main();
