/** Fresh snapshots for whoever needs one: at once when something began, a few times a second while it goes on. */
import type { LessonSnapshot } from '../../../shared/protocol/views.ts';
import type { Lesson } from '../../lesson/state.ts';
import { type Fixed, hostView, type MachineViews, projectorView, studentView } from '../../lesson/views.ts';
import type { Guest, Guests } from './guests.ts';

/** Host and projector while progress changes. */
const screensEveryMs = 250;
/** Pupils in the lobby while others come in. */
const allEveryMs = 1_000;

export interface Scene {
  readonly lesson: Lesson;
  readonly machines: MachineViews;
  nextSeq(key: string): number;
}

export interface Screens {
  showAll(): void;
  showOne(guest: Guest): void;
  screensSoon(): void;
  allSoon(): void;
  /** Sends what is due. */
  flush(nowMs: number): void;
}

export function createScreens(
  guests: Guests,
  fixed: Fixed,
  scene: () => Scene,
  send: (guest: Guest, snapshot: LessonSnapshot) => void,
): Screens {
  let screensDue = false;
  let allDue = false;
  let screensAtMs = Number.NEGATIVE_INFINITY;
  let allAtMs = Number.NEGATIVE_INFINITY;

  const showOne = (guest: Guest): void => {
    const snapshot = snapshotFor(guest, scene(), fixed);
    if (snapshot) send(guest, snapshot);
  };
  const showAll = (): void => {
    for (const guest of guests.all()) showOne(guest);
    screensDue = false;
    allDue = false;
  };

  return {
    showAll,
    showOne,
    screensSoon: () => {
      screensDue = true;
    },
    allSoon: () => {
      allDue = true;
      screensDue = true;
    },
    flush(nowMs) {
      if (allDue && nowMs - allAtMs >= allEveryMs) {
        allAtMs = nowMs;
        showAll();
      }
      if (screensDue && nowMs - screensAtMs >= screensEveryMs) {
        screensAtMs = nowMs;
        screensDue = false;
        for (const guest of guests.all()) if (guest.role !== 'student') showOne(guest);
      }
    },
  };
}

function snapshotFor(
  guest: Guest,
  { lesson, machines, nextSeq }: Scene,
  fixed: Fixed,
): LessonSnapshot | null {
  if (guest.role === 'host') return hostView(lesson, fixed, nextSeq(guest.key));
  if (guest.role === 'view') return projectorView(lesson, fixed, machines);
  if (guest.playerId === null) return null;
  return studentView(lesson, fixed, { playerId: guest.playerId, nextSeq: nextSeq(guest.key) }, machines);
}
