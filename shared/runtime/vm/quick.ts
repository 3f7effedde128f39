/** Instructions on plain values, for speed only: each answers whether it was one of its cases; if not, nothing has changed. */
import type { Value } from '../../program/value.ts';
import type { Cell, Frame } from '../heap.ts';
import { natives } from '../natives/index.ts';
import { extra } from '../prices.ts';
import { loadedOf, type Run } from './run.ts';

type Stack = Value[];

/** Where the operators' prices begin. */
const binaryAt = extra['+'];

function settle(run: Run, stack: Stack, operator: number, result: number): boolean {
  if (!(result <= Number.MAX_SAFE_INTEGER && result >= -Number.MAX_SAFE_INTEGER)) return false;
  stack.pop();
  stack[stack.length - 1] = result;
  const { cost } = run;
  run.ns += cost[binaryAt + operator] as number;
  if (result > 256 || result < -5) run.ns += cost[extra.number] as number;
  if (result > 0x3fffffff || result < -0x3fffffff) run.ns += cost[extra.wide] as number;
  return true;
}

function settleFloat(run: Run, stack: Stack, operator: number, result: number): boolean {
  if (result === 0 || result - result !== 0) return false;
  run.ns += (run.cost[binaryAt + operator] as number) + (run.cost[extra.floats] as number);
  stack.pop();
  stack[stack.length - 1] = { k: 'f', v: result };
  return true;
}

/** + - * on ints and floats, // % & | ^ << >> on ints, / on both. */
export function operateInPlace(run: Run, stack: Stack, operator: number): boolean {
  const y = stack[stack.length - 1] as Value;
  const x = stack[stack.length - 2] as Value;
  if (typeof x === 'number' && typeof y === 'number') {
    if (operator === 3) return y !== 0 && settleFloat(run, stack, operator, x / y);
    return settle(run, stack, operator, ofInts(operator, x, y));
  }
  if (operator > 3) return false;
  const left = realOf(x);
  const right = realOf(y);
  if (Number.isNaN(left) || Number.isNaN(right)) return false;
  return settleFloat(run, stack, operator, ofFloats(operator, left, right));
}

/** A float that is a plain number, or an int beside one; NaN for all else. */
function realOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null || value.k !== 'f') return Number.NaN;
  return typeof value.v === 'number' ? value.v : Number.NaN;
}

/** NaN where it is none of these, or no plain number. */
function ofInts(operator: number, x: number, y: number): number {
  switch (operator) {
    case 0:
      return x + y;
    case 1:
      return x - y;
    case 2:
      return x * y + 0;
    case 4:
      return (x - mod(x, y)) / y + 0;
    case 5:
      return mod(x, y);
    default:
      return x === (x | 0) && y === (y | 0) ? ofWords(operator, x, y) : Number.NaN;
  }
}

function ofWords(operator: number, x: number, y: number): number {
  switch (operator) {
    case 8:
      return y >= 0 && y < 21 ? x * (1 << y) : Number.NaN;
    case 9:
      return y >= 0 && y < 32 ? x >> y : Number.NaN;
    case 10:
      return x & y;
    case 11:
      return x | y;
    case 12:
      return x ^ y;
    default:
      return Number.NaN;
  }
}

/** With the sign of the divisor, as Python has it; never -0. NaN for 0. */
function mod(x: number, y: number): number {
  const rest = x % y;
  return (rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest) + 0;
}

function ofFloats(operator: number, x: number, y: number): number {
  switch (operator) {
    case 0:
      return x + y;
    case 1:
      return x - y;
    case 2:
      return x * y;
    default:
      return y === 0 ? Number.NaN : x / y;
  }
}

/** Comparisons of ints and of floats; == and != of texts; `is` with None. */
export function compareInPlace(run: Run, stack: Stack, operator: number): boolean {
  const y = stack[stack.length - 1] as Value;
  const x = stack[stack.length - 2] as Value;
  if (operator >= 6)
    return operator < 8 && (x === null || y === null) && decide(stack, (x === y) === (operator === 6));
  if (operator < 2 && typeof x === 'string' && typeof y === 'string')
    return decide(stack, (x === y) === (operator === 0));
  const left = realOf(x);
  const right = realOf(y);
  if (Number.isNaN(left) || Number.isNaN(right)) return false;
  if (typeof x !== typeof y) run.ns += run.cost[extra.mixed] as number;
  return decide(stack, holds(operator, left, right));
}

function holds(operator: number, x: number, y: number): boolean {
  switch (operator) {
    case 0:
      return x === y;
    case 1:
      return x !== y;
    case 2:
      return x < y;
    case 3:
      return x <= y;
    case 4:
      return x > y;
    default:
      return x >= y;
  }
}

function decide(stack: Stack, result: boolean): boolean {
  stack.pop();
  stack[stack.length - 1] = result;
  return true;
}

const cellAt = (run: Run, value: Value | undefined): Cell | null | undefined =>
  typeof value === 'object' && value !== null && value.k === 'r' ? run.heap.cells[value.v] : null;

