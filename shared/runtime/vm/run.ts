import type { Value } from '../../program/value.ts';
import { memoryIsFull, mostInAll } from '../cells.ts';
import type { Frame, Heap, Namespace, Then } from '../heap.ts';
import type { Vm } from '../native.ts';
import type { Prices } from '../prices.ts';
import type { After } from '../stretch.ts';
import { collect } from './collect.ts';
import { type Loaded, type LoadedCodes, loadNow } from './loaded.ts';
import type { Rate } from './rates.ts';

/** What something is called with, and what its result is for. */
export interface Call {
  readonly args: readonly Value[];
  readonly named: Namespace | null;
  readonly to: Then;
}

/** Goes on when a call that an operation made has returned. */
export type Continuation = (run: Run, values: readonly Value[], result: Value, to: Then) => void;
/** Calls Python code: puts frames on the strand. It ends in `deliver`, sooner or later. */
export type Operation = (run: Run, call: Call) => void;
export type Perform = (run: Run, frame: Frame, n: number) => void;

/** Facts about classes that are found in the heap and may be forgotten at any time. */
export interface Derived {
  /** Names under which some class has a property or the like: such a name is looked up in the class first. */
  readonly shadows: Set<string>;
  /** Place of a class → name → what its mro has there. */
  readonly found: Map<number, Map<string, Value | undefined>>;
  /** Does any class have a `__setattr__` or `__slots__`? */
  setters: boolean;
}

export interface Run extends Vm {
  readonly codes: LoadedCodes;
  readonly costs: readonly (readonly number[])[];
  /** Those of the code on top, which runs. */
  cost: readonly number[];
  rate: Rate;
  readonly tables: Readonly<Record<Rate, Prices>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly continuations: Readonly<Record<string, Continuation>>;
  readonly derived: Derived;
  /** The innermost frame; null when the strand is over. */
  frame: Frame | null;
  /** Instructions so far. */
  count: number;
  readonly mostNs: number;
  readonly mostCount: number;
  readonly everywhere: boolean;
  /** Has the program coroutines that it may forget to await? */
  readonly watched: boolean;
  /** Why to stop, when it is time. */
  after: After | null;
}

export const pushed: Then = { do: 'push' };
export const dropped: Then = { do: 'drop' };

const derivedOf = new WeakMap<Heap, Derived>();

export function derivedFrom(heap: Heap): Derived {
  const known = derivedOf.get(heap);
  if (known !== undefined) return known;
  const derived: Derived = { shadows: new Set(), found: new Map(), setters: false };
  for (const cell of heap.cells) if (cell?.t === 'class') noteNames(heap, derived, cell.attributes);
  derivedOf.set(heap, derived);
  return derived;
}

/** What these names of a class mean for the attributes of its instances. */
export function noteNames(heap: Heap, derived: Derived, names: Namespace): void {
  for (const name of Object.keys(names)) {
    if (shadowing(heap, names[name] ?? null)) derived.shadows.add(name);
    if (name === '$__setattr__' || name === '$__slots__') derived.setters = true;
  }
}

/** Is it a property, or an instance of a class of the program, which may have `__set__`? */
function shadowing(heap: Heap, value: Value): boolean {
  if (typeof value !== 'object' || value === null || value.k !== 'r') return false;
  const cell = heap.cells[value.v];
  return cell?.t === 'object';
}

export const push = (run: Run, value: Value): void => {
  if (run.frame !== null) run.frame.stack.push(value);
};

/** The function's frame is on top from now on. */
export function enter(run: Run, frame: Frame): void {
  run.strand.frames.push(frame);
  run.frame = frame;
}

/** The frame below is on top from now on. */
export function leave(run: Run): void {
  const { frames } = run.strand;
  frames.pop();
  run.frame = frames[frames.length - 1] ?? null;
}

/**
 * The library keeps queues, locks and lists of waiters in order without locks of its own: between two asks it is not left, except
 * where it goes on and on.
 */
const isLeft = (run: Run): boolean => {
  const module = run.frame === null ? '' : loadedOf(run, run.frame.code).code.module;
  return module === '' || module === 'builtins' || run.count >= run.mostCount * 10;
};

/** Work after which garbage is collected whatever there is of it: nothing can have grown by more. */
const measureAfter = 16_000_000;

function tidy(run: Run): void {
  run.heap.made = -run.count;
  if (collect(run.heap) > mostInAll) throw memoryIsFull;
}

/** Here another strand may take over: is it time? */
export function handOver(run: Run): void {
  if (run.after !== null) return;
  const { heap } = run;
  // Before time is looked at: when garbage goes must not depend on where a stretch is cut.
  if (heap.cells.length - heap.free.length >= heap.collectAt || heap.made + run.count >= measureAfter)
    tidy(run);
  if (run.ns >= run.mostNs || run.count >= run.mostCount) run.after = isLeft(run) ? { do: 'goOn' } : null;
}

export const loadedOf = (run: Run, number: number): Loaded =>
  run.codes[number] ?? loadNow(run.program, number);
