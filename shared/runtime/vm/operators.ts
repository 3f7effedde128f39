/** Operators where an instance of a class takes part: its methods in CPython's order, then what built-in values do. */

import { binaryOperators } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import { isBoxed } from '../cells.ts';
import type { Then } from '../heap.ts';
import type { Raised } from '../native.ts';
import { raised } from '../raise.ts';
import { isSubtype, partOf, typeNameOf, typeOf } from '../types.ts';
import { compareOf, contains, isSame } from '../values/compare.ts';
import { binaryOf, inplaceOf, unaryOf } from '../values/operate.ts';
import { truthOf } from '../values/truth.ts';
import { callMethod, computed, invoke, libraryFunction } from './call.ts';
import type { Done } from './done.ts';
import { chargeBinary, chargeIn } from './efforts/operators.ts';
import { deliver } from './flow.ts';
import { isInstanceOfClass, ownMethod } from './lookup.ts';
import { type Continuation, pushed, type Run } from './run.ts';
import { binaryMethods, compareMethods, unaryMethods } from './slots.ts';

export const isNotImplemented = (value: Value): boolean =>
  isBoxed(value) && value.k === 's' && value.v === 'NotImplemented';

const isInstance = isInstanceOfClass;

/** One call that may give the result: method, whose, with what. */
type Try = readonly [method: Value, self: Value, other: Value];

/** Is the right operand asked first? When its class inherits from the left one's and is another. */
function rightFirst(run: Run, x: Value, y: Value): boolean {
  const [left, right] = [typeOf(run, x), typeOf(run, y)];
  const same = isBoxed(left) && isBoxed(right) && left.k === right.k && left.v === right.v;
  return !same && isSubtype(run, right, left);
}

function triesOf(run: Run, [x, y]: readonly [Value, Value], names: readonly [string, string]): Try[] {
  const left = isInstance(run, x) ? ownMethod(run, x, names[0]) : undefined;
  const right = isInstance(run, y) ? ownMethod(run, y, names[1]) : undefined;
  const tries: Try[] = [];
  if (left !== undefined && left !== null) tries.push([left, x, y]);
  if (right !== undefined && right !== null) {
    const next: Try = [right, y, x];
    if (rightFirst(run, x, y)) tries.unshift(next);
    else if (left === undefined || !sameType(run, x, y) || names[0] === names[1]) tries.push(next);
  }
  return tries;
}

const sameType = (run: Run, x: Value, y: Value): boolean => {
  const [a, b] = [typeOf(run, x), typeOf(run, y)];
  return isBoxed(a) && isBoxed(b) && a.k === b.k && a.v === b.v;
};

/** Calls the first; the others wait in a `try` for NotImplemented. */
function attempt(run: Run, name: string, fixed: readonly Value[], tries: readonly Try[]): void {
  const [first, ...rest] = tries;
  if (first === undefined) return;
  const [method, self, other] = first;
  const waiting = rest.map((each): Value => ({ k: 't', v: each }));
  const to: Then = { do: 'try', name, values: [...fixed, ...waiting], to: pushed };
  callMethod(run, self, method, { args: [other], named: null, to });
}

const waitingTries = (values: readonly Value[]): Try[] =>
  values.flatMap((value) =>
    isBoxed(value) && value.k === 't'
      ? [[value.v[0] ?? null, value.v[1] ?? null, value.v[2] ?? null] as const]
      : [],
  );

/** x + y, or x += y. */
export function binary(run: Run, operator: number, [x, y]: readonly [Value, Value], inplace: boolean): void {
  const [left = '', right = '', own = ''] = binaryMethods[operator] ?? [];
  const tries = isInstance(run, x) || isInstance(run, y) ? triesOf(run, [x, y], [left, right]) : [];
  const first = inplace && isInstance(run, x) ? ownMethod(run, x, own) : undefined;
  if (first !== undefined && first !== null) tries.unshift([first, x, y]);
  const fixed = [operator, inplace, x, y];
  if (tries.length > 0) attempt(run, 'binary', fixed, tries);
  else plainBinary(run, fixed, pushed);
}

export const binaryGoesOn: Continuation = (run, values, result, to) => {
  if (!isNotImplemented(result)) return deliver(run, to, result);
  const rest = waitingTries(values.slice(4));
  if (rest.length > 0) attempt(run, 'binary', values.slice(0, 4), rest);
  else plainBinary(run, values.slice(0, 4), to);
};

function plainBinary(run: Run, [operator, inplace, x = null, y = null]: readonly Value[], to: Then): void {
  const number = Number(operator);
  const [left, right] = [partOf(run, x), partOf(run, y)];
  const known = left === x && right === y ? true : left !== x || right !== y;
  const result =
    (inplace === true && known ? inplaceOf(run, number, left, right) : undefined) ??
    binaryOf(run, number, left, right);
  if (result === undefined) throw unsupported(run, number, [x, y], inplace === true);
  chargeBinary(run, number, [left, right], result);
  deliver(run, to, inplace === true && result === left ? x : result);
}

function unsupported(run: Run, operator: number, [x, y]: readonly [Value, Value], inplace: boolean): Raised {
  const sign = binaryOperators[operator] ?? '';
  const shown = inplace ? `${sign}=` : sign === '**' ? '** or pow()' : sign;
  const types = `'${typeNameOf(run, x)}' and '${typeNameOf(run, y)}'`;
  return raised(run, 'TypeError', `unsupported operand type(s) for ${shown}: ${types}`);
}

const signs = ['==', '!=', '<', '<=', '>', '>='];

