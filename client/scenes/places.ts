/** Which room a thread stands in, and the place of each token in its room. Pure. */
import { type RoomName, roomOf as roomOfWaiting } from '../../shared/score/rooms.ts';
import { threadsByRoom } from '../model/rooms.ts';
import type { CartForm } from '../views/cartFrame.ts';
import type { Rect } from '../views/ink/pen.ts';
import type { MachineView, ThreadFacts } from '../views/view.ts';
import { tags, twoColumns } from './crowding.ts';
import { ghostRoom } from './ghostTray.ts';
import { isLowRoom, type OsLayout, type Plan } from './layout.ts';

export const rooms = ['ready', 'core', 'keys', 'locks', 'world', 'bench', 'finished'] as const;
export type Room = (typeof rooms)[number];

export interface Place {
  readonly room: Room;
  readonly form: CartForm;
  readonly rect: Rect;
}

export const roomOf = (thread: ThreadFacts): Room | null => {
  if (thread.state === 'running') return 'core';
  if (thread.state === 'done') return 'finished';
  const room = roomOfWaiting(thread);
  return room && boardRooms[room];
};

const boardRooms: Readonly<Record<RoomName, Room>> = {
  ready: 'ready',
  gil: 'keys',
  lock: 'locks',
  world: 'world',
  pool: 'bench',
};

export type Members = Readonly<Record<Exclude<Room, 'core'>, readonly ThreadFacts[]>>;

/** In the order they stand. */
export const membersOf = (view: MachineView): Members => {
  const { ready, gil, lock, world, pool } = threadsByRoom(view);
  const finished = view.finished.flatMap((id) => view.threads[id] ?? []);
  return { ready, keys: gil, locks: lock, world, bench: pool, finished };
};

export interface Stacking {
  readonly form: CartForm;
  /** Heights between which cards are squeezed before they become rows or badges. */
  readonly tall: number;
  readonly low: number;
  readonly gap: number;
}

/** Cards under each other while they fit; null when even the lowest would not. */
export const stack = (area: Rect, count: number, how: Stacking): readonly Rect[] | null => {
  const height = Math.min(how.tall, (area.height + how.gap) / Math.max(1, count) - how.gap);
  if (height < how.low) return null;
  return Array.from({ length: count }, (_, index) => ({
    ...area,
    y: area.y + index * (height + how.gap),
    height: Math.floor(height),
  }));
};

/** Bare badges, as large as fit: the last resort, and the way of tiles. */
export const badges = (area: Rect, count: number, largest: number): readonly Rect[] => {
  let size = largest;
  while (
    size > 16 &&
    Math.floor((area.width + 4) / (size + 4)) * Math.floor((area.height + 4) / (size + 4)) < count
  )
    size -= 2;
  const columns = Math.max(1, Math.floor((area.width + 4) / (size + 4)));
  return Array.from({ length: count }, (_, index) => ({
    x: area.x + (index % columns) * (size + 4),
    y: area.y + Math.floor(index / columns) * (size + 4),
    width: size,
    height: size,
  }));
};

/** Short carts no lower than this can be read and hit. */
const short = { low: 22, tall: 40 };

interface Choice {
  readonly area: Rect;
  readonly count: number;
  readonly forms: readonly Stacking[];
  readonly badge: number;
}

const settle = (room: Room, { area, count, forms, badge }: Choice): readonly Place[] => {
  for (const how of forms) {
    const rects = stack(area, count, how);
    if (rects) return rects.map((rect) => ({ room, form: how.form, rect }));
  }
  const columns = forms.length > 0 ? twoColumns(area, count, short) : null;
  if (columns) return columns.map((rect) => ({ room, form: 'short', rect }));
  return tags(area, count, badge).map((rect) => ({ room, form: 'badge', rect }));
};

const card: Stacking = { form: 'card', tall: 76, low: 46, gap: 8 };
const row: Stacking = { form: 'row', tall: 32, low: 22, gap: 4 };
/** A row lower than this is worth less than a short cart. */
const lowRow = 26;
const trip: Stacking = { form: 'trip', tall: 64, low: 52, gap: 8 };
const shortTrip: Stacking = { form: 'trip', tall: 40, low: 28, gap: 5 };

const formsOf: Readonly<Record<Room, readonly Stacking[]>> = {
  ready: [card, row],
  keys: [row],
  locks: [row],
  world: [trip, shortTrip],
  core: [],
  bench: [],
  finished: [],
};

const signHeights = { low: 26, tall: 46 };
/** Hooks of KEYS stand between its sign and its waiters; in a low room beside the sign. */
const hookHeight = 40;
const lowHookHeight = 28;

const beneath = (rect: Rect, head: number): Rect => ({
  x: rect.x + 8,
  y: rect.y + head,
  width: rect.width - 16,
  height: Math.max(1, rect.height - head - 6),
});

