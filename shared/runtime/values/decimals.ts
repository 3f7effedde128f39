/** Doubles as decimal digits: the shortest that read back the same, or exactly rounded to even ones (Python/pystrtod.c). */
import { splitFloat } from './exact.ts';

/** `digits` without a point: 0.d1d2d3 times 10 ** point. */
export interface Digits {
  readonly digits: string;
  readonly point: number;
}

const dividedToEven = (x: bigint, y: bigint): bigint => {
  const quotient = x / y;
  const twice = (x % y) * 2n;
  return twice > y || (twice === y && quotient % 2n === 1n) ? quotient + 1n : quotient;
};

/** x * 10 ** places, rounded to a whole number, ties to even; for finite x >= 0. */
export const scaledToWhole = (x: number, places: number): bigint => {
  const { mantissa, exponent } = splitFloat(x);
  const top = mantissa * (places > 0 ? 10n ** BigInt(places) : 1n);
  const below = places < 0 ? 10n ** BigInt(-places) : 1n;
  return exponent >= 0
    ? dividedToEven(top << BigInt(exponent), below)
    : dividedToEven(top, below << BigInt(-exponent));
};

/** The shortest digits, as JavaScript finds them too. */
export const shortest = (x: number): Digits => {
  const [digits = '', exponent = '0'] = x.toExponential().split('e');
  return { digits: digits.replace('.', ''), point: x === 0 ? 1 : Number(exponent) + 1 };
};

/** So many digits after the point. */
export const fixed = (x: number, places: number): string => {
  const tie = Number.isInteger(x * 2 ** (places + 1)) && !Number.isInteger(x);
  if (x < 1e21 && places <= 100 && !tie) return x.toFixed(places);
  const whole = scaledToWhole(x, places).toString();
  if (places === 0) return whole;
  const padded = whole.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
};

/** So many digits in all. */
export const significant = (x: number, count: number): Digits => {
  if (x === 0) return { digits: '0'.repeat(count), point: 1 };
  const point = shortest(x).point;
  const digits = scaledToWhole(x, count - point).toString();
  if (digits.length === count) return { digits, point };
  // Its shortest form was rounded up to the next power of ten, or this one was.
  if (digits.length > count) return { digits: digits.slice(0, count), point: point + 1 };
  return { digits: scaledToWhole(x, count - point + 1).toString(), point: point - 1 };
};

/** `1e+16`: the exponent with at least two digits. */
export const withExponent = (digits: string, point: number): string => {
  const exponent = point - 1;
  const rest = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${digits.charAt(0)}${rest}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
};

export const withPoint = (digits: string, point: number): string => {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
};

/** repr(x): with an exponent below 1e-4 and from 1e16 on. */
export const reprOfFloat = (x: number): string => {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return x > 0 ? 'inf' : '-inf';
  const size = Math.abs(x);
  const sign = x < 0 || (x === 0 && 1 / x < 0) ? '-' : '';
  if (size < 1e16 && Number.isInteger(size)) return `${sign}${size}.0`;
  const { digits, point } = shortest(size);
  if (point > 16 || point <= -4) return sign + withExponent(digits, point);
  const text = withPoint(digits, point);
  return sign + (text.includes('.') ? text : `${text}.0`);
};

const trimmed = (digits: string): string => digits.replace(/0+$/, '') || '0';

/** %g with so many digits; `room`: digits beyond which it takes an exponent. */
const general = (x: number, precision: number, room: number, alternate: boolean): string => {
  const count = Math.max(1, precision);
  const { digits, point } = significant(x, count);
  const kept = alternate ? digits : trimmed(digits);
  if (point <= -4 || point > room) {
    const text = withExponent(kept, point);
    return alternate && kept.length === 1 ? text.replace('e', '.e') : text;
  }
  const text = withPoint(kept, point);
  return alternate && !text.includes('.') ? `${text}.` : text;
};

const scientific = (x: number, precision: number, alternate: boolean): string => {
  const { digits, point } = significant(x, precision + 1);
  const text = withExponent(digits, point);
  return alternate && precision === 0 ? text.replace('e', '.e') : text;
};

/** Without a type: like repr, or like `g` with a digit after the point at least. */
const plain = (x: number, precision: number, alternate: boolean): string => {
  if (precision < 0) {
    const text = reprOfFloat(x);
    return alternate && !text.includes('.') ? text.replace('e', '.e') : text;
  }
  const text = general(x, precision, Math.max(1, precision) - 1, alternate);
  return /[.e]/.test(text) ? (text.endsWith('.') ? `${text}0` : text) : `${text}.0`;
};

/** A float of `type` '' e E f F g G n %, for x >= 0, inf or nan; precision -1 stands for none. */
export const formatSize = (x: number, type: string, precision: number, alternate: boolean): string => {
  const upper = type === 'E' || type === 'F' || type === 'G';
  const text = formatLower(x, type.toLowerCase(), precision, alternate);
  return upper ? text.toUpperCase() : text;
};

const formatLower = (x: number, type: string, precision: number, alternate: boolean): string => {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : 'inf';
  const places = precision < 0 ? 6 : precision;
  if (type === '') return plain(x, precision, alternate);
  if (type === 'e') return scientific(x, places, alternate);
  if (type === 'g' || type === 'n') return general(x, places, Math.max(1, places), alternate);
  const text = fixed(x, places);
  return alternate && places === 0 ? `${text}.` : text;
};
