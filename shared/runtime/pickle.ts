/**
 * Values on their way from one process to another, as CPython's pickle takes them (Lib/pickle.py, protocol 4): objects are
 * copied, functions and classes go by module and name. Plain JSON.
 */
import type { ProgramCode } from '../program/code.ts';
import { codeAt } from '../program/holes.ts';
import type { Value } from '../program/value.ts';
import type { Cell, Entries, Heap, Namespace } from './heap.ts';
import { codeUnits, sizeOfNumber } from './pickleSize.ts';

/** References lead to places in `cells`. */
export interface Pickled {
  readonly root: Value;
  readonly cells: readonly PickledCell[];
  /** About as many as CPython's pickle takes. */
  readonly bytes: number;
  /** Those of them that are the content of `bytes` objects: they cost less. */
  readonly rawBytes: number;
}

export type PickledCell = Cell | { readonly t: 'global'; readonly module: string; readonly path: string };

/** What cannot be pickled: the exception that is raised. */
export interface Unpicklable {
  readonly type: string;
  readonly text: string;
}

interface Packing {
  readonly program: ProgramCode;
  readonly heap: Heap;
  readonly places: Map<number, number>;
  readonly cells: PickledCell[];
  bytes: number;
  rawBytes: number;
  /** Values within one another, down to the one at hand. */
  depth: number;
}

/** CPython's own stack bears some five thousand; ours, in every browser, this. */
const deepest = 500;

const cannot = (type: string, text: string): never => {
  throw { type, text } satisfies Unpicklable;
};

const isUnpicklable = (thrown: unknown): thrown is Unpicklable =>
  typeof thrown === 'object' && thrown !== null && 'type' in thrown && 'text' in thrown;

const moduleAt = (heap: Heap, place: number): string => {
  const cell = heap.cells[place];
  return cell?.t === 'module' ? cell.name : '';
};

/** What a module of this name has under a dotted path; null if there is no such thing. */
const lookUp = (heap: Heap, module: string, path: string): Value => {
  const isMain = module === '__main__' || module === '__mp_main__';
  const place = heap.modules[isMain ? '' : module];
  let found: Value = place === undefined ? null : { k: 'r', v: place };
  for (const name of path.split('.')) {
    const cell: Cell | null =
      found !== null && typeof found === 'object' && found.k === 'r' ? (heap.cells[found.v] ?? null) : null;
    found = cell !== null && 'attributes' in cell ? (cell.attributes[`$${name}`] ?? null) : null;
  }
  return found;
};

/** A function or class by its name, which must lead back to it. */
const packGlobal = (packing: Packing, place: number, module: string, path: string): PickledCell => {
  const { heap } = packing;
  const kind = heap.cells[place]?.t === 'class' ? 'class' : 'function';
  if (path.includes('<locals>')) cannot('AttributeError', `Can't get local object '${path}'`);
  const found = lookUp(heap, module, path);
  if (typeof found !== 'object' || found?.k !== 'r' || found.v !== place) {
    const shown = `<${kind} ${path} at 0x7f${(0x10000000 + place * 16).toString(16)}>`;
    cannot('_pickle.PicklingError', `Can't pickle ${shown}: attribute lookup ${path} on ${module} failed`);
  }
  packing.bytes += module.length + path.length + 8;
  return { t: 'global', module, path };
};

const packNames = (packing: Packing, attributes: Namespace): Namespace => {
  const packed: Namespace = {};
  for (const name in attributes) {
    // Where an exception was raised stays behind.
    if (name === 'trace' || name === 'context') continue;
    packing.bytes += name.length + 2;
    packed[name] = pack(packing, attributes[name] ?? null);
  }
  return packed;
};

const packEntries = (packing: Packing, entries: Entries): Entries => {
  const packed: Entries = {};
  for (const key in entries) {
    const [item, value] = entries[key] ?? [null, null];
    packed[key] = [pack(packing, item), pack(packing, value)];
  }
  return packed;
};

