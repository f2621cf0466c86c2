/** graph/ → site/: Eleventy runs the templates over the records of a graph folder. */
import { relative } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { configure, TEMPLATES } from './eleventy.ts';
import type { BuildOptions } from './types.ts';

export type PublishOptions = BuildOptions;

/** Writes the whole site below `options.site`. Throws `publish/no-graph` when the graph folder is not complete. */
export async function publish(options: PublishOptions): Promise<Diagnostic[]> {
  const { default: Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy(below(TEMPLATES), below(options.site), {
    quietMode: true,
    configPath: null,
    config: (config) => configure(config, options),
  });
  eleventy.disableLogger();
  await eleventy.write();
  return [];
}

/** Eleventy wants paths from the working folder. */
function below(path: string): string {
  return relative('.', path) || '.';
}
