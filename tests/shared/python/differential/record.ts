/** Records 200 random programs and what CPython 3.13 makes of them: `node tests/shared/python/differential/record.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCpython, speaksOurs } from '../../../support/cpython.ts';
import { runOnCpython } from './cpython.ts';
import { randomProgram } from './program.ts';

const cpython = findCpython();
if (cpython === null || !speaksOurs(cpython)) {
  process.stderr.write('needs CPython 3.13; PYTHON may name it\n');
  process.exit(2);
}
const drawn = Array.from({ length: 200 }, (_, at) => ({ seed: at + 1, ...randomProgram(at + 1) }));
const ask = (scale: number): ReturnType<typeof runOnCpython> =>
  runOnCpython(
    cpython,
    drawn.map(({ source, timed }) => ({ source, urgent: timed, scale: timed ? scale : 1 })),
  );
const [answers, again] = [ask(2), ask(3)];
const odd = drawn.filter((_, at) => JSON.stringify(answers[at]) !== JSON.stringify(again[at]));
if (odd.length > 0) {
  process.stderr.write(`never twice the same: ${odd.map(({ seed }) => seed).join(', ')}\n`);
  process.exit(1);
}
const programs = drawn.map(({ seed, source }, at) => ({ seed, source, ...answers[at] }));
const file = join(import.meta.dirname, '../../../reference/python/differential/recorded.json');
const about = `Random programs, and what they leave on CPython ${cpython.version}; made by tests/shared/python/differential/record.ts.`;
writeFileSync(file, `${JSON.stringify({ about, version: cpython.version, programs }, null, 1)}\n`);
process.stdout.write(`${programs.length} programs\n`);
