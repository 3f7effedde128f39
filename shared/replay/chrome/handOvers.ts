/**
 * Arrows from who let go to who had waited for it: of GILs and of locks. An arrow goes from the giver's last box to the
 * taker's next one. Taking what nobody had waited for is no hand-over.
 */
import type { Micros, ThreadId } from '../../ground/terms.ts';
import type { SimEvent } from '../../sim/words/event.ts';
import type { Sheet } from './sheet.ts';
import { isShowing, trackOf } from './sheet.ts';

interface Freed {
  readonly by: ThreadId;
  readonly atUs: Micros;
}

export interface HandOver extends Freed {
  /** `GIL main`, `lock l`. */
  readonly what: string;
  readonly to: ThreadId;
  readonly takenUs: Micros;
}

export interface HandOvers {
  /** Who let go of each thing last. */
  readonly freed: Map<string, Freed>;
  /** What each waiting thread waits for, and since when. */
  readonly waits: Map<ThreadId, { readonly what: string; readonly sinceUs: Micros }>;
  readonly list: HandOver[];
}

export const openHandOvers = (): HandOvers => ({ freed: new Map(), waits: new Map(), list: [] });

const took = ({ freed, waits, list }: HandOvers, what: string, to: ThreadId, takenUs: Micros): void => {
  const wait = waits.get(to);
  const given = freed.get(what);
  waits.delete(to);
  freed.delete(what);
  if (given && wait?.what === what && wait.sinceUs <= given.atUs && given.by !== to)
    list.push({ ...given, what, to, takenUs });
};

/** Notes what an event says of waiting, letting go and taking. */
export const noteHandOver = (handOvers: HandOvers, event: SimEvent): void => {
  const { freed, waits } = handOvers;
  if (event.type === 'gilTaken') took(handOvers, `GIL ${event.interpreter}`, event.thread, event.atUs);
  else if (event.type === 'lockTaken') took(handOvers, `lock ${event.lock}`, event.thread, event.atUs);
  else if (event.type === 'gilDropped')
    freed.set(`GIL ${event.interpreter}`, { by: event.thread, atUs: event.atUs });
  else if (event.type === 'lockFreed')
    freed.set(`lock ${event.lock}`, { by: event.thread, atUs: event.atUs });
  else if (event.type === 'blocked') {
    const { on, thread, atUs } = event;
    const what = on.kind === 'gil' ? `GIL ${on.interpreter}` : on.kind === 'lock' ? `lock ${on.lock}` : null;
    // Going to the tail of a GIL's waiters is still the same wait.
    if (what !== null && waits.get(thread)?.what !== what) waits.set(thread, { what, sinceUs: atUs });
  }
};

/** An arrow must begin and end in a box; who held a thing for no time at all has none. */
export const drawHandOvers = (sheet: Sheet, { list }: HandOvers): void => {
  for (const { what, by, atUs, to, takenUs } of list) {
    const giver = trackOf(sheet, 'thread', by);
    const taker = trackOf(sheet, 'thread', to);
    if (atUs === 0 || !isShowing(giver, atUs - 1) || !isShowing(taker, takenUs)) continue;
    const arrow = { name: what, cat: 'handOver', id: sheet.arrows.length / 2 + 1 };
    sheet.arrows.push(
      { ...arrow, ph: 's', ts: atUs - 1, pid: giver.pid, tid: giver.tid },
      { ...arrow, ph: 'f', bp: 'e', ts: takenUs, pid: taker.pid, tid: taker.tid },
    );
  }
};
