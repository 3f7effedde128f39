/** A run taken in small pieces, with a person who answers by a seeded die; what a law wants to see is shown at each stop. */
import { copyJson } from '../../../shared/ground/copy.ts';
import { seatId } from '../../../shared/ground/terms.ts';
import type { SimState } from '../../../shared/sim/index.ts';
import { advance, createSim, nextDueUs } from '../../../shared/sim/index.ts';
import type { StampedCommand } from '../../../shared/sim/words/command.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';

export interface Stop {
  readonly state: SimState;
  readonly list: readonly SimEvent[];
}

const MOST_STOPS = 4000;
const seat = seatId('p1');

/** Park and Miller's minimal standard generator. */
const next = (die: number): number => (die * 48_271) % 2_147_483_647;

const answer = (state: SimState, seq: number, die: number): readonly StampedCommand[] => {
  const offers = state.question?.offers ?? [];
  const command = die % 11 === 0 ? ({ type: 'pass' } as const) : offers[die % Math.max(1, offers.length)];
  return offers.length > 0 && command ? [{ atUs: state.atUs, seq, seat, command }] : [];
};

/** Visits every instant at which something happens, and some between. */
export const walk = (scenario: Scenario, visit: (stop: Stop) => void): SimState => {
  let state = createSim(scenario, { pauseOnDecision: true });
  let die = 12_345;
  for (let stop = 0; stop < MOST_STOPS && !state.ended; stop += 1) {
    die = next(die);
    const dueUs = nextDueUs(state) ?? state.atUs;
    const untilUs = die % 3 === 0 ? Math.floor((state.atUs + dueUs) / 2) : dueUs;
    const frozen = copyJson(state);
    const { state: after, events } = advance(state, answer(state, stop, die), Math.max(state.atUs, untilUs));
    expectSame(frozen, state);
    state = after;
    visit({ state, list: events });
  }
  return state;
};

const expectSame = (before: SimState, after: SimState): void => {
  if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error('advance changed its input');
};
