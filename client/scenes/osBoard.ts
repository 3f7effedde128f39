/** The OS board: puts the views of cores, rooms, carts and keys where the layout says, and moves them by difference. */
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { CoreView } from '../views/CoreView.ts';
import { FinishedView } from '../views/FinishedView.ts';
import { FloorView } from '../views/FloorView.ts';
import { centreOf, type Rect } from '../views/ink/pen.ts';
import { LaneView } from '../views/LaneView.ts';
import type { Trip } from '../views/motion.ts';
import { RoomView } from '../views/RoomView.ts';
import { threadLook } from '../views/ThreadView.ts';
import type { BoardFacts, Kit } from '../views/view.ts';
import { createCrowd, type Drawing, type DrawingGround, isCut } from './drawing.ts';
import type { History } from './history.ts';
import type { Target } from './hitMap.ts';
import { createKeyRack } from './keyRack.ts';
import { osLanes } from './lanes.ts';
import { type OsLayout, osLayout } from './layout.ts';
import { cartOf, coreCardOf, keyLetter, type Sight } from './osFaces.ts';
import { corePlace, membersOf, osPlaces, type Place, ringOf } from './places.ts';
import { refusedAt, refusedTrip, tripOf } from './trips.ts';

const layoutFor = (board: BoardFacts, width: number, height: number): OsLayout => {
  const python = Object.keys(board.view.gils).length > 0;
  return osLayout(width, height, { cores: board.view.cores.length, keys: python, locks: python });
};

const roomSigns = [
  ['ready', 'ready'],
  ['locks', 'lock'],
  ['world', 'world'],
] as const;

const createRooms = (kit: Kit, layout: OsLayout) =>
  roomSigns.flatMap(([room, tone]) => {
    const rect = layout[room];
    if (!rect) return [];
    const tile = layout.plan !== 'desk' && room !== 'ready';
    const open = room === 'world' && layout.outside !== null;
    const view = new RoomView(kit, {
      tone,
      name: kit.say(`board.${room}`),
      why: kit.say(`board.${room}Why`),
      rect,
      tile,
      open,
    });
    return [{ room, view }];
  });

const trays = [
  ['finished', 'done'],
  ['bench', 'idle'],
] as const;

const createTrays = (kit: Kit, layout: OsLayout) =>
  trays.flatMap(([room, icon]) => {
    const rect = layout[room];
    return rect
      ? [{ room, view: new FinishedView(kit, { icon, name: kit.say(`board.${room}`), rect }) }]
      : [];
  });

/** All cargo strips share one scale: the longest program of those ready fills its cart. */
const cargoScaleOf = ({ view }: BoardFacts, layout: OsLayout): number => {
  const longest = view.ready.map((id) =>
    (view.threads[id]?.cargo ?? []).reduce((sum, piece) => sum + piece.us, 0),
  );
  return (layout.ready.width - 150) / Math.max(1, ...longest);
};

const selectedShift = { x: 10, y: -4 };

const shifted = (rect: Rect, by: { readonly x: number; readonly y: number }): Rect => ({
  ...rect,
  x: rect.x + by.x,
  y: rect.y + by.y,
});