const packCell = (packing: Packing, place: number): PickledCell => {
  const cell = packing.heap.cells[place];
  packing.bytes += 8;
  switch (cell?.t) {
    case 'list':
    case 'deque':
      return { ...cell, items: cell.items.map((item) => pack(packing, item)) };
    case 'dict':
    case 'set':
    case 'frozenset':
      return { ...cell, entries: packEntries(packing, cell.entries) };
    case 'class':
      return packGlobal(packing, place, cell.module, cell.qualname);
    case 'function': {
      const { qualname = '' } = codeAt(packing.program, cell.code) ?? {};
      return packGlobal(packing, place, moduleAt(packing.heap, cell.globals), qualname);
    }
    case 'object':
      return packMember(packing, cell, place) ?? packObject(packing, cell);
    case 'native':
      return { ...cell, state: cell.state.map((item) => pack(packing, item)) };
    case 'generator':
      return cannot('TypeError', `cannot pickle '${cell.kind}' object`);
    default:
      return cannot('TypeError', `cannot pickle '${cell?.t ?? 'NoneType'}' object`);
  }
};

/** A member of an enumeration goes by its name, and is the same one there. */
const packMember = (
  packing: Packing,
  { type, attributes }: Extract<Cell, { t: 'object' }>,
  place: number,
): PickledCell | null => {
  const made = typeof type === 'object' && type?.k === 'r' ? packing.heap.cells[type.v] : null;
  if (made?.t !== 'class' || made.attributes.$_member_map_ === undefined) return null;
  const path = `${made.qualname}.${String(attributes.$_name_)}`;
  const found = lookUp(packing.heap, made.module, path);
  if (typeof found !== 'object' || found?.k !== 'r' || found.v !== place) return null;
  packing.bytes += made.module.length + path.length + 8;
  return { t: 'global', module: made.module, path };
};

/** Locks and what is made of them stay in their process. */
const packObject = (packing: Packing, cell: Extract<Cell, { t: 'object' }>): PickledCell => {
  const { type } = cell;
  const made = typeof type === 'object' && type?.k === 'r' ? packing.heap.cells[type.v] : null;
  if (made?.t === 'class' && (made.module === 'threading' || made.module === '_thread'))
    cannot('TypeError', "cannot pickle '_thread.lock' object");
  return { ...cell, type: pack(packing, type), attributes: packNames(packing, cell.attributes) };
};

const packRef = (packing: Packing, place: number): Value => {
  const known = packing.places.get(place);
  if (known !== undefined) return { k: 'r', v: known };
  const index = packing.cells.length;
  packing.places.set(place, index);
  packing.cells.push({ t: 'global', module: '', path: '' }); // its place is taken before what it holds
  packing.cells[index] = packCell(packing, place);
  return { k: 'r', v: index };
};

const pack = (packing: Packing, value: Value): Value => {
  if (packing.depth === deepest)
    cannot('RecursionError', 'maximum recursion depth exceeded while pickling an object');
  packing.depth += 1;
  const packed = packValue(packing, value);
  packing.depth -= 1;
  return packed;
};

const packValue = (packing: Packing, value: Value): Value => {
  if (typeof value === 'string') packing.bytes += codeUnits(value) + 3;
  else if (typeof value === 'number') packing.bytes += sizeOfNumber(value);
  else if (typeof value !== 'object' || value === null) packing.bytes += 1;
  else if (value.k === 'r') return packRef(packing, value.v);
  else if (value.k === 't') {
    packing.bytes += 3;
    return { k: 't', v: value.v.map((item) => pack(packing, item)) };
  } else if (value.k === 'm') {
    packing.bytes += 10;
    return { k: 'm', v: [pack(packing, value.v[0]), pack(packing, value.v[1])] };
  } else {
    const raw = value.k === 'b' ? value.v.length : 0;
    packing.bytes += 9 + raw;
    packing.rawBytes += raw;
  }
  return value;
};

/** The value as others may have it, or what cannot be. */
export const pickle = (program: ProgramCode, heap: Heap, value: Value): Pickled | Unpicklable => {
  const packing: Packing = { program, heap, places: new Map(), cells: [], bytes: 4, rawBytes: 0, depth: 0 };
  try {
    const root = pack(packing, value);
    const { cells, bytes, rawBytes } = packing;
    return { root, cells, bytes, rawBytes };
  } catch (thrown) {
    if (isUnpicklable(thrown)) return thrown;
    throw thrown;
  }
};

export { lookUp };
