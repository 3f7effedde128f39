/** The heart of a loop in figures, at an instant: does it beat, how late was it, and which step kept it waiting. Pure. */
import type { Micros, TaskId } from '../../shared/ground/terms.ts';
import { type Beat, type Hold, othersDueUs, type Pulse } from './pulse.ts';

export interface Heartbeat {
  /** How long it sleeps between two beats: a step that lasts longer makes it late. Null: it has not begun. */
  readonly periodUs: Micros | null;
  /** Since the last beat; null: none is to come. */
  readonly silentUs: Micros | null;
  /** It should have beaten by now. */
  readonly isLate: boolean;
  /** Beats that were due since the last one. */
  readonly missed: number;
  /** Since the run began. */
  readonly beaten: number;
}

/** A step that is over the limit, while others could have run. */
export interface Block {
  readonly task: TaskId;
  readonly fromUs: Micros;
  readonly us: Micros;
  readonly limitUs: Micros;
  /** The part past the limit in which others were due. */
  readonly othersUs: Micros;
  /** The step is over, and nothing has happened since. */
  readonly isOver: boolean;
}

/** Less than this nobody would call late, µs: it is the price of a switch. */
const tolerance = 500;

const periodOf = ({ beats }: Pulse): Micros | null => {
  const last = beats.at(-1);
  return last ? last.dueUs - last.fromUs : null;
};

/** How long a step may last: as the level says, else as long as the heart sleeps. Null: nothing tells. */
export const limitOf = (pulse: Pulse): Micros | null => pulse.limitUs ?? periodOf(pulse);

/** When it should have beaten and did not, up to its beat or to now. */
export const missedOf = ({ fromUs, dueUs, atUs }: Beat, nowUs: Micros): readonly Micros[] => {
  const endUs = atUs ?? nowUs;
  const periodUs = dueUs - fromUs;
  if (endUs - dueUs < tolerance || periodUs <= 0) return [];
  const count = Math.ceil((endUs - dueUs) / periodUs);
  return Array.from({ length: count }, (_, n) => dueUs + n * periodUs);
};

/** Null: nothing in this loop beats. */
export const heartbeatOf = (pulse: Pulse, nowUs: Micros): Heartbeat | null => {
  if (pulse.heart === null) return null;
  const last = pulse.beats.at(-1);
  const open = last?.atUs === null ? last : null;
  const missed = open ? missedOf(open, nowUs).length : 0;
  return {
    periodUs: periodOf(pulse),
    silentUs: open ? nowUs - open.fromUs : null,
    isLate: missed > 0,
    missed,
    beaten: pulse.beats.filter(({ atUs }) => atUs !== null).length,
  };
};

/** From when on a step is taken from others: past the limit. Null: it is no longer than that, or took from nobody. */
export const takenFrom = (pulse: Pulse, hold: Hold, nowUs: Micros): Micros | null => {
  const limitUs = limitOf(pulse);
  const endUs = hold.toUs ?? nowUs;
  if (limitUs === null || endUs - hold.fromUs <= limitUs) return null;
  const others = hold.toUs === null ? othersDueUs(pulse, hold) : hold.othersUs;
  return others !== null && others < endUs ? Math.max(others, hold.fromUs + limitUs) : null;
};

/** The step that has the loop, or had it until this instant. */
export const blockOf = (pulse: Pulse, nowUs: Micros): Block | null => {
  const hold = pulse.holds.at(-1);
  const limitUs = limitOf(pulse);
  if (!hold || limitUs === null || (hold.toUs !== null && hold.toUs !== nowUs)) return null;
  const fromUs = takenFrom(pulse, hold, nowUs);
  if (fromUs === null) return null;
  const endUs = hold.toUs ?? nowUs;
  return {
    ...{ task: hold.task, fromUs: hold.fromUs, us: endUs - hold.fromUs, limitUs },
    ...{ othersUs: endUs - fromUs, isOver: hold.toUs !== null },
  };
};
