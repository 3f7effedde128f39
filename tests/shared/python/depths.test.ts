/** The stack has one height at every instruction, whichever way leads there, and never less than is taken. */
import { expect, test } from 'vitest';
import { compileModule } from '../../../shared/python/index.ts';
import { library } from '../../../shared/python/library/index.ts';
import { corpus } from './corpus.ts';
import { depthFaults } from './depths.ts';

const faultsOf = (name: string, source: string): string[] =>
  compileModule(source, name).codes.flatMap(depthFaults);

test.each(Object.entries(corpus))('of %s', (name, source) => {
  expect(faultsOf(`corpus.${name}`, source)).toEqual([]);
});

test.each(Object.entries(library))('of the library module %s', (name, source) => {
  expect(faultsOf(name, source)).toEqual([]);
});

test('the abstract run finds a stack that is too low, and code that nothing reaches', () => {
  const [code] = compileModule('x = 1\n', 'corpus.faulty').codes;
  if (!code) throw new Error('no code');
  const shortened = { ...code, ops: code.ops.slice(2), lines: code.lines.slice(1) };
  expect(depthFaults(shortened)[0]).toBe('<module>: 0 storeGlobal takes 1 of 0');
  const lengthened = { ...code, ops: [...code.ops, 0, 0], lines: [...code.lines, 1] };
  expect(depthFaults(lengthened)).toEqual([`<module>: ${code.lines.length} is never reached`]);
});
