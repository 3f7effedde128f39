/** A decision that cost time, as facts: who, where, when, and how much. The words are the screen's. */
import type { Micros } from '../../ground/terms.ts';
import type { StampedCommand } from '../../sim/words/command.ts';
import type { Heir } from './branch.ts';

export const momentKinds = [
  /** A core stood idle although somebody was ready. */
  'idle',
  /** A core for a thread that could only wait for its key. */
  'keyless',
  /** Somebody with the key, or a core, for long, while others wanted it. */
  'hog',
  /** A step of a loop during which nothing else of it ran. */
  'blocked',
  /** Somebody who would have been away at the world for long was sent late. */
  'lateIo',
  /** Whoever ended last was begun late. */
  'latePath',
  /** Where the average counts: somebody with much to do before those with little. */
  'longFirst',
  /** Turns so long that those with little to do waited for those with much. */
  'quantumLong',
  /** Turns so short that changing over took the time. */
  'quantumShort',
  /** A core was taken from whoever needed it. */
  'takenOff',
  /** Somebody who soon gives the key back, to work on without it, had to wait. */
  'keyFree',
  /** Whoever ended last left for the world later than in the better run. */
  'lateLast',
  /** Another order is quicker, for no simpler reason. */
  'order',
] as const;
export type MomentKind = (typeof momentKinds)[number];

/** Somebody on the board, with the line of the program where they stood. */
export interface Who {
  readonly id: string;
  readonly line: number | null;
}

/** When somebody left for the world for the last time: in the run as it was, and in the better one. */
export interface Leaving {
  readonly who: Who;
  readonly ownUs: Micros;
  readonly betterUs: Micros;
}

/** How long a turn was to last, and how long it had better lasted. */
export interface Quanta {
  readonly didUs: Micros;
  readonly betterUs: Micros;
}

export interface Cause {
  readonly kind: MomentKind;
  /** The core it was about; null in a loop. */
  readonly core: number | null;
  /** Who was chosen; null where nobody was. */
  readonly did: Who | null;
  /** Who would have been the better choice; null where none was needed. */
  readonly better: Who | null;
  /** The better run sends whoever was chosen after all the others. */
  readonly later: boolean;
  /** Who held the key. */
  readonly holder: string | null;
  /** How long the core stood idle, the key was waited for, the step lasted, the world takes. */
  readonly spanUs: Micros;
  /** How many others waited meanwhile. */
  readonly waiting: number;
  /** Whoever left late and ended last; null for other causes. */
  readonly leaving: Leaving | null;
  /** Only where the length of turns was decided. */
  readonly quanta?: Quanta;
}

export interface Moment extends Cause {
  readonly atUs: Micros;
  /** Commands of the run that lie behind it. */
  readonly given: number;
  /** What the run came to, and what it comes to with the better choice. */
  readonly ownUs: Micros;
  readonly betterUs: Micros;
  /** What the better choice saves, after which the same player or a policy goes on either way. */
  readonly savedUs: Micros;
  readonly heir: Heir;
  /** All of the better run. */
  readonly commands: readonly StampedCommand[];
}
