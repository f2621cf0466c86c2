import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RelataError } from '../src/diagnostics.ts';
import { publicationOf, resolveSettings } from '../src/settings.ts';

const test = suite('settings');

function codeOf(input: object): string {
  try {
    resolveSettings(input);
  } catch (error) {
    if (error instanceof RelataError) return error.diagnostic.code;
  }
  return 'none';
}

test('everything may be missing', () => {
  const settings = resolveSettings({});
  assert.is(settings.title, 'Relata');
  assert.is(settings.baseUrl, undefined);
  assert.is(publicationOf(settings, 'any/file.txt'), 'full');
});

test('a base URL ends with a slash', () => {
  assert.is(resolveSettings({ baseUrl: 'https://a.example/b' }).baseUrl, 'https://a.example/b/');
});

test('the longest prefix decides what of a source is published', () => {
  const settings = resolveSettings({
    publish: { '': 'quotes', 'agency/': 'none', 'agency/own/': 'full' },
  });
  assert.is(publicationOf(settings, 'x.txt'), 'quotes');
  assert.is(publicationOf(settings, 'agency/x.txt'), 'none');
  assert.is(publicationOf(settings, 'agency/own/x.txt'), 'full');
});

test('a slip of the pen is told, not passed over', () => {
  assert.is(codeOf({ titel: 'x' }), 'settings/unknown');
  assert.is(codeOf({ constructor: 'x' }), 'settings/unknown');
  for (const input of [
    { title: 3 },
    { baseUrl: 'ftp://x' },
    { baseUrl: 'https://x/?y' },
    { accent: 'red' },
    { publish: { '': 'some' } },
    { reportTo: 'javascript:alert(1)' },
    { reportTo: 'a@b?subject=x' },
    { hide: 'person/x' },
    { noindex: false },
  ])
    assert.is(codeOf(input), 'settings/invalid', JSON.stringify(input));
});

test.run();
