/** Numbers, times and shares as people read them. Digits stay Latin: they stand beside code. */
import type { Micros } from '../../shared/ground/terms.ts';
import { language, t } from './text.ts';

const usPerMs = 1000;
const usPerSecond = 1_000_000;
const msPerSecond = 1000;

/** Making one takes longer than writing a hundred numbers by it. */
const formats: Record<string, Intl.NumberFormat> = {};

const numberFormat = (digits: number): Intl.NumberFormat => {
  const locale = `${language()}-u-nu-latn`;
  formats[`${locale} ${digits}`] ??= new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'min2',
  });
  return formats[`${locale} ${digits}`] as Intl.NumberFormat;
};

export const formatNumber = (value: number, digits = 0): string => numberFormat(digits).format(value);

/** A simulated time in parts, so that a clock can draw the unit small. */
export interface TimeText {
  readonly value: string;
  readonly unit: string;
}

const usPerTenth = 100;

/** Below a second in ms to the tenth, from there on in s to the hundredth. */
export const timeText = (us: Micros): TimeText =>
  Math.round(us / usPerTenth) * usPerTenth < usPerSecond
    ? { value: formatNumber(us / usPerMs, us % usPerMs === 0 ? 0 : 1), unit: t('units.ms') }
    : { value: formatNumber(us / usPerSecond, 2), unit: t('units.s') };

/** `450.7 ms`, `2.00 s`. The space does not break. */
export const formatUs = (us: Micros): string => {
  const { value, unit } = timeText(us);
  return `${value}\u00a0${unit}`;
};

/** A wall clock counting down: `1:42`. A started second still counts. */
export const formatClock = (ms: number): string => {
  const seconds = Math.ceil(Math.max(0, ms) / msPerSecond);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Whole minutes and seconds of a length: `3 min`, `90 s`. */
export const formatLength = (seconds: number): string =>
  seconds >= 60 && seconds % 60 === 0
    ? t('units.minutes', { value: formatNumber(seconds / 60) })
    : t('units.seconds', { value: formatNumber(seconds) });

/** Per mille of a whole, as it is. */
export const formatPerMille = (value: number): string => formatNumber(value);
