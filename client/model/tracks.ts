/** A run as rows of boxes: every core, GIL, thread and task, from the same trace that Perfetto opens. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { ChromeTrace, TraceEvent } from '../../shared/replay/chromeTrace.ts';
import type { Face } from './why.ts';

export type TrackGroup = 'core' | 'GIL' | 'thread' | 'task';

export interface TrackBox {
  readonly fromUs: Micros;
  readonly toUs: Micros;
  /** What the trace calls it: `cpu`, `ready`, `waits: gil`, the name of a thread. */
  readonly name: string;
  readonly face: Face;
  readonly line: number | null;
}

export interface TrackRow {
  readonly group: TrackGroup;
  /** Without its group: `main`, `0`. */
  readonly name: string;
  readonly boxes: readonly TrackBox[];
}

const waits: Readonly<Record<string, Face>> = {
  gil: 'gil',
  switch: 'gil',
  lock: 'lock',
  sem: 'lock',
  queue: 'lock',
  taskLock: 'lock',
  taskSem: 'lock',
  taskQueue: 'lock',
  event: 'lock',
  join: 'lock',
  boot: 'switch',
};

const faceOf = (group: TrackGroup, name: string): Face => {
  if (group === 'core' || name === 'running' || name === 'cpu') return 'running';
  if (group === 'GIL') return 'gil';
  if (name === 'ready' || name === 'waking') return 'ready';
  if (name === 'overhead') return 'switch';
  if (name.startsWith('waits: ')) return waits[name.slice('waits: '.length)] ?? 'io';
  return 'running';
};

type Box = Extract<TraceEvent, { ph: 'X' }>;

const boxOf = (group: TrackGroup, { name, ts, dur, args }: Box): TrackBox => ({
  ...{ fromUs: ts, toUs: ts + dur, name, face: faceOf(group, name) },
  line: typeof args?.line === 'number' ? args.line : null,
});

/** Boxes thinner than `grainUs` that touch are drawn as one, with the face of the longest; so are equal neighbours. */
const coarsen = (boxes: readonly TrackBox[], grainUs: Micros): readonly TrackBox[] => {
  const drawn: TrackBox[] = [];
  for (const box of boxes) {
    const last = drawn.at(-1);
    const touches = last !== undefined && box.fromUs - last.toUs < grainUs;
    const isThin = touches && (box.toUs - box.fromUs < grainUs || last.toUs - last.fromUs < grainUs);
    const isSame = touches && last.name === box.name && last.toUs === box.fromUs;
    if (!last || !(isThin || isSame)) drawn.push(box);
    else {
      const longer = last.toUs - last.fromUs >= box.toUs - box.fromUs ? last : box;
      drawn[drawn.length - 1] = { ...longer, fromUs: last.fromUs, toUs: box.toUs };
    }
  }
  return drawn;
};

const isGroup = (name: string): name is TrackGroup =>
  name === 'core' || name === 'GIL' || name === 'thread' || name === 'task';

/** In the trace's order. `grainUs`: what is thinner than this cannot be seen. */
export const rowsOf = ({ traceEvents }: ChromeTrace, grainUs: Micros): readonly TrackRow[] => {
  const boxes = new Map<number, Box[]>();
  for (const event of traceEvents) {
    if (event.ph !== 'X') continue;
    const own = boxes.get(event.tid);
    if (own) own.push(event);
    else boxes.set(event.tid, [event]);
  }
  return traceEvents.flatMap((event) => {
    if (event.ph !== 'M' || event.name !== 'thread_name') return [];
    const [group = '', ...rest] = String(event.args?.name).split(' ');
    if (!isGroup(group)) return [];
    const own = (boxes.get(event.tid) ?? []).map((box) => boxOf(group, box));
    return [{ group, name: rest.join(' '), boxes: coarsen(own, grainUs) }];
  });
};
