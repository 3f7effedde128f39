/** Code as text, for tests and for reading: one instruction a line. */
import {
  binaryOperators,
  type Code,
  compareOperators,
  opcodes,
  type ProgramCode,
  unaryOperators,
} from '../program/code.ts';
import type { Value } from '../program/value.ts';

const shown = (value: Value | undefined): string => {
  if (value === null || value === undefined) return 'None';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (value.k === 't') return `(${value.v.map(shown).join(', ')})`;
  return `${value.k}:${JSON.stringify(value.v)}`;
};

const jumps: ReadonlySet<string> = new Set([
  'jump',
  'loop',
  'jumpIfFalse',
  'jumpIfTrue',
  'jumpIfFalseOrPop',
  'jumpIfTrueOrPop',
  'forIter',
]);
const named: ReadonlySet<string> = new Set([
  ...['loadGlobal', 'storeGlobal', 'deleteGlobal', 'loadName', 'storeName', 'deleteName', 'annotate'],
  ...['loadAttr', 'storeAttr', 'deleteAttr', 'importName', 'importFrom'],
]);

const argumentOf = (code: Code, name: string, argument: number): string => {
  if (name === 'const' || name === 'callKw') return shown(code.consts[argument]);
  if (/(Fast|Cell)$/.test(name)) return code.locals[argument] ?? '?';
  if (named.has(name)) return (code.names[argument] ?? '?').slice(1);
  if (jumps.has(name)) return `-> ${argument}`;
  if (name === 'binary' || name === 'inplace') return binaryOperators[argument] ?? '?';
  if (name === 'unary') return unaryOperators[argument] ?? '?';
  return name === 'compare' ? (compareOperators[argument] ?? '?') : String(argument);
};

const plain: ReadonlySet<string> = new Set(
  (
    'nop pop dup dup2 swap rot3 getItem setItem deleteItem buildSlice getIter listToTuple return enterHandler leaveHandler ' +
    'matchException matchGroup reraise enterWith enterAsyncWith exitWith yield yieldFrom await getAsyncIter asyncNext'
  ).split(' '),
);

const head = (code: Code): string => {
  const locals = code.locals.length === 0 ? '' : ` (${code.locals.join(' ')}; ${code.free} free)`;
  return `${code.kind} ${code.qualname}${locals}`;
};

export const writeCode = (code: Code): string => {
  const lines = [head(code)];
  code.lines.forEach((line, index) => {
    const name = opcodes[code.ops[index * 2] ?? 0] ?? '?';
    const argument = plain.has(name) ? '' : ` ${argumentOf(code, name, code.ops[index * 2 + 1] ?? 0)}`;
    const before = index === 0 || code.lines[index - 1] !== line ? String(line) : '';
    lines.push(`${before.padStart(4)} ${String(index).padStart(4)} ${name}${argument}`);
  });
  for (const [from, to, target, depth] of code.guards)
    lines.push(`     guard ${from}..${to} -> ${target}, depth ${depth}`);
  return lines.join('\n');
};

/** The program itself, without the library. */
export const writeProgram = (program: ProgramCode): string =>
  program.codes
    .filter((code) => code.module === '')
    .map(writeCode)
    .join('\n\n');
