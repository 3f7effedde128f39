/** round(), divmod(), pow(), abs(). */
import { binaryOperators } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import { redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { bigOf, floatOf, intOf, isFloat, isInt, numberOf, tupleOf } from '../values/box.ts';
import { scaledToWhole } from '../values/decimals.ts';
import { divmodOfFloats, floatFrom } from '../values/floats.ts';
import { wholeNumber } from '../values/indexes.ts';
import { floorDivideBig, moduloBig } from '../values/ints.ts';
import { binaryOf } from '../values/operate.ts';
import { definesOwn } from '../values/program.ts';
import { keyed, type Natives, one, some } from './define.ts';
import { wholePart } from './numbers.ts';

const isProgram = (vm: Vm, value: Value): boolean =>
  cellOf(vm, value)?.t === 'object' && partOf(vm, value) === value;

/** To even where it lies in the middle. */
const nearest = (x: number): number => {
  const down = Math.floor(x);
  const rest = x - down;
  if (rest !== 0.5) return rest < 0.5 ? down : down + 1;
  return down % 2 === 0 ? down : down + 1;
};

const roundFloat = (vm: Vm, x: number, places: number): Value => {
  if (!Number.isFinite(x) || x === 0 || places > 323) return floatOf(x);
  if (places < -308) return floatOf(x < 0 ? -0 : 0);
  const digits = scaledToWhole(Math.abs(x), places).toString();
  const size = Number(`${digits}e${-places}`);
  if (!Number.isFinite(size)) throw raised(vm, 'OverflowError', 'rounded value too large to represent');
  return floatOf(x < 0 ? -size : size);
};

/** int.__round__ with negative places. */
const roundInt = (x: bigint, places: bigint): Value => {
  if (places >= 0n) return intOf(x);
  const unit = 10n ** -places;
  const rest = moduloBig(x, unit);
  const down = x - rest;
  const twice = rest * 2n;
  const up = twice > unit || (twice === unit && floorDivideBig(down, unit) % 2n !== 0n);
  return intOf(up ? down + unit : down);
};

const round = (vm: Vm, given: Value, places: Value): Value => {
  const value = partOf(vm, given);
  if (isProgram(vm, value)) return redirect('_round', [value, places]);
  if (isFloat(value)) {
    const x = numberOf(value);
    if (places !== null) return roundFloat(vm, x, Number(wholeNumber(vm, places)));
    return wholePart(vm, Number.isFinite(x) ? nearest(x) : x);
  }
  const whole = bigOf(value);
  if (whole === null)
    throw raised(vm, 'TypeError', `type ${typeNameOf(vm, given)} doesn't define __round__ method`);
  return places === null ? intOf(whole) : roundInt(whole, wholeNumber(vm, places));
};

const unsupported = (vm: Vm, sign: string, values: readonly Value[]): never => {
  const names = values.map((value) => `'${typeNameOf(vm, value)}'`);
  const last = names.pop();
  throw raised(
    vm,
    'TypeError',
    `unsupported operand type(s) for ${sign}: ${names.join(', ')}${names.length > 1 ? ', ' : ' and '}${last}`,
  );
};

const divmod = (vm: Vm, some: Value, other: Value): Value => {
  if (definesOwn(vm, some, '__divmod__') || definesOwn(vm, other, '__rdivmod__'))
    return redirect('_divmod', [some, other]);
  const [x, y] = [partOf(vm, some), partOf(vm, other)];
  const [left, right] = [bigOf(x), bigOf(y)];
  if (left !== null && right !== null) {
    if (right === 0n) throw raised(vm, 'ZeroDivisionError', 'integer division or modulo by zero');
    return tupleOf([intOf(floorDivideBig(left, right)), intOf(moduloBig(left, right))]);
  }
  const [above, below] = [floatFrom(vm, x), floatFrom(vm, y)];
  return above === null || below === null
    ? unsupported(vm, 'divmod()', [some, other])
    : divmodOfFloats(vm, above, below);
};

/** Extended Euclid; null if there is no inverse. */
const inverse = (x: bigint, modulus: bigint): bigint | null => {
  let [a, b, s, t] = [moduloBig(x, modulus), modulus, 1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b, s, t] = [b, a - quotient * b, t, s - quotient * t];
  }
  return a === 1n ? moduloBig(s, modulus) : null;
};

const powerModulo = (vm: Vm, x: bigint, power: bigint, given: bigint): Value => {
  if (given === 0n) throw raised(vm, 'ValueError', 'pow() 3rd argument cannot be 0');
  const modulus = given < 0n ? -given : given;
  let factor: bigint | null = power < 0n ? inverse(x, modulus) : moduloBig(x, modulus);
  if (factor === null) throw raised(vm, 'ValueError', 'base is not invertible for the given modulus');
  let result = 1n % modulus;
  for (let left = power < 0n ? -power : power; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return intOf(given < 0n && result !== 0n ? result + given : result);
};

const raise = binaryOperators.indexOf('**');

const pow = (vm: Vm, x: Value, y: Value, modulus: Value): Value => {
  if (modulus !== null) {
    const [left, right, third] = [bigOf(x), bigOf(y), bigOf(modulus)];
    if (left !== null && right !== null && third !== null) return powerModulo(vm, left, right, third);
    if ([x, y, modulus].every((each) => isInt(each) || isFloat(each)))
      throw raised(vm, 'TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
    return unsupported(vm, '** or pow()', [x, y, modulus]);
  }
  if (isProgram(vm, x) || isProgram(vm, y)) return redirect('_pow', [x, y]);
  return binaryOf(vm, raise, x, y) ?? unsupported(vm, '** or pow()', [x, y]);
};

const abs = (vm: Vm, given: Value): Value => {
  const value = partOf(vm, given);
  if (isProgram(vm, value)) return redirect('_abs', [value]);
  if (isFloat(value)) return floatOf(Math.abs(numberOf(value)));
  const whole = bigOf(value);
  if (whole === null) throw raised(vm, 'TypeError', `bad operand type for abs(): '${typeNameOf(vm, given)}'`);
  return intOf(whole < 0n ? -whole : whole);
};

export const roundFunctions: Natives = {
  ...keyed('round', { names: ['number', 'ndigits'], least: 1 }, (vm, [value = null, places = null]) =>
    round(vm, value, places),
  ),
  ...some('divmod', 2, 2, (vm, x = null, y = null) => divmod(vm, x, y)),
  ...keyed('pow', { names: ['base', 'exp', 'mod'], least: 2 }, (vm, [x = null, y = null, modulus = null]) =>
    pow(vm, x, y, modulus),
  ),
  ...one('abs', (vm, value = null) => abs(vm, value)),
};
