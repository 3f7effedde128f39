/** Who held the key of each process, and when: a lane of its own beside the cores. */
import type { InterpreterId, Micros, ProcessId, ThreadId } from '../../shared/ground/terms.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import { letterOf } from './badges.ts';

export interface KeyHold {
  readonly thread: ThreadId;
  readonly fromUs: Micros;
  readonly toUs: Micros;
}

export interface KeyLane {
  /** As on the board: the letter of its process. */
  readonly letter: string;
  readonly holds: readonly KeyHold[];
}

/** A lane under construction. `open`: held now. */
interface Growing {
  readonly interpreter: InterpreterId;
  readonly process: ProcessId;
  readonly holds: KeyHold[];
  open: Omit<KeyHold, 'toUs'> | null;
}

interface Arrival {
  readonly process: ProcessId;
  readonly interpreter: InterpreterId | null;
}

interface Growth {
  readonly processes: ProcessId[];
  readonly lanes: Growing[];
}

const arrive = ({ processes, lanes }: Growth, { process, interpreter }: Arrival): void => {
  if (!processes.includes(process)) processes.push(process);
  if (interpreter === null || lanes.some((lane) => lane.interpreter === interpreter)) return;
  lanes.push({ interpreter, process, holds: [], open: null });
};

/** A key that is taken again by the same thread at the same instant was not free in between. */
const close = (lane: Growing, atUs: Micros): void => {
  const { open, holds } = lane;
  lane.open = null;
  if (open === null || open.fromUs === atUs) return;
  const last = holds.at(-1);
  if (last && last.thread === open.thread && last.toUs === open.fromUs)
    holds[holds.length - 1] = { ...last, toUs: atUs };
  else holds.push({ ...open, toUs: atUs });
};

const follow = (growth: Growth, event: SimEvent): void => {
  if (event.type === 'arrived') arrive(growth, { process: event.process, interpreter: event.interpreter });
  if (event.type !== 'gilTaken' && event.type !== 'gilDropped') return;
  const lane = growth.lanes.find(({ interpreter }) => interpreter === event.interpreter);
  if (!lane) return;
  close(lane, event.atUs);
  if (event.type === 'gilTaken') lane.open = { thread: event.thread, fromUs: event.atUs };
};

const begin = (start: MachineView): Growth => {
  const growth: Growth = { processes: [], lanes: [] };
  for (const thread of Object.values(start.threads)) arrive(growth, thread);
  for (const lane of growth.lanes) {
    const holder = start.gils[lane.interpreter]?.holder ?? null;
    if (holder !== null) lane.open = { thread: holder, fromUs: start.atUs };
  }
  return growth;
};

/** Of a whole run; `start` is the machine before its first event. A key that nobody ever took has no lane. */
export const keyLanesOf = (start: MachineView, events: readonly SimEvent[]): readonly KeyLane[] => {
  const growth = begin(start);
  for (const event of events) follow(growth, event);
  const endUs = events.at(-1)?.atUs ?? start.atUs;
  for (const lane of growth.lanes) close(lane, endUs);
  return growth.lanes
    .filter(({ holds }) => holds.length > 0)
    .map(({ process, holds }) => ({ letter: letterOf(growth.processes.indexOf(process)), holds }));
};
