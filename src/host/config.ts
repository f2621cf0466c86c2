import { existsSync, readFileSync, statSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diagnostic, RelataError } from '../diagnostics.ts';
import { resolveSettings, type Settings, type SettingsInput } from '../settings.ts';

/** The first that is there is read. */
export const CONFIG_NAMES = ['relata.config.ts', 'relata.config.js', 'relata.config.mjs'];

let hooked = false;

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

/** `relata serve` reads settings again when they were changed; a module is loaded once for each address. */
function freshAddress(file: string): string {
  const { href } = pathToFileURL(file);
  if (!/^\s*export\b/m.test(readFileSync(file, 'utf8'))) return href;
  if (!hooked) register('./config-hook.js', { parentURL: import.meta.url });
  hooked = true;
  return `${href}?changed=${statSync(file).mtimeMs}`;
}
