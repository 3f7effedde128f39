/** The length of turns as a decision: every other one that the level offers, and what the one chosen did. */
import type { Micros } from '../../ground/terms.ts';
import type { Command } from '../../sim/words/command.ts';
import type { SimEvent } from '../../sim/words/event.ts';
import type { Turn } from './branch.ts';
import type { Point, Walked } from './course.ts';
import type { Quanta } from './moment.ts';

/** What was set, and what else could have been. */
export const otherQuanta = (
  { did, given }: Point,
  { intents }: Walked,
  quanta: readonly Micros[],
): readonly Turn[] => {
  if (did?.type !== 'setQuantum') return [];
  const rest = intents.slice(given + 1);
  return quanta.filter((us) => us !== did.us).map((us) => ({ command: { type: 'setQuantum', us }, rest }));
};

/** All that cores spent on changing over. */
const switchesIn = (events: readonly SimEvent[]): Micros =>
  events.reduce((sum, event) => sum + (event.type === 'dispatched' ? event.switchUs : 0), 0);

/** Turns too short cost switches, turns too long let those wait who have little to do. */
export const quantumCause = (
  did: Extract<Command, { type: 'setQuantum' }>,
  better: Command | undefined,
  after: readonly SimEvent[],
) => {
  const quanta: Quanta = { didUs: did.us, betterUs: better?.type === 'setQuantum' ? better.us : did.us };
  return quanta.betterUs > quanta.didUs
    ? ({ kind: 'quantumShort', quanta, spanUs: switchesIn(after) } as const)
    : ({ kind: 'quantumLong', quanta, spanUs: did.us } as const);
};
