/** float.hex() and float.fromhex(). */
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { ratioToFloat, splitFloat } from './exact.ts';

export const toHex = (x: number): string => {
  if (Number.isNaN(x)) return 'nan';
  const sign = x < 0 || (x === 0 && 1 / x < 0) ? '-' : '';
  if (!Number.isFinite(x)) return `${sign}inf`;
  if (x === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = splitFloat(Math.abs(x));
  const digits = mantissa.toString(16).padStart(14, '0');
  const power = exponent + 52;
  return `${sign}0x${digits.charAt(0)}.${digits.slice(1)}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
};

const pattern = /^([-+]?)(?:(inf|infinity|nan)|(?:0x)?([0-9a-f]*)\.?([0-9a-f]*)(?:p([-+]?\d+))?)$/;

export const fromHex = (vm: Vm, text: string): number => {
  const [, sign, named, whole = '', part = '', power = '0'] = pattern.exec(text.trim().toLowerCase()) ?? [];
  if (sign === undefined || (named === undefined && whole + part === ''))
    throw raised(vm, 'ValueError', 'invalid hexadecimal floating-point string');
  const size =
    named === undefined
      ? sizeOf(whole + part, Number(power) - 4 * part.length)
      : named === 'nan'
        ? Number.NaN
        : Infinity;
  if (named === undefined && !Number.isFinite(size))
    throw raised(vm, 'OverflowError', 'hexadecimal value too large to represent as a float');
  return sign === '-' ? -size : size;
};

const sizeOf = (digits: string, exponent: number): number => {
  const mantissa = BigInt(`0x${digits}`);
  if (exponent > 3000 || exponent < -5000) return mantissa === 0n || exponent < 0 ? 0 : Infinity;
  return exponent >= 0
    ? ratioToFloat(mantissa << BigInt(exponent), 1n)
    : ratioToFloat(mantissa, 1n << BigInt(-exponent));
};
