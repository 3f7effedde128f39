/** Calling: functions get a frame, natives answer at once, the machine answers later. */

import type { Ask } from '../../program/asks.ts';
import type { Ref, Value } from '../../program/value.ts';
import { alloc, cellIf, cellOf, isBoxed } from '../cells.ts';
import type { CellOf, Frame, Then } from '../heap.ts';
import { loosen } from '../loose.ts';
import { isRedirected, type Native, type Redirected } from '../native.ts';
import { natives } from '../natives/index.ts';
import { extra } from '../prices.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import { bind } from './bind.ts';
import type { Done } from './done.ts';
import { chargeNative } from './efforts/natives.ts';
import { deliver } from './flow.ts';
import type { Loaded } from './loaded.ts';
import { ownMethod } from './lookup.ts';
import { type Call, enter, handOver, leave, loadedOf, pushed, type Run } from './run.ts';

/** CPython's sys.getrecursionlimit(). */
const mostFrames = 1000;

/** Calls anything. The result is delivered, now or when frames have run. */
export const invoke = (run: Run, callee: Value, call: Call): Done => {
  if (isBoxed(callee))
    switch (callee.k) {
      case 'r':
        return invokeCell(run, callee, call);
      case 'n':
        return invokeNative(run, callee.v, call);
      case 'm':
        return invoke(run, callee.v[1], withFirst(call, callee.v[0]));
      case 'y':
        return operate(run, `new ${callee.v}`, call);
      default:
    }
  throw raised(run, 'TypeError', `'${typeNameOf(run, callee)}' object is not callable`);
};

export const withFirst = (call: Call, first: Value): Call => ({ ...call, args: [first, ...call.args] });
export const withoutFirst = (call: Call): Call => ({ ...call, args: call.args.slice(1) });

const invokeCell = (run: Run, callee: Ref, call: Call): Done => {
  const cell = run.heap.cells[callee.v];
  if (cell?.t === 'function') return startBound(run, cell, call);
  if (cell?.t === 'class') return operate(run, 'instantiate', withFirst(call, callee));
  const method = ownMethod(run, callee, '$__call__');
  if (method !== undefined) return callMethod(run, callee, method, call);
  if (cell?.t === 'object' && cell.attributes.function !== undefined)
    return invoke(run, cell.attributes.function, call);
  throw raised(run, 'TypeError', `'${typeNameOf(run, callee)}' object is not callable`);
};

/** A function called in any way that arguments can be given. */
export const startBound = (run: Run, callee: CellOf<'function'>, call: Call): Done => {
  const costs = run.costs[callee.code] as readonly number[];
  const { hasArgs, hasKwargs } = loadedOf(run, callee.code).code.parameters;
  run.ns += (costs[extra.bind] as number) + (hasArgs || hasKwargs ? (costs[extra.rest] as number) : 0);
  start(run, callee, bind(run, callee, call), call.to);
};

/** Is what runs now C code in CPython? */
const isInC = ({ rate }: Run): boolean => rate === 'inC' || rate === 'tight';

/** A new frame with these slots; of a generator or coroutine only the object that holds it. */
export function start(run: Run, callee: CellOf<'function'>, locals: Value[], to: Then): void {
  const loaded = loadedOf(run, callee.code);
  const { code, globals } = callee;
  const costs = run.costs[code] as readonly number[];
  run.ns += costs[extra.frame] as number;
  // A loop in C calls this.
  if (isInC(run) && loadedOf(run, code).rate === 'all') run.ns += costs[extra.fromC] as number;
  const frame: Frame = { code, globals, at: 0, stack: [], locals, names: null, to };
  if (loaded.code.kind === 'function') enterFrame(run, frame);
  else {
    const made = suspended(run, loaded, frame, callee);
    if (run.watched) loosen(run.heap, made);
    deliver(run, to, made);
  }
}

function suspended(run: Run, loaded: Loaded, frame: Frame, callee: CellOf<'function'>): Ref {
  const name = callee.attributes.$__qualname__;
  return alloc(run, {
    t: 'generator',
    kind: loaded.code.kind,
    name: typeof name === 'string' ? name : loaded.code.qualname,
    frame: { ...frame, to: pushed },
    handling: { k: 's', v: 'unset' },
    state: 'created',
  });
}

