/**
 * One player's run of a level: the machine, what was asked of it and what that came to. The server's matches and the
 * browser's worker both run this. A play is plain JSON and is never changed: every move answers with the next one.
 */
import { chain, EMPTY_HASH } from '../ground/digest.ts';
import { InvariantError } from '../ground/invariant.ts';
import type { Refusal, Result } from '../ground/result.ts';
import { err, ok } from '../ground/result.ts';
import type { Micros, SeatId } from '../ground/terms.ts';
import { seatId } from '../ground/terms.ts';
import type { HashMark, RunLog } from '../replay/log.ts';
import { bucketsAt } from '../score/books.ts';
import type { Chronicle } from '../score/history.ts';
import { beginChronicle, copyChronicle, recordEvent } from '../score/history.ts';
import type { RunResult } from '../score/judge.ts';
import { judgeRun } from '../score/judge.ts';
import type { Ledger } from '../score/ledger.ts';
import { copyLedger, enterEvent, openLedger } from '../score/ledger.ts';
import type { MachineSnapshot } from '../score/picture.ts';
import { slicesAt } from '../score/slices.ts';
import type { SimState } from '../sim/index.ts';
import { advance, createSim, legal, look, SIM_VERSION } from '../sim/index.ts';
import type { Command, StampedCommand } from '../sim/words/command.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { Level } from './level.ts';
import { levelHash, scenarioFor } from './open.ts';

export interface Play {
  readonly level: Level;
  readonly seed: number;
  readonly state: SimState;
  readonly ledger: Ledger;
  /** What a screen shows of the past; no score depends on it. */
  readonly chronicle: Chronicle;
  readonly commands: readonly StampedCommand[];
  /** Events so far. */
  readonly events: number;
  /** The chain over them. */
  readonly hash: string;
  readonly hashes: readonly HashMark[];
}

/** What one call has brought about; `list` begins at event number `at`. */
export interface Moved {
  readonly play: Play;
  readonly fromUs: Micros;
  readonly toUs: Micros;
  readonly at: number;
  readonly list: readonly SimEvent[];
  readonly hash: string;
}

export interface PlayOptions {
  readonly seed: number;
  /** Time stops at each decision. Never changes what happens, only how far one call goes. */
  readonly pauseOnDecision: boolean;
}

const levelSeat = seatId('level');

/** What the level itself orders belongs to its start: no log holds it and no undo takes it back. */
const opened = (play: Play, opening: readonly Command[]): Play => {
  let next = play;
  for (const [index, command] of opening.entries()) {
    next = goOn(next, 0).play;
    const done = order(next, levelSeat, index + 1, command);
    if (!done.ok) throw new InvariantError('the opening of a level was refused', { index });
    next = done.value.play;
  }
  return { ...next, commands: [], hashes: [] };
};

export const openPlay = (level: Level, { seed, pauseOnDecision }: PlayOptions): Play => {
  const options = { pauseOnDecision, autoThreads: level.assist.auto };
  const state = createSim({ ...scenarioFor(level), seed }, options);
  const view = look(state);
  const play: Play = {
    level,
    seed,
    state,
    ledger: openLedger(view),
    chronicle: beginChronicle(view),
    commands: [],
    events: 0,
    hash: EMPTY_HASH,
    hashes: [],
  };
  return level.assist.opening ? opened(play, level.assist.opening) : play;
};

const move = (play: Play, commands: readonly StampedCommand[], untilUs: Micros): Moved => {
  const { state, events } = advance(play.state, commands, untilUs);
  const ledger = copyLedger(play.ledger);
  const chronicle = copyChronicle(play.chronicle);
  for (const event of events) {
    enterEvent(ledger, event);
    recordEvent(chronicle, event);
  }
  const hash = chain(play.hash, events);
  const next: Play = {
    ...play,
    state,
    ledger,
    chronicle,
    commands: [...play.commands, ...commands],
    events: play.events + events.length,
    hash,
    hashes: commands.length > 0 ? [...play.hashes, { atUs: state.atUs, hash }] : play.hashes,
  };
  return { play: next, fromUs: play.state.atUs, toUs: state.atUs, at: play.events, list: events, hash };
};

