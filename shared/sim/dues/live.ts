/** Which dues still count, and when the next of them is. */
import type { Micros } from '../../ground/terms.ts';
import type { SimState } from '../state.ts';
import type { Due, DueType } from './due.ts';
import { isBefore } from './due.ts';

type IsLive = (state: SimState, due: Due) => boolean;

const always: IsLive = () => true;
const sameTurn: IsLive = (state, { who, stamp }) => state.cores[who]?.turn === stamp;
const sameBeat: IsLive = (state, { who, stamp }) => state.cores[who]?.beat === stamp;
const sameSlice: IsLive = (state, { who, stamp }) => state.cores[who]?.slices === stamp;
const sameWait: IsLive = (state, { who, stamp }) => state.threads[who]?.waits === stamp;

/** Nobody to decide about: nothing may wait for the policy's clock. */
const isAtWork = (state: SimState): boolean =>
  state.ready.length > 0 || state.cores.some((core) => core.thread !== null);
const isSet: IsLive = (state, due) => state.os.alarmUs === due.atUs && isAtWork(state);

/** The holder still works on the segment that it was to leave. */
const sameHolder: IsLive = (state, { who, stamp }) => {
  const gil = state.interpreters[who];
  if (!gil?.asked || gil.holder === null) return false;
  const core = state.cores[state.threads[gil.holder]?.core ?? -1];
  return core?.working === true && core.beat === stamp;
};

const live: { readonly [Type in DueType]: IsLive } = {
  arrival: always,
  onCore: sameTurn,
  segmentEnd: sameBeat,
  ready: sameWait,
  timeUp: sameWait,
  gilInterval: sameWait,
  gilDrop: sameHolder,
  gilRejoin: sameWait,
  sliceEnd: sameSlice,
  alarm: isSet,
};

/** False: things have moved on since it was posted, and it means nothing any more. */
export const isLive = (state: SimState, due: Due): boolean => live[due.type](state, due);

/** When the next thing happens by itself; null if nothing ever will. */
export const nextDueUs = (state: SimState): Micros | null => {
  let first: Due | null = null;
  for (const due of state.agenda)
    if ((first === null || isBefore(due, first)) && isLive(state, due)) first = due;
  return first?.atUs ?? null;
};
