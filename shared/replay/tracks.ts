/** A run as rows of boxes, few enough to be drawn: every core, GIL, thread and task, from the trace that Perfetto opens. */
import type { Micros } from '../ground/terms.ts';
import type { Box } from './chrome/format.ts';
import type { ChromeTrace } from './chromeTrace.ts';

export const trackGroups = ['core', 'GIL', 'thread', 'task'] as const;
export type TrackGroup = (typeof trackGroups)[number];

export interface TrackBox {
  readonly fromUs: Micros;
  readonly toUs: Micros;
  /** What the trace calls it: `cpu`, `ready`, `waits: gil`, the name of a thread. */
  readonly name: string;
  /** Of a wait: the line it was begun at. Null where no line is known. */
  readonly line: number | null;
  /** What is waited for, or whose step it is; empty where it has no name. */
  readonly on: string;
}

export interface TrackRow {
  readonly group: TrackGroup;
  /** Without its group: `main`, `0`. */
  readonly name: string;
  readonly boxes: readonly TrackBox[];
}

const isGroup = (name: string): name is TrackGroup => trackGroups.some((group) => group === name);

/** Why it is ready is no name of a thing. */
const onOf = ({ args = {} }: Box): string => {
  const [first] = Object.entries(args).filter(([key, value]) => key !== 'why' && typeof value === 'string');
  return first ? String(first[1]) : '';
};

const boxOf = (box: Box, lineBefore: number | null): TrackBox => {
  const { name, ts, dur, args } = box;
  const line = typeof args?.line === 'number' ? args.line : null;
  return { fromUs: ts, toUs: ts + dur, name, line: line ?? lineBefore, on: onOf(box) };
};

/** Whoever waits stands at the line that it ran last. */
const boxesOf = (own: readonly Box[]): readonly TrackBox[] => {
  let line: number | null = null;
  return own.map((each) => {
    const box = boxOf(each, line);
    line = box.line;
    return box;
  });
};

const isSame = (a: TrackBox, b: TrackBox): boolean => a.name === b.name && a.line === b.line && a.on === b.on;

const lengthOf = ({ fromUs, toUs }: TrackBox): Micros => toUs - fromUs;

/** Boxes thinner than `grainUs` that touch become one, with the face of the longest; so do equal neighbours. */
export const coarsened = (boxes: readonly TrackBox[], grainUs: Micros): readonly TrackBox[] => {
  const drawn: TrackBox[] = [];
  let longestUs = 0;
  for (const box of boxes) {
    const last = drawn.at(-1);
    const touches = last !== undefined && box.fromUs - last.toUs < grainUs;
    const isThin = touches && (lengthOf(box) < grainUs || lengthOf(last) < grainUs);
    if (!last || !(isThin || (last.toUs === box.fromUs && isSame(last, box)))) {
      drawn.push(box);
      longestUs = lengthOf(box);
    } else {
      const face = lengthOf(box) > longestUs ? box : last;
      longestUs = Math.max(longestUs, lengthOf(box));
      drawn[drawn.length - 1] = { ...face, fromUs: last.fromUs, toUs: box.toUs };
    }
  }
  return drawn;
};

const boxesByTrack = ({ traceEvents }: ChromeTrace): ReadonlyMap<number, readonly Box[]> => {
  const boxes = new Map<number, Box[]>();
  for (const event of traceEvents) {
    if (event.ph !== 'X') continue;
    const own = boxes.get(event.tid);
    if (own) own.push(event);
    else boxes.set(event.tid, [event]);
  }
  return boxes;
};

/** Every box of every row: group by group, each in the trace's order. */
const wholeRows = (trace: ChromeTrace): readonly TrackRow[] => {
  const boxes = boxesByTrack(trace);
  const rows = trace.traceEvents.flatMap((event) => {
    if (event.ph !== 'M' || event.name !== 'thread_name') return [];
    const [group = '', ...rest] = String(event.args?.name).split(' ');
    return isGroup(group)
      ? [{ group, name: rest.join(' '), boxes: boxesOf(boxes.get(event.tid) ?? []) }]
      : [];
  });
  return trackGroups.flatMap((group) => rows.filter((row) => row.group === group));
};

const thinned = (rows: readonly TrackRow[], grainUs: Micros): readonly TrackRow[] =>
  rows.map((row) => ({ ...row, boxes: coarsened(row.boxes, grainUs) }));

const countOf = (rows: readonly TrackRow[]): number => rows.reduce((sum, { boxes }) => sum + boxes.length, 0);

/** As fine as `mostBoxes` in all allow. */
export const tracksOf = (trace: ChromeTrace, mostBoxes: number): readonly TrackRow[] => {
  let grainUs = 1;
  let rows = thinned(wholeRows(trace), grainUs);
  while (countOf(rows) > mostBoxes && grainUs < 2 ** 50) {
    grainUs *= 2;
    rows = thinned(rows, grainUs);
  }
  return rows;
};