export const createOsBoard = (ground: DrawingGround, history: History): Drawing => {
  const { kit, stage, width, height } = ground;
  const first = stage.board();
  const layout = layoutFor(first, width, height);
  const floor = new FloorView(kit, { width, height }, layout);
  const rooms = createRooms(kit, layout);
  const shelves = createTrays(kit, layout);
  const cores = layout.cores.map((rect) => new CoreView(kit, rect, ringOf(rect)));
  const rack = createKeyRack(kit, layout);
  const lanes = layout.timeline ? new LaneView(kit, layout.timeline, firstSpanUs) : null;
  const crowd = createCrowd(kit);
  let places: Readonly<Record<string, Place>> = {};
  let targets: readonly Target[] = [];
  let total = 0;

  const tripFor = (id: string, to: Place, refused: Readonly<Record<string, number>>): Trip => {
    const core = layout.cores[refused[id] ?? -1];
    if (core) return refusedTrip(centreOf(corePlace(core).rect));
    return tripOf({ from: places[id] ?? null, to, layout });
  };

  const showCarts = (sight: Sight, events: readonly SimEvent[] | null): void => {
    const { board } = sight;
    const next = osPlaces(layout, board.view);
    const cut = isCut(kit, board, events);
    const refused = refusedAt(events ?? []);
    const scale = cargoScaleOf(board, layout);
    for (const [id, place] of Object.entries(next)) {
      const thread = board.view.threads[id];
      if (!thread) continue;
      const cart = cartOf(sight, thread, place, scale);
      const lifted = cart.selected && place.room === 'ready';
      crowd.place(id, {
        look: threadLook(kit, cart),
        rect: lifted ? shifted(place.rect, selectedShift) : place.rect,
        trip: cut ? null : tripFor(id, place, refused),
        from: cut ? null : { x: layout.ready.x - 60, y: centreOf(place.rect).y },
        lifted,
      });
    }
    crowd.sweep();
    places = next;
  };

  const showRooms = ({ board, say }: Sight): void => {
    for (const { room, view } of rooms) view.show(membersOf(board.view, room).length);
    total = Math.max(total, Object.keys(board.view.threads).length);
    for (const { room, view } of shelves) {
      const n = membersOf(board.view, room).length;
      view.show(room === 'finished' ? say('board.ofTotal', { n, total }) : say('board.benchCount', { n }));
    }
  };

  const words = (sight: Sight) => ({
    badge: (id: string) => {
      const thread = sight.board.view.threads[id];
      return thread ? stage.badge(thread.id).label : id;
    },
    key: (interpreter: string) => keyLetter(sight, interpreter),
    say: kit.say,
  });

  return {
    show: (board, events) => {
      const sight: Sight = { board, stage, say: kit.say };
      showRooms(sight);
      board.view.cores.forEach((core, index) => cores[index]?.show(coreCardOf(sight, core)));
      showCarts(sight, events);
      rack.show(sight, isCut(kit, board, events));
      lanes?.show(osLanes(board, history, words(sight)), events === null);
      targets = targetsOf({ board, layout, places, cores, rack: rack.targets() });
    },
    tick: (nowUs, clockMs) => {
      for (const core of cores) core.tick(nowUs, clockMs);
      crowd.tick(nowUs);
      lanes?.tick(nowUs);
    },
    targets: () => targets,
    token: (id) => crowd.get(id),
    destroy: () => {
      for (const view of [
        floor,
        ...cores,
        rack,
        crowd,
        ...rooms.map(({ view }) => view),
        ...shelves.map(({ view }) => view),
      ])
        view.destroy();
      lanes?.destroy();
    },
  };
};

/** The axis starts this long and grows with the run. */
const firstSpanUs = 20_000;

interface Layers {
  readonly board: BoardFacts;
  readonly layout: OsLayout;
  readonly places: Readonly<Record<string, Place>>;
  readonly cores: readonly CoreView[];
  readonly rack: readonly Target[];
}

const targetsOf = ({ board, layout, places, cores, rack }: Layers): readonly Target[] => {
  const buttons = board.view.cores.flatMap((core): Target[] => {
    const view = cores[core.index];
    return view?.hasButton ? [{ kind: 'button', id: `${core.index}`, ...view.button }] : [];
  });
  const threads = Object.entries(places).map(([id, { rect }]): Target => ({ kind: 'thread', id, ...rect }));
  const coreTargets = layout.cores.map((rect, index): Target => ({ kind: 'core', id: `${index}`, ...rect }));
  return [...buttons, ...rack, ...threads, ...coreTargets, { kind: 'room', id: 'ready', ...layout.ready }];
};
