/** What is refused, where, and with what to use instead: all of it at once. */
import { expect, test } from 'vitest';
import { compileProgram } from '../../../shared/python/index.ts';

const faultsOf = (text: string): readonly (readonly unknown[])[] => {
  const result = compileProgram(text);
  if (result.ok) return [];
  return result.error.map(({ line, column, endColumn, code, what, instead, message }) =>
    [line, column, endColumn, code, what ?? message, instead].filter((fact) => fact !== undefined),
  );
};

test.each<readonly [what: string, text: string, faults: readonly (readonly unknown[])[]]>([
  ['an unknown module', 'import requests\n', [[1, 8, 16, 'moduleUse', 'requests', 'workload.io(ms)']]],
  ['a module nobody knows', 'import nonesuch.x as y\n', [[1, 8, 23, 'module', 'nonesuch.x']]],
  [
    'a name that a module has not',
    'from asyncio import run, open_connection\n',
    [[1, 26, 41, 'moduleNameUse', 'asyncio.open_connection', 'asyncio.sleep(s)']],
  ],
  [
    'a name of a module, where it is used',
    'import threading as t\ndef f():\n    return t.Thread, t.nonesuch\n',
    [[3, 22, 32, 'moduleName', 'threading.nonesuch']],
  ],
  ['a relative import', 'from .a import b\n', [[1, 6, 8, 'relativeImport', '.a']]],
  ['import * within a block', 'if 1:\n    from queue import *\n', [[2, 23, 24, 'starImport', 'queue']]],
  ['bytearray', 'b = bytearray(3)\n', [[1, 5, 14, 'builtIn', 'bytearray', 'bytes, list']]],
  [
    'a future feature behind other statements',
    'import math\nfrom __future__ import annotations\n',
    [[2, 1, 35, 'syntax', 'from __future__ imports must occur at the beginning of the file']],
  ],
  ['eval', 'x = eval("1")\n', [[1, 5, 9, 'builtIn', 'eval', 'int(), float()']]],
  [
    'a dict in the place of an object’s own names',
    'class A: pass\nA().__dict__ = {}\n',
    [[2, 1, 13, 'builtIn', '__dict__ =', '__dict__.update()']],
  ],
  ['a complex number', 'x = 1 + 2j\n', [[1, 9, 11, 'complexNumber', '2j']]],
  [
    'patterns',
    'match x:\n    case P(a=1): pass\n    case [{"k": v}]: pass\n',
    [
      [2, 10, 16, 'classPattern', 'if'],
      [3, 11, 19, 'mappingPattern', 'if'],
    ],
  ],
  ['a metaclass', 'class A(metaclass=M): pass\n', [[1, 9, 20, 'classKeyword', 'metaclass']]],
  ['a type alias', 'type X = int\n', [[1, 1, 13, 'typeAlias', 'type X', 'X =']]],
  ['starred bases', 'class A(*b): pass\n', [[1, 9, 11, 'starredBase']]],
  ['a name of a character', 'x = "\\N{NONESUCH}"\n', [[1, 5, 19, 'characterName', '\\N{NONESUCH}']]],
  [
    'everything at once, in order',
    'import numpy\nbreak\ndef f():\n    import socket\n    await x\n    return eval("1"), 3j\nreturn\n',
    [
      [1, 8, 13, 'moduleUse', 'numpy', 'workload.native(ms)'],
      [2, 1, 6, 'syntax', "'break' outside loop"],
      [4, 12, 18, 'moduleUse', 'socket', 'workload.io(ms)'],
      [5, 5, 12, 'syntax', "'await' outside async function"],
      [6, 12, 16, 'builtIn', 'eval', 'int(), float()'],
      [6, 23, 25, 'complexNumber', '3j'],
      [7, 1, 7, 'syntax', "'return' outside function"],
    ],
  ],
])('%s', (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test.each([
  ['a name that the program defines itself', 'def eval(x): return x\nprint(eval(1))\n'],
  ['a parameter of that name', 'def f(compile): return compile\n'],
  ['a module that may be missing', 'try:\n    import numpy\nexcept ImportError:\n    numpy = None\n'],
  ['a name that is not always the module', 'import queue\nqueue = 1\nqueue.nonesuch\n'],
  ['a name that is never bound', 'print(nonesuch)\n'],
  ['a class of abstract methods', 'from abc import ABCMeta\nclass A(metaclass=ABCMeta): pass\n'],
  ['features behind a text', '"""a"""\nfrom __future__ import annotations\n'],
  ['import *', 'from math import *\nprint(sqrt(4))\n'],
  ['features that are in force', 'from __future__ import annotations, division\n'],
  ['a module within a package', 'import concurrent.futures\nconcurrent.futures.ThreadPoolExecutor\n'],
])('%s is no fault', (_, text) => {
  expect(faultsOf(text)).toEqual([]);
});

test('columns count characters, and the line is given for the caret', () => {
  const result = compileProgram('x = "😀é" + 2j\n');
  expect(result).toMatchObject({
    ok: false,
    error: [{ line: 1, column: 12, endColumn: 14, text: 'x = "😀é" + 2j' }],
  });
});
