/**
 * `node tests/shared/python/asyncio/main.ts --count 5000 --from 0 --python python3.13`: so many random programs of asyncio on CPython and on
 * the machine. What differs is told by its seed; `--shrink` makes the first of them small, `--record FILE` keeps what CPython printed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { digest } from '../../../../shared/ground/digest.ts';
import { randomProgram } from './program.ts';
import { shrink } from './shrink.ts';
import { firstDifference, isFit, isSame, onCpython, onMachine } from './virtualTime.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    python: { type: 'string', default: 'python3' },
    record: { type: 'string' },
    shrink: { type: 'boolean', default: false },
  },
});
const from = Number(values.from);
const until = from + Number(values.count);
const { python, record, shrink: small } = values;
if (!Number.isSafeInteger(from) || !Number.isSafeInteger(until) || !isFit(python)) {
  process.stderr.write('--count, --from: integers; --python: 3.13 or later\n');
  process.exit(2);
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const differs = (source: string): boolean => {
  try {
    const [theirs] = onCpython(python, [source]);
    return theirs !== undefined && theirs.stdout !== '' && !isSame(onMachine(source), theirs);
  } catch {
    return false;
  }
};

/** Of so many at once CPython prints what still fits in memory. */
const batch = 200;
const different: number[] = [];
let lines = 0;
let still = 0;
const kept: { seed: number; source: string; stdout: string; standsStill: boolean }[] = [];
for (let start = from; start < until; start += batch) {
  const seeds = Array.from({ length: Math.min(batch, until - start) }, (_, n) => start + n);
  const sources = seeds.map(randomProgram);
  onCpython(python, sources).forEach((theirs, n) => {
    const source = sources[n] ?? '';
    const seed = seeds[n] ?? 0;
    lines += theirs.stdout.split('\n').length - 1;
    if (theirs.standsStill) still += 1;
    kept.push({ seed, source: digest(source), ...theirs });
    const ours = onMachine(source);
    if (isSame(ours, theirs)) return;
    different.push(seed);
    say(`seed ${seed} differs:\n${firstDifference(ours, theirs)}`);
  });
  say(`${Math.min(until, start + batch) - from} programs, ${different.length} differ`);
}
if (record !== undefined) {
  const about =
    'What random programs of asyncio print on CPython 3.13 by a clock that jumps; made by tests/shared/python/asyncio/main.ts.';
  writeFileSync(record, `${JSON.stringify({ about, programs: kept }, null, 1)}\n`);
}
const [first] = different;
if (small && first !== undefined) say(`seed ${first}, made small:\n${shrink(randomProgram(first), differs)}`);
say(`${until - from} programs, ${lines} lines, ${still} stand still, ${different.length} differ`);
process.exit(different.length === 0 ? 0 : 1);