/** The next of a range of ints or of a list. */
export function quickNext(run: Run, stack: Stack): boolean {
  const cell = cellAt(run, stack[stack.length - 1]);
  if (cell?.t !== 'iterator') return false;
  const over = cell.over[0];
  if (typeof over !== 'object' || over === null) return false;
  if (over.k === 'g') return nextOfRange(run, cell, over.v);
  if (cell.of !== 'list_iterator') return false;
  const list = cellAt(run, over);
  const item = list?.t === 'list' ? list.items[cell.at] : undefined;
  if (item === undefined) return false;
  cell.at += 1;
  stack.push(item);
  return true;
}

function nextOfRange(
  run: Run,
  cell: Extract<Cell, { t: 'iterator' }>,
  [start, stop, step]: readonly [Value, Value, Value],
): boolean {
  if (typeof start !== 'number' || typeof stop !== 'number' || typeof step !== 'number') return false;
  const value = start + cell.at * step;
  if (cell.of !== 'range_iterator' || (step > 0 ? value >= stop : value <= stop)) return false;
  cell.at += 1;
  run.frame?.stack.push(value);
  run.ns += run.cost[extra.range] as number;
  if (value > 256 || value < -5) run.ns += run.cost[extra.number] as number;
  return true;
}

/** A global of the module itself. */
export function quickGlobal(run: Run, frame: Frame, n: number): boolean {
  const cell = run.heap.cells[frame.globals];
  if (cell?.t !== 'module') return false;
  const value = cell.attributes[loadedOf(run, frame.code).names[n] as string];
  if (value === undefined) return false;
  frame.stack.push(value);
  return true;
}

/** What an instance itself has, and functions of its class as methods. */
export function quickAttribute(run: Run, frame: Frame, n: number): boolean {
  const { stack } = frame;
  const self = stack[stack.length - 1] as Value;
  const cell = cellAt(run, self);
  const name = loadedOf(run, frame.code).names[n] as string;
  if (cell?.t !== 'object') return builtinMethod(stack, typeof self === 'string' ? 'str' : cell?.t, name);
  const { derived } = run;
  if (derived.shadows.size > 0 && derived.shadows.has(name)) return false;
  const own = cell.attributes[name];
  if (own !== undefined) {
    stack[stack.length - 1] = own;
    return true;
  }
  const { type } = cell;
  if (typeof type !== 'object' || type === null || type.k !== 'r') return false;
  const method = derived.found.get(type.v)?.get(name);
  if (method === undefined || cellAt(run, method)?.t !== 'function') return false;
  stack[stack.length - 1] = { k: 'm', v: [self, method] };
  return true;
}

const methodsOf: Readonly<Record<string, Record<string, Value | null>>> = {
  str: {},
  list: {},
  dict: {},
  set: {},
};

/** Methods of the commonest built-in types, bound to the value on the stack. */
function builtinMethod(stack: Stack, type: string | undefined, name: string): boolean {
  const known = type === undefined ? undefined : methodsOf[type];
  if (known === undefined) return false;
  let method = known[name];
  if (method === undefined) {
    const full = `${type}.${name.slice(1)}`;
    method = natives[full] === undefined ? null : { k: 'n', v: full };
    known[name] = method;
  }
  if (method === null) return false;
  stack[stack.length - 1] = { k: 'm', v: [stack[stack.length - 1] as Value, method] };
  return true;
}

/** An attribute that the instance has already: nobody but `__setattr__` of its class minds. */
export function quickStore(run: Run, frame: Frame, n: number): boolean {
  const { stack } = frame;
  const cell = cellAt(run, stack[stack.length - 1]);
  if (cell?.t !== 'object' || run.derived.setters) return false;
  const name = loadedOf(run, frame.code).names[n] as string;
  if (cell.attributes[name] === undefined || run.derived.shadows.has(name)) return false;
  cell.attributes[name] = stack[stack.length - 2] as Value;
  stack.pop();
  stack.pop();
  return true;
}

/** list[int], tuple[int]. */
export function quickItem(run: Run, stack: Stack): boolean {
  const key = stack[stack.length - 1];
  const self = stack[stack.length - 2];
  if (typeof key !== 'number' || typeof self !== 'object' || self === null) return false;
  const items = self.k === 't' ? self.v : itemsOfList(run, self);
  const item = items === null ? undefined : items[key < 0 ? key + items.length : key];
  if (item === undefined) return false;
  stack.pop();
  stack[stack.length - 1] = item;
  return true;
}

const itemsOfList = (run: Run, value: Value): Value[] | null => {
  const cell = cellAt(run, value);
  return cell?.t === 'list' ? cell.items : null;
};

export function quickStoreItem(run: Run, stack: Stack): boolean {
  const key = stack[stack.length - 1];
  const items = itemsOfList(run, stack[stack.length - 2] as Value);
  if (items === null || typeof key !== 'number' || key < 0 || key >= items.length) return false;
  items[key] = stack[stack.length - 3] as Value;
  stack.pop();
  stack.pop();
  stack.pop();
  return true;
}
