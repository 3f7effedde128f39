/** Whatever a file holds: every fault is told on a line of its own, the exit code is 2, and it takes no time to speak of. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { levels } from '../../../server/cli/levels.ts';
import { sim } from '../../../server/cli/sim.ts';
import { file, path, run } from './terminal.ts';

const head = '"format":"runqueue/scenario@1","machine":{"cores":1}';
const format = 'runqueue/scenario@1';
const machine = { cores: 1 };
const cpu = { op: 'cpu', us: 1 };
const jobs = [{ id: 'a', ops: [cpu] }];
const plain = { format, machine, jobs };
const ofProgram = (program: object) => ({ format, machine, program });
const mostUs = 'an integer from 0 to 1000000000000';
const value = 'text in double quotes, a number, true, false, null, [ or {';

const nested = (depth: number): string =>
  `{${head},"program":{"main":[${'{"op":"repeat","n":1,"body":['.repeat(depth)}${JSON.stringify(cpu)}${']}'.repeat(depth)}]}}`;
/** Each body calls the next one twice. */
const doubling = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `b${index}`,
    index < 59 ? Array(2).fill({ op: 'call', body: `b${index + 1}` }) : [cpu],
  ]),
);

/** What the file holds, and every line that is told; a line may be told by its beginning. */
const table: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['nothing', '', ['notJson: JSON; there is no text']],
  ['bytes of no text', Buffer.from([0, 255, 254, 1, 200]), ['notText: text in UTF-8']],
  ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(plain)}`, 'utf16le'), ['notText: text in UTF-8']],
  [
    'a byte order mark',
    `\ufeff${JSON.stringify(plain)}`,
    ['notText: text in UTF-8 without a byte order mark: save it as plain UTF-8'],
  ],
  ['words', 'cores: 2', [`notJson: JSON; at line 1, column 1: ${value}`]],
  [
    'a comma too many',
    `{${head},\n"jobs":[],\n}`,
    ['notJson: JSON; at line 3, column 1: a key in double quotes'],
  ],
  ['NaN', '{"machine":{"cores":NaN}}', [`notJson: JSON; at line 1, column 21: ${value}`]],
  [
    'numbers without end',
    `{"format":"${format}","machine":{"cores":1e999},"jobs":[{"id":"a","ops":[{"op":"io","us":-1e999}]}]}`,
    [`machine.cores: notInteger: an integer from 1 to 256`, `jobs[0].ops[0].us: notInteger: ${mostUs}`],
  ],
  ['a list', '[]', ['notObject: an object']],
  ['null', 'null', ['notObject: an object']],
  [
    'an empty object',
    '{}',
    [
      'jobsOrProgram: exactly one of jobs and program',
      'format: missing: this key: "runqueue/scenario@1"',
      'machine: missing: this key: an object',
    ],
  ],
  [
    'a format to come',
    { ...plain, format: 'runqueue/scenario@2' },
    ['format: unknownValue: "runqueue/scenario@1"'],
  ],
  [
    'a body that is written twice',
    `{${head},"program":{"main":[],"bodies":{"f":[],"f":[]}}}`,
    ['program.bodies.f: repeated: each key once'],
  ],
  [
    'keys of the prototype',
    `{${head},"__proto__":{"x":1},"constructor":1,"program":{"main":[{"op":"toString"},{"op":"call","body":"valueOf"}],"vars":{"__proto__":1}}}`,
    [
      '__proto__: unknownKey: one of format, title, ',
      'constructor: unknownKey: one of format, title, ',
      'program.main[0].op: unknownOp: one of cpu, ',
      'program.main[1].body: undeclared: the name of a declared body',
      'program.vars.__proto__: badName: a name other than __proto__',
    ],
  ],
  [
    'keys that a terminal would obey',
    `{${head},"jobs":[{"id":"a","ops":[],"\\u001b[31m\\n":1}]}`,
    ['jobs[0]["\\u001b[31m\\n"]: unknownKey: one of id, arriveUs, '],
  ],
  [
    'times that are none',
    {
      ...plain,
      jobs: [{ id: 'a', arriveUs: -1, ops: [-5, 1.5, '3', null, true, []].map((us) => ({ op: 'io', us })) }],
    },
    [
      `jobs[0].arriveUs: tooSmall: ${mostUs}`,
      `jobs[0].ops[0].us: tooSmall: ${mostUs}`,
      ...[1, 2, 3, 4, 5].map((index) => `jobs[0].ops[${index}].us: notInteger: ${mostUs}`),
    ],
  ],
  [
    'a thousand million of everything',
    {
      ...plain,
      machine: { cores: 1e9, memoryKb: 1e13, devices: { disk: 1e9 } },
      jobs: [{ ...jobs[0], workingSetKb: 1e300 }],
    },
    [
      'machine.cores: tooLarge: an integer from 1 to 256',
      `machine.memoryKb: tooLarge: ${mostUs}`,
      'machine.devices.disk: tooLarge: an integer from 1 to 1024',
      `jobs[0].workingSetKb: tooLarge: ${mostUs}`,
    ],
  ],
  [
    'three jobs of one id',
    { ...plain, jobs: [...jobs, ...jobs, ...jobs] },
    [1, 2].map((index) => `jobs[${index}].id: repeated: an id that no other job has`),
  ],
  [
    'an unknown op, a missing body and a missing pool at once',
    ofProgram({
      main: [{ op: 'fly' }, { op: 'call', body: 'x' }, { op: 'submit', pool: 'p', body: 'y', id: 'z' }],
    }),
    [
      'program.main[0].op: unknownOp: one of cpu, ccall, io, ',
      'program.main[1].body: undeclared: the name of a declared body',
      'program.main[2].body: undeclared: the name of a declared body',
      'program.main[2].pool: undeclared: the name of a declared pool',
    ],
  ],
  [
    'bodies that start each other for ever',
    ofProgram({
      main: [{ op: 'call', body: 'a' }],
      bodies: {
        a: [{ op: 'call', body: 'b' }],
        b: [
          { op: 'thread', body: 'a', id: 't' },
          { op: 'call', body: 'b' },
        ],
      },
    }),
    [0, 1].map(
      (index) => `program.bodies.b[${index}]: startsItself: a body that does not lead back to itself`,
    ),
  ],
  [
    'a repeat of 10^12',
    ofProgram({ main: [{ op: 'repeat', n: 1e12, body: [cpu] }] }),
    ['program: tooManyOps: at most 10000000 ops, repeats multiplied out'],
  ],
  [
    'a map of 10^12',
    ofProgram({
      main: [{ op: 'map', pool: 'p', body: 'f', id: 'm', n: 1e12 }],
      bodies: { f: [cpu] },
      pools: { p: { kind: 'thread', workers: 1e9 } },
    }),
    [
      'program.pools.p.workers: tooLarge: an integer from 1 to 1024',
      'program: tooManyOps: at most 10000000 ops, repeats multiplied out',
    ],
  ],
  [
    'calls that double sixty times',
    ofProgram({ main: [{ op: 'call', body: 'b0' }], bodies: doubling }),
    [
      'program: tooManyOps: at most 10000000 ops, repeats multiplied out',
      'program: tooMuchTime: at most 30000000000000 µs of work and waiting in all',
    ],
  ],
  [
    'repeats seventy deep',
    nested(70),
    [`program.main[0]${'.body[0]'.repeat(65)}: tooDeep: at most 64 levels of nesting`],
  ],
  [
    'repeats a thousand deep',
    nested(1000),
    [/tooDeep: at most 160 lists and objects within each other$/.source],
  ],
  [
    'a million lists within each other',
    '['.repeat(1e6) + ']'.repeat(1e6),
    [`${'[0]'.repeat(161)}: tooDeep: at most 160 lists and objects within each other`],
  ],
  ['ten megabytes of text', JSON.stringify('x'.repeat(1e7)), ['notObject: an object']],
  ['ten megabytes of numbers', `[${'1,'.repeat(5e6)}1]`, ['tooBig: at most 2000000 values']],
  [
    'ten megabytes of ops',
    ofProgram({ main: Array(400_000).fill(cpu) }),
    ['program.main: tooLong: a list of 0 to 100000 entries'],
  ],
  [
    'policies with wrong parameters',
    {
      ...plain,
      os: { policy: 'lottery', quantumUs: 0, draws: [-1, 0.5], seed: 'x', luck: 1 },
      loop: { policy: 'rr' },
    },
    [
      'os.luck: unknownKey: one of policy, ',
      'os.quantumUs: tooSmall: an integer from 1 to 1000000000000',
      `os.draws[0]: tooSmall: ${mostUs}`,
      `os.draws[1]: notInteger: ${mostUs}`,
      `os.seed: notInteger: ${mostUs}`,
      'loop.policy: unknownPolicy: one of fifo, ',
    ],
  ],
];

/** Two seconds on a machine of its own; tests share theirs. */
const quick = 5000;
const timed = <Value>(work: () => Value): Value => {
  const began = performance.now();
  const value_ = work();
  expect(performance.now() - began).toBeLessThan(quick);
  return value_;
};

const written = (name: string, content: unknown): string => {
  if (!Buffer.isBuffer(content)) return file(`${name}.json`, content);
  writeFileSync(path(`${name}.json`), content);
  return path(`${name}.json`);
};
const places = new Map(table.map(([name, content]) => [name, written(name, content)]));
const placeOf = (name: string): string => places.get(name) ?? '';

test.each(table)('%s: told, with exit code 2', (name, _, lines) => {
  const { code, out, complaints } = timed(() => run(sim, ['run', placeOf(name)]));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  const told = complaints.split('\n').toSorted();
  expect(told).toHaveLength(lines.length);
  for (const [index, line] of lines.toSorted().entries()) {
    const isExact = told[index]?.startsWith(line) || new RegExp(line).test(told[index] ?? '');
    expect(isExact ? '' : `${told[index]} instead of ${line}`).toBe('');
  }
});

test('the command itself: a line for each file, every fault with path, code and expectation', () => {
  const words = ['server/cli/sim.ts', 'run', ...places.values(), '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(table.length);
  for (const [index, line] of lines.entries()) {
    const { error } = JSON.parse(line);
    expect(error).toHaveLength(table[index]?.[2].length ?? 0);
    for (const fault of error)
      expect(fault).toEqual({
        path: expect.any(String),
        code: expect.stringMatching(/^[a-z][A-Za-z]+$/),
        expected: expect.stringMatching(/\S/),
      });
  }
});

test('more faults than anybody reads are cut short, and it is said', () => {
  const flood = file('flood.json', ofProgram({ main: Array(50_000).fill({ op: 'fly' }) }));
  const { code, complaints } = timed(() => run(sim, ['run', flood]));
  expect(code).toBe(2);
  expect(complaints.split('\n')).toHaveLength(1000);
  expect(complaints).toMatch(/\ntooManyFaults: fewer than 1000; no more are told$/);
});

test.each([
  ['a folder that is no level', () => path('.'), 'level.json: noFile: a level.json in the folder'],
  ['a file that is not there', () => path('no.json'), 'unreadable: a file that exists and may be read'],
  ['a file without an end', () => '/dev/zero', 'unreadable: a file of at most 64000000 bytes'],
  ['a name that no file can have', () => 'a\0b', 'unreadable: a file that exists and may be read'],
  [
    'a level folder with a folder for a file',
    () => {
      mkdirSync(path('level/log.json'), { recursive: true });
      writeFileSync(path('level/level.json'), '{"a" 1}');
      return path('level');
    },
    'level.json: notJson: JSON; at line 1, column 6: :\nlog.json: unreadable: a file that exists and may be read',
  ],
])('%s is told', (_, place, complaints) => {
  const told = timed(() => run(sim, ['run', place()]));
  expect({ ...told, complaints: told.complaints.split('\n').toSorted() }).toEqual({
    code: 2,
    out: '',
    complaints: complaints.split('\n').toSorted(),
  });
});

const hash = '0123456789abcdef';
const log = {
  format: 'runqueue/log@1',
  simVersion: 1,
  level: '03-loop/01-weather',
  levelHash: hash,
  seed: 1,
  role: 'loop',
  commands: [],
  hashes: [],
};
const pass = (atUs: number, seq: number, seat = 'p1') => ({ atUs, seq, seat, command: { type: 'pass' } });
test.each([
  ['a log that is no text', Buffer.from([255]), ['notText: text in UTF-8']],
  [
    'a scenario',
    plain,
    ['format: unknownValue: "runqueue/log@1"', 'simVersion: missing: this key: an integer'],
  ],
  [
    'a log of wrong types',
    { ...log, simVersion: 'one', levelHash: 'XYZ', seed: -1, role: 'cook', hashes: [{ atUs: 0.5, hash: 1 }] },
    [
      'simVersion: notInteger: ',
      'levelHash: notHash: 16 hex digits',
      'seed: tooSmall: ',
      'role: unknownValue: "os" or "loop" or "programmer" or "team"',
      'hashes[0].atUs: notInteger: ',
      'hashes[0].hash: notHash: 16 hex digits',
    ],
  ],
  [
    'commands nobody can give',
    {
      ...log,
      commands: [
        { ...pass(-1, 1), command: { type: 'fly' } },
        { ...pass(0, 2), command: { type: 'dispatch', core: 256, thread: '__proto__' }, why: 1 },
      ],
    },
    [
      'commands[0].atUs: tooSmall: ',
      'commands[0].command.type: unknownValue: one of dispatch, ',
      'commands[1].why: unknownKey: one of atUs, seq, seat, command',
      'commands[1].command.thread: badName: ',
      'commands[1].command.core: tooLarge: an integer from 0 to 255',
    ],
  ],
  [
    'commands and hashes out of order',
    {
      ...log,
      commands: [pass(9, 1), pass(5, 2), pass(9, 1, 'p2'), pass(9, 2)],
      hashes: [
        { atUs: 7, hash },
        { atUs: 3, hash },
      ],
    },
    ['commands[1].atUs: outOfOrder: 9 or later', 'hashes[1].atUs: outOfOrder: 7 or later'],
  ],
  [
    'another version and another level',
    { ...log, simVersion: 999, role: 'os' },
    ['simVersion: differs: ', 'levelHash: differs: ', 'role: differs: loop'],
  ],
  ['a level nobody knows', { ...log, level: '../../etc' }, ['level: unknownLevel: one of ']],
] as const)('verify: %s', (name, content, lines) => {
  const { code, out, complaints } = timed(() => run(sim, ['verify', written(`log ${name}`, content)]));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  const told = complaints.split('\n');
  for (const line of lines) expect(told.filter((each) => each.startsWith(line))).toHaveLength(1);
  if (name !== 'a scenario') expect(told).toHaveLength(lines.length);
});

test.each([
  [['check', '../../etc'], /^\.\.\/\.\.\/etc: unknownLevel: one of /],
  [['solve'], /^unknownLevel: one of /],
  [['solve', '03-loop/01-weather', '--fast'], /^arguments: badArgument: Unknown option '--fast'$/],
  [
    ['solve', '03-loop/01-weather', '--tries', 'many', '--seed', '-1'],
    /^arguments: badArgument: Option '--seed' argument is ambiguous$/,
  ],
  [
    ['solve', '03-loop/01-weather', '--tries', '1e9', '--seed=-1'],
    /^--tries: notInteger: an integer from 1 to 1000000\n--seed: notInteger: an integer from 0 to /,
  ],
])('levels %j is told, with exit code 2', (words, complaints) => {
  const told = timed(() => run(levels, words));
  expect({ code: told.code, out: told.out }).toEqual({ code: 2, out: '' });
  expect(told.complaints).toMatch(complaints);
});

test('a scenario may come through a pipe', () => {
  const script = 'cat "$1" | "$0" server/cli/sim.ts run /dev/stdin --json';
  const out = execFileSync('sh', ['-c', script, process.execPath, file('piped.json', plain)], {
    encoding: 'utf8',
  });
  expect(JSON.parse(out)).toMatchObject({ makespanUs: 1 });
});
