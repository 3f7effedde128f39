/** A thread's standing in a multi-level feedback queue: its level, and what it may still use there. */
import type { Micros } from '../../ground/terms.ts';

/** By level, the top one first. */
export interface Rules {
  readonly quantumUs: readonly Micros[];
  /** Quanta a thread may use up at a level. */
  readonly allotments: readonly number[];
}

export interface Standing {
  /** 0 is the top. */
  level: number;
  /** Of its quantum. */
  leftUs: Micros;
  /** Of its quanta at this level, the present one included. */
  quantaLeft: number;
  /** Of its present time on a core, what is charged already. */
  chargedUs: Micros;
  isOn: boolean;
}

const quantumAt = (rules: Rules, level: number): Micros => rules.quantumUs[level] ?? 1;
const allotmentAt = (rules: Rules, level: number): number => rules.allotments[level] ?? 1;

/** At the head of a level, with all it may use there. */
export const refill = (rules: Rules, standing: Standing, level: number): void => {
  standing.level = level;
  standing.leftUs = quantumAt(rules, level);
  standing.quantaLeft = allotmentAt(rules, level);
};

export const newcomer = (rules: Rules): Standing => {
  const standing: Standing = { level: 0, leftUs: 0, quantaLeft: 0, chargedUs: 0, isOn: false };
  refill(rules, standing, 0);
  return standing;
};

/** Its quantum is used up: another, or one level down; the bottom level starts anew. */
const endQuantum = (rules: Rules, standing: Standing): void => {
  standing.quantaLeft -= 1;
  standing.leftUs = quantumAt(rules, standing.level);
  if (standing.quantaLeft > 0) return;
  refill(rules, standing, Math.min(standing.level + 1, rules.quantumUs.length - 1));
};

/** Whole quanta at its level, all at once: it may have run alone for long. All but the last one of an allotment. */
const skipQuanta = (rules: Rules, standing: Standing, us: Micros): Micros => {
  const isBottom = standing.level === rules.quantumUs.length - 1;
  const quantumUs = quantumAt(rules, standing.level);
  const whole = (us - (us % quantumUs)) / quantumUs;
  const allotment = allotmentAt(rules, standing.level);
  if (isBottom) standing.quantaLeft = allotment - ((allotment - standing.quantaLeft + whole) % allotment);
  const skipped = isBottom ? whole : Math.min(whole, standing.quantaLeft - 1);
  if (!isBottom) standing.quantaLeft -= skipped;
  return us - skipped * quantumUs;
};

/** Charges it up to `ranUs` on its core; at the very end of a quantum `leftUs` stays 0. True: a quantum ended on the way. */
const use = (rules: Rules, standing: Standing, ranUs: Micros): boolean => {
  let us = Math.max(0, ranUs - standing.chargedUs);
  let hasEnded = false;
  standing.chargedUs += us;
  while (us > standing.leftUs) {
    us -= standing.leftUs;
    endQuantum(rules, standing);
    hasEnded = true;
    if (us > standing.leftUs) us = skipQuanta(rules, standing, us - 1) + 1;
  }
  standing.leftUs -= us;
  return hasEnded;
};

/** Charges it. True: a quantum ended, now or before. */
export const charge = (rules: Rules, standing: Standing, ranUs: Micros): boolean => {
  const hasEnded = use(rules, standing, ranUs);
  if (standing.leftUs > 0) return hasEnded;
  endQuantum(rules, standing);
  return true;
};

/**
 * Charges one that goes off to wait. With `isForgiven` it has all of its level again when it comes back; but a quantum that
 * ends at this very instant still counts, as in mlfq.py with -S.
 */
export const chargeLeaving = (rules: Rules, standing: Standing, ranUs: Micros, isForgiven: boolean): void => {
  use(rules, standing, ranUs);
  const isAtEnd = standing.leftUs === 0;
  if (isForgiven) refill(rules, standing, standing.level);
  if (isAtEnd) endQuantum(rules, standing);
};
