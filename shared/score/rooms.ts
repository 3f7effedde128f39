/** Which room of the board a thread stands in. The board, its tables and the timeline all count by this. */
import type { WaitOn } from '../sim/words/event.ts';
import type { ThreadView } from '../sim/words/view.ts';

export const roomNames = ['ready', 'world', 'gil', 'lock', 'pool'] as const;
export type RoomName = (typeof roomNames)[number];

const roomOfWait = {
  io: 'world',
  poll: 'world',
  gil: 'gil',
  switch: 'gil',
  lock: 'lock',
  sem: 'lock',
  event: 'lock',
  queue: 'lock',
  join: 'lock',
  pool: 'pool',
} as const;

export const roomOn = (on: WaitOn): RoomName => roomOfWait[on.kind];

/** Null: it runs, is done, or has not been ready yet. Whoever is on the way back stands with the ready. */
export const roomOf = ({ state, on }: ThreadView): RoomName | null => {
  if (state === 'ready' || state === 'waking') return 'ready';
  return state === 'waiting' && on ? roomOn(on) : null;
};
