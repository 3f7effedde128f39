/**
 * Whatever a program does or a file holds: the streams, the exit status and the place are those of CPython 3.13, whose own words stand
 * here; what cannot be run is said all at once, with status 2; and nothing runs for ever.
 */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sim } from '../../../server/cli/sim.ts';
import { createSim } from '../../../shared/sim/index.ts';
import { pythonWorld } from '../../shared/sim/code/pythonWorld.ts';
import { file, path, run } from './terminal.ts';

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

interface Ending {
  readonly code: number;
  /** What the program prints: the report comes after it. */
  readonly out?: string;
  /** The last line of stderr. */
  readonly last?: string;
}

const asCPython: readonly (readonly [name: string, source: string, ending: Ending])[] = [
  ['nothing', '', { code: 0 }],
  ['a comment without an end of line', '# nothing', { code: 0 }],
  ['form feeds', 'print(1)\n\x0cprint(2)\n', { code: 0, out: '1\n2' }],
  [
    'ends of lines of Windows',
    'print("a")\r\nx = """1\r\n2"""\r\nprint(repr(x))\r\n',
    { code: 0, out: "a\n'1\\n2'" },
  ],
  ['ends of lines of old', 'print("a")\rprint("b")\r', { code: 0, out: 'a\nb' }],
  ['a byte order mark', '\ufeffprint("bom")\n', { code: 0, out: 'bom' }],
  [
    'names of the prototype',
    '__proto__ = 1\nconstructor = 2\nprint(__proto__, constructor)\n',
    { code: 0, out: '1 2' },
  ],
  [
    'input() with nothing to give',
    'input("name? ")\n',
    { code: 1, out: 'name? ', last: 'EOFError: EOF when reading a line' },
  ],
  [
    'an error in main',
    'print("before")\n1 / 0\n',
    { code: 1, out: 'before', last: 'ZeroDivisionError: division by zero' },
  ],
  [
    'recursion without end',
    'def f(n):\n    return f(n + 1)\nf(0)\n',
    { code: 1, last: 'RecursionError: maximum recursion depth exceeded' },
  ],
  [
    'coroutines that await themselves',
    'import asyncio\nasync def f():\n    await f()\nasyncio.run(f())\n',
    { code: 1, last: 'RecursionError: maximum recursion depth exceeded' },
  ],
  [
    'an error in a thread',
    'import threading\ndef f():\n    raise ValueError("x")\nt = threading.Thread(target=f)\nt.start()\nt.join()\nprint("on")\n',
    { code: 0, out: 'on', last: 'ValueError: x' },
  ],
  [
    'an error in a task that nobody awaits',
    'import asyncio\nasync def f():\n    raise ValueError("x")\nasync def main():\n    asyncio.create_task(f())\n    await asyncio.sleep(0.01)\n    print("done")\nasyncio.run(main())\n',
    { code: 0, out: 'done', last: 'ValueError: x' },
  ],
  [
    'a thread that joins itself',
    'import threading\nthreading.current_thread().join()\n',
    { code: 1, last: 'RuntimeError: cannot join current thread' },
  ],
  ['sys.exit()', 'import sys\nsys.exit()\n', { code: 0 }],
  ['sys.exit(3)', 'import sys\nsys.exit(3)\n', { code: 3 }],
  ['sys.exit(263)', 'import sys\nsys.exit(256 + 7)\n', { code: 7 }],
  ['sys.exit(-1)', 'import sys\nsys.exit(-1)\n', { code: 255 }],
  ['sys.exit of a text', 'import sys\nsys.exit("bad luck")\n', { code: 1, last: 'bad luck' }],
  ['SystemExit of a tuple', 'raise SystemExit((1, 2))\n', { code: 1, last: '(1, 2)' }],
  [
    'sys.exit in a thread',
    'import sys, threading\nt = threading.Thread(target=lambda: sys.exit(3))\nt.start()\nt.join()\nprint("ok")\n',
    { code: 0, out: 'ok' },
  ],
  [
    'sys.exit in a task',
    'import asyncio, sys\nasync def main():\n    sys.exit(4)\nasyncio.run(main())\n',
    { code: 4 },
  ],
  ['os._exit', 'import os\nprint("a")\nos._exit(9)\n', { code: 9, out: 'a' }],
  ['KeyboardInterrupt', 'raise KeyboardInterrupt\n', { code: 130, last: 'KeyboardInterrupt' }],
  [
    'a deep list through a pipe',
    'from multiprocessing import Pipe\na, b = Pipe()\nx = []\nfor _ in range(100_000):\n    x = [x]\na.send(x)\n',
    { code: 1, last: 'RecursionError: maximum recursion depth exceeded while pickling an object' },
  ],
  [
    'processes spawned without a guard',
    'import multiprocessing\ndef f():\n    pass\np = multiprocessing.get_context("spawn").Process(target=f)\np.start()\np.join()\nprint("end")\n',
    { code: 0, out: 'end', last: 'section in https://docs.python.org/3/library/multiprocessing.html' },
  ],
  [
    'processes spawned without a guard that choose to',
    'import multiprocessing\nmultiprocessing.set_start_method("spawn")\ndef f():\n    pass\np = multiprocessing.Process(target=f)\np.start()\np.join()\nprint("end")\n',
    { code: 0, out: 'end', last: 'RuntimeError: context has already been set' },
  ],
];

