import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewFiles } from '../../src/graph/index.ts';
import { publish } from '../../src/publish/index.ts';
import { resolveSettings, type SettingsInput } from '../../src/settings.ts';
import { temporaryFolder } from './folder.ts';

/** The site of a graph folder that is given as files, in a temporary folder. */
export async function publishedSite(
  files: Readonly<Record<string, string>>,
  settings: SettingsInput = {},
) {
  const { path, remove } = temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`graph/${name}`, text])),
  );
  const site = join(path, 'site');
  await publish({
    graph: join(path, 'graph'),
    site,
    settings: resolveSettings(settings),
    folder: path,
    viewFiles,
  });
  return { site, remove, read: (name: string) => readFileSync(join(site, name), 'utf8') };
}