/** The part of a room that tokens may use. */
export const floorOf = (layout: OsLayout, room: Exclude<Room, 'core'>): Rect | null => {
  const rect = layout[room];
  if (!rect) return null;
  if (room === 'finished' || room === 'bench')
    return { x: rect.x + 116, y: rect.y + 8, width: rect.width - 124, height: rect.height - 16 };
  const tile = layout.plan !== 'desk' && room !== 'ready';
  if (tile) return { x: rect.x + 8, y: rect.y + 44, width: rect.width - 16, height: rect.height - 50 };
  if (isLowRoom(layout, room))
    return beneath(rect, signHeights.low + (room === 'keys' && layout.keyring ? lowHookHeight : 0) + 8);
  return beneath(rect, signHeights.tall + (room === 'keys' ? hookHeight : 0) + 8);
};

const formsIn = (plan: Plan, room: Room): readonly Stacking[] =>
  plan === 'desk' || room === 'ready' ? formsOf[room] : [];

const badgeSizes: Readonly<Record<Plan, number>> = { desk: 28, tablet: 36, phone: 34 };

/** From so many on, short carts in two columns tell more than low rows in one. */
const fewRows = 6;

const crowdedReady = (area: Rect, count: number): readonly Place[] | null =>
  twoColumns(area, count, short)?.map((rect) => ({ room: 'ready', form: 'short', rect })) ?? null;

const singleReady = (area: Rect, count: number): readonly Place[] | null => {
  for (const how of formsOf.ready) {
    const rects = stack(area, count, how);
    if (rects) return rects.map((rect) => ({ room: 'ready', form: how.form, rect }));
  }
  return null;
};

const readyPlaces = (area: Rect, count: number): readonly Place[] => {
  const single = singleReady(area, count);
  const tight = single === null || (count > fewRows && (single[0]?.rect.height ?? 0) < lowRow);
  return (
    (tight ? crowdedReady(area, count) : single) ??
    single ??
    settle('ready', { area, count, forms: [], badge: 36 })
  );
};

const placeAll = (layout: OsLayout, room: Exclude<Room, 'core'>, count: number): readonly Place[] => {
  const area = floorOf(layout, room);
  if (!area) return [];
  if (room === 'ready') return readyPlaces(area, count);
  return settle(room, { area, count, forms: formsIn(layout.plan, room), badge: badgeSizes[layout.plan] });
};

/** So many of a layout's answers are kept: how many stand in a room changes at every event, and by few. */
const mostKept = 40;
const kept = new WeakMap<OsLayout, Map<string, readonly Place[]>>();

const keptFor = (layout: OsLayout): Map<string, readonly Place[]> => {
  const known = kept.get(layout) ?? new Map<string, readonly Place[]>();
  kept.set(layout, known);
  if (known.size > mostKept) known.clear();
  return known;
};

/** For so many tokens. The same question gives the same objects: who has one of them again has not moved. */
export const placesIn = (layout: OsLayout, room: Exclude<Room, 'core'>, count: number): readonly Place[] => {
  const known = keptFor(layout);
  const name = `${room} ${count}`;
  const places = known.get(name) ?? placeAll(layout, room, count);
  known.set(name, places);
  return places;
};

/** The badge in a core's ring. */
export const corePlace = (core: Rect): Place => {
  const known = inCores.get(core) ?? placeInCore(core);
  inCores.set(core, known);
  return known;
};

const inCores = new WeakMap<Rect, Place>();

const placeInCore = (core: Rect): Place => {
  const ring = ringOf(core);
  const size = Math.round(ring.r * 1.46);
  return {
    room: 'core',
    form: 'badge',
    rect: { x: ring.x - size / 2, y: ring.y - size / 2, width: size, height: size },
  };
};

/** A core's time ring. */
export const ringOf = (core: Rect): { readonly x: number; readonly y: number; readonly r: number } => {
  const low = core.height < 110;
  const room = Math.min(40, low ? core.height / 2 - 14 : (core.height - 50) / 2, core.width / 4);
  const r = Math.max(1, Math.round(room));
  return { x: core.x + 20 + r, y: core.y + (low ? core.height / 2 : 30 + (core.height - 30) / 2 - 2), r };
};

/** The tray's places: for those who have finished, and for as many as a rival would have there; its number stands beside them. */
export const trayPlaces = (layout: OsLayout, view: MachineView, ghosts: number): readonly Place[] => {
  const tray = layout.finished;
  const shorter = ghosts > 0 && tray ? { ...tray, width: tray.width - ghostRoom } : tray;
  return placesIn({ ...layout, finished: shorter }, 'finished', Math.max(view.finished.length, ghosts));
};

/**
 * Every thread's place, by id; one without a place (a finished one on a phone) is not drawn. `ghosts`: so many would have
 * finished for a rival.
 */
export const osPlaces = (
  layout: OsLayout,
  view: MachineView,
  ghosts = 0,
  members: Members = membersOf(view),
): Readonly<Record<string, Place>> => {
  const places: Record<string, Place> = {};
  for (const room of rooms) {
    if (room === 'core') continue;
    const standing = members[room];
    const spots =
      room === 'finished' ? trayPlaces(layout, view, ghosts) : placesIn(layout, room, standing.length);
    for (const [index, thread] of standing.entries()) {
      const spot = spots[index];
      if (spot) places[thread.id] = spot;
    }
  }
  for (const core of view.cores) {
    const rect = layout.cores[core.index];
    if (core.thread !== null && rect) places[core.thread] = corePlace(rect);
  }
  return places;
};
