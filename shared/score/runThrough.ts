/** A scenario run to its end by its own policies: what rivals, other programs and the command line show. */
import type { Micros } from '../ground/terms.ts';
import type { SimState } from '../sim/index.ts';
import { advance, createSim, look } from '../sim/index.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { Scenario } from '../sim/words/scenario.ts';
import type { Ledger } from './ledger.ts';
import { enterEvent, openLedger } from './ledger.ts';

export interface Run {
  readonly ledger: Ledger;
  readonly atUs: Micros;
}

/** Events of one piece: enough to make the copy of the state cheap, few enough for any memory. */
const FEW = 2000;
const MANY = 50_000;
const FIRST_PIECE_US: Micros = 10_000;

/** The length of the next piece of time, after one that held so many events; many threads make a state dear to copy. */
const adapted = (pieceUs: Micros, events: number, threads: number): Micros => {
  if (events > Math.max(MANY, 4 * threads)) return Math.max(1, Math.floor(pieceUs / 4));
  return events < Math.max(FEW, threads) ? Math.min(Number.MAX_SAFE_INTEGER, pieceUs * 4) : pieceUs;
};

/** Runs in pieces and keeps no event; `take` sees each piece once, in order. The scenario names no person. */
export const runInPieces = (scenario: Scenario, take: (list: readonly SimEvent[]) => void): Run => {
  let state: SimState = createSim(scenario);
  const ledger = openLedger(look(state));
  let pieceUs = FIRST_PIECE_US;
  while (!state.ended) {
    const piece = advance(state, [], Math.min(Number.MAX_SAFE_INTEGER, state.atUs + pieceUs));
    for (const event of piece.events) enterEvent(ledger, event);
    take(piece.events);
    pieceUs = adapted(pieceUs, piece.events.length, state.threads.length);
    state = piece.state;
  }
  return { ledger, atUs: state.atUs };
};

/** The whole run with all its events. */
export const runThrough = (scenario: Scenario): Run & { readonly events: readonly SimEvent[] } => {
  const events: SimEvent[] = [];
  const run = runInPieces(scenario, (list) => {
    for (const event of list) events.push(event);
  });
  return { ...run, events };
};
