/** What came from another process, made anew in this one. */
import type { ProgramCode } from '../program/code.ts';
import type { Value } from '../program/value.ts';
import type { Cell, Entries, Heap, Namespace, Strand } from './heap.ts';
import type { Vm } from './native.ts';
import type { Pickled, PickledCell } from './pickle.ts';
import { lookUp } from './pickle.ts';
import { pricesAt } from './prices.ts';
import { hashKey } from './values/entries.ts';

/** Where each of the pickle's cells is now. */
type Places = readonly Value[];

const moved = (places: Places, value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value;
  if (value.k === 'r') return places[value.v] ?? null;
  if (value.k === 't') return { k: 't', v: value.v.map((item) => moved(places, item)) };
  return value.k === 'm' ? { k: 'm', v: [moved(places, value.v[0]), moved(places, value.v[1])] } : value;
};

const movedNames = (places: Places, names: Namespace): Namespace => {
  const found: Namespace = {};
  for (const name in names) found[name] = moved(places, names[name] ?? null);
  return found;
};

const holdsRef = (value: Value): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return value.k === 'r' || ((value.k === 't' || value.k === 'm') && value.v.some(holdsRef));
};

/** Keys go by place where they are objects, and those have another place here. */
const movedEntries = (vm: Vm, places: Places, entries: Entries): Entries => {
  const found: Entries = {};
  for (const key in entries) {
    const [item, value] = entries[key] ?? [null, null];
    const there = moved(places, item);
    found[holdsRef(there) ? hashKey(vm, there) : key] = [there, moved(places, value)];
  }
  return found;
};

const empty = (cell: Cell): Cell => {
  if (cell.t === 'list' || cell.t === 'deque') return { ...cell, items: [] };
  if (cell.t === 'dict' || cell.t === 'set' || cell.t === 'frozenset') return { ...cell, entries: {} };
  return cell.t === 'object' ? { ...cell, attributes: {} } : cell;
};

/** Its place, with nothing in it yet: what it holds may hold it. */
const settle = (heap: Heap, cell: PickledCell): Value => {
  if (cell.t === 'global') return lookUp(heap, cell.module, cell.path);
  const place = heap.free.pop() ?? heap.cells.length;
  heap.cells[place] = empty(cell);
  return { k: 'r', v: place };
};

const fill = (vm: Vm, places: Places, cell: PickledCell, index: number): void => {
  const place = places[index];
  if (cell.t === 'global' || typeof place !== 'object' || place?.k !== 'r') return;
  const { cells } = vm.heap;
  if (cell.t === 'list' || cell.t === 'deque')
    cells[place.v] = { ...cell, items: cell.items.map((item) => moved(places, item)) };
  else if (cell.t === 'native')
    cells[place.v] = { ...cell, state: cell.state.map((item) => moved(places, item)) };
  else if (cell.t === 'object')
    cells[place.v] = {
      ...cell,
      type: moved(places, cell.type),
      attributes: movedNames(places, cell.attributes),
    };
};

/** After all else: keys may be objects whose hash depends on what they hold. */
const fillEntries = (vm: Vm, places: Places, cell: PickledCell, index: number): void => {
  const place = places[index];
  if (typeof place !== 'object' || place?.k !== 'r') return;
  if (cell.t === 'dict' || cell.t === 'set' || cell.t === 'frozenset')
    vm.heap.cells[place.v] = { ...cell, entries: movedEntries(vm, places, cell.entries) };
};

/** The first function or class that this process does not know, as `module.name`; null if it knows them all. */
export const unknownIn = (heap: Heap, { cells }: Pickled): string | null => {
  for (const cell of cells)
    if (cell.t === 'global' && lookUp(heap, cell.module, cell.path) === null)
      return `${cell.module}.${cell.path}`;
  return null;
};

/** In this heap, for this strand. The caller has seen to it that nothing is unknown here. */
export const unpickle = (program: ProgramCode, heap: Heap, strand: Strand, item: Pickled): Value => {
  const vm: Vm = { program, heap, strand, prices: pricesAt(0), ns: 0 };
  const places = item.cells.map((cell) => settle(heap, cell));
  for (const [index, cell] of item.cells.entries()) fill(vm, places, cell, index);
  for (const [index, cell] of item.cells.entries()) fillEntries(vm, places, cell, index);
  return moved(places, item.root);
};
