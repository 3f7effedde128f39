/** When somebody leaves for the world: soon after being chosen, or for the last time before the end. */
import type { Micros } from '../../ground/terms.ts';
import type { SimEvent } from '../../sim/words/event.ts';

const isOf = (event: SimEvent, id: string): boolean =>
  ('task' in event && event.task === id) || ('thread' in event && event.thread === id);

interface Trip {
  readonly fromUs: Micros;
  readonly spanUs: Micros;
}

const tripsOf = (events: readonly SimEvent[], id: string): readonly Trip[] =>
  events.flatMap((event): readonly Trip[] => {
    if ((event.type !== 'blocked' && event.type !== 'taskSuspended') || !isOf(event, id)) return [];
    const { on } = event;
    const isWorld = on.kind === 'io' || on.kind === 'timer';
    return isWorld ? [{ fromUs: event.atUs, spanUs: on.untilUs - event.atUs }] : [];
  });

const isStart = ({ type }: SimEvent): boolean => type === 'dispatched' || type === 'taskStepped';

/** How long it is away at the world; 0 where it first works for longer than that: then it was not about to leave. */
export const awayOf = (events: readonly SimEvent[], id: string): Micros => {
  const start = events.find((event) => isStart(event) && isOf(event, id));
  const [trip] = tripsOf(events, id);
  return start && trip && trip.fromUs - start.atUs <= trip.spanUs ? trip.spanUs : 0;
};

/** Its last trip in two runs; null where one of them has none. */
export const leavingOf = (own: readonly SimEvent[], better: readonly SimEvent[], id: string) => {
  const ours = tripsOf(own, id).at(-1);
  const theirs = tripsOf(better, id).at(-1);
  return ours && theirs ? { spanUs: ours.spanUs, ownUs: ours.fromUs, betterUs: theirs.fromUs } : null;
};
