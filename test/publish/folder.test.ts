import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openGraphFolder } from '../../src/publish/folder.ts';

const test = suite('a graph folder on disk');

/** What is read of a file with this content. */
function linesOf(content: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'relata-folder-'));
  try {
    writeFileSync(join(folder, 'claims.jsonl'), content);
    return [...openGraphFolder(folder).lines('claims.jsonl')!];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('lines are whole, however long, and whatever letter stands where one reading ends and the next begins', () => {
  const long = `${'a'.repeat((1 << 20) - 1)}Ž${'ł'.repeat(1 << 20)}`;
  assert.equal(linesOf(`first\n${long}\n\nlast`), ['first', long, '', 'last']);
  assert.equal(linesOf('one\n'), ['one']);
  assert.equal(linesOf(''), []);
});

test('a file that is not there has neither text nor lines', () => {
  const folder = openGraphFolder(join(tmpdir(), 'relata-no-such-folder'));
  assert.is(folder.text('graph.json'), undefined);
  assert.is(folder.lines('claims.jsonl'), undefined);
});

test.run();
