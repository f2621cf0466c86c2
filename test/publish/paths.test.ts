import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RelataError } from '../../src/diagnostics.ts';
import {
  basePath,
  entityPath,
  relativeLink,
  sitePath,
  sourcePath,
} from '../../src/publish/paths.ts';

const test = suite('paths');

test('links are relative to the depth of the page', () => {
  const home = sitePath('index.html');
  const person = entityPath('person/jane-roe');
  const other = entityPath('person/john-doe');
  const source = sourcePath('folder/deep/article');
  assert.is(relativeLink(home, person), 'person/jane-roe.html');
  assert.is(relativeLink(person, home), '../index.html');
  assert.is(relativeLink(person, other), '../person/john-doe.html');
  assert.is(relativeLink(person, source, 's-3'), '../source/folder/deep/article.html#s-3');
  assert.is(relativeLink(source, person), '../../../person/jane-roe.html');
  assert.is(relativeLink(source, sourcePath('folder/other')), '../../../source/folder/other.html');
});

test('a link to a place on the same page is the anchor alone', () => {
  const person = entityPath('person/jane-roe');
  assert.is(relativeLink(person, person, 'c-1'), '#c-1');
});

test('a folder and a page of one name do not confuse links', () => {
  const from = sitePath('timeline/2.html');
  assert.is(relativeLink(from, sitePath('timeline.html')), '../timeline.html');
  assert.is(relativeLink(sitePath('timeline.html'), from), 'timeline/2.html');
});

test('nothing leaves the site or needs escaping', () => {
  for (const path of [
    '../x.html',
    '/x.html',
    'a//b.html',
    'a/../b.html',
    'a b.html',
    'a%2e.html',
    'C:/x.html',
    'a\\b.html',
    '.hidden',
    'a/.html',
    '',
    'A.html',
    `${'x'.repeat(200)}.html`,
  ])
    assert.throws(
      () => sitePath(path),
      (error: unknown) => error instanceof RelataError,
      path,
    );
});

test('the base path is what stands after the host', () => {
  assert.is(basePath(undefined), '/');
  assert.is(basePath('https://name.github.io/repository/'), '/repository/');
});

test.run();