const reportHead = (name: string): string => `\n${path(name)}\n`;

test.each(asCPython)('%s: streams and status of CPython', (name, source, { code, out = '', last = '' }) => {
  const word = `${name.replaceAll(/[^a-z]/gi, '-')}.py`;
  const told = run(sim, ['run', file(word, source)]);
  expect(told.code).toBe(code);
  expect(`\n${told.out}\n`.split(reportHead(word))[0]?.slice(1) ?? '').toBe(out);
  expect(told.complaints.trimEnd().split('\n').at(-1)?.trim()).toBe(last);
});

/** CPython would try, and end by its memory or its patience; here each ends at its line. */
test.each([
  ['a list of 10^9', 'a = [0] * 1_000_000_000\n', 1],
  ['a range of 10^9 as a list', 'x = 1\na = list(range(1_000_000_000))\n', 2],
  ['text of 10^9', 'a = "x" * 10**9\n', 1],
  ['a number without end', 'a = 3\nfor _ in range(100):\n    a *= a\n', 3],
  ['a list that grows and grows', 'a = [1]\nwhile True:\n    a = a + a\n', 3],
  ['lists without number', 'a = []\nwhile True:\n    a.append([0] * 100_000)\n', 3],
])('%s is a MemoryError at its line', (name, source, line) => {
  const word = `${name.replaceAll(/[^a-z]/gi, '-')}.py`;
  const { code, complaints } = run(sim, ['run', file(word, source)]);
  expect(code).toBe(1);
  expect(complaints.trimEnd().split('\n').at(-1)).toBe('MemoryError');
  expect(complaints).toContain(`line ${line}, in <module>`);
});

test.each([
  [
    'two locks in two orders',
    lines(
      'import threading, time',
      'a, b = threading.Lock(), threading.Lock()',
      'def take(first, second):',
      '    with first:',
      '        time.sleep(0.01)',
      '        with second:',
      '            pass',
      'threading.Thread(target=take, args=(a, b), name="one").start()',
      'threading.Thread(target=take, args=(b, a), name="two").start()',
    ),
    /deadlock at 10\.\d+ ms:\n.*one waits for lock .* held by two\n.*two waits for lock .* held by one/,
  ],
  [
    'a lock taken twice',
    'import threading\nl = threading.Lock()\nl.acquire()\nl.acquire()\n',
    /main waits for lock l held by main/,
  ],
  [
    'a queue that nobody fills',
    'import queue\nq = queue.Queue()\nq.get()\n',
    /main waits for an item of queue q which nobody fills/,
  ],
  [
    "asyncio's queue that nobody fills",
    'import asyncio\nasync def main():\n    q = asyncio.Queue()\n    await q.get()\nasyncio.run(main())\n',
    /waits for an item of queue q which nobody fills/,
  ],
])('%s: a deadlock, told in words', (name, source, words) => {
  const { code, out } = run(sim, ['run', file(`${name.replaceAll(/[^a-z]/gi, '-')}.py`, source)]);
  expect(code).toBe(0);
  expect(out).toMatch(words);
});

