/** All that a screen folds: the view, where the time went, the chart and the history, carried on together. */
import type { Micros } from '../ground/terms.ts';
import { foldView } from '../sim/index.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { MachineView } from '../sim/words/view.ts';
import type { Books } from './books.ts';
import { bookEvent, bucketsAt, openBooks } from './books.ts';
import type { Buckets } from './buckets.ts';
import type { Chronicle, History } from './history.ts';
import { beginChronicle, openChronicle, recordEvent } from './history.ts';
import type { Chart, Slice } from './slices.ts';
import { chartEvent, emptyChart, resumeChart, slicesAt } from './slices.ts';

/** A machine as far as its player may see it: the fold so far, to be continued by events. */
export interface MachineSnapshot {
  readonly view: MachineView;
  readonly buckets: Buckets;
  readonly slices: readonly Slice[];
  readonly history: History;
  /** Events so far; the next batch carries on from here. */
  readonly events: number;
  readonly hash: string;
}

export interface Picture {
  readonly view: MachineView;
  readonly books: Books;
  readonly chart: Chart;
  readonly chronicle: Chronicle;
  events: number;
}

/** The picture of a machine that has not begun. The view is taken over, not copied. */
export const openPicture = (view: MachineView): Picture => ({
  view,
  books: openBooks(view),
  chart: emptyChart(view.cores.length),
  chronicle: beginChronicle(view),
  events: 0,
});

/** The picture that goes on from a snapshot. Its view and its history are taken over, not copied. */
export const resumePicture = (snapshot: MachineSnapshot): Picture => {
  const { view, buckets, slices, history, events } = snapshot;
  const running = view.cores.map((core) => core.thread);
  return {
    view,
    books: openBooks(view, buckets),
    chart: resumeChart(slices, running, view.atUs),
    chronicle: openChronicle(view, history),
    events,
  };
};

/** Carries the picture on by one event, in place. */
export const foldPicture = (picture: Picture, event: SimEvent): void => {
  foldView(picture.view, event);
  bookEvent(picture.books, event);
  chartEvent(picture.chart, event);
  recordEvent(picture.chronicle, event);
  picture.events += 1;
};

/** Carries the picture on by a batch that ends at `toUs`. */
export const foldPictureTo = (picture: Picture, list: readonly SimEvent[], toUs: Micros): void => {
  for (const event of list) foldPicture(picture, event);
  picture.view.atUs = toUs;
};

/** What there is to see at `atUs` (now, unless said); `hash` is the chain over the events so far. */
export const snapshotOf = (picture: Picture, hash: string, atUs = picture.view.atUs): MachineSnapshot => ({
  view: { ...picture.view, atUs },
  buckets: bucketsAt(picture.books, atUs),
  slices: slicesAt(picture.chart, atUs),
  history: picture.chronicle.history,
  events: picture.events,
  hash,
});
