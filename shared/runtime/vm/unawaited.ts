/**
 * `RuntimeWarning: coroutine 'f' was never awaited`. CPython says so when the last reference to the coroutine goes
 * (Objects/genobject.c, _PyGen_Finalize). Here nobody counts references: a coroutine is loose while it may have lost its last one,
 * and where a statement of the program ends, what nothing reaches is told. At the end of the process the rest is. The same goes for
 * asynchronous generators, which their loop closes then.
 */
import type { ProgramCode } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import { cellIf, isRef } from '../cells.ts';
import type { Cell, Frame, Heap } from '../heap.ts';
import { isAbandonable, isUnawaited, loosen } from '../loose.ts';
import { invoke } from './call.ts';
import { reachedIn } from './collect.ts';
import type { Done } from './done.ts';
import { dropped, loadedOf, type Run } from './run.ts';

const watched = new WeakMap<ProgramCode, boolean>();

/** Only programs that have coroutines pay for the watch. */
export const isWatched = (program: ProgramCode): boolean => {
  const known = watched.get(program);
  if (known !== undefined) return known;
  const has = Object.hasOwn(program.modules, 'asyncio') || program.codes.some(isOwnCoroutine);
  watched.set(program, has);
  return has;
};

const isOwnCoroutine = ({ kind, module }: ProgramCode['codes'][number]): boolean =>
  kind === 'coroutine' && module === '';

export function loosenAll(run: Run, values: readonly Value[]): void {
  for (const value of values) loosen(run.heap, value);
}

/** What a frame of the program held in variables of its own, when it is left. */
export function loosenLocals(run: Run, frame: Frame): void {
  if (!run.watched) return;
  const { code } = loadedOf(run, frame.code);
  const { positional, keywordOnly } = code.parameters;
  if (code.module === '') loosenAll(run, frame.locals.slice(positional + keywordOnly));
}

/** A statement of the program ends here. */
export const tellUnawaited = (run: Run, frame: Frame): Done => {
  const { loose } = run.heap;
  if (loose === undefined || loose.length === 0 || run.after !== null) return;
  if (loadedOf(run, frame.code).code.module !== '') return;
  const open = loose.filter((place) => isOpen(run.heap.cells[place]) && !isAtHand(run, place));
  run.heap.loose = [];
  if (open.length === 0) return;
  run.count += run.heap.cells.length >> 4;
  const reached = reachedIn(run.heap);
  const lost = open.filter((place) => reached[place] === 0);
  if (lost.some((place) => isAbandonable(run.heap.cells[place]))) return closeLater(run, lost);
  // The one that holds another was made after it, and goes first.
  const names = lost.map((place) => nameOf(run.heap, place));
  if (names.length > 0) tell(run, frame, names.reverse());
};

const isOpen = (cell: Cell | null | undefined): boolean => isUnawaited(cell) || isAbandonable(cell);

/** The loop closes asynchronous generators that are lost (Lib/asyncio/base_events.py, _asyncgen_finalizer_hook); the rest waits for the next statement. */
function closeLater(run: Run, lost: readonly number[]): void {
  const generators = lost.filter((place) => isAbandonable(run.heap.cells[place]));
  run.heap.loose = lost.filter((place) => !generators.includes(place));
  const module = run.heap.modules['asyncio.base_events'];
  const hook = cellIf(run, module === undefined ? null : { k: 'r', v: module }, 'module')?.attributes
    .$_finalize;
  const refs = generators.map((v): Value => ({ k: 'r', v }));
  if (hook !== undefined) invoke(run, hook, { args: [{ k: 't', v: refs }], named: null, to: dropped });
}

/** Its frame goes: it is told once, and holds nothing any more. */
const nameOf = (heap: Heap, place: number): string => {
  const cell = heap.cells[place];
  if (!isUnawaited(cell)) return '';
  cell.state = 'closed';
  cell.frame = null;
  return cell.name;
};

/** Where most are: in a variable, or last in a list of one. Only to save looking through the whole heap. */
function isAtHand(run: Run, place: number): boolean {
  const isIt = (value: Value | undefined): boolean => isRef(value) && value.v === place;
  const holds = (value: Value | undefined): boolean =>
    isIt(value) || isIt(cellIf(run, value, 'list')?.items.at(-1));
  return run.strand.frames.some(({ stack, locals }) => stack.some(holds) || locals.some(holds));
}

const warningOf = (name: string): string => `RuntimeWarning: coroutine '${name}' was never awaited\n`;
const hint = 'RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n';

/** Once for each place (Lib/warnings.py, the action "default"); through module warnings where the program has it. */
const tell = (run: Run, frame: Frame, names: readonly string[]): Done => {
  const { lines, line: first } = loadedOf(run, frame.code).code;
  const line = lines[Math.max(0, frame.at - 1)] ?? first;
  const source = (run.program.source[line - 1] ?? '').trim();
  const filter = filterOf(run);
  if (filter !== null) {
    const args = [{ k: 't', v: names } as const, run.program.file, line, `  ${source}\n${hint}`];
    return invoke(run, filter, { args, named: null, to: dropped });
  }
  const text = names
    .filter((name) => isFirst(run.heap, `${line} ${name}`))
    .map((name) => `${run.program.file}:${line}: ${warningOf(name)}  ${source}\n${hint}`)
    .join('');
  if (text === '') return;
  run.strand.asked = dropped;
  run.after = { do: 'ask', ask: 'write', args: [text, 'stderr'] };
};

const filterOf = (run: Run): Value => {
  const place = run.heap.modules.warnings;
  const module = place === undefined ? null : cellIf(run, { k: 'r', v: place }, 'module');
  return module?.loaded === true ? (module.attributes.$_unawaited ?? null) : null;
};

const isFirst = (heap: Heap, where: string): boolean => {
  const key = `$unawaited ${where}`;
  if (heap.own[key] !== undefined) return false;
  heap.own[key] = true;
  return true;
};

/** What the process says of the rest when it ends. */
export const unawaitedAtEnd = (heap: Heap): string =>
  heap.cells
    .filter(isUnawaited)
    .filter(({ name }) => isFirst(heap, `0 ${name}`))
    .map(({ name }) => `<sys>:0: ${warningOf(name)}`)
    .join('');
