/**
 * Garbage: mark from the strands, modules and what the machine holds; sweep the rest. It happens where a strand may be left and
 * depends on the heap alone, so that a run does not depend on when somebody looked at it.
 */

import type { Value } from '../../program/value.ts';
import { mostCells } from '../cells.ts';
import type { Cell, Entries, Frame, Heap, Namespace, Strand, Then } from '../heap.ts';
import { isAbandonable, isUnawaited } from '../loose.ts';
import type { Done } from './done.ts';

/** What a key takes beyond the key and its value. */
const entrySize = 6;

interface Marks {
  readonly heap: Heap;
  readonly seen: Uint8Array;
  /** Places whose cells are still to be gone through. */
  readonly open: number[];
  /** Values gone through; so many characters of texts and bytes count as one. */
  values: number;
}

/** Frees every cell that nothing reaches; the next time comes when twice as many are in use. Answers how many values are in use. */
export function collect(heap: Heap): number {
  const marks = openMarks(heap);
  // Whoever forgot to await them hears of it; `finally` of generators runs in the end.
  heap.cells.forEach((cell, place) => {
    if (isUnawaited(cell) || isAbandonable(cell)) markPlace(marks, place);
  });
  markFromRoots(marks);
  sweep(marks);
  return marks.values;
}

const openMarks = (heap: Heap): Marks => ({
  heap,
  seen: new Uint8Array(heap.cells.length),
  open: [],
  values: 0,
});

/** By place: 1 for what something reaches. */
export function reachedIn(heap: Heap): Uint8Array {
  const marks = openMarks(heap);
  markFromRoots(marks);
  return marks.seen;
}

function markFromRoots(marks: Marks): void {
  const { heap } = marks;
  for (const place of Object.values(heap.modules)) markPlace(marks, place);
  for (const strand of Object.values(heap.strands)) markStrand(marks, strand);
  for (const value of Object.values(heap.kept)) mark(marks, value);
  markNames(marks, heap.own);
  for (let place = marks.open.pop(); place !== undefined; place = marks.open.pop()) {
    const cell = heap.cells[place];
    if (cell) markCell(marks, cell);
  }
}

/** Highest place first, so that the lowest is taken first. */
function sweep({ heap, seen }: Marks): void {
  let last = heap.cells.length;
  while (last > 0 && seen[last - 1] === 0) last -= 1;
  heap.cells.length = last;
  heap.free = [];
  for (let place = last - 1; place >= 0; place -= 1) {
    if (seen[place] === 1) continue;
    heap.cells[place] = null;
    heap.free.push(place);
  }
  const live = last - heap.free.length;
  heap.collectAt = Math.max(20_000, Math.min(live * 2, Math.floor((live + mostCells) / 2)));
}

function markPlace(marks: Marks, place: number): void {
  if (marks.seen[place] !== 0) return;
  marks.seen[place] = 1;
  marks.open.push(place);
}

function mark(marks: Marks, value: Value): void {
  if (typeof value === 'string') marks.values += value.length >> 4;
  if (typeof value !== 'object' || value === null) return;
  switch (value.k) {
    case 'i':
    case 'b':
      marks.values += value.v.length >> 4;
      break;
    case 'r':
      markPlace(marks, value.v);
      break;
    case 't':
    case 'm':
    case 'g':
    case 'l':
      markAll(marks, value.v);
      break;
    default:
  }
}

function markAll(marks: Marks, values: readonly Value[]): void {
  marks.values += values.length;
  for (const value of values) mark(marks, value);
}

function markNames(marks: Marks, names: Namespace): void {
  for (const name in names) mark(marks, names[name] ?? null);
}

function markEntries(marks: Marks, entries: Entries): void {
  for (const key in entries) {
    marks.values += entrySize;
    markAll(marks, entries[key] ?? []);
  }
}

function markStrand(marks: Marks, strand: Strand): void {
  for (const frame of strand.frames) markFrame(marks, frame);
  for (const value of [strand.handling, strand.answer, strand.failure, strand.result, strand.raised])
    mark(marks, value);
  if (strand.call !== null) {
    mark(marks, strand.call[0]);
    markAll(marks, strand.call[1]);
  }
  if (strand.asked !== null) markThen(marks, strand.asked);
  markNames(marks, strand.own);
}

function markFrame(marks: Marks, frame: Frame): void {
  markPlace(marks, frame.globals);
  markAll(marks, frame.stack);
  markAll(marks, frame.locals);
  if (frame.names !== null) markNames(marks, frame.names);
  markThen(marks, frame.to);
}

const markThen = (marks: Marks, to: Then): Done => {
  switch (to.do) {
    case 'make':
      mark(marks, to.object);
      return markThen(marks, to.to);
    case 'class':
      return markAll(marks, to.bases);
    case 'module':
      return mark(marks, to.push);
    case 'generator':
      mark(marks, to.object);
      mark(marks, to.before);
      return markThen(marks, to.result);
    case 'try':
      markAll(marks, to.values);
      return markThen(marks, to.to);
    default:
  }
};

const markCell = (marks: Marks, cell: Cell): Done => {
  switch (cell.t) {
    case 'list':
    case 'deque':
      return markAll(marks, cell.items);
    case 'dict':
      if (cell.of !== undefined) markPlace(marks, cell.of);
      return markEntries(marks, cell.entries);
    case 'set':
    case 'frozenset':
      return markEntries(marks, cell.entries);
    case 'object':
      mark(marks, cell.type);
      return markNames(marks, cell.attributes);
    case 'class':
      markAll(marks, cell.mro);
      return markNames(marks, cell.attributes);
    case 'function':
      markPlace(marks, cell.globals);
      markAll(marks, cell.defaults);
      markNames(marks, cell.keywordDefaults);
      markAll(marks, cell.closure);
      return markNames(marks, cell.attributes);
    case 'cell':
      return mark(marks, cell.value);
    case 'generator':
      mark(marks, cell.handling);
      if (cell.frame !== null) markFrame(marks, cell.frame);
      return;
    case 'iterator':
      return markAll(marks, cell.over);
    case 'module':
      return markNames(marks, cell.attributes);
    case 'native':
      return markAll(marks, cell.state);
  }
};
