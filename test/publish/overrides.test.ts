import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { graphFolder, makeCorpus } from '../fixtures/corpus.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const test = suite('an owner’s templates');
const ROOT = pathToFileURL(fileURLToPath(new URL('../../', import.meta.url))).href;

/** In a process of its own: modules that are loaded once stay loaded. `change` runs between two builds. */
function publishIn(folder: string, change = ''): void {
  const script = `
    const { writeFileSync } = await import('node:fs');
    const { publish } = await import('${ROOT}src/publish/index.ts');
    const { resolveSettings } = await import('${ROOT}src/settings.ts');
    const run = () => publish({ graph: 'graph', site: 'site', settings: resolveSettings({ baseUrl: 'https://a.example/b/', noindex: ['person/donald-trump'] }), folder: '.' });
    await run();
    ${change}`;
  execFileSync(
    process.execPath,
    ['--import', `${ROOT}node_modules/tsx/dist/esm/index.mjs`, '--input-type=module', '-e', script],
    { cwd: folder },
  );
}

test('a file of the same name replaces a page, a part or a style; what it imports is found', () => {
  const corpus = Object.fromEntries(
    [...graphFolder(makeCorpus())].map(([name, text]) => [`graph/${name}`, text]),
  );
  const { path, remove } = temporaryFolder({
    ...corpus,
    'templates/parts/footer.tsx': `/** @jsxRuntime automatic @jsxImportSource relata */
      import { sitePath } from '../../src/publish/paths.ts';
      import { DateText } from './date.tsx';
      export const Footer = ({ page }) => <footer><a href={page.link(sitePath('about.html'))}>Our imprint</a> <DateText value="2024-04-04" /></footer>;`,
    'templates/styles/print.css': '@media print { .imprint { color: red } }',
  });
  publishIn(path);
  const read = (name: string) => readFileSync(join(path, 'site', name), 'utf8');
  assert.match(
    read('index.html'),
    /<footer><a href="about.html">Our imprint<\/a> <time datetime="2024-04-04">4 April 2024/,
  );
  assert.match(read('person/jens-stoltenberg.html'), /href="\.\.\/about\.html">Our imprint/);
  assert.match(read('assets/site.css'), /\.imprint\{color:red\}/);
  assert.match(
    read('person/jens-stoltenberg.html'),
    /<link rel="canonical" href="https:\/\/a\.example\/b\/person\/jens-stoltenberg\.html"/,
  );
  assert.match(read('404.html'), /href="\/b\/index\.html"/);
  assert.match(read('person/donald-trump.html'), /<meta name="robots" content="noindex"/);
  assert.match(read('sitemap.xml'), /https:\/\/a\.example\/b\/person\/jens-stoltenberg\.html/);
  assert.not.match(read('sitemap.xml'), /donald-trump/);
  remove();
});

test('templates that change are taken by the next build of the same process', () => {
  const corpus = Object.fromEntries(
    [...graphFolder(makeCorpus())].map(([name, text]) => [`graph/${name}`, text]),
  );
  const footer = (words: string) =>
    `/** @jsxRuntime automatic @jsxImportSource relata */
    export const Footer = () => <footer>${words}</footer>;`;
  const { path, remove } = temporaryFolder({
    ...corpus,
    'templates/parts/footer.tsx': footer('Before'),
  });
  publishIn(
    path,
    `writeFileSync('templates/parts/footer.tsx', ${JSON.stringify(footer('After'))});
    writeFileSync('templates/about.11ty.tsx', ${JSON.stringify("export const data = { permalink: 'about.html' }; export const render = () => 'Ours';")});
    await run();`,
  );
  const read = (name: string) => readFileSync(join(path, 'site', name), 'utf8');
  for (const page of ['index.html', 'person/jens-stoltenberg.html', 'timeline.html'])
    assert.match(read(page), /<footer>After<\/footer>/, page);
  assert.is(read('about.html'), 'Ours');
  remove();
});

test.run();
