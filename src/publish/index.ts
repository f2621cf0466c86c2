/** graph/ → site/: Eleventy runs the templates over the records of a graph folder. */
import { relative } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { configure, TEMPLATES, type BuildOptions, type EleventyConfig } from './eleventy.ts';

export type PublishOptions = BuildOptions;

/** Writes the whole site below `options.site`. Throws `publish/no-graph` when the graph folder is not complete. */
export async function publish(options: PublishOptions): Promise<Diagnostic[]> {
  const { default: Eleventy } = (await import('@11ty/eleventy')) as unknown as EleventyModule;
  const eleventy = new Eleventy(below(TEMPLATES), below(options.site), {
    quietMode: true,
    configPath: null,
    config: (config) => configure(config, options),
  });
  eleventy.disableLogger();
  await eleventy.write();
  return [];
}

interface EleventyModule {
  default: new (
    input: string,
    output: string,
    options: {
      quietMode: boolean;
      configPath: null;
      config: (config: EleventyConfig) => void;
    },
  ) => { write(): Promise<unknown>; disableLogger(): void };
}

/** Eleventy wants paths from the working folder. */
function below(path: string): string {
  return relative('.', path) || '.';
}
