/** Functions as CPython 3.13 sees them: kinds, parameters, variables, cells, lines (tests/reference/pythonSyntax/recordCodes.py). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Code } from '../../../shared/program/code.ts';
import { compileModule } from '../../../shared/python/index.ts';
import { corpus } from './corpus.ts';

interface Facts {
  readonly qualname: string;
  readonly line: number;
  readonly lines: readonly number[];
}
const file = join(import.meta.dirname, '../../reference/pythonSyntax/codes.json');
const recorded = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly python: string;
  readonly programs: Readonly<Record<string, readonly Facts[]>>;
};

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

const factsOf = (code: Code): Facts => {
  const own = code.locals.length - code.free;
  return {
    qualname: code.qualname,
    line: code.line,
    kind: code.kind,
    ...code.parameters,
    own: sorted(code.locals.slice(0, own)),
    free: sorted(code.locals.slice(own)),
    lines: [...new Set(code.lines)].sort((left, right) => left - right),
  } as Facts;
};

const key = ({ qualname, line }: { readonly qualname: string; readonly line: number }): string =>
  `${qualname} ${line}`;

/** Lines of which only one side has an instruction; no traceback can point there. */
const lonely: Readonly<Record<string, { readonly line: number; readonly why: string }>> = {
  'g 6': {
    line: 8,
    why: 'the return of a function of nothing but a text: at the first decorator in CPython',
  },
  'h 13': { line: 18, why: 'the NOP CPython leaves for a `continue` whose ways out are written elsewhere' },
};

test('they come from CPython 3.13', () => {
  expect(recorded.python).toMatch(/^3\.13\./);
  expect(Object.keys(recorded.programs).sort()).toEqual(Object.keys(corpus).sort());
});

/** Modules and class bodies keep their names elsewhere than functions do; only what CPython calls a function is compared. */
const functionsOf = (name: string, source: string): readonly Facts[] =>
  compileModule(source, `codes.${name}`)
    .codes.filter((code) => code.kind !== 'module' && code.kind !== 'class')
    .map(factsOf);

const withoutLines = (facts: Facts): object => ({ ...facts, lines: undefined });

test.each(Object.entries(corpus))('%s', (name, source) => {
  const functions = functionsOf(name, source);
  const theirs = recorded.programs[name] ?? [];
  expect(functions.map(withoutLines)).toEqual(
    functions
      .map((own) => theirs.find((facts) => key(facts) === key(own)))
      .map((facts) => facts && withoutLines(facts)),
  );
});

test.each(Object.entries(corpus))('lines of %s', (name, source) => {
  for (const own of functionsOf(name, source)) {
    const theirs = (recorded.programs[name] ?? []).filter((facts) => key(facts) === key(own));
    if (theirs.length !== 1) continue;
    const compared = (lines: readonly number[]): readonly number[] =>
      lines.filter((line) => line !== own.line && line !== lonely[key(own)]?.line);
    expect([key(own), compared(own.lines)]).toEqual([key(own), compared(theirs[0]?.lines ?? [])]);
  }
});
