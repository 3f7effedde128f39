/** An exception as CPython prints it to stderr (Lib/traceback.py), without the marks under the lines. */
import type { ProgramCode } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import { cellIf, isBoxed } from '../cells.ts';
import type { CellOf, Heap, Strand } from '../heap.ts';
import { isRedirected } from '../native.ts';
import { pricesAt } from '../prices.ts';
import { homes, isBuiltin, typeNameOf } from '../types.ts';
import { textOf } from '../values/text.ts';
import { closest } from './closest.ts';
import { membersOf } from './exceptions.ts';
import { namesOf } from './natives/attributes.ts';
import { operations } from './operations.ts';
import { codesOf, derivedFrom, type Run } from './run.ts';

const causeText = '\nThe above exception was the direct cause of the following exception:\n\n';
const contextText = '\nDuring handling of the above exception, another exception occurred:\n\n';
const mostMembers = 15;
const mostDepth = 10;
/** Of lines that repeat, three are shown. */
const mostRepeats = 3;

export function tracebackOf(program: ProgramCode, heap: Heap, exception: Value): string {
  return chain(lookingRun(program, heap), exception, []).join('');
}

/** Nothing runs: texts that only Python code could give are left out. */
function lookingRun(program: ProgramCode, heap: Heap): Run {
  const strand: Strand = {
    ...{ id: -1, frames: [], call: null, asked: null, handling: null, ns: 0 },
    ...{ answer: null, failure: null, result: null, raised: null, own: {} },
  };
  return {
    ...{ program, heap, strand, prices: pricesAt(0), ns: 0, codes: codesOf(program), costs: [] },
    ...{ operations, continuations: {}, derived: derivedFrom(heap), frame: null, count: 0 },
    ...{ mostNs: 0, mostCount: 0, everywhere: false, after: null },
  };
}

const attributesOf = (run: Run, exception: Value): CellOf<'object'>['attributes'] =>
  cellIf(run, exception, 'object')?.attributes ?? {};

/** What led to it first, then itself. */
function chain(run: Run, exception: Value, seen: readonly Value[]): string[] {
  const { cause = null, context = null, suppress = false } = attributesOf(run, exception);
  const known = [...seen, exception];
  const isNew = (other: Value): boolean => other !== null && !known.some((each) => sameRef(each, other));
  const before = isNew(cause)
    ? [...chain(run, cause, known), causeText]
    : isNew(context) && suppress !== true
      ? [...chain(run, context, known), contextText]
      : [];
  return [...before, ...one(run, exception)];
}

const sameRef = (a: Value, b: Value): boolean => isBoxed(a) && isBoxed(b) && a.k === b.k && a.v === b.v;

function one(run: Run, exception: Value): string[] {
  const members = membersOf(run, exception);
  if (members !== null) return group(run, exception, members, 0);
  return [...header('', lines(run, exception)), ...ending(run, exception)];
}

const header = (margin: string, found: readonly string[]): string[] =>
  found.length === 0 ? [] : [`${margin}Traceback (most recent call last):\n`, ...found];

/** The lines of the program that it came through, outermost first; the same one over and over is counted. */
function lines(run: Run, exception: Value): string[] {
  const { trace } = attributesOf(run, exception);
  const entries = isBoxed(trace) && trace.k === 't' ? [...trace.v].reverse() : [];
  const shown: string[] = [];
  let [last, repeats] = ['', 0];
  const close = (): void => {
    const more = repeats - mostRepeats;
    if (more > 0) shown.push(`  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`);
  };
  for (const entry of entries) {
    const text = lineText(run, entry);
    if (text === null) continue;
    if (text !== last) {
      close();
      [last, repeats] = [text, 0];
    }
    repeats += 1;
    if (repeats <= mostRepeats) shown.push(text);
  }
  close();
  return shown;
}

function lineText(run: Run, entry: Value): string | null {
  if (!isBoxed(entry) || entry.k !== 't') return null;
  const [module = '', line = 0, name = ''] = entry.v;
  if (module !== '') return null;
  const source = run.program.source[Number(line) - 1]?.trim() ?? '';
  const code = source === '' ? '' : `    ${source}\n`;
  return `  File "${run.program.file}", line ${String(line)}, in ${String(name)}\n${code}`;
}

/** `ValueError: text`, and what was meant. */
function ending(run: Run, exception: Value): string[] {
  const name = qualifiedName(run, exception);
  const text = `${textNow(run, exception)}${hint(run, exception)}`;
  const notes = cellIf(run, attributesOf(run, exception).$__notes__, 'list')?.items ?? [];
  const noteLines = notes.flatMap((note) =>
    String(note)
      .split('\n')
      .map((row) => `${row}\n`),
  );
  return [text === '' ? `${name}\n` : `${name}: ${text}\n`, ...noteLines];
}

