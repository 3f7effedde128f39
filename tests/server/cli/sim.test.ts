import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sim } from '../../../server/cli/sim.ts';
import { file, path, run } from './terminal.ts';

const jobs = {
  format: 'runqueue/scenario@1',
  machine: { cores: 1 },
  jobs: [
    { id: 'P1', ops: [{ op: 'cpu', us: 24_000 }] },
    { id: 'P2', ops: [{ op: 'cpu', us: 3000 }] },
    { id: 'P3', ops: [{ op: 'cpu', us: 3000 }] },
  ],
};
const good = file('good.json', jobs);
const stuck = file('stuck.json', {
  format: 'runqueue/scenario@1',
  machine: { cores: 1 },
  program: {
    main: [
      { op: 'acquire', lock: 'a' },
      { op: 'acquire', lock: 'a' },
    ],
    locks: ['a'],
  },
});
const faulty = file('faulty.json', { ...jobs, machine: { cores: 0 }, title: 7 });

const asJson = (text: string): readonly unknown[] => text.split('\n').map((line) => JSON.parse(line));

test('a run as text: table, averages, bar and chart', () => {
  const { code, out, complaints } = run(sim, ['run', good], { columns: 60 });
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  expect(out.replace(good, 'FILE')).toMatchInlineSnapshot(`
    "FILE
    makespan 30 ms · 2 context switches · 0 GIL switches · utilisation 1 · fairness 0.4782 · 22 events

    thread  arrive  first run  finish  turnaround  response    wait  on core    I/O  GIL wait   (ms)
    P1       0.000      0.000  24.000      24.000     0.000   0.000   24.000  0.000     0.000
    P2       0.000     24.000  27.000      27.000    24.000  24.000    3.000  0.000     0.000
    P3       0.000     27.000  30.000      30.000    27.000  27.000    3.000  0.000     0.000
    mean                                   27.000    17.000  17.000

    machine time (thousandths)
    ██████████████████████████████████████████████████████████
    █ useful 1000

    core 0    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABBBBBCCCCC
              0                                          30 ms
    A P1  B P2  C P3"
  `);
});

test('colour goes to a terminal and nowhere else', () => {
  expect(run(sim, ['run', good], { isTTY: true }).out).toContain('\u001b[38;5;');
  expect(run(sim, ['run', good]).out).not.toContain('\u001b');
});

test('names cannot take hold of the terminal', () => {
  const id = 'a\u001b[31m\nb\u009b';
  const hostile = file('hostile.json', { ...jobs, title: id, jobs: [{ id, ops: [{ op: 'cpu', us: 5 }] }] });
  const { code, out } = run(sim, ['run', hostile]);
  expect(code).toBe(0);
  expect(out).toContain('a\\u001b[31m\\u000ab\\u009b');
  expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(asJson(run(sim, ['run', hostile, '--json']).out)).toMatchObject([{ jobs: [{ id }] }]);
});

test('several files: a result or its faults a line, in order', () => {
  const missing = path('missing.json');
  const { code, out, complaints } = run(sim, ['run', good, faulty, missing, stuck, '--json']);
  expect({ code, complaints }).toEqual({ code: 2, complaints: '' });
  expect(asJson(out)).toMatchObject([
    { format: 'runqueue/result@1', makespanUs: 30_000, averages: { turnaroundUs: 27_000, waitUs: 17_000 } },
    {
      error: [
        { path: 'title', code: 'notText', expected: 'text of 0 to 200 characters' },
        { path: 'machine.cores', code: 'tooSmall', expected: 'an integer from 1 to 256' },
      ].toSorted((a, b) => b.path.localeCompare(a.path)),
    },
    { error: [{ path: '', code: 'unreadable' }] },
    { format: 'runqueue/result@1', makespanUs: null, deadlock: { atUs: 0 } },
  ]);
});

test('a deadlock is a result, not a failure', () => {
  const { code, out } = run(sim, ['run', stuck]);
  expect(code).toBe(0);
  expect(out).toContain('deadlock at 0 ms:\n  main waits for lock a held by main');
});

