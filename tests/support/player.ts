/** A scripted person: answers every question of a run, and leaves the log of it. */
import { seatId } from '../../shared/ground/terms.ts';
import { endOfTime } from '../../shared/ground/time.ts';
import type { SimOptions, SimState } from '../../shared/sim/index.ts';
import { advance, createSim } from '../../shared/sim/index.ts';
import type { Command, StampedCommand } from '../../shared/sim/words/command.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';
import type { QuestionView } from '../../shared/sim/words/view.ts';

export type Chooser = (question: QuestionView, state: SimState, turn: number) => Command;

/** The first offer: first come, first served. */
export const firstOffer: Chooser = ({ offers }) => offers[0]!;

const turnLimit = 20_000;

/** Plays to the end, thinking at each decision. */
export const playThrough = (
  scenario: Scenario,
  choose: Chooser = firstOffer,
  options: Pick<SimOptions, 'autoThreads'> = { autoThreads: [] },
): StampedCommand[] => {
  const log: StampedCommand[] = [];
  let { state } = advance(createSim(scenario, { ...options, pauseOnDecision: true }), [], endOfTime);
  for (let seq = 1; state.question && seq < turnLimit; seq += 1) {
    const command = choose(state.question, state, seq);
    const stamped: StampedCommand = { atUs: state.atUs, seq, seat: seatId('p1'), command };
    log.push(stamped);
    ({ state } = advance(state, [stamped], endOfTime));
  }
  return log;
};
