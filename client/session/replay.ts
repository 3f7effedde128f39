/** Watching a recorded run, as a reducer: its commands are carried out when their instant comes. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { goOn, judge, type Moved, order, type Play, pictureOf } from '../../shared/levels/play.ts';
import type { GameUpdate } from '../../shared/protocol/game.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { nextChangeUs, nowOf, openCourse } from './course.ts';

export interface Replay {
  readonly log: RunLog;
  readonly play: Play;
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
  const play = openCourse(level, log.seed, 'flow');
  const replay = { log, play, running: true, speed: 1, clockUs: 0 };
  return { replay, updates: [{ type: 'picture', picture: pictureOf(play) }, timeOf(replay)] };
};

const isOver = (moved: Moved): boolean => moved.list.some((event) => event.type === 'ended');

/** Every leg of the way to `untilUs`: to each recorded command, the command itself, and the rest. */
const legs = (replay: Replay, untilUs: Micros): readonly Moved[] => {
  const moves: Moved[] = [];
  let { play } = replay;
  const go = (moved: Moved): void => {
    moves.push(moved);
    play = moved.play;
  };
  for (const { atUs, seat, seq, command } of replay.log.commands.slice(play.commands.length)) {
    if (atUs > untilUs) break;
    go(goOn(play, atUs));
    const done = order(play, seat, seq, command);
    if (!done.ok) break;
    go(done.value);
  }
  go(goOn(play, untilUs));
  return moves;
};

const goTo = (replay: Replay, untilUs: Micros): Scene => {
  const moves = legs(replay, untilUs);
  const play = moves.at(-1)?.play ?? replay.play;
  const over = moves.some(isOver);
  const next = { ...replay, play, running: replay.running && !over };
  const told = moves
    .filter(({ fromUs, toUs, list }) => toUs > fromUs || list.length > 0)
    .map(({ toUs, list }): GameUpdate => ({ type: 'moved', toUs, list }));
  const end: readonly GameUpdate[] = over
    ? [timeOf(next), { type: 'judged', result: judge(play), log: replay.log }]
    : [];
  return { replay: next, updates: [...told, ...end] };
};

export const tickReplay = (replay: Replay, elapsedMs: number): Scene => {
  if (!replay.running) return { replay, updates: [] };
  const clockUs = replay.clockUs + (elapsedMs * replay.speed * replay.play.level.pace.usPerSecond) / 1000;
  return goTo({ ...replay, clockUs }, Math.floor(clockUs));
};

export const setReplay = (replay: Replay, change: Partial<Pick<Replay, 'running' | 'speed'>>): Scene => {
  const next = { ...replay, ...change, clockUs: nowOf(replay.play) };
  return { replay: next, updates: [timeOf(next)] };
};

/** To the next change, a recorded command or what happens by itself. */
export const stepReplay = (replay: Replay): Scene => {
  const commandUs = replay.log.commands[replay.play.commands.length]?.atUs ?? Number.MAX_SAFE_INTEGER;
  const nextUs = Math.min(nextChangeUs(replay.play) ?? commandUs, commandUs);
  if (nextUs === Number.MAX_SAFE_INTEGER) return { replay, updates: [] };
  const { replay: there, updates } = goTo({ ...replay, running: false, clockUs: nextUs }, nextUs);
  return { replay: there, updates: [...updates, timeOf(there)] };
};
