/** What a trace is drawn on: a track per core, thread, GIL and task, each a row of boxes that touch or leave gaps. */
import type { Micros } from '../../ground/terms.ts';
import type { Arrow, Box, Instant, Label, Lane, TraceArgs, TraceEvent } from './format.ts';

/** In the order they are shown. */
export const groups = ['core', 'GIL', 'thread', 'task', 'program'] as const;
export type Group = (typeof groups)[number];
const titles: Readonly<Record<Group, string>> = {
  core: 'cores',
  GIL: 'GILs',
  thread: 'threads',
  task: 'tasks',
  program: 'program',
};

export interface Track extends Lane {
  readonly group: Group;
  readonly name: string;
  /** In order of time; none overlaps another. */
  readonly boxes: Box[];
  open: { readonly name: string; readonly sinceUs: Micros; readonly args: TraceArgs } | null;
}

export interface Sheet {
  readonly tracks: Map<string, Track>;
  readonly arrows: Arrow[];
  readonly instants: Instant[];
}

export const openSheet = (): Sheet => ({ tracks: new Map(), arrows: [], instants: [] });

/** The track of that name; there is one from now on. */
export const trackOf = (sheet: Sheet, group: Group, id: string): Track => {
  const name = `${group} ${id}`;
  const known = sheet.tracks.get(name);
  if (known) return known;
  const lane = { pid: groups.indexOf(group) + 1, tid: sheet.tracks.size + 1 };
  const track: Track = { ...lane, group, name, boxes: [], open: null };
  sheet.tracks.set(name, track);
  return track;
};

const noArgs: TraceArgs = {};

/** Ends what the track shows and, unless null, begins the next thing on it. What lasted no time is not shown. */
export const turnTo = (track: Track, name: string | null, atUs: Micros, args = noArgs): void => {
  const { open, pid, tid, group } = track;
  if (open && atUs > open.sinceUs) {
    const dur = atUs - open.sinceUs;
    track.boxes.push({
      ...{ name: open.name, cat: group, ph: 'X', ts: open.sinceUs, dur, pid, tid },
      ...(open.args === noArgs ? {} : { args: open.args }),
    });
  }
  track.open = name === null ? null : { name, sinceUs: atUs, args };
};

/** Whether a box of the track is on show at this instant. Boxes end before their last µs is over. */
export const isShowing = ({ boxes }: Track, atUs: Micros): boolean => {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxes[middle];
    if (box && box.ts + box.dur <= atUs) low = middle + 1;
    else high = middle;
  }
  const box = boxes[low];
  return box !== undefined && box.ts <= atUs;
};

const label = (lane: Lane, name: Label['name'], args: TraceArgs): Label => ({
  ...{ name, cat: '__metadata', ph: 'M', ts: 0, ...lane, args },
});

const groupLabels = (group: Group, index: number): readonly Label[] => {
  const lane = { pid: index + 1, tid: 0 };
  return [
    label(lane, 'process_name', { name: titles[group] }),
    label(lane, 'process_sort_index', { sort_index: index }),
  ];
};

const trackLabels = ({ pid, tid, name }: Track): readonly Label[] => [
  label({ pid, tid }, 'thread_name', { name }),
  label({ pid, tid }, 'thread_sort_index', { sort_index: tid }),
];

/** Everything drawn, in order of time; boxes before the arrows that begin or end in them. */
export const finished = ({ tracks, arrows, instants }: Sheet): readonly TraceEvent[] => {
  const all = [...tracks.values()];
  const used = groups.flatMap((group, index) =>
    all.some((track) => track.group === group) ? groupLabels(group, index) : [],
  );
  const timed = [...all.flatMap(({ boxes }) => boxes), ...arrows, ...instants];
  return [...used, ...all.flatMap(trackLabels), ...timed.sort((a, b) => a.ts - b.ts)];
};
