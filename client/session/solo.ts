/** Playing alone, as a reducer: what the page asks and the time that goes by, in; what the screen is told, out. */
import { assertNever } from '../../shared/ground/invariant.ts';
import type { Micros } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { judge, logOf, type Moved, pictureOf } from '../../shared/levels/play.ts';
import type { GameUpdate, PaceMode } from '../../shared/protocol/game.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import {
  type Course,
  carryOut,
  followMoves,
  type Move,
  nextChangeUs,
  nowOf,
  openCourse,
  travel,
} from './course.ts';
import { paceOf, stretchPace } from './pace.ts';
import type { SoloAsk } from './workerMessages.ts';

export interface Solo {
  readonly level: Level;
  readonly seed: number;
  readonly course: Course;
  /** Taken back, the latest at the end. */
  readonly undone: readonly Move[];
  readonly mode: PaceMode;
  readonly running: boolean;
  readonly speed: number;
  /** Where the player's clock stands: simulated µs with a fraction; the machine goes to its floor. */
  readonly clockUs: number;
  /** A question or the end holds the time. */
  readonly held: boolean;
  /** Simulated µs per wall ms that keep a long wait short; null until it is worked out. */
  readonly hurry: number | null;
}

export interface Turn {
  readonly solo: Solo;
  readonly updates: readonly GameUpdate[];
}

const same = (solo: Solo): Turn => ({ solo, updates: [] });

const timeOf = ({ mode, running, speed, course, undone }: Solo): GameUpdate => ({
  type: 'time',
  time: { mode, running, speed, canUndo: course.moves.length > 0, canRedo: undone.length > 0 },
});

const judged = ({ play }: Course): GameUpdate => ({ type: 'judged', result: judge(play), log: logOf(play) });

const told = (moved: Moved): GameUpdate => ({ type: 'moved', toUs: moved.toUs, list: moved.list });

/** The whole picture anew: after a cut in time. */
const cut = (solo: Solo, course: Course): Turn => {
  const next = { ...solo, course, clockUs: nowOf(course), held: false, hurry: null };
  return { solo: next, updates: [{ type: 'picture', picture: pictureOf(course.play) }, timeOf(next)] };
};

export const openSolo = (level: Level, seed: number): Turn => {
  const mode = level.pace.pauseOnDecision ? 'think' : 'flow';
  const course = openCourse(level, seed, mode);
  const rest = { undone: [], mode, running: true, speed: 1, clockUs: 0, held: false, hurry: null } as const;
  return cut({ level, seed, course, ...rest }, course);
};

const isOver = (moved: Moved): boolean => moved.list.some((event) => event.type === 'ended');

/** The machine has moved: tell it, and judge the run where it is over. */
const moveOn = (solo: Solo, course: Course, moved: Moved): Turn => {
  const over = isOver(moved);
  const next = { ...solo, course, running: solo.running && !over, held: solo.held || over };
  const updates = over ? [told(moved), timeOf(next), judged(course)] : [told(moved)];
  return { solo: next, updates };
};

const send = (solo: Solo, command: Command): Turn => {
  const done = carryOut(solo.course, command);
  if (!done.ok) return { solo, updates: [{ type: 'refused', command, refusal: done.error }] };
  const { course, moved } = done.value;
  const free = { ...solo, undone: [], held: false, hurry: null, clockUs: nowOf(course) };
  const { solo: next, updates } = moveOn(free, course, moved);
  return { solo: next, updates: [...updates, timeOf(next)] };
};

const takeTo = (solo: Solo, untilUs: Micros): Turn => {
  const { course, moved } = travel(solo.course, untilUs);
  const short = moved.toUs < untilUs;
  const next = { ...solo, held: short, clockUs: short ? moved.toUs : Math.max(solo.clockUs, moved.toUs) };
  return moved.toUs === moved.fromUs && moved.list.length === 0 ? same(next) : moveOn(next, course, moved);
};

/** Wall time went by. */
export const tick = (solo: Solo, elapsedMs: number): Turn => {
  if (!solo.running || solo.held) return same(solo);
  const hurry = solo.hurry ?? stretchPace(solo.course, solo.mode);
  const clockUs = solo.clockUs + elapsedMs * paceOf(solo.level, solo.speed, hurry);
  return takeTo({ ...solo, hurry, clockUs }, Math.floor(clockUs));
};

/** To the next change; an open question is let pass first. */
const step = (solo: Solo): Turn => {
  const still = { ...solo, running: false };
  const passed = carryOut(still.course, { type: 'pass' });
  const free = passed.ok ? send(still, { type: 'pass' }) : same(still);
  const nextUs = nextChangeUs(free.solo.course);
  const gone = nextUs === null ? same(free.solo) : takeTo(free.solo, nextUs);
  return { solo: gone.solo, updates: [...free.updates, ...gone.updates, timeOf(gone.solo)] };
};

const undo = (solo: Solo): Turn => {
  const { moves } = solo.course;
  const last = moves.at(-1);
  if (!last) return same(solo);
  const start = openCourse(solo.level, solo.seed, solo.mode);
  const course = followMoves(start, moves.slice(0, -1), last.atUs);
  // Flowing time would carry the player straight past the moment they came back to.
  return cut({ ...solo, undone: [...solo.undone, last], running: solo.mode === 'think' }, course);
};

const redo = (solo: Solo): Turn => {
  const again = solo.undone.at(-1);
  if (!again) return same(solo);
  const course = followMoves(solo.course, [again], again.atUs);
  return cut({ ...solo, undone: solo.undone.slice(0, -1) }, course);
};

const switchMode = (solo: Solo, mode: PaceMode): Turn => {
  if (mode === solo.mode) return same(solo);
  const start = openCourse(solo.level, solo.seed, mode);
  const course = followMoves(start, solo.course.moves, nowOf(solo.course));
  return cut({ ...solo, mode, undone: [] }, course);
};

const setTime = (solo: Solo, change: Partial<Pick<Solo, 'running' | 'speed'>>): Turn => {
  const next = { ...solo, ...change, clockUs: nowOf(solo.course) };
  return { solo: next, updates: [timeOf(next)] };
};

const slowest = 0.25;
const fastest = 8;

/** One thing the page asked. */
export const answerSolo = (solo: Solo, ask: SoloAsk): Turn => {
  switch (ask.type) {
    case 'look':
      return cut(solo, solo.course);
    case 'send':
      return send(solo, ask.command);
    case 'mode':
      return switchMode(solo, ask.mode);
    case 'speed':
      return setTime(solo, { speed: Math.min(fastest, Math.max(slowest, ask.factor)) });
    case 'run':
      return setTime(solo, { running: true });
    case 'pause':
      return setTime(solo, { running: false });
    case 'step':
      return step(solo);
    case 'undo':
      return undo(solo);
    case 'redo':
      return redo(solo);
    case 'restart':
      return cut({ ...solo, undone: [], running: true }, openCourse(solo.level, solo.seed, solo.mode));
    default:
      return assertNever(ask);
  }
};
