/** Which quantum the player has set: a fold over the events of a run. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';

/** The last one set among these events, else `before`; null: nobody has set one. */
export const quantumAfter = (before: Micros | null, list: readonly SimEvent[]): Micros | null =>
  list.reduce(
    (quantum, event) =>
      event.type === 'obeyed' && event.command.type === 'setQuantum' ? event.command.us : quantum,
    before,
  );
