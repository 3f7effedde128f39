/** What is heard of a run: a fold of its events. Pure; the same run sounds the same each time. */
import type { Micros, TaskId, ThreadId } from '../../shared/ground/terms.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { CueKind } from '../model/cueKinds.ts';

export interface Cue {
  readonly kind: CueKind;
  /** Which of the sounds of its kind. */
  readonly sound: Sound;
  /** Steps up from the lowest of its kind. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly loud: number;
}

export const sounds = [
  'dispatch',
  'keyTaken',
  'keyBack',
  'refused',
  'wakes',
  'finish',
  'idle',
  'heartbeat',
  'gong',
  'lastSeconds',
] as const;
export type Sound = (typeof sounds)[number];

/** What the events alone do not say. */
export interface Ears {
  /** Processes from 0, in order of arrival. */
  processOf(thread: ThreadId): number;
  readonly heart: TaskId | null;
}

const cue = (kind: CueKind, sound: Sound, pitch = 0, loud = 1): Cue => ({ kind, sound, pitch, loud });

export const refusedCue: Cue = cue('refused', 'refused');

const cueOf = (event: SimEvent, { processOf, heart }: Ears): Cue | null => {
  switch (event.type) {
    case 'dispatched':
      return cue('dispatch', 'dispatch', event.core);
    case 'gilTaken':
      return cue('key', 'keyTaken');
    case 'gilDropped':
      return cue('key', 'keyBack', 0, 0.6);
    case 'blocked':
      // From a core straight to the keys: it came for nothing.
      return event.on.kind === 'gil' && event.core !== null ? refusedCue : null;
    case 'woke':
      return cue('wakes', 'wakes', processOf(event.thread));
    case 'taskReady':
      return event.why === 'woke' ? cue('wakes', 'wakes', processOf(event.thread)) : null;
    case 'taskStepped':
      return event.task === heart ? cue('heartbeat', 'heartbeat') : null;
    case 'finished':
      return cue('finish', 'finish', processOf(event.thread));
    case 'taskDone':
      return cue('finish', 'finish', 0, 0.7);
    default:
      return null;
  }
};

export const cuesOf = (events: readonly SimEvent[], ears: Ears): readonly Cue[] =>
  events.map((event) => cueOf(event, ears)).filter((one) => one !== null);

/** One tick for so much of the player's own idle time, µs. */
const idleEveryUs = 10_000;

const ticksIn = (idleUs: Micros): number => Math.floor(idleUs / idleEveryUs);

/** From one look at the player's idle time to the next: at most one tick, quieter the longer it has gone on. */
export const idleCue = (beforeUs: Micros, idleUs: Micros): Cue | null =>
  ticksIn(idleUs) > ticksIn(beforeUs) ? cue('idle', 'idle', 0, 1 / (1 + ticksIn(idleUs) / 4)) : null;

const lastMs = 10_000;
const lastEveryMs = 2000;
const pulsesIn = (leftMs: number): number => Math.ceil(leftMs / lastEveryMs);

/** Of a round's clock, between two looks at it: a tick each 2 s in the last 10 s, and a gong at its end. */
export const clockCue = (beforeMs: number, leftMs: number): Cue | null => {
  if (leftMs >= beforeMs) return null;
  if (leftMs <= 0) return cue('round', 'gong');
  const crossed = pulsesIn(leftMs) < pulsesIn(beforeMs) || beforeMs > lastMs;
  return leftMs <= lastMs && crossed ? cue('round', 'lastSeconds') : null;
};