test.each([
  ['def f(:\n    pass\n', ['1:7: syntax: invalid syntax', '    def f(:', '          ^']],
  [
    'print "hello"\n',
    [
      "1:1: syntax: Missing parentheses in call to 'print'. Did you mean print(...)?",
      '    print "hello"',
      '    ^^^^^^^^^^^^^',
    ],
  ],
  ['x = (1,\ny = 2\n', ["1:5: syntax: '(' was never closed", '    x = (1,', '        ^']],
  [
    'if True:\nprint(1)\n',
    [
      "2:1: indentation: expected an indented block after 'if' statement on line 1",
      '    print(1)',
      '    ^^^^^',
    ],
  ],
  [
    'for i in range(3)\n    print(i)\n',
    ["1:18: syntax: expected ':'", '    for i in range(3)', '                     ^'],
  ],
  ['y = \x07\n', ['1:5: syntax: invalid non-printable character U+0007', '    y = \\u0007', '        ^']],
])("%j: CPython's message, line and caret", (source, [first = '', ...shown]) => {
  const name = file('syntax.py', source);
  const { code, out, complaints } = run(sim, ['run', name]);
  expect({ code, out, complaints: complaints.split('\n') }).toEqual({
    code: 2,
    out: '',
    complaints: [`${name}:${first}`, ...shown],
  });
});

test('what is not simulated is said all at once, each with its line and what to use instead', () => {
  const name = file('foreign.py', 'import requests, numpy\nimport socket\nx = eval("1")\nexec("2")\n');
  const { code, out, complaints } = run(sim, ['run', name]);
  expect([code, out]).toEqual([2, '']);
  const told = complaints.split('\n');
  expect(told.map((line) => line.slice(name.length + 1).split(':')[0])).toEqual(['1', '1', '2', '3', '4']);
  for (const line of told) expect(line).toMatch(/: use \S/);
});

test.each([
  ['bytes of no text', Buffer.from([0, 255, 254, 1, 200])],
  ['UTF-16', Buffer.from('\ufeffprint(1)\n', 'utf16le')],
  ['Latin-1', Buffer.from('print("é")\n', 'latin1')],
])('%s is no program', (_, bytes) => {
  writeFileSync(path('bytes.py'), bytes);
  const { code, out, complaints } = run(sim, ['run', path('bytes.py')]);
  expect([code, out, complaints]).toEqual([2, '', `${path('bytes.py')}: notText: text in UTF-8`]);
});

test('a file with NUL in it is refused as CPython refuses it', () => {
  const { code, complaints } = run(sim, ['run', file('nul.py', 'x = 1\0\n')]);
  expect(code).toBe(2);
  expect(complaints).toContain('1:6: syntax: source code cannot contain null bytes');
});

test('input() reads the lines of --input, and its end is an EOFError', () => {
  const source = file('greet.py', 'print("hi", input())\nprint("hi", input())\ninput()\n');
  const { code, out, complaints } = run(sim, ['run', source, '--input', file('names.txt', 'Ada\r\nGrace\n')]);
  expect(code).toBe(1);
  expect(out.startsWith('hi Ada\nhi Grace\n')).toBe(true);
  expect(complaints).toContain('line 3, in <module>');
});

/** A second of CPU is far more than any of them takes. */
test.each([
  ['a megabyte of statements', 'x = 1\n'.repeat(170_000)],
  ['a megabyte of brackets', '('.repeat(1_000_000)],
  ['a megabyte of one name', 'a'.repeat(1_000_000)],
  ['a megabyte of minus signs', `x = ${'-'.repeat(1_000_000)}1\n`],
  ['a megabyte of text that does not end', `"""${'hello world\n'.repeat(90_000)}`],
  ['a megabyte of imports', 'import requests\n'.repeat(70_000)],
])('%s is taken or refused at once', (name, source) => {
  const before = process.cpuUsage();
  const { code } = run(sim, ['run', file(`${name.replaceAll(/[^a-z]/gi, '-')}.py`, source)]);
  const spent = process.cpuUsage(before);
  expect([0, 1, 2]).toContain(code);
  expect((spent.user + spent.system) / 1e6).toBeLessThan(15);
});

test('endless printing is stopped, with its line, and fails', () => {
  const source = 'while True:\n    print("x" * 1_000_000)\n';
  const { code, out, complaints } = run(sim, ['run', file('prints.py', source)]);
  expect(code).toBe(1);
  expect(out.length).toBeLessThan(40_000_000);
  expect(complaints).toMatch(/^line 2: stopped after \d+ operations/);
});

test('every run has a budget, and Python no more than lists of ops', () => {
  const python = createSim(pythonWorld('pass\n'));
  expect(python.options.budget).toBe(6_000_000);
  expect(python.budget).toBeLessThanOrEqual(python.options.budget);
});
