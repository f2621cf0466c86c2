import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

/** What a benchmark gets. */
export interface BenchContext {
  /** Folder with the published data sets; absent when not given: then seeded text is made. */
  data?: string;
  /** Only this size, where a benchmark has several. */
  size?: number;
  log: (line: string) => void;
}

/** Each other file of `bench/` that is not a helper exports a `benchmark`; it is run by the file's name. */
export type Benchmark = (context: BenchContext) => void | Promise<void>;

const FOLDER = new URL('./', import.meta.url);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string' }, size: { type: 'string' } },
    allowPositionals: true,
  });
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
    .map((file) => basename(file, '.ts'));
  const wanted = positionals.length > 0 ? positionals : names;
  for (const name of wanted) {
    if (!names.includes(name))
      throw new Error(`no benchmark ${name}; there are: ${names.join(', ')}`);
    const module = (await import(new URL(`${name}.ts`, FOLDER).href)) as { benchmark?: Benchmark };
    if (module.benchmark === undefined) continue;
    console.log(`## ${name}`);
    await module.benchmark({
      ...(values.data !== undefined && { data: values.data }),
      ...(values.size !== undefined && { size: Number(values.size) }),
      log: (line) => {
        console.log(line);
      },
    });
  }
}

await main();
