/** Arithmetic of floats, with the signs and errors of Objects/floatobject.c. */
import { binaryOperators } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { bigOf, floatOf, isFloat, numberOf, type Tuple, tupleOf } from './box.ts';
import { floatOfBig } from './exact.ts';
import { powerOfFloats } from './power.ts';

/** A float from an int or a float; null from anything else. */
export const floatFrom = (vm: Vm, value: Value): number | null => {
  if (typeof value === 'number') return value;
  if (isFloat(value)) return numberOf(value);
  const whole = bigOf(value);
  return whole === null ? null : floatOfBig(vm, whole);
};

const zero = (vm: Vm, text: string): never => {
  throw raised(vm, 'ZeroDivisionError', text);
};

const isNegativeZero = (x: number): boolean => x === 0 && 1 / x < 0;
const zeroLike = (x: number): number => (x < 0 || isNegativeZero(x) ? -0 : 0);

/** float_divmod: the quotient is rounded down, the remainder has the sign of y. */
const divided = (x: number, y: number): [quotient: number, rest: number] => {
  let rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0) {
    if (y < 0 !== rest < 0) {
      rest += y;
      quotient -= 1;
    }
  } else rest = zeroLike(y);
  if (quotient === 0) return [zeroLike(x / y), rest];
  const down = Math.floor(quotient);
  return [quotient - down > 0.5 ? down + 1 : down, rest];
};

const modulo = (x: number, y: number): number => {
  const rest = x % y;
  if (rest === 0) return zeroLike(y);
  return y < 0 !== rest < 0 ? rest + y : rest;
};

export const divmodOfFloats = (vm: Vm, x: number, y: number): Tuple => {
  if (y === 0) zero(vm, 'float divmod()');
  const [quotient, rest] = divided(x, y);
  return tupleOf([floatOf(quotient), floatOf(rest)]);
};

/** An operator of `binaryOperators`; undefined for those that floats have not. */
export const binaryOfFloats = (vm: Vm, operator: number, x: number, y: number): Value | undefined => {
  switch (binaryOperators[operator]) {
    case '+':
      return floatOf(x + y);
    case '-':
      return floatOf(x - y);
    case '*':
      return floatOf(x * y);
    case '/':
      return y === 0 ? zero(vm, 'float division by zero') : floatOf(x / y);
    case '//':
      return y === 0 ? zero(vm, 'float floor division by zero') : floatOf(divided(x, y)[0]);
    case '%':
      return y === 0 ? zero(vm, 'float modulo by zero') : floatOf(modulo(x, y));
    case '**':
      return powerOfFloats(vm, x, y);
    default:
      return undefined;
  }
};
