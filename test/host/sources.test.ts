import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { listSources, readSource } from '../../src/host/sources.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const test = suite('sources');

test('articles of sub-folders are listed in one order, other files apart, hidden ones not at all', async () => {
  const { path, remove } = temporaryFolder({
    'b.txt': '',
    'a/z.md': '',
    'a/b/c.HTML': '',
    'photo.jpg': '',
    '.hidden/x.txt': '',
    '.x.txt': '',
    'node_modules/y.md': '',
  });
  assert.equal(await listSources(path), {
    paths: ['a/b/c.HTML', 'a/z.md', 'b.txt'],
    others: ['photo.jpg'],
  });
  remove();
});

test('a file of 50 MB is refused before it is read', async () => {
  const { path, remove } = temporaryFolder({ 'huge.txt': '' });
  truncateSync(join(path, 'huge.txt'), 50 * 1024 * 1024);
  const result = await readSource(path, 'huge.txt');
  assert.ok('problem' in result && result.problem.code === 'read/too-large');
  assert.ok('problem' in result && result.problem.message.includes('50 MB'));
  remove();
});

test('a file that cannot be read says why', async () => {
  const { path, remove } = temporaryFolder();
  const result = await readSource(path, 'missing.txt');
  assert.ok('problem' in result && result.problem.code === 'read/unreadable');
  remove();
});

test.run();
