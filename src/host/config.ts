import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, RelataError } from '../diagnostics.ts';
import { freshAddress } from './fresh.ts';
import { resolveSettings, type Settings, type SettingsInput } from '../settings.ts';

/** The first that is there is read. */
export const CONFIG_NAMES = ['relata.config.ts', 'relata.config.js', 'relata.config.mjs'];

/** The settings of the project in a folder: the default export of `relata.config.ts`, checked. */
export async function loadSettings(
  folder: string,
  overrides: SettingsInput = {},
): Promise<Settings> {
  const file = CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  const written = file === undefined ? {} : await importDefault(file);
  return resolveSettings({ ...written, ...overrides });
}

async function importDefault(file: string): Promise<SettingsInput> {
  try {
    const address = freshAddress(file);
    const module = (await import(address)) as { default?: SettingsInput };
    return module.default ?? {};
  } catch (error) {
    throw new RelataError(diagnostic('settings/unreadable', file, (error as Error).message), 2);
  }
}
