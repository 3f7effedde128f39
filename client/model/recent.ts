/**
 * The late past of the cores, kept up event by event: a timeline asks for the little that is new, at each event, and not
 * for the whole chart.
 */
import type { Micros } from '../../shared/ground/terms.ts';
import { type Crowd, idleBucket } from '../../shared/score/crowd.ts';
import { note, type Row } from '../../shared/score/row.ts';
import type { Chart, Slice } from '../../shared/score/slices.ts';

export interface Recent {
  /** Pieces that have ended, by core, in order. */
  readonly cores: Slice[][];
  /** When a core that stood empty did so through the player. */
  yours: Row<true | null>;
  /** Of the chart's pieces, so many have been read. */
  read: number;
}

/** Beyond it the older half is forgotten; no screen shows as many apart. */
const mostEntries = 2048;

export const nothingRecent = (): Recent => ({ cores: [], yours: [], read: 0 });

const put = ({ cores }: Recent, slice: Slice): void => {
  cores[slice.core] ??= [];
  cores[slice.core]?.push(slice);
};

/** The newest piece of a core may have been taken up again. */
const grow = ({ cores }: Recent, slice: Slice | undefined): void => {
  const list = slice && cores[slice.core];
  const last = list?.at(-1);
  if (slice && list && last?.fromUs === slice.fromUs && last !== slice) list[list.length - 1] = slice;
};

/** Called after each event at the latest that may have ended a piece. */
export const followChart = (recent: Recent, chart: Chart): void => {
  for (const index of chart.newest) if (index < recent.read) grow(recent, chart.closed[index]);
  for (; recent.read < chart.closed.length; recent.read += 1) {
    const slice = chart.closed[recent.read];
    if (slice) put(recent, slice);
  }
};

/** Who of the crowd could have run decides whose an idle core is, as in the books. */
export const followCrowd = (recent: Recent, crowd: Crowd, atUs: Micros): void => {
  note(recent.yours, atUs, idleBucket(crowd) === 'schedulerIdleUs' ? true : null);
  if (recent.yours.length > mostEntries) recent.yours.splice(0, mostEntries / 2);
};

/** Of another picture of the same run: what was before its instant stays known, what lies between is not. */
export const cutRecent = (before: Recent, chart: Chart, crowd: Crowd, atUs: Micros): Recent => {
  const recent: Recent = { cores: [], yours: before.yours.filter(([fromUs]) => fromUs < atUs), read: 0 };
  followChart(recent, chart);
  followCrowd(recent, crowd, atUs);
  return recent;
};

/** The pieces of a core that ended after `sinceUs`, oldest first. */
export const slicesSince = ({ cores }: Recent, core: number, sinceUs: Micros): readonly Slice[] => {
  const list = cores[core] ?? [];
  let first = list.length;
  while (first > 0 && (list[first - 1]?.toUs ?? 0) > sinceUs) first -= 1;
  return list.slice(first);
};

/** The end of a row: from the entry on that held at `sinceUs`. */
export const rowSince = <Value>(row: Row<Value>, sinceUs: Micros): Row<Value> => {
  let first = row.length;
  while (first > 0 && (row[first]?.[0] ?? Number.POSITIVE_INFINITY) > sinceUs) first -= 1;
  return row.slice(first);
};
