/** A run that has been run already, told event by event in its time: a board cannot tell it from one that is going on. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { GameSession, GameUpdate, TimeControl } from '../../shared/protocol/game.ts';
import type { MachineSnapshot } from '../../shared/score/picture.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { createListeners } from './listeners.ts';
import { type Album, openAlbum, pictureAt } from './pictures.ts';

export interface Recording {
  readonly start: MachineSnapshot;
  readonly events: readonly SimEvent[];
  readonly endUs: Micros;
  /** Simulated µs a second at speed 1. */
  readonly usPerSecond: number;
}

export interface Reel {
  /** Simulated µs with a fraction. */
  readonly clockUs: number;
  readonly running: boolean;
  readonly speed: number;
}

export interface RecordedSession extends GameSession {
  readonly time: TimeControl;
  seek(atUs: Micros): void;
  /** Called at once, then whenever the hand of the clock moves. Returns the way out. */
  follow(listener: (reel: Reel) => void): () => void;
}

/** Events up to an instant: their number. */
export const toldBy = (events: readonly SimEvent[], atUs: Micros): number => {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.atUs ?? Infinity) <= atUs) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** On by so much wall time; at the end it stands still. */
export const turnedOn = (reel: Reel, { endUs, usPerSecond }: Recording, passedMs: number): Reel => {
  const clockUs = Math.min(endUs, reel.clockUs + (passedMs * reel.speed * usPerSecond) / 1000);
  return { ...reel, clockUs, running: reel.running && clockUs < endUs };
};

/** To the next instant at which something happens, at rest. */
export const stepped = (reel: Reel, { events, endUs }: Recording): Reel => {
  const next = events[toldBy(events, Math.floor(reel.clockUs))];
  return { ...reel, clockUs: Math.min(endUs, next?.atUs ?? endUs), running: false };
};

const instantOf = ({ clockUs }: Reel): Micros => Math.floor(clockUs);

const timeOf = ({ running, speed }: Reel): GameUpdate => ({
  type: 'time',
  time: { mode: 'flow', running, speed, canUndo: false, canRedo: false },
});

const pictureUpdate = (recording: Recording, album: Album, reel: Reel): GameUpdate => ({
  type: 'picture',
  picture: pictureAt(recording, album, instantOf(reel)),
});

const beatMs = 40;
const nothing = (): void => {};

export const openRecorded = (recording: Recording, begin: Reel): RecordedSession => {
  const boards = createListeners<GameUpdate>();
  const followers = createListeners<Reel>();
  const album = openAlbum();
  let reel = begin;
  let beatAtMs = performance.now();
  let watching = 0;
  const set = (next: Reel, updates: readonly GameUpdate[]): void => {
    const flipped = next.running !== reel.running || next.speed !== reel.speed;
    reel = next;
    for (const update of flipped ? [...updates, timeOf(reel)] : updates) boards.tell(update);
    followers.tell(reel);
  };
  /** Forward: what happens on the way is told. */
  const go = (next: Reel): void => {
    const list = recording.events.slice(
      toldBy(recording.events, instantOf(reel)),
      toldBy(recording.events, instantOf(next)),
    );
    set(next, [{ type: 'moved', toUs: instantOf(next), list }]);
  };
  const jump = (clockUs: number): void => {
    const next = { ...reel, clockUs: Math.min(Math.max(0, clockUs), recording.endUs) };
    set(next, watching > 0 ? [pictureUpdate(recording, album, next)] : []);
  };
  const beat = setInterval(() => {
    const nowMs = performance.now();
    const passedMs = Math.min(nowMs - beatAtMs, 5 * beatMs);
    beatAtMs = nowMs;
    if (reel.running) go(turnedOn(reel, recording, passedMs));
  }, beatMs);
  return {
    send: nothing,
    subscribe: (listener) => {
      listener(pictureUpdate(recording, album, reel));
      listener(timeOf(reel));
      watching += 1;
      const leave = boards.add(listener);
      return () => {
        watching -= 1;
        leave();
      };
    },
    follow: (listener) => {
      listener(reel);
      return followers.add(listener);
    },
    seek: jump,
    time: {
      ...{ mode: nothing, undo: nothing, redo: nothing },
      run: () => {
        if (reel.clockUs >= recording.endUs) jump(0);
        set({ ...reel, running: true }, []);
      },
      pause: () => set({ ...reel, running: false }, []),
      step: () => go(stepped(reel, recording)),
      restart: () => jump(0),
      speed: (speed) => set({ ...reel, speed }, []),
    },
    close: () => clearInterval(beat),
  };
};