/** On top of the strand; at the entry of a function the strand may be left. */
export function enterFrame(run: Run, frame: Frame): void {
  if (run.strand.frames.length >= mostFrames)
    throw raised(run, 'RecursionError', 'maximum recursion depth exceeded');
  enter(run, frame);
  handOver(run);
}

/** Natives by name; those of the interpreter's own may put frames on the strand. */
export const invokeNative = (run: Run, name: string, call: Call): Done => {
  const operation = run.operations[name];
  if (operation !== undefined) return operation(run, call);
  if (name.startsWith('_machine.')) return ask(run, name.slice(9), call);
  const native = natives[name];
  if (native === undefined || name.endsWith('.__new__')) return operate(run, 'slot', withFirst(call, name));
  const args = withPart(run, name, call.args);
  computed(run, call.to, () => {
    const value = native(run, args, call.named);
    chargeNative(run, name, args, value);
    return value;
  });
};

/** A native that is just called: none of the interpreter's own, no question to the machine. */
export function simpleNative(run: Run, name: string): Native | null {
  const native = natives[name];
  if (native === undefined || run.operations[name] !== undefined || name.endsWith('.__new__')) return null;
  return native;
}

/** The same for arguments without names whose result is pushed. */
export function answerNow(run: Run, native: Native, name: string, args: readonly Value[]): void {
  let value: Value;
  try {
    value = native(run, args, null);
  } catch (thrown) {
    if (!isRedirected(thrown)) throw thrown;
    invokeLibrary(run, thrown, pushed);
    return;
  }
  chargeNative(run, name, args, value);
  run.frame?.stack.push(value);
}

const withParts = /^(dict|list|set|frozenset|str|int|float|tuple|bytes|deque)\./;

/** A native method of a built-in type sees the built-in part of an instance. */
function withPart(run: Run, name: string, args: readonly Value[]): readonly Value[] {
  const cell = cellIf(run, args[0], 'object');
  const part = cell?.attributes.value;
  return part === undefined || !withParts.test(name) ? args : [part, ...args.slice(1)];
}

/** What a native gave up: the function of module `builtins` gives the result in its place. */
export function invokeLibrary(run: Run, given: Redirected, to: Then): void {
  const { args, named } = given;
  invoke(run, libraryFunction(run, given.redirected), { args, named, to });
}

/** What `work` gives, or what the library's function gives that it is given up for. */
export const computed = (run: Run, to: Then, work: () => Value): Done => {
  let value: Value;
  try {
    value = work();
  } catch (thrown) {
    if (!isRedirected(thrown)) throw thrown;
    return invokeLibrary(run, thrown, to);
  }
  deliver(run, to, value);
};

export function libraryFunction(run: Run, name: string): Value {
  const place = run.heap.modules.builtins;
  const cell = place === undefined ? null : cellIf(run, { k: 'r', v: place }, 'module');
  const found = cell?.attributes[`$${name}`];
  if (found === undefined) throw raised(run, 'SystemError', `no ${name} in the library`);
  return found;
}

/** One of the interpreter's own operations, by name; `new x` without one of its own is constructed as types are. */
export const operate = (run: Run, name: string, call: Call): Done => {
  const operation = run.operations[name];
  if (operation !== undefined) return operation(run, call);
  run.operations.construct?.(run, withFirst(call, name.slice(4)));
};

function ask(run: Run, name: string, call: Call): void {
  run.strand.asked = call.to;
  run.after = { do: 'ask', ask: name as Ask, args: call.args };
}

/** Calls a method of an instance as operators do: the class was asked for it, not the instance. */
export const callMethod = (run: Run, self: Value, method: Value, call: Call): Done => {
  const cell = cellOf(run, method);
  if (cell?.t === 'function') {
    run.ns += run.cost[extra.fromC] as number;
    return invoke(run, method, withFirst(call, self));
  }
  operate(run, 'callBound', { ...call, args: [self, method, ...call.args] });
};

/** The frame on top is done. */
export function finish(run: Run, value: Value): void {
  const { frame } = run;
  if (frame === null) return;
  leave(run);
  deliver(run, frame.to, value);
}
