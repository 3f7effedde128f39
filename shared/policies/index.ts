/** The two tables id → policy, and the door of this room. */
import { InvariantError } from '../ground/invariant.ts';
import { humanLoop, humanOs } from './human.ts';
import { deadline } from './loop/deadline.ts';
import { fifo } from './loop/fifo.ts';
import { longestWaitFirst } from './loop/longestWaitFirst.ts';
import { shortest } from './loop/shortest.ts';
import { cfs } from './os/cfs.ts';
import { eevdf } from './os/eevdf.ts';
import { fair } from './os/fair.ts';
import { fcfs } from './os/fcfs.ts';
import { lottery } from './os/lottery.ts';
import { mlfq } from './os/mlfq.ts';
import { perCore } from './os/perCore.ts';
import { priority } from './os/priority.ts';
import { priorityPreemptive } from './os/priorityPreemptive.ts';
import { priorityRr } from './os/priorityRr.ts';
import { rr } from './os/rr.ts';
import { sjf } from './os/sjf.ts';
import { srtf } from './os/srtf.ts';
import { stride } from './os/stride.ts';
import type { LoopPlug, OsPlug } from './plug.ts';

export type {
  Ask,
  Candidate,
  CoreFact,
  CoresByJob,
  Facts,
  JobFact,
  Leave,
  LoopPlug,
  OsPlug,
  Parameter,
  Parameters,
  Piece,
  TaskFact,
} from './plug.ts';
export { ask, onlyLostCore } from './plug.ts';

/** The id of the policy that asks a person, in both tables. */
export const human = 'human';

export const osPolicies: Readonly<Record<string, OsPlug<object>>> = {
  fcfs,
  sjf,
  srtf,
  rr,
  priority,
  priorityPreemptive,
  priorityRr,
  mlfq,
  lottery,
  stride,
  cfs,
  eevdf,
  fair,
  perCore,
  human: humanOs,
};
export const loopPolicies: Readonly<Record<string, LoopPlug<object>>> = {
  fifo,
  shortest,
  longestWaitFirst,
  deadline,
  human: humanLoop,
};

/** Ids come past the decoder, so only our own tables' keys are looked up; a Map, since this is asked at every event. */
const osTable: ReadonlyMap<string, OsPlug<object>> = new Map(Object.entries(osPolicies));
const loopTable: ReadonlyMap<string, LoopPlug<object>> = new Map(Object.entries(loopPolicies));

const found = <Plug>(table: ReadonlyMap<string, Plug>, id: string): Plug => {
  const plug = table.get(id);
  if (!plug) throw new InvariantError('a scenario past its decoder names no such policy', { id });
  return plug;
};

export const osPolicy = (id: string): OsPlug<object> => found(osTable, id);
export const loopPolicy = (id: string): LoopPlug<object> => found(loopTable, id);
