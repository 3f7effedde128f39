/**
 * All that a running Python process remembers, as plain JSON: objects, modules, and the strands that run its code. A forked
 * process gets a copy; processes share nothing.
 */
import type { CodeKind } from '../program/code.ts';
import type { Ref, Value } from '../program/value.ts';

/** Attributes and globals by name. Every name is written with a `$` before it, so that none is a name of JavaScript's own. */
export type Namespace = Record<string, Value>;

/**
 * Entries by `hashKey(value)`, in order of insertion: JavaScript keeps that order for keys that are no integers, and
 * every key begins with a letter.
 */
export type Entries = Record<string, [key: Value, value: Value]>;

/** What a reference leads to. */
export type Cell =
  | { readonly t: 'list'; items: Value[] }
  | {
      readonly t: 'dict';
      entries: Entries;
      size: number /** Counts changes of its keys: iterators notice. */;
      keys: number;
      /** A `__dict__`: the place of the instance, class, function or module whose names it shows. */
      readonly of?: number;
    }
  | {
      readonly t: 'set' | 'frozenset';
      entries: Entries;
      size: number;
      keys: number;
      /** Of its table in CPython, 8 at first, and those not free: they decide the order of numbers. `putEntry` counts. */
      slots?: number;
      filled?: number;
      /** Slots that were there before the first item came. */
      first?: number;
      /** The count of changes at which its entries lay in the order in which they are shown. */
      lined?: number;
    }
  /** An instance of a class, or of a built-in one that has attributes: exceptions, `object()`. */
  | { readonly t: 'object'; type: Value; readonly attributes: Namespace }
  | {
      readonly t: 'class';
      readonly name: string;
      readonly qualname: string;
      readonly module: string;
      readonly bases: readonly Value[];
      /** Itself first, `object` last (C3). */
      mro: Value[];
      readonly attributes: Namespace;
    }
  | {
      readonly t: 'function';
      readonly code: number;
      readonly globals: number;
      readonly defaults: readonly Value[];
      readonly keywordDefaults: Namespace;
      readonly closure: readonly Value[];
      readonly attributes: Namespace;
    }
  /** A captured variable. */
  | { readonly t: 'cell'; value: Value }
  /** A generator, coroutine or asynchronous generator: its frame while it does not run. */
  | {
      readonly t: 'generator';
      readonly kind: CodeKind;
      readonly name: string;
      frame: Frame | null;
      /** What it was handling when it was suspended inside an `except`, else `unset`. */
      handling: Value;
      state: 'created' | 'suspended' | 'running' | 'closed';
    }
  /** A built-in iterator: `of` says which; `at` is its place. What it needs besides stands in `over`. */
  | { readonly t: 'iterator'; readonly of: string; over: Value[]; at: number }
  | {
      readonly t: 'module';
      readonly name: string;
      readonly attributes: Namespace /** Its body has run. */;
      loaded: boolean;
    }
  | { readonly t: 'deque'; items: Value[]; readonly most: number | null }
  /** What a module of natives keeps: the state of `random.Random`, an open file. */
  | { readonly t: 'native'; readonly type: string; state: readonly Value[] };

export type CellOf<Kind extends Cell['t']> = Extract<Cell, { readonly t: Kind }>;

export interface Frame {
  readonly code: number;
  /** The module whose globals it sees. */
  readonly globals: number;
  /** The next instruction (not the index in `ops`, which is twice that). */
  at: number;
  readonly stack: Value[];
  readonly locals: Value[];
  /** A class body's own names, else null. */
  readonly names: Namespace | null;
  /** What happens with its result: left to the frame below, or: */
  to: Then;
}

/**
 * What a frame's result is for. `push`: the stack of the frame below. `make`: `__init__` has run, the object is the result. `class`, `module`:
 * that body has run. `generator`: it is a generator's frame, and goes back to its object on a yield. `try`: an operation of the interpreter goes
 * on by that name, with these values.
 */
export type Then =
  | { readonly do: 'push' | 'drop' }
  | { readonly do: 'make'; readonly object: Value; readonly to: Then }
  | { readonly do: 'class'; readonly name: string; readonly bases: readonly Value[] }
  | { readonly do: 'module'; readonly push: Value }
  | {
      readonly do: 'generator';
      readonly object: Ref;
      /** Who carried it on: a `for`, a call (`next`, `send` ...), or a `yield from` or `await` of the frame below. */
      readonly by: 'for' | 'call' | 'from';
      /** What is done with what it yields, when a call carried it on. */
      readonly result: Then;
      /** What the caller was handling. */
      readonly before: Value;
    }
  | { readonly do: 'try'; readonly name: string; readonly values: readonly Value[]; readonly to: Then };

/** A line of Python execution: a thread's, a task's or a callback's. Innermost frame last. */
export interface Strand {
  readonly id: number;
  frames: Frame[];
  /** What is to be called first; null once it has been. */
  call: readonly [callee: Value, args: readonly Value[]] | null;
  /** What the answer is for, while an ask is open. */
  asked: Then | null;
  /** The exception that is being handled, for a bare `raise` and for `__context__`. */
  handling: Value;
  /** Nanoseconds of work that do not make a whole µs yet. */
  ns: number;
  /** What was answered to the last ask: pushed before it goes on. */
  answer: Value | null;
  /** An exception to raise when it goes on, instead. */
  failure: Value | null;
  /** Its outermost frame has returned this, or let this exception out. */
  result: Value | null;
  raised: Value | null;
  /** What the library keeps for this strand: `threading.current_thread`, `asyncio.current_task`. */
  readonly own: Namespace;
}

export interface Heap {
  /** By place; null is free, and listed in `free`. */
  cells: (Cell | null)[];
  free: number[];
  /** Cells in use at which garbage is next collected. */
  collectAt: number;
  /** Work done since the heap was last measured: it may have grown by as much. */
  made: number;
  /** Modules that were imported: name → place. */
  modules: Record<string, number>;
  /** By id; those that have ended are gone. */
  strands: Record<string, Strand>;
  /** How many strands there have been. */
  strandCount: number;
  /** What the machine holds for later: callbacks of loops, pieces of work for pools. By a number of its own. */
  kept: Record<string, Value>;
  keptCount: number;
  /** Places of coroutines that nobody has awaited, and of which it is not known whether anything still holds them. */
  loose?: number[];
  /** Seeds and the like, by module. */
  own: Namespace;
}
