/**
 * What happens to a crowd is shown by turns, a half in a frame: its carts go first, then cores, signs and timeline follow.
 * A frame that did both would come late, and a cart is longer on its way than one frame.
 */
import type { SimEvent } from '../../shared/sim/words/event.ts';

interface Halves {
  carts(events: readonly SimEvent[]): void;
  signs(): void;
}

export interface Turns {
  /** To be shown in the next frames. */
  put(events: readonly SimEvent[]): void;
  /** Once a frame. */
  go(): void;
  /** What no half has shown yet, for somebody who shows both at once. */
  take(): readonly SimEvent[];
}

export const createTurns = ({ carts, signs }: Halves): Turns => {
  let late: SimEvent[] = [];
  let half = false;
  const take = (): readonly SimEvent[] => {
    const events = late;
    late = [];
    half = false;
    return events;
  };
  return {
    put: (events) => {
      for (const event of events) late.push(event);
    },
    go: () => {
      if (half) {
        half = false;
        signs();
      } else if (late.length > 0) {
        carts(take());
        half = true;
      }
    },
    take,
  };
};
