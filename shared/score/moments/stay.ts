/** A thread's stay on a core, and what the key was to it. */
import type { InterpreterId, Micros } from '../../ground/terms.ts';
import type { SimEvent } from '../../sim/words/event.ts';

export const spanTo = (from: Micros, event: SimEvent | undefined): Micros => (event ? event.atUs - from : 0);

/** A thread's stay on the core it was given: what it did there, and how it ended. */
export const stayOf = (events: readonly SimEvent[], id: string) => {
  const from = events.findIndex((event) => event.type === 'dispatched' && event.thread === id);
  const later = from < 0 ? [] : events.slice(from + 1);
  const until = later.findIndex(
    (event) =>
      (event.type === 'blocked' || event.type === 'preempted' || event.type === 'finished') &&
      event.thread === id &&
      event.core !== null,
  );
  const own = until < 0 ? later : later.slice(0, until);
  return { fromUs: events[from]?.atUs ?? 0, own, end: later[until], later };
};

interface KeyWait {
  readonly interpreter: InterpreterId;
  readonly spanUs: Micros;
}

/** It was given a core and could do nothing there for want of its key. */
export const keyWaitOf = (after: readonly SimEvent[], id: string): KeyWait | null => {
  const { own, end, later } = stayOf(after, id);
  const worked = own.some((event) => event.type === 'segmentBegan' && event.thread === id);
  if (worked || end?.type !== 'blocked' || end.on.kind !== 'gil') return null;
  const { interpreter } = end.on;
  const taken = later.find((event) => event.type === 'gilTaken' && event.thread === id);
  return { interpreter, spanUs: spanTo(end.atUs, taken ?? later.at(-1)) };
};

/** It gives the key back at once, to work on without it; so long. */
export const keyFreeOf = (events: readonly SimEvent[], id: string): Micros => {
  const { fromUs, own } = stayOf(events, id);
  const free = own.find((event) => event.type === 'segmentBegan' && event.thread === id);
  return free?.type === 'segmentBegan' && free.kind === 'native' && free.atUs === fromUs ? free.us : 0;
};

/** How long of its stay it had its key. */
export const heldIn = ({ fromUs, own, end }: ReturnType<typeof stayOf>, id: string): Micros => {
  let heldUs = 0;
  let sinceUs: Micros | null = null;
  for (const event of own) {
    if (event.type === 'gilTaken' && event.thread === id) sinceUs = event.atUs;
    if (event.type !== 'gilDropped' || event.thread !== id) continue;
    heldUs += event.atUs - (sinceUs ?? fromUs);
    sinceUs = null;
  }
  return sinceUs === null ? heldUs : heldUs + spanTo(sinceUs, end);
};
