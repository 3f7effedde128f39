/** A scenario run to its end by its own policies: what rivals, other programs and the command line show. */
import type { Micros } from '../ground/terms.ts';
import { advance, createSim, look } from '../sim/index.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { Scenario } from '../sim/words/scenario.ts';
import type { Ledger } from './ledger.ts';
import { enterEvent, openLedger } from './ledger.ts';

export interface Run {
  readonly ledger: Ledger;
  readonly events: readonly SimEvent[];
  readonly atUs: Micros;
}

/** The scenario names no person. */
export const runThrough = (scenario: Scenario): Run => {
  const start = createSim(scenario);
  const ledger = openLedger(look(start));
  const { state, events } = advance(start, [], Number.MAX_SAFE_INTEGER);
  for (const event of events) enterEvent(ledger, event);
  return { ledger, events, atUs: state.atUs };
};
