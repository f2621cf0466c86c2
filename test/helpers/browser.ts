import { existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Software rendering: the same pictures with and without a graphics card. */
const ARGS = [
  '--no-sandbox',
  '--no-zygote',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
/** Version of @sparticuz/chromium in package.json: each unpacks into a folder of its own. */
const PACKED = '147.0.0';

/** Usual places of a Chromium that the user has. */
function installed(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const unix = ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    names.map((name) => `${folder}/${name}`),
  );
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', join(homedir(), 'Applications')].map(
      (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
    ),
  );
  const roots = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ];
  const windows = roots.flatMap((root) =>
    root === undefined
      ? []
      : ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((name) =>
          join(root, name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
        ),
  );
  return [...unix, ...mac, ...windows];
}

/** The path of a Chromium: CHROMIUM_PATH, one that is installed, or the one of @sparticuz/chromium. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names no file: ${named}. Correct it, or unset it.`);
  }
  const found = installed().find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return unpack();
  throw new Error(
    'No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  );
}

async function unpack(): Promise<string> {
  const before = process.env.TMPDIR;
  const folder = join(tmpdir(), `relata-chromium-${PACKED}`);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } catch (error) {
    throw new Error(
      'No Chromium found, and the one of @sparticuz/chromium cannot be unpacked. Install Chromium or Chrome, ' +
        'or set CHROMIUM_PATH to its program.',
      { cause: error },
    );
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** A browser without a window. The caller closes it. */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  try {
    return await chromium.launch({ executablePath, args: [...ARGS, ...extra], headless: true });
  } catch (error) {
    throw new Error(
      `Chromium does not start: ${executablePath}. Set CHROMIUM_PATH to another one.`,
      {
        cause: error,
      },
    );
  }
}
