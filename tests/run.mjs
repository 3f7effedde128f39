/**
 * Installs what the tests need and runs them all: types, lint and format, build, unit and room tests, browser tests.
 * `--fast` leaves the browser out. The last line counts: `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, nodePath, root, run } from '../server/cli/prepare.mjs';
import { findChromium, installChromium } from './support/chromium.mjs';

const fast = process.argv.includes('--fast');
const out = join(root, 'node_modules', '.cache', 'test-results');
const bin = (name) => join(root, 'node_modules', '.bin', name);

install();
const node = nodePath();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const vitest = (name, config) => [
  node,
  [
    bin('vitest'),
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(out, `${name}.json`)}`,
  ],
];

const steps = [
  ['types', bin('tsc'), ['-b']],
  ['lint and format', bin('biome'), ['check', '.']],
  ['build', node, [bin('vite'), 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn']],
  ['unit and room tests', ...vitest('unit', 'tests/vitest.config.ts')],
];
if (!fast) {
  const chromium = findChromium() ?? installChromium();
  if (!chromium) {
    console.error(
      'No Chromium was found and none could be installed. Set CHROMIUM to the path of one, then run this again.',
    );
    process.exit(1);
  }
  process.env.CHROMIUM = chromium;
  steps.push(['browser tests', ...vitest('browser', 'tests/e2e/vitest.config.ts')]);
}

const totals = { passed: 0, failed: 0 };
const red = [];
for (const [name, command, args] of steps) {
  const began = Date.now();
  const code = run(command, args);
  const counts = countsOf(args);
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  if (code !== 0) {
    red.push(name);
    if (counts.failed === 0) totals.failed += 1;
  } else if (counts.passed === 0) totals.passed += 1;
  console.log(
    `${code === 0 ? 'green' : 'RED'}: ${name} (${((Date.now() - began) / 1000).toFixed(1)} s, ${counts.passed} tests)`,
  );
}
if (red.length > 0) console.log(`red: ${red.join(', ')}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(red.length === 0 ? 0 : 1);

function countsOf(args) {
  const file = args.find((arg) => arg.startsWith('--outputFile.json='))?.split('=')[1];
  if (!file || !existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}