/** The machine would do it, but the level leaves it out of the player's hands. */
const isKept = ({ level: { assist } }: Play, command: Command): boolean => {
  switch (command.type) {
    case 'enqueueOrder':
      return !assist.queueOrder;
    case 'offload':
      return !assist.offload?.includes(command.pool);
    case 'split':
      return command.us !== assist.splitUs;
    default:
      return false;
  }
};

/** Carries out a command at the machine's present instant. */
export const order = (play: Play, seat: SeatId, seq: number, command: Command): Result<Moved, Refusal> => {
  const allowed = legal(play.state, command);
  if (!allowed.ok) return err(allowed.error);
  if (isKept(play, command)) return err({ code: 'notYourRole', args: {} });
  const { atUs } = play.state;
  return ok(move(play, [{ atUs, seq, seat, command }], atUs));
};

/** Lets time run to `untilUs`, to the end of the run, or to the next decision where the play stops at those. */
export const goOn = (play: Play, untilUs: Micros): Moved => move(play, [], untilUs);

/** What the run came to; before its end, what it has come to so far. */
export const judge = (play: Play): RunResult => {
  const { objective, goals, stars, par } = play.level;
  return judgeRun({ objective, goals, stars, best: par.best }, play.ledger, play.state.atUs);
};

export const logOf = (play: Play): RunLog => ({
  format: 'runqueue/log@1',
  simVersion: SIM_VERSION,
  level: play.level.id,
  levelHash: levelHash(play.level),
  seed: play.seed,
  role: play.level.role,
  commands: play.commands,
  hashes: [...play.hashes, { atUs: play.state.atUs, hash: play.hash }],
});

export const pictureOf = (play: Play): MachineSnapshot => {
  const { state, ledger, chronicle, events, hash } = play;
  const { atUs } = state;
  return {
    view: look(state),
    buckets: bucketsAt(ledger.books, atUs),
    slices: slicesAt(ledger.chart, atUs),
    history: chronicle.history,
    events,
    hash,
  };
};

const differs = (path: string, expected: string): Result<never> => err([{ path, code: 'differs', expected }]);

/** The first mark of `log` that `play` did not pass, in order. */
const missedMark = (log: RunLog, play: Play): number => {
  const passed = logOf(play).hashes;
  let next = 0;
  return log.hashes.findIndex(({ atUs, hash }) => {
    while (next < passed.length) {
      const mark = passed[next];
      next += 1;
      if (mark?.atUs === atUs && mark.hash === hash) return false;
    }
    return true;
  });
};

/** Whether a log speaks of this level and this machine; every fault, for such a log cannot be run. */
export const checkHead = (level: Level, log: RunLog): Result<null> => {
  const rows = [
    ['simVersion', log.simVersion, SIM_VERSION, ", this machine's version"],
    ['level', log.level, level.id, ''],
    ['levelHash', log.levelHash, levelHash(level), ', the level as it is now'],
    ['role', log.role, level.role, ''],
  ] as const;
  const faults = rows
    .filter(([, said, is]) => said !== is)
    .map(([path, , is, why]) => ({ path, code: 'differs', expected: `${is}${why}` }));
  return faults.length > 0 ? err(faults) : ok(null);
};

/** Runs a log again. What was asked is carried out at its instants; the error is the first difference. */
export const rerun = (level: Level, log: RunLog): Result<Play> => {
  const head = checkHead(level, log);
  if (!head.ok) return head;
  let play = openPlay(level, { seed: log.seed, pauseOnDecision: false });
  for (const [index, { atUs, seat, seq, command }] of log.commands.entries()) {
    play = goOn(play, atUs).play;
    const done = play.state.atUs === atUs ? order(play, seat, seq, command) : null;
    if (!done?.ok)
      return differs(`commands[${index}]`, done ? `a command not ${done.error.code}` : 'a run this long');
    play = done.value.play;
  }
  play = goOn(play, log.hashes.at(-1)?.atUs ?? Number.MAX_SAFE_INTEGER).play;
  const missed = missedMark(log, play);
  return missed < 0 ? ok(play) : differs(`hashes[${missed}]`, 'the hash this run has there');
};
