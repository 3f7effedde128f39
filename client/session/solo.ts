/** Playing alone, as a reducer: what the page asks and the time that goes by, in; what the screen is told, out. */
import { assertNever } from '../../shared/ground/invariant.ts';
import type { Micros } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { goOn, judge, logOf, type Moved, type Play, pictureOf } from '../../shared/levels/play.ts';
import type { GameUpdate, PaceMode, RunPoint } from '../../shared/protocol/game.ts';
import { isEnded } from '../../shared/sim/index.ts';
import type { Command, StampedCommand } from '../../shared/sim/words/command.ts';
import { canPass, carryOut, follow, nextChangeUs, nowOf, openCourse } from './course.ts';
import { paceOf, stretchPace } from './pace.ts';
import type { SoloAsk } from './workerMessages.ts';

export interface Solo {
  readonly play: Play;
  /** Taken back, the latest at the end. */
  readonly undone: readonly StampedCommand[];
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

const timeOf = ({ mode, running, speed, play, undone }: Solo): GameUpdate => ({
  type: 'time',
  time: { mode, running, speed, canUndo: play.commands.length > 0, canRedo: undone.length > 0 },
});

/** The whole picture anew, after a cut in time. */
const cut = (solo: Solo, play: Play): Turn => {
  const next = { ...solo, play, clockUs: nowOf(play), held: false, hurry: null };
  return { solo: next, updates: [{ type: 'picture', picture: pictureOf(play) }, timeOf(next)] };
};

export const openSolo = (level: Level, seed: number): Turn => {
  const mode = level.pace.pauseOnDecision ? 'think' : 'flow';
  const play = openCourse(level, seed, mode);
  const fresh = {
    play,
    undone: [],
    mode,
    running: true,
    speed: 1,
    clockUs: 0,
    held: false,
    hurry: null,
  } as const;
  return cut(fresh, play);
};

const judged = (play: Play): GameUpdate => ({ type: 'judged', result: judge(play), log: logOf(play) });

/** The picture once more; of a run that is over, what it was worth as well. */
const look = (solo: Solo): Turn => {
  const again = cut(solo, solo.play);
  return isEnded(solo.play.state) ? { ...again, updates: [...again.updates, judged(solo.play)] } : again;
};

const isOver = ({ list }: Moved): boolean => list.some((event) => event.type === 'ended');

/** The machine has moved: tell it, and judge the run where it is over. */
const moveOn = (solo: Solo, moved: Moved): Turn => {
  const { play, toUs, list } = moved;
  const told: GameUpdate = { type: 'moved', toUs, list };
  if (!isOver(moved)) return { solo: { ...solo, play }, updates: [told] };
  const next = { ...solo, play, running: false, held: true };
  return { solo: next, updates: [told, timeOf(next), judged(play)] };
};

const send = (solo: Solo, command: Command): Turn => {
  const done = carryOut(solo.play, command);
  if (!done.ok) return { solo, updates: [{ type: 'refused', command, refusal: done.error }] };
  const free = { ...solo, undone: [], held: false, hurry: null, clockUs: done.value.toUs };
  const { solo: next, updates } = moveOn(free, done.value);
  return { solo: next, updates: [...updates, timeOf(next)] };
};

const takeTo = (solo: Solo, untilUs: Micros): Turn => {
  const moved = goOn(solo.play, untilUs);
  const held = moved.toUs < untilUs;
  const next = { ...solo, held, clockUs: held ? moved.toUs : Math.max(solo.clockUs, moved.toUs) };
  const still = moved.toUs === moved.fromUs && moved.list.length === 0;
  return still ? same(next) : moveOn(next, moved);
};

/** Wall time went by. */
export const tick = (solo: Solo, elapsedMs: number): Turn => {
  if (!solo.running || solo.held) return same(solo);
  const hurry = solo.hurry ?? stretchPace(solo.play, solo.mode);
  const clockUs = solo.clockUs + elapsedMs * paceOf(solo.play, solo.speed, hurry);
  return takeTo({ ...solo, hurry, clockUs }, Math.floor(clockUs));
};

/** To the next change; an open question is let pass first. */
const step = (solo: Solo): Turn => {
  const still = { ...solo, running: false };
  const free = canPass(solo.play) ? send(still, { type: 'pass' }) : same(still);
  const nextUs = nextChangeUs(free.solo.play);
  const gone = nextUs === null ? same(free.solo) : takeTo(free.solo, nextUs);
  return { solo: gone.solo, updates: [...free.updates, ...gone.updates, timeOf(gone.solo)] };
};

const undo = (solo: Solo): Turn => {
  const { level, seed, commands } = solo.play;
  const last = commands.at(-1);
  if (!last) return same(solo);
  const play = follow(openCourse(level, seed, solo.mode), commands.slice(0, -1), last.atUs);
  // Flowing time would carry the player straight past the moment they came back to.
  return cut({ ...solo, undone: [...solo.undone, last], running: solo.mode === 'think' }, play);
};

const redo = (solo: Solo): Turn => {
  const again = solo.undone.at(-1);
  if (!again) return same(solo);
  return cut({ ...solo, undone: solo.undone.slice(0, -1) }, follow(solo.play, [again], again.atUs));
};

const switchMode = (solo: Solo, mode: PaceMode): Turn => {
  if (mode === solo.mode) return same(solo);
  const { level, seed, commands } = solo.play;
  const play = follow(openCourse(level, seed, mode), commands, nowOf(solo.play));
  return cut({ ...solo, mode, undone: [] }, play);
};

/** The same run on a table of codes without holes. */
export const withLevel = (solo: Solo, level: Level): Solo => {
  const { seed, commands } = solo.play;
  return { ...solo, play: follow(openCourse(level, seed, solo.mode), commands, nowOf(solo.play)) };
};

const restart = (solo: Solo): Turn => {
  const { level, seed } = solo.play;
  return cut({ ...solo, undone: [], running: true }, openCourse(level, seed, solo.mode));
};

/** The run up to there; what came later is forgotten. Where time stops at questions it rests at that one, else at once. */
const branch = (solo: Solo, { atUs, commands }: RunPoint): Turn => {
  const { level, seed, commands: all } = solo.play;
  const play = follow(openCourse(level, seed, solo.mode), all.slice(0, commands), atUs);
  return cut({ ...solo, undone: [], running: solo.mode === 'think' }, play);
};

const setTime = (solo: Solo, change: Partial<Pick<Solo, 'running' | 'speed'>>): Turn => {
  const next = { ...solo, ...change, clockUs: nowOf(solo.play) };
  return { solo: next, updates: [timeOf(next)] };
};

const slowest = 0.25;
const fastest = 8;

/** One thing the page asked. */
export const answerSolo = (solo: Solo, ask: SoloAsk): Turn => {
  switch (ask.type) {
    case 'look':
      return look(solo);
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
      return ask.from ? branch(solo, ask.from) : restart(solo);
    default:
      return assertNever(ask);
  }
};