test.each([
  [
    'a faulty file',
    [faulty],
    'title: notText: text of 0 to 200 characters\nmachine.cores: tooSmall: an integer from 1 to 256',
  ],
  ['no file', [], 'arguments: missing: at least one program, scenario file or level'],
  [
    'text that is no JSON',
    [file('nan.json', '{"a": NaN}')],
    'notJson: JSON; at line 1, column 7: text in double quotes, a number, true, false, null, [ or {',
  ],
  [
    'Python that is none',
    [file('x.py', 'print(1')],
    `${path('x.py')}:1:6: syntax: '(' was never closed\n    print(1\n         ^`,
  ],
  [
    'Python that is not simulated',
    [file('y.py', 'import socket\n\nimport requests\n')],
    `${path('y.py')}:1:8: moduleUse: socket: use workload.io(ms)\n${path('y.py')}:3:8: moduleUse: requests: use workload.io(ms)`,
  ],
  ['no cores', [good, '--cores', '0'], '--cores: tooSmall: an integer from 1 to 256'],
  ['cores in words', [good, '--cores', 'two'], '--cores: notInteger: an integer from 1 to 256'],
  [
    'a policy nobody knows',
    [good, '--os', 'best'],
    '--os.policy: unknownPolicy: one of fcfs, sjf, srtf, rr, priority, priorityPreemptive, priorityRr, mlfq, lottery, stride, cfs, eevdf, fair, perCore, human',
  ],
  [
    'a missing parameter',
    [good, '--os', 'rr'],
    '--os.quantumUs: missing: this key: an integer from 1 to 1000000000000',
  ],
  ['a parameter nobody knows', [good, '--os', 'fcfs:x=1'], '--os.x: unknownKey: one of policy'],
  ['a person', [good, '--os', 'human'], '--os: needsPerson: a policy that decides by itself'],
  ['costs nobody knows', [good, '--costs', 'free'], '--costs: unknownValue: ideal or classroom or measured'],
  ['a seed in words', [good, '--seed', 'x'], '--seed: notInteger: an integer from 0 to 1000000000000'],
  ['an option nobody knows', [good, '--fast'], "arguments: badArgument: Unknown option '--fast'"],
  ['two files to trace', [good, good, '--trace', 'x'], '--trace: oneFileOnly: a single file to trace'],
  [
    'a trace that cannot be written',
    [good, '--trace', path('no/such/x')],
    '--trace: unwritable: a file that may be written',
  ],
] as const)('%s is told and ends with 2', (_, words, complaints) => {
  const told = run(sim, ['run', ...words]);
  expect({ code: told.code, out: told.out }).toEqual({ code: 2, out: '' });
  expect(told.complaints.split('\n').toSorted()).toEqual(complaints.split('\n').toSorted());
});

test.each([
  ['the quantum', ['--os', 'rr:quantumUs=4000'], { averages: { turnaroundUs: 15_667 } }],
  ['two cores', ['--cores', '2'], { makespanUs: 24_000 }],
  ['the costs', ['--costs', 'classroom'], { switches: { context: 2 }, accounting: { switchUs: 15 } }],
] as const)('%s may be changed from outside', (_, words, result) => {
  const told = run(sim, ['run', good, '--json', ...words]);
  expect(asJson(told.out)).toMatchObject([result]);
});

test('a level runs by its id, under its own policies', () => {
  const told = run(sim, ['run', '03-loop/01-weather', '--json']);
  expect(asJson(told.out)).toMatchObject([{ format: 'runqueue/result@1', deadlock: null }]);
});

test('a trace opens where Chrome traces do', () => {
  const out = path('trace.json');
  expect(run(sim, ['run', good, '--trace', out]).code).toBe(0);
  const { traceEvents } = JSON.parse(readFileSync(out, 'utf8'));
  const onCore = traceEvents.filter((event: { cat: string }) => event.cat === 'core');
  expect(onCore.map(({ name, ts, dur }: Record<string, unknown>) => [name, ts, dur])).toEqual([
    ['P1', 0, 24_000],
    ['P2', 24_000, 3000],
    ['P3', 27_000, 3000],
  ]);
});

test.each([[[]], [['fly']]])('%j: says what there is', (words) => {
  const told = run(sim, words);
  expect(told.code).toBe(2);
  expect(told.complaints).toContain('run FILE...');
});

test('the command itself prints and sets its exit code', () => {
  const node = process.execPath;
  const out = execFileSync(node, ['server/cli/sim.ts', 'run', good, '--json'], { encoding: 'utf8' });
  expect(JSON.parse(out)).toMatchObject({ makespanUs: 30_000 });
  expect(() => execFileSync(node, ['server/cli/sim.ts', 'run', faulty], { stdio: 'pipe' })).toThrow(
    /title: notText/,
  );
});
