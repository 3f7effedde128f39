/** The rows of a run as they are drawn and told: faces, what lies in a window, what stands at an instant, and why. */
import type { Micros } from '../../shared/ground/terms.ts';
import { coarsened, type TrackBox, type TrackGroup, type TrackRow } from '../../shared/replay/tracks.ts';
import type { Face } from './why.ts';

export type { TrackBox, TrackGroup, TrackRow } from '../../shared/replay/tracks.ts';

const waits: Readonly<Record<string, Face>> = {
  gil: 'gil',
  switch: 'gil',
  lock: 'lock',
  sem: 'lock',
  queue: 'lock',
  event: 'lock',
  join: 'lock',
  turn: 'turn',
};

export const faceOf = (group: TrackGroup, name: string): Face => {
  if (group === 'core') return 'running';
  if (group === 'GIL') return 'gil';
  if (name === 'ready' || name === 'waking') return group === 'task' ? 'turn' : 'ready';
  if (name === 'overhead' || name === 'running') return group === 'task' ? 'running' : 'switch';
  return name.startsWith('waits: ') ? (waits[name.slice('waits: '.length)] ?? 'io') : 'running';
};

export interface Span {
  readonly fromUs: Micros;
  readonly toUs: Micros;
}

/** The first box that ends after the instant. */
const placeAt = (boxes: readonly TrackBox[], atUs: Micros): number => {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boxes[middle]?.toUs ?? Infinity) <= atUs) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const boxAt = ({ boxes }: Pick<TrackRow, 'boxes'>, atUs: Micros): TrackBox | null => {
  const box = boxes[placeAt(boxes, atUs)];
  return box !== undefined && box.fromUs <= atUs ? box : null;
};

/** What is drawn of a row: nothing finer than a grain. */
export const boxesIn = (
  { boxes }: TrackRow,
  { fromUs, toUs }: Span,
  grainUs: Micros,
): readonly TrackBox[] => {
  const from = placeAt(boxes, fromUs);
  let to = from;
  while ((boxes[to]?.fromUs ?? Infinity) < toUs) to += 1;
  return coarsened(boxes.slice(from, to), grainUs);
};

/** The box so many boxes further on, as far as there are any. */
export const boxBeside = ({ boxes }: TrackRow, atUs: Micros, step: 1 | -1): TrackBox | null => {
  const place = placeAt(boxes, atUs);
  const isInside = (boxes[place]?.fromUs ?? Infinity) <= atUs;
  return boxes[step > 0 && !isInside ? place : place + step] ?? null;
};

/** Who has what is waited for: the holder of the GIL, whoever is on the cores. */
export const holdersAt = (rows: readonly TrackRow[], box: TrackBox): readonly string[] => {
  const group = box.name === 'waits: gil' ? 'GIL' : box.name === 'ready' ? 'core' : null;
  const asked = rows.filter((row) => row.group === group && (group === 'core' || row.name === box.on));
  const names = asked.flatMap((row) => boxAt(row, box.fromUs)?.name ?? []);
  return [...new Set(names)];
};

/** A box and where it stands. */
export interface Pointed {
  readonly row: TrackRow;
  readonly box: TrackBox;
}

export interface Doing extends Pointed {
  readonly face: Face;
}

/** What every thread and task does at an instant. */
export const doingAt = (rows: readonly TrackRow[], atUs: Micros): readonly Doing[] =>
  rows.flatMap((row) => {
    const box = row.group === 'thread' || row.group === 'task' ? boxAt(row, atUs) : null;
    return box ? [{ row, box, face: faceOf(row.group, box.name) }] : [];
  });

/** The faces that a run shows, in the order of the rows' states. */
export const facesOf = (rows: readonly TrackRow[]): readonly Face[] => {
  const seen = new Set<Face>();
  for (const { group, boxes } of rows)
    if (group === 'thread' || group === 'task') for (const { name } of boxes) seen.add(faceOf(group, name));
  const order: readonly Face[] = ['running', 'ready', 'gil', 'lock', 'io', 'turn', 'switch'];
  return order.filter((face) => seen.has(face));
};
