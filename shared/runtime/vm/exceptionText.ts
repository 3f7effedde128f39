/** One exception by itself: the lines it came through, its name and text, and what was probably meant. */
import type { Value } from '../../program/value.ts';
import { cellIf, isBoxed } from '../cells.ts';
import type { CellOf } from '../heap.ts';
import { isRedirected } from '../native.ts';
import { homes, isBuiltin, typeNameOf } from '../types.ts';
import { textOf } from '../values/text.ts';
import { closest } from './closest.ts';
import { namesOf } from './natives/attributes.ts';
import type { Run } from './run.ts';

/** Of lines that repeat, three are shown. */
const mostRepeats = 3;

export const attributesOf = (run: Run, exception: Value): CellOf<'object'>['attributes'] =>
  cellIf(run, exception, 'object')?.attributes ?? {};

/** The lines of the program that it came through, outermost first; the same one over and over is counted. */
export function linesOf(run: Run, exception: Value): string[] {
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
export function endingText(run: Run, exception: Value): string[] {
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
