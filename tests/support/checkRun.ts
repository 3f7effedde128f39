/** Proves the eight laws of the machine on one scenario, at every use. */
import { expect } from 'vitest';
import { chain, EMPTY_HASH } from '../../shared/ground/digest.ts';
import { endOfTime } from '../../shared/ground/time.ts';
import { bookEvent, bucketsAt, openBooks, sumOf } from '../../shared/score/books.ts';
import type { Advanced, SimOptions, SimState } from '../../shared/sim/index.ts';
import { advance, createSim, foldBatch, look } from '../../shared/sim/index.ts';
import type { StampedCommand } from '../../shared/sim/words/command.ts';
import type { EventType, SimEvent } from '../../shared/sim/words/event.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';
import { trace } from './trace.ts';

export interface RunCheck {
  readonly commands?: readonly StampedCommand[];
  readonly options?: Pick<SimOptions, 'autoThreads'>;
  /** Where a run that a person never ends is left. */
  readonly untilUs?: number;
  /** What happened, a line an event, of the types in `only` (all if left out). */
  readonly trace?: readonly string[];
  readonly only?: readonly EventType[];
}

const freeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
};

const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Equal in value. Comparing the texts first is quick; the slow way shows the difference. */
const same = (actual: unknown, expected: unknown): boolean => {
  const isSame = JSON.stringify(actual) === JSON.stringify(expected);
  if (!isSame) expect(actual).toEqual(expected);
  return isSame;
};

/** Equal in every byte. */
const sameBytes = (actual: unknown, expected: unknown): void => expect(same(actual, expected)).toBe(true);

/** Runs in pieces that end at `cuts`; commands of a cut go before or after it, in turn. */
const runCut = (
  start: SimState,
  check: RunCheck,
  cuts: readonly number[],
  between = (state: SimState) => state,
) => {
  const untilUs = check.untilUs ?? endOfTime;
  let left = check.commands ?? [];
  let state = start;
  const events: SimEvent[] = [];
  for (const [place, cutUs] of [...cuts, untilUs].entries()) {
    const isWith = place % 2 === 0 || cutUs === untilUs;
    const now = left.filter(({ atUs }) => (isWith ? atUs <= cutUs : atUs < cutUs));
    left = left.slice(now.length);
    const piece: Advanced = advance(between(state), now, cutUs);
    state = piece.state;
    for (const event of piece.events) events.push(event);
  }
  return { state, events };
};

/** Instants on, before and between events: at most a dozen, spread over the run. */
const cutsOf = (events: readonly SimEvent[]): number[] => {
  const times = [...new Set(events.flatMap(({ atUs }) => [Math.max(0, atUs - 1), atUs, atUs + 1]))];
  const last = events.at(-1)?.atUs ?? 0;
  const inside = times.filter((atUs) => atUs < last);
  return inside.filter((_, place) => place % Math.ceil(inside.length / 12) === 0).sort((a, b) => a - b);
};

const checkBooks = (start: SimState, { state, events }: Advanced): void => {
  const books = openBooks(look(start));
  for (const event of events) bookEvent(books, event);
  expect(sumOf(bucketsAt(books, state.atUs))).toBe(state.cores.length * state.atUs);
};

/** Folds in pieces, and compares with a look at each of them. */
const checkPicture = (start: SimState, check: RunCheck, cuts: readonly number[]): void => {
  const view = throughJson(look(start));
  let state = start;
  let left = check.commands ?? [];
  for (const cutUs of [...cuts, check.untilUs ?? endOfTime]) {
    const now = left.filter(({ atUs }) => atUs <= cutUs);
    left = left.slice(now.length);
    const piece = advance(state, now, cutUs);
    state = piece.state;
    foldBatch(view, piece.events, state.atUs);
    same(view, look(state));
  }
};

/** The run of a scenario from beginning to end, with all laws proved on it. */
export const checkRun = (scenario: Scenario, check: RunCheck = {}): Advanced => {
  const start = freeze(createSim(scenario, { ...check.options })); // 5: a change would throw
  const whole = runCut(start, check, []);
  if (check.trace) expect(trace(whole.events, check.only)).toEqual(check.trace); // 1
  sameBytes(runCut(start, check, []), whole); // 2
  const cuts = cutsOf(whole.events);
  sameBytes(runCut(start, check, cuts, freeze), whole); // 3 and 5
  sameBytes(runCut(start, check, cuts, throughJson), whole); // 4
  checkBooks(start, whole); // 6
  const log = throughJson({ scenario, commands: check.commands ?? [] });
  const again = runCut(
    createSim(log.scenario, { ...check.options }),
    { ...check, commands: log.commands },
    [],
  );
  expect(chain(EMPTY_HASH, again.events)).toBe(chain(EMPTY_HASH, whole.events)); // 7
  checkPicture(start, check, cuts); // 8
  return whole;
};
