/** Broken programs, and what CPython 3.13 says of them (tests/reference/pythonSyntax/record.py). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileProgram, type SourceFault } from '../../../shared/python/index.ts';

interface Said {
  readonly type: string;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly endColumn: number | null;
}
interface Recorded {
  readonly python: string;
  readonly programs: readonly { readonly text: string; readonly said: Said | null }[];
}

const file = join(import.meta.dirname, '../../reference/pythonSyntax/broken.json');
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;

/** Not syntax errors here: a character's name that we do not have, and an import that has no package to be relative to. */
const otherwise: readonly string[] = ["x = '\\N{nope nope}'\n", 'from . import *\n'];
/** A file with a null byte: CPython's words are those of `compile`, ours those of running a file. */
const ours: readonly string[] = ['\0\n'];
const programs = recorded.programs.filter(({ text }) => ![...otherwise, ...ours].includes(text));

const types: Readonly<Record<string, string>> = {
  syntax: 'SyntaxError',
  indentation: 'IndentationError',
  tabs: 'TabError',
};

/** CPython stops at its first; ours may stand beside faults of other kinds. */
const firstOf = (text: string): SourceFault | undefined => {
  const result = compileProgram(text);
  return result.ok ? undefined : result.error.find((fault) => fault.code in types);
};

test(`there are ${programs.length} of them, from CPython 3.13`, () => {
  expect(recorded.python).toMatch(/^3\.13\./);
  expect(programs.length).toBeGreaterThan(370);
});

test.each(programs)('$text', ({ text, said }) => {
  const fault = firstOf(text);
  expect({ type: types[fault?.code ?? ''], message: fault?.message, line: fault?.line }).toEqual({
    type: said?.type,
    message: said?.message,
    line: said?.line,
  });
});

/** Where CPython's parser had looked one token further, and the second of two names in a pattern. */
const elsewhere: readonly string[] = ['x = a not b\n', 'match x:\n    case (a, a):\n        pass\n'];

test('their carets stand where CPython puts them', () => {
  const off = programs
    .filter(({ text }) => !elsewhere.includes(text))
    .filter(({ text, said }) => {
      const fault = firstOf(text);
      // An end at or before the beginning means one caret.
      const isOne = (said?.endColumn ?? 0) <= (said?.column ?? 0);
      return fault?.column !== said?.column || !(isOne || fault?.endColumn === said?.endColumn);
    });
  expect(off.map(({ text }) => text)).toEqual([]);
});
