import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diagnostic, RelataError } from '../diagnostics.ts';
import { resolveSettings, type Settings, type SettingsInput } from '../settings.ts';

const NAMES = ['relata.config.ts', 'relata.config.js', 'relata.config.mjs'];

/** The settings of the project in a folder: the default export of `relata.config.ts`, checked. */
export async function loadSettings(
  folder: string,
  overrides: SettingsInput = {},
): Promise<Settings> {
  const file = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  const written = file === undefined ? {} : await importDefault(file);
  return resolveSettings({ ...written, ...overrides });
}

async function importDefault(file: string): Promise<SettingsInput> {
  try {
    // `relata serve` reads it again when it was changed; a module is loaded once for each address.
    const address = `${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`;
    const module = (await import(address)) as { default?: SettingsInput };
    return module.default ?? {};
  } catch (error) {
    throw new RelataError(diagnostic('settings/unreadable', file, (error as Error).message), 2);
  }
}
