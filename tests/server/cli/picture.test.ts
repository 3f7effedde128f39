/** A run drawn: the picture in the machine's documents is of the scenario beside it, as it runs today. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sim } from '../../../server/cli/sim.ts';
import { file, path, run } from './terminal.ts';

test('the convoy in the documents is what the convoy does; made by `sim -- run shared/sim/docs/convoy.txt --picture shared/sim/docs/convoy.svg`', () => {
  const out = path('convoy.svg');
  expect(run(sim, ['run', 'shared/sim/docs/convoy.txt', '--picture', out])).toMatchObject({
    code: 0,
    complaints: '',
  });
  expect(readFileSync(out, 'utf8')).toBe(readFileSync('shared/sim/docs/convoy.svg', 'utf8'));
});

test('a scenario in notation runs as its JSON does', () => {
  const text = file(
    'two.txt',
    'machine cores=2\nos rr quantumUs=1000\njob a: cpu 3000\njob b: cpu 500; io 10\n',
  );
  const json = file('two.json', {
    format: 'runqueue/scenario@1',
    machine: { cores: 2 },
    os: { policy: 'rr', quantumUs: 1000 },
    jobs: [
      { id: 'a', ops: [{ op: 'cpu', us: 3000 }] },
      {
        id: 'b',
        ops: [
          { op: 'cpu', us: 500 },
          { op: 'io', us: 10 },
        ],
      },
    ],
  });
  const [one, other] = run(sim, ['run', text, json, '--json']).out.split('\n');
  expect(one).toBe(other);
});

test('faults in notation are told by line and column', () => {
  const text = file('bad.txt', 'machine cores=0\nmain:\n  fly 3\n');
  expect(run(sim, ['run', text])).toMatchObject({
    code: 2,
    out: '',
    complaints: expect.stringMatching(/^3:3: unknownOp: one of cpu, /),
  });
  const worse = file('worse.txt', 'machine cores=0\nmain:\n  cpu 1.5\n');
  expect(run(sim, ['run', worse]).complaints).toBe(
    '1:15: tooSmall: an integer from 1 to 256\n3:7: notInteger: an integer from 0 to 1000000000000',
  );
});

test('a title of marks stays a title', () => {
  const text = file('marks.txt', 'title "a <b> & c"\nmachine cores=1\njob a: cpu 3000\n');
  const out = path('marks.svg');
  expect(run(sim, ['run', text, '--picture', out]).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('>a &lt;b&gt; &amp; c</text>');
});