function qualifiedName(run: Run, exception: Value): string {
  const type = cellIf(run, exception, 'object')?.type ?? null;
  const cell = cellIf(run, type, 'class');
  if (cell !== null)
    return cell.module === '__main__' || cell.module === 'builtins'
      ? cell.qualname
      : `${cell.module}.${cell.qualname}`;
  const name = typeNameOf(run, exception);
  const home = homes[name];
  return home === undefined ? name : `${home}.${name}`;
}

/** A `__str__` of the program's own cannot run any more: it is shown by its arguments. */
function textNow(run: Run, exception: Value): string {
  const { shown } = attributesOf(run, exception);
  if (typeof shown === 'string') return shown;
  try {
    return textOf(run, exception);
  } catch (thrown) {
    if (!isRedirected(thrown)) return '<exception str() failed>';
    const { args } = attributesOf(run, exception);
    const first = isBoxed(args) && args.k === 't' ? args.v[0] : undefined;
    return typeof first === 'string' ? first : '<exception str() failed>';
  }
}

/** Modules that a name may be forgotten to be imported of. */
const modules = [
  ...['asyncio', 'collections', 'contextlib', 'copy', 'dataclasses', 'datetime', 'functools', 'heapq', 'io'],
  ...['itertools', 'json', 'logging', 'math', 'multiprocessing', 'operator', 'os', 'queue', 'random', 're'],
  ...['statistics', 'string', 'sys', 'threading', 'time', 'traceback', 'typing', 'weakref'],
];

function hint(run: Run, exception: Value): string {
  const { name, obj, hint: given } = attributesOf(run, exception);
  if (typeof name !== 'string') return '';
  if (isBuiltin(run, exception, 'NameError')) {
    const meant = typeof given === 'string' ? `. Did you mean: '${given}'?` : '';
    const forgotten = modules.includes(name) ? ` Did you forget to import '${name}'?` : '';
    if (forgotten === '') return meant;
    return meant === '' ? `.${forgotten}` : `${meant.slice(0, -1)} or did you forget to import '${name}'?`;
  }
  if (!isBuiltin(run, exception, 'AttributeError') || obj === undefined) return '';
  const names = namesOf(run, obj).filter((each) => name.startsWith('_') || !each.startsWith('_'));
  const meant = closest(name, names);
  return meant === null ? '' : `. Did you mean: '${meant}'?`;
}

const indented = (rows: readonly string[], margin: string): string[] =>
  rows.flatMap((text) =>
    text
      .split(/(?<=\n)/)
      .filter((row) => row !== '')
      .map((row) => (row === '\n' ? `${margin.trimEnd()}\n` : `${margin}${row}`)),
  );

/** CPython's tree: `  + Exception Group Traceback`, members between lines with their numbers. */
function group(run: Run, exception: Value, members: readonly Value[], depth: number): string[] {
  const margin = depth === 0 ? '  ' : '';
  const bar = `${margin}| `;
  const found = lines(run, exception);
  const head =
    found.length === 0
      ? []
      : [`${margin}${depth === 0 ? '+ ' : ''}Exception Group Traceback (most recent call last):\n`];
  const own = indented([...found, ...ending(run, exception)], depth === 0 ? bar : '');
  if (depth >= mostDepth) return [...head, ...own, `${margin}... (max_group_depth is ${mostDepth})\n`];
  return [...head, ...own, ...memberRows(run, members, depth)];
}

function memberRows(run: Run, members: readonly Value[], depth: number): string[] {
  const margin = depth === 0 ? '  ' : '';
  const rows: string[] = [];
  const count = Math.min(members.length, mostMembers);
  for (let index = 0; index < count; index += 1) {
    const opens = index === 0 ? '+-' : '  ';
    rows.push(`${margin}${opens}+---------------- ${index + 1} ----------------\n`);
    rows.push(...indented(memberText(run, members[index] ?? null, depth + 1), `${margin}  | `));
  }
  if (members.length > count) {
    const more = members.length - count;
    rows.push(`${margin}  +---------------- ... ----------------\n`);
    rows.push(`${margin}  | and ${more} more exception${more === 1 ? '' : 's'}\n`);
  }
  return [...rows, `${margin}  +------------------------------------\n`];
}

function memberText(run: Run, member: Value, depth: number): string[] {
  const members = membersOf(run, member);
  if (members !== null) return group(run, member, members, depth);
  return chain(run, member, []);
}
