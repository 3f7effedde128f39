/** The only loop: the only way time passes. */
import { InvariantError } from '../ground/invariant.ts';
import type { Micros } from '../ground/terms.ts';
import { checkedMicros, endOfTime } from '../ground/time.ts';
import { takeNext } from './agenda.ts';
import { waitCycle } from './choose/deadlock.ts';
import { decide } from './choose/decide.ts';
import { obey } from './choose/obey.ts';
import { settleQuestion } from './choose/question.ts';
import { copyState } from './create.ts';
import type { Due } from './dues/due.ts';
import { happen } from './dues/happen.ts';
import { isLive } from './dues/live.ts';
import type { Machine } from './machine.ts';
import { spendBudget, tell } from './machine.ts';
import type { SimState } from './state.ts';
import type { StampedCommand } from './words/command.ts';
import type { SimEvent } from './words/event.ts';

export interface Advanced {
  readonly state: SimState;
  readonly events: SimEvent[];
}

/** The next due that counts; those that no longer do are dropped on the way. */
const nextDue = ({ state }: Machine): Due | null => {
  for (let due = state.agenda[0]; due; due = state.agenda[0]) {
    if (isLive(state, due)) return due;
    takeNext(state.agenda);
  }
  return null;
};

const finishRun = (machine: Machine, isCut: boolean): void => {
  const { state } = machine;
  state.ended = true;
  settleQuestion(machine);
  const { code } = state;
  const where = code && isCut ? { at: { line: code.line, operations: code.operations } } : {};
  tell(machine, { type: 'ended', atUs: state.atUs, budget: isCut, ...where });
};

const reportDeadlock = (machine: Machine): void => {
  const { state } = machine;
  state.deadlock = waitCycle(machine);
  tell(machine, { type: 'deadlocked', atUs: state.atUs, cycle: state.deadlock });
  finishRun(machine, false);
};

/** Everything of this instant, in the order of the law of ties; then the policies; and again, until nothing is left. */
const settle = (machine: Machine): void => {
  const { state } = machine;
  for (let due = nextDue(machine); state.budget > 0; due = nextDue(machine)) {
    if (due && due.atUs === state.atUs) {
      takeNext(state.agenda);
      spendBudget(machine);
      happen(machine, due);
    } else if (machine.stirred) decide(machine);
    else return;
  }
};

/** Further than this no run goes, so that its books stay exact: with 256 cores they still fit in 2^53. */
const longestUs: Micros = 35_000_000_000_000;

/** Its budget is spent, or what comes next lies beyond all bounds. */
const isCut = (machine: Machine): boolean =>
  machine.state.budget <= 0 || (nextDue(machine)?.atUs ?? 0) > longestUs;

/** The instant is over: the run may be, or a person must be asked. */
const rest = (machine: Machine): void => {
  const { state } = machine;
  settle(machine);
  if (state.ended) return;
  if (state.alive === 0 || state.code?.over || isCut(machine))
    finishRun(machine, !state.code?.over && isCut(machine));
  else {
    const isLast = nextDue(machine) === null;
    if (isLast) state.passed = false;
    settleQuestion(machine);
    if (isLast && state.question === null) reportDeadlock(machine);
  }
};

/** To the next instant at which something happens, if it lies before `untilUs`. */
const passTime = (machine: Machine, untilUs: Micros): boolean => {
  const { state } = machine;
  const due = nextDue(machine);
  if (state.ended || due === null || due.atUs > untilUs) return false;
  state.atUs = due.atUs;
  const told = machine.events.length;
  settle(machine);
  if (machine.events.length > told) state.passed = false;
  rest(machine);
  return true;
};

/** Time runs on to `untilUs`, or to an open question that must stop it (`isStopped`). */
const runTo = (machine: Machine, untilUs: Micros, canStop: boolean): void => {
  const { state } = machine;
  const isStopped = (): boolean => canStop && state.question !== null;
  while (!isStopped() && passTime(machine, untilUs));
  if (!state.ended && !isStopped() && untilUs !== endOfTime) state.atUs = untilUs;
};

const checkOrder = (state: SimState, commands: readonly StampedCommand[], untilUs: Micros): void => {
  let lastUs = state.atUs;
  for (const { atUs } of commands) {
    const isLate = atUs < lastUs && !state.ended;
    if (isLate || atUs > untilUs)
      throw new InvariantError('a command out of time', { atUs, lastUs, untilUs });
    lastUs = atUs;
  }
};

/**
 * Carries a machine on to `untilUs`, or to its end, or to a question that pauses it. Commands are in order of time;
 * each is carried out when its instant has come to rest, and brings it to rest again. Pure: `state` stays as it is.
 */
export const advance = (state: SimState, commands: readonly StampedCommand[], untilUs: Micros): Advanced => {
  checkedMicros(untilUs);
  checkOrder(state, commands, untilUs);
  const machine: Machine = { state: copyState(state), events: [], stirred: false, ownHeaps: [] };
  rest(machine);
  for (const command of commands) {
    runTo(machine, command.atUs, false);
    obey(machine, command);
    rest(machine);
  }
  runTo(machine, Math.max(untilUs, machine.state.atUs), machine.state.options.pauseOnDecision);
  return { state: machine.state, events: machine.events };
};

export const isEnded = (state: SimState): boolean => state.ended;
