import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { serveCommand } from '../../src/commands/serve.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { fakeTerminal } from '../helpers/terminal.ts';

const test = suite('relata serve');
const footer = (words: string) => `/** @jsxRuntime automatic @jsxImportSource relata */
export const Footer = () => <footer>${words}</footer>;\n`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Asks until the page says so; builds take their time. */
async function saysSoon(address: string, words: string): Promise<void> {
  let page = '';
  for (let tries = 0; tries < 300; tries++) {
    page = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(words)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.unreachable(`${address} never says ${words}: ${page.slice(0, 300)}`);
}

test('articles, settings and an owner’s templates that change are served without a restart', async () => {
  const { path, remove } = temporaryFolder({
    'seeds/a.txt': 'Minister Orla Venn visited Norland on Monday.\n',
    'relata.config.ts': "export default { title: 'First title' };\n",
  });
  const write = (name: string, text: string) => writeFileSync(join(path, name), text);
  const { terminal, printed } = fakeTerminal(path);
  let end = () => {};
  terminal.interrupted = () => new Promise((done) => (end = done));
  const port = await freePort();
  const site = `http://127.0.0.1:${port}/`;
  const served = serveCommand(
    { seeds: 'seeds', graph: 'graph', out: 'site', workers: 0, port },
    terminal,
  );
  try {
    await saysSoon(site, 'First title');

    write('relata.config.ts', "export default { title: 'Second title', templates: 'looks' };\n");
    await saysSoon(site, 'Second title');

    mkdirSync(join(path, 'looks/parts'), { recursive: true });
    write('looks/parts/footer.tsx', footer('Our first imprint'));
    await saysSoon(site, 'Our first imprint');
    write('looks/parts/footer.tsx', footer('Our second imprint'));
    await saysSoon(site, 'Our second imprint');

    write('relata.config.ts', 'export default { titel: 1 };\n');
    for (let tries = 0; tries < 300 && printed.err === ''; tries++)
      await new Promise((done) => setTimeout(done, 100));
    assert.match(printed.err, /titel/);
    await saysSoon(site, 'Our second imprint');

    write('seeds/b.txt', 'President Tomas Riel met Orla Venn in Eastbridge.\n');
    write('relata.config.ts', "export default { title: 'Third title', templates: 'looks' };\n");
    await saysSoon(site, 'Tomas Riel');
    await saysSoon(site, 'Third title');
  } finally {
    end();
    await served;
    remove();
  }
});

/** Takes every occurrence of a word for the name of a person. */
const finder = (word: string) => `export default () => ({
  name: 'own-names',
  needs: ['tokens', 'sentences'],
  gives: ['names'],
  run({ tokens, text, names }) {
    for (const [index, { start, end }] of tokens.entries())
      if (text.slice(start, end) === '${word}')
        names.push({ start, end, first: index, last: index + 1, type: 'person', confidence: 1 });
  },
});\n`;

for (const workers of [0, 1])
  test(`a component of the owner that changes is taken by the next build, with ${workers} workers`, async () => {
    const { path, remove } = temporaryFolder({
      'seeds/a.txt': 'Alder visited Norland on Monday. Birch visited Eastland on Tuesday.\n',
      'relata.config.ts':
        "export default { components: ['tokenizer', 'sentences', 'parser', 'lemmas', './own.ts'] };\n",
      'own.ts': finder('Alder'),
    });
    const { terminal } = fakeTerminal(path);
    let end = () => {};
    terminal.interrupted = () => new Promise((done) => (end = done));
    const port = await freePort();
    const site = `http://127.0.0.1:${port}/person/`;
    const options = { seeds: 'seeds', graph: 'graph', out: 'site', workers, port };
    const served = serveCommand(options, terminal);
    try {
      await saysSoon(site, 'person/alder.html');
      writeFileSync(join(path, 'own.ts'), finder('Birch'));
      await saysSoon(site, 'person/birch.html');
    } finally {
      end();
      await served;
      remove();
    }
  });

test.run();
