/** In which order coins set out: seats of a turn light clockwise, and the woken file in through the gate. Pure. */
import type { LoopFacts } from '../views/view.ts';
import type { TaskPlace } from './taskPlaces.ts';

const seatMs = 30;
const fileMs = 40;
/** However many there are, the last sets out no later. */
const mostMs = 400;

type Places = Readonly<Record<string, TaskPlace>>;

const spaced = (ids: readonly string[], everyMs: number): Readonly<Record<string, number>> => {
  const step = Math.min(everyMs, mostMs / Math.max(1, ids.length - 1));
  return Object.fromEntries(ids.map((id, n) => [id, Math.round(n * step)]));
};

/** By task: how much later than the others it sets out, ms. */
export const filesIn = (before: Places, after: Places, loop: LoopFacts): Readonly<Record<string, number>> => {
  const cameFrom = (id: string, group: TaskPlace['group']): boolean => before[id]?.group === group;
  const seated = loop.batch.filter((id) => cameFrom(id, 'next'));
  const woken = [...loop.batch, ...loop.next].filter(
    (id) => cameFrom(id, 'world') && after[id]?.group !== 'world',
  );
  return { ...spaced(seated, seatMs), ...spaced(woken, fileMs) };
};