/** == to >=; the others have functions of their own. */
export const compare = (run: Run, operator: number, [x, y]: readonly [Value, Value]): Done => {
  if (!isInstance(run, x) && !isInstance(run, y)) return plainCompare(run, [operator, x, y], pushed);
  const tries = triesOf(run, [x, y], compareMethods[operator] ?? ['', '']);
  if (tries.length > 0) return attempt(run, 'compare', [operator, x, y], tries);
  if (operator === 1) {
    const equal = triesOf(run, [x, y], ['$__eq__', '$__eq__']);
    if (equal.length > 0) return attempt(run, 'notEqual', [operator, x, y], equal);
  }
  plainCompare(run, [operator, x, y], pushed);
};

export const compareGoesOn: Continuation = (run, values, result, to) => {
  if (!isNotImplemented(result)) return deliver(run, to, result);
  const rest = waitingTries(values.slice(3));
  if (rest.length > 0) attempt(run, 'compare', values.slice(0, 3), rest);
  else plainCompare(run, values.slice(0, 3), to);
};

/** != of a class that only says `__eq__`: the opposite. */
export const notEqualGoesOn: Continuation = (run, values, result, to) => {
  if (!isNotImplemented(result)) return truth(run, result, { do: 'try', name: 'not', values: [], to });
  const rest = waitingTries(values.slice(3));
  if (rest.length > 0) attempt(run, 'notEqual', values.slice(0, 3), rest);
  else plainCompare(run, values.slice(0, 3), to);
};

export const notGoesOn: Continuation = (run, _values, result, to) => deliver(run, to, result !== true);

const plainCompare = (run: Run, [operator, x = null, y = null]: readonly Value[], to: Then): Done => {
  const number = Number(operator);
  const [left, right] = [partOf(run, x), partOf(run, y)];
  const bare = left === x && right === y && (isInstance(run, x) || isInstance(run, y));
  const result = bare ? undefined : compareOf(run, number, left, right);
  if (result !== undefined) return deliver(run, to, result);
  if (number === 0) return deliver(run, to, isSame(x, y));
  if (number === 1) return deliver(run, to, !isSame(x, y));
  const types = `'${typeNameOf(run, x)}' and '${typeNameOf(run, y)}'`;
  throw raised(run, 'TypeError', `'${signs[number]}' not supported between instances of ${types}`);
};

/** item in container. */
export const isIn = (run: Run, item: Value, container: Value, to: Then): Done => {
  const method = ownMethod(run, container, '$__contains__');
  if (method !== undefined && method !== null) {
    const after: Then = { do: 'try', name: 'asBool', values: [], to };
    return callMethod(run, container, method, { args: [item], named: null, to: after });
  }
  if (
    ownMethod(run, container, '$__iter__') !== undefined ||
    ownMethod(run, container, '$__getitem__') !== undefined
  )
    return invoke(run, libraryFunction(run, '_contains'), { args: [container, item], named: null, to });
  const part = partOf(run, container);
  if (part === container && isInstance(run, container))
    throw raised(run, 'TypeError', `argument of type '${typeNameOf(run, container)}' is not iterable`);
  chargeIn(run, part);
  computed(run, to, () => contains(run, part, item));
};

export const asBoolGoesOn: Continuation = (run, _values, result, to) => truth(run, result, to);

const unarySigns = ['-', '+', '~'];

/** -x, +x, ~x. */
export const unary = (run: Run, operator: number, x: Value): Done => {
  const method = ownMethod(run, x, unaryMethods[operator] ?? '');
  if (method !== undefined && method !== null)
    return callMethod(run, x, method, { args: [], named: null, to: pushed });
  const part = partOf(run, x);
  const result = part === x && isInstance(run, x) ? undefined : unaryOf(run, operator, part);
  if (result === undefined)
    throw raised(
      run,
      'TypeError',
      `bad operand type for unary ${unarySigns[operator]}: '${typeNameOf(run, x)}'`,
    );
  deliver(run, pushed, result);
};

/** Is it true? Delivers True or False. */
export const truth = (run: Run, x: Value, to: Then): Done => {
  if (!isInstance(run, x)) return deliver(run, to, truthOf(run, x));
  const method = ownMethod(run, x, '$__bool__');
  if (method !== undefined && method !== null)
    return callMethod(run, x, method, {
      args: [],
      named: null,
      to: { do: 'try', name: 'bool', values: [], to },
    });
  const length = ownMethod(run, x, '$__len__');
  if (length !== undefined && length !== null)
    return callMethod(run, x, length, {
      args: [],
      named: null,
      to: { do: 'try', name: 'length', values: [true], to },
    });
  const part = partOf(run, x);
  deliver(run, to, part === x || truthOf(run, part));
};

export const boolGoesOn: Continuation = (run, _values, result, to) => {
  if (typeof result !== 'boolean')
    throw raised(run, 'TypeError', `__bool__ should return bool, returned ${typeNameOf(run, result)}`);
  deliver(run, to, result);
};

/** `__len__` has given this; [true] asks whether it is more than none. */
export const lengthGoesOn: Continuation = (run, [asTruth], given, to) => {
  const result = typeof given === 'boolean' ? Number(given) : given;
  if (typeof result !== 'number')
    throw raised(run, 'TypeError', `'${typeNameOf(run, result)}' object cannot be interpreted as an integer`);
  if (result < 0) throw raised(run, 'ValueError', '__len__() should return >= 0');
  deliver(run, to, asTruth === true ? result > 0 : result);
};
