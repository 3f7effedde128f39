/** When somebody who waits for a key will ask its holder to let go: a waiter's patience, as CPython has it. Pure. */
import type { Micros, ThreadId } from '../../shared/ground/terms.ts';
import type { Row } from '../../shared/score/row.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import { ringStepOf } from './quantum.ts';

export interface Patience {
  /** Who will ask first, and when; null: the holder has been asked already. */
  readonly next: { readonly thread: ThreadId; readonly atUs: Micros } | null;
  readonly intervalUs: Micros;
}

/**
 * Since when the key has been with its present holder. One that gives it back and takes it again has made no switch, and
 * nobody's patience begins anew.
 */
export const heldSinceUs = (row: Row<ThreadId | null>): Micros => {
  const holder = row.at(-1)?.[1] ?? null;
  let fromUs = row.at(-1)?.[0] ?? 0;
  for (let at = row.length - 1; at >= 0; at--) {
    const [thisUs, who] = row[at] ?? [0, null];
    if (who !== null && who !== holder) break;
    if (who === holder) fromUs = thisUs;
  }
  return fromUs;
};

/** An interval in which the key changed hands ends without a word, and another begins. */
const asksAt = (sinceUs: Micros, heldUs: Micros, intervalUs: Micros): Micros =>
  sinceUs + intervalUs * (1 + Math.max(0, Math.ceil((heldUs - sinceUs) / intervalUs)));

/** Null: nobody waits for this key, nobody has it, or its interval is not known. */
export const patienceFor = (
  { gils, threads }: MachineView,
  interpreter: string,
  row: Row<ThreadId | null>,
  intervalUs: Micros | null,
): Patience | null => {
  const gil = gils[interpreter];
  const [head] = gil?.waiters ?? [];
  if (!gil || gil.holder === null || head === undefined || intervalUs === null) return null;
  if (gil.asked) return { next: null, intervalUs };
  const heldUs = heldSinceUs(row);
  let next = { thread: head, atUs: Number.POSITIVE_INFINITY };
  for (const thread of gil.waiters) {
    const atUs = asksAt(threads[thread]?.sinceUs ?? 0, heldUs, intervalUs);
    if (atUs < next.atUs) next = { thread, atUs };
  }
  return { next, intervalUs };
};

/** What its dial shows: how much of the ring is left, in steps, and the whole ms still to wait. */
export const dialOf = ({ next, intervalUs }: Patience, nowUs: Micros): { step: number; ms: number } => {
  const leftUs = next === null ? 0 : Math.max(0, next.atUs - nowUs);
  return { step: ringStepOf(leftUs / intervalUs), ms: Math.ceil(leftUs / 1000) };
};
