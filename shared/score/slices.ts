/** The Gantt chart of a run: who held which core, from when to when. A fold of events. */
import type { Micros, ThreadId } from '../ground/terms.ts';
import type { SimEvent } from '../sim/words/event.ts';

export interface Slice {
  readonly id: ThreadId;
  readonly core: number;
  readonly fromUs: Micros;
  readonly toUs: Micros;
}

interface OpenSlice {
  readonly id: ThreadId;
  readonly fromUs: Micros;
}

export interface Chart {
  /** Ended pieces, none empty; touching pieces of one thread on one core are one. */
  closed: Slice[];
  /** By core. */
  open: (OpenSlice | null)[];
  /** By core: the index of its newest piece in `closed`, or -1. */
  newest: number[];
}

export const emptyChart = (cores: number): Chart => ({
  closed: [],
  open: Array.from({ length: cores }, () => null),
  newest: Array.from({ length: cores }, () => -1),
});

const keep = (chart: Chart, slice: Slice): void => {
  if (slice.toUs === slice.fromUs) return;
  const index = chart.newest[slice.core] ?? -1;
  const newest = chart.closed[index];
  if (newest && newest.id === slice.id && newest.toUs === slice.fromUs) {
    chart.closed[index] = { ...newest, toUs: slice.toUs };
    return;
  }
  chart.newest[slice.core] = chart.closed.length;
  chart.closed.push(slice);
};

const close = (chart: Chart, core: number | null, toUs: Micros): void => {
  const open = core === null ? null : chart.open[core];
  if (!open || core === null) return;
  chart.open[core] = null;
  keep(chart, { id: open.id, core, fromUs: open.fromUs, toUs });
};

export const chartEvent = (chart: Chart, event: SimEvent): void => {
  if (event.type === 'dispatched') {
    chart.open[event.core] = { id: event.thread, fromUs: event.atUs };
  } else if (event.type === 'preempted' || event.type === 'blocked' || event.type === 'finished') {
    close(chart, event.core, event.atUs);
  }
};

const inOrder = (a: Slice, b: Slice): number => a.fromUs - b.fromUs || a.core - b.core;

/** All pieces up to `atUs`, those still running cut there; in order of `fromUs`, then core. */
export const slicesAt = (chart: Chart, atUs: Micros): readonly Slice[] => {
  const cut: Chart = { closed: [...chart.closed], open: [...chart.open], newest: [...chart.newest] };
  cut.open.forEach((_, core) => {
    close(cut, core, atUs);
  });
  return cut.closed.sort(inOrder);
};

/** A chart that goes on from slices cut at `atUs`: where `running` says who holds each core. */
export const resumeChart = (
  slices: readonly Slice[],
  running: readonly (ThreadId | null)[],
  atUs: Micros,
): Chart => {
  const chart = emptyChart(running.length);
  for (const slice of slices) keep(chart, slice);
  running.forEach((id, core) => {
    chart.open[core] = id === null ? null : { id, fromUs: atUs };
  });
  return chart;
};
