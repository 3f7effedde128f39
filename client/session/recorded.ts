/** A run that has been run already, told event by event in its time: a board cannot tell it from one that is going on. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { GameSession, GameUpdate } from '../../shared/protocol/game.ts';
import type { MachineSnapshot } from '../../shared/score/picture.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { createListeners } from './listeners.ts';

export interface Recording {
  readonly start: MachineSnapshot;
  readonly events: readonly SimEvent[];
  readonly endUs: Micros;
  /** Simulated µs a second at speed 1. */
  readonly usPerSecond: number;
}

interface Head {
  /** Events told so far. */
  readonly told: number;
  /** Simulated µs with a fraction. */
  readonly clockUs: number;
  readonly running: boolean;
  readonly speed: number;
}

export interface Told {
  readonly head: Head;
  readonly updates: readonly GameUpdate[];
}

const timeOf = ({ running, speed }: Head): GameUpdate => ({
  type: 'time',
  time: { mode: 'flow', running, speed, canUndo: false, canRedo: false },
});

export const beginTelling = ({ start }: Recording): Told => {
  const head: Head = { told: 0, clockUs: 0, running: true, speed: 1 };
  return { head, updates: [{ type: 'picture', picture: structuredClone(start) }, timeOf(head)] };
};

/** All that happens up to `clockUs`. */
export const tellUpTo = ({ events, endUs }: Recording, head: Head, clockUs: number): Told => {
  const toUs = Math.min(Math.floor(clockUs), endUs);
  let told = head.told;
  while ((events[told]?.atUs ?? Infinity) <= toUs) told += 1;
  const next = { ...head, told, clockUs, running: head.running && toUs < endUs };
  const moved: GameUpdate = { type: 'moved', toUs, list: events.slice(head.told, told) };
  return { head: next, updates: next.running === head.running ? [moved] : [moved, timeOf(next)] };
};

export const setTelling = (head: Head, change: Partial<Pick<Head, 'running' | 'speed'>>): Told => {
  const next = { ...head, ...change };
  return { head: next, updates: [timeOf(next)] };
};

/** To the next instant at which something happens. */
const stepOn = (recording: Recording, head: Head): Told => {
  const nextUs = recording.events[head.told]?.atUs ?? recording.endUs;
  const { head: there, updates } = tellUpTo(recording, { ...head, running: false }, nextUs);
  return { head: there, updates: [...updates, timeOf(there)] };
};

const beatMs = 40;
const nothing = (): void => {};

export const openRecorded = (recording: Recording): GameSession => {
  const listeners = createListeners<GameUpdate>();
  let { head } = beginTelling(recording);
  let beatAtMs = performance.now();
  const settle = (told: Told): void => {
    head = told.head;
    told.updates.forEach(listeners.tell);
  };
  const restart = (): void => settle(beginTelling(recording));
  const beat = setInterval(() => {
    const nowMs = performance.now();
    const passedMs = Math.min(nowMs - beatAtMs, 5 * beatMs);
    beatAtMs = nowMs;
    if (head.running)
      settle(
        tellUpTo(recording, head, head.clockUs + (passedMs * head.speed * recording.usPerSecond) / 1000),
      );
  }, beatMs);
  return {
    send: nothing,
    subscribe: (listener) => {
      const leave = listeners.add(listener);
      restart();
      return leave;
    },
    time: {
      ...{ mode: nothing, undo: nothing, redo: nothing },
      run: () => settle(setTelling(head, { running: true })),
      pause: () => settle(setTelling(head, { running: false })),
      step: () => settle(stepOn(recording, head)),
      restart,
      speed: (speed) => settle(setTelling(head, { speed })),
    },
    close: () => clearInterval(beat),
  };
};
