/**
 * `npm run -s differential -- --count 20000`: random Python programs on the simulator and on CPython (`PYTHON`, python3.13 or
 * python3). What differs is shrunk and printed with its seed; then how often each construct was drawn.
 */
import { parseArgs } from 'node:util';
import { compareMany, type Difference } from '../shared/python/differential/compare.ts';
import { shrink } from '../shared/python/differential/shrink.ts';
import type { Left } from '../shared/python/runWhole.ts';
import { type Cpython, findCpython } from '../support/cpython.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    shrunk: { type: 'string', default: '5' },
  },
});
const number = (text: string): number => (/^\d{1,8}$/.test(text) ? Number(text) : Number.NaN);
const [count, seed, mostShrunk] = [number(values.count), number(values.seed), number(values.shrunk)];
const cpython = findCpython();
if (![count, seed, mostShrunk].every(Number.isSafeInteger)) {
  process.stderr.write('--count, --seed, --shrunk: integers\n');
  process.exit(2);
}
if (cpython === null) {
  process.stderr.write('no CPython of version 3.11 or later was found; PYTHON may name one\n');
  process.exit(2);
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The first line that differs. */
const contrast = (theirs: Left, ours: Left): string => {
  const [left, right] = [theirs, ours].map(({ stdout, lastOfStderr, exitStatus }) => [
    ...stdout.split('\n'),
    `stderr ends: ${lastOfStderr}`,
    `exit status ${exitStatus}`,
  ]);
  const at = (left ?? []).findIndex((line, place) => line !== right?.[place]);
  return `  CPython:   ${left?.[at]}\n  simulator: ${right?.[at]}`;
};

const show = (difference: Difference, interpreter: Cpython, isShrunk: boolean): void => {
  say(`seed ${difference.seed} differs${difference.timed ? ' (timed)' : ''}:`);
  say(contrast(difference.theirs, difference.ours));
  if (isShrunk) say(shrink(interpreter, difference.source, difference.timed ? 5 : 1).replace(/^/gm, '    '));
};

/** So many programs are in memory at once. */
const batch = 250;
const totals = { counts: {} as Record<string, number>, timed: 0, failed: 0, endless: 0, differences: 0 };
const began = Date.now();
say(`CPython ${cpython.version}, ${count} programs from seed ${seed}`);
for (let done = 0; done < count; done += batch) {
  const size = Math.min(batch, count - done);
  const { differences, counts, timed, failed, endless } = compareMany(cpython, seed + done, size);
  for (const [name, times] of Object.entries(counts))
    totals.counts[name] = (totals.counts[name] ?? 0) + times;
  totals.timed += timed;
  totals.failed += failed;
  totals.endless += endless;
  for (const difference of differences) {
    totals.differences += 1;
    show(difference, cpython, totals.differences <= mostShrunk);
  }
  say(`${done + size} programs, ${totals.differences} differ (${Math.round((Date.now() - began) / 1000)} s)`);
}
say('\nconstructs drawn:');
for (const [name, times] of Object.entries(totals.counts).sort((left, right) => right[1] - left[1]))
  say(`${String(times).padStart(9)}  ${name}`);
say(
  `\n${count} programs, ${totals.timed} of them concurrent, ${totals.failed} ended by a failure or a status`,
);
if (totals.endless > 0) say(`${totals.endless} without an end on CPython: not compared`);
say(totals.differences === 0 ? 'every one as on CPython' : `${totals.differences} DIFFER`);
process.exit(totals.differences === 0 ? 0 : 1);
