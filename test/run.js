// Runs every test file in a process of its own, a few at once, and counts: a file that runs no test fails.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();

const totals = { passed: 0, failed: 0 };

/** uvu ends with `Total:`, `Passed:` and `Skipped:` lines; a suite without `.run()` prints a total of 0. */
function countOf(output, name) {
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  return Number(new RegExp(`^\\s*${name}:\\s+([0-9]+)`, 'm').exec(plain)?.[1] ?? 0);
}

function run(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      cwd: join(root, '..'),
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function work(queue) {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const name = relative(root, file).replaceAll('\\', '/');
    const { code, output } = await run(file);
    const [total, passed, skipped] = ['Total', 'Passed', 'Skipped'].map((key) =>
      countOf(output, key),
    );
    const problem =
      total === 0
        ? 'ran no test'
        : skipped > 0
          ? `skipped ${skipped} tests`
          : code !== 0
            ? `exit code ${code}`
            : undefined;
    totals.passed += passed;
    totals.failed += Math.max(total - passed - skipped, problem === undefined ? 0 : 1);
    console.log(`${problem === undefined ? 'ok  ' : 'FAIL'} ${name}: ${passed} of ${total}`);
    if (problem !== undefined) console.log(`${problem}\n${output}`);
  }
}

if (files.length === 0) {
  console.error(`No test file matches ${wanted.join(' ') || 'test/**/*.test.ts'}.`);
  process.exit(1);
}
const queue = [...files];
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => work(queue)));
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
