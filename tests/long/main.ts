/**
 * `npm run -s laws -- --runs 10000`: the random laws of the machine at length, and as many random logs run again in Node and in
 * Chromium. Seeded, so that what fails here fails again. `--no-browser` leaves Chromium out.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A long run of one law; nothing here takes so long unless it hangs. */
const patienceMs = 4 * 3_600_000;

const suites = [
  ['laws', 'tests/vitest.config.ts', 'tests/shared/sim/laws.test.ts'],
  ['policies', 'tests/vitest.config.ts', 'tests/shared/policies/policyLaws.test.ts'],
  ['any program', 'tests/vitest.config.ts', 'tests/shared/score/anyProgram.test.ts'],
  ['notation', 'tests/vitest.config.ts', 'tests/shared/sim/words/notation.test.ts'],
  ['seek', 'tests/vitest.config.ts', 'tests/shared/replay/seek.test.ts'],
  ['expressions on a real CPython', 'tests/vitest.config.ts', 'tests/shared/runtime/values/random.test.ts'],
  ['logs in Node and Chromium', 'tests/e2e/vitest.config.ts', 'tests/e2e/replay.test.ts'],
] as const;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, 'no-browser': { type: 'boolean', default: false } },
});
const runs = /^[1-9]\d{0,6}$/.test(values.runs) ? values.runs : null;
if (runs === null) {
  process.stderr.write('--runs: notInteger: an integer from 1 to 9999999\n');
  process.exit(2);
}

const red = suites
  .filter(([, config]) => !(values['no-browser'] && config.includes('e2e')))
  .filter(([name, config, file]) => {
    const began = Date.now();
    const { status } = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=verbose',
        '--config',
        config,
        `--testTimeout=${patienceMs}`,
        file,
      ],
      { cwd: root, stdio: 'inherit', env: { ...process.env, LAW_RUNS: runs } },
    );
    process.stdout.write(
      `${status === 0 ? 'green' : 'RED'}: ${name} (${Math.round((Date.now() - began) / 1000)} s)\n`,
    );
    return status !== 0;
  })
  .map(([name]) => name);
process.stdout.write(red.length === 0 ? `all laws hold on ${runs} runs\n` : `red: ${red.join(', ')}\n`);
process.exit(red.length === 0 ? 0 : 1);
