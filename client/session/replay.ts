/** Watching a recorded run, as a reducer: its commands are carried out when their instant comes. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { judge, type Moved, pictureOf } from '../../shared/levels/play.ts';
import type { GameUpdate } from '../../shared/protocol/game.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { type Course, carryOut, nextChangeUs, nowOf, openCourse, travel } from './course.ts';

export interface Replay {
  readonly level: Level;
  readonly log: RunLog;
  readonly course: Course;
  readonly running: boolean;
  readonly speed: number;
  /** Simulated µs with a fraction. */
  readonly clockUs: number;
}

export interface Scene {
  readonly replay: Replay;
  readonly updates: readonly GameUpdate[];
}

const timeOf = ({ running, speed }: Replay): GameUpdate => ({
  type: 'time',
  time: { mode: 'flow', running, speed, canUndo: false, canRedo: false },
});

export const openReplay = (level: Level, log: RunLog): Scene => {
  const course = openCourse(level, log.seed, 'flow');
  const replay = { level, log, course, running: true, speed: 1, clockUs: 0 };
  return { replay, updates: [{ type: 'picture', picture: pictureOf(course.play) }, timeOf(replay)] };
};

const isOver = (moved: Moved): boolean => moved.list.some((event) => event.type === 'ended');

/** Every leg of the way to `untilUs`: to the next recorded command, and the command itself. */
const legs = (replay: Replay, untilUs: Micros): { course: Course; moves: readonly Moved[] } => {
  const moves: Moved[] = [];
  let { course } = replay;
  for (const { atUs, command } of replay.log.commands.slice(course.moves.length)) {
    if (atUs > untilUs) break;
    const there = travel(course, atUs);
    const done = carryOut(there.course, command);
    moves.push(there.moved);
    if (!done.ok) break;
    moves.push(done.value.moved);
    course = done.value.course;
  }
  const rest = travel(course, untilUs);
  return { course: rest.course, moves: [...moves, rest.moved] };
};

const goTo = (replay: Replay, untilUs: Micros): Scene => {
  const { course, moves } = legs(replay, untilUs);
  const over = moves.some(isOver);
  const next = { ...replay, course, running: replay.running && !over };
  const told = moves
    .filter(({ fromUs, toUs, list }) => toUs > fromUs || list.length > 0)
    .map((moved): GameUpdate => ({ type: 'moved', toUs: moved.toUs, list: moved.list }));
  const end: readonly GameUpdate[] = over
    ? [timeOf(next), { type: 'judged', result: judge(course.play), log: replay.log }]
    : [];
  return { replay: next, updates: [...told, ...end] };
};

export const tickReplay = (replay: Replay, elapsedMs: number): Scene => {
  if (!replay.running) return { replay, updates: [] };
  const clockUs = replay.clockUs + (elapsedMs * replay.speed * replay.level.pace.usPerSecond) / 1000;
  return goTo({ ...replay, clockUs }, Math.floor(clockUs));
};

export const setReplay = (replay: Replay, change: Partial<Pick<Replay, 'running' | 'speed'>>): Scene => {
  const next = { ...replay, ...change, clockUs: nowOf(replay.course) };
  return { replay: next, updates: [timeOf(next)] };
};

/** To the next change, a recorded command or what happens by itself. */
export const stepReplay = (replay: Replay): Scene => {
  const commandUs = replay.log.commands[replay.course.moves.length]?.atUs ?? Number.MAX_SAFE_INTEGER;
  const nextUs = Math.min(nextChangeUs(replay.course) ?? commandUs, commandUs);
  if (nextUs === Number.MAX_SAFE_INTEGER) return { replay, updates: [] };
  const { replay: there, updates } = goTo({ ...replay, running: false, clockUs: nextUs }, nextUs);
  return { replay: there, updates: [...updates, timeOf(there)] };
};
