/** The OS board: puts the views of cores, rooms, carts and keys where the layout says, and moves them by difference. */
import type { Row } from '../../shared/score/row.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { type Quantum, quantumOn } from '../model/quantum.ts';
import { isChosenThread } from '../model/queueOrder.ts';
import type { Stage } from '../model/stage.ts';
import { locksHeld } from '../model/waitRing.ts';
import { durations } from '../theme.ts';
import { CoreView } from '../views/CoreView.ts';
import type { Cart } from '../views/cartFrame.ts';
import { FinishedView, type GhostMarks } from '../views/FinishedView.ts';
import { FloorView } from '../views/FloorView.ts';
import { centreOf, type Rect } from '../views/ink/pen.ts';
import { LaneView } from '../views/LaneView.ts';
import { mostLanes } from '../views/laneAxis.ts';
import { inTime, type Point, type Trip } from '../views/motion.ts';
import { PathView } from '../views/PathView.ts';
import { RoomView } from '../views/RoomView.ts';
import type { TokenView } from '../views/TokenView.ts';
import { threadLook } from '../views/threadLook.ts';
import type { BoardFacts, Kit, ThreadFacts } from '../views/view.ts';
import { isCrowded } from './crowding.ts';
import { createDeadlockRing, type DeadlockRing } from './deadlockRing.ts';
import { type Crowd, createCrowd, type Drawing, type DrawingGround, isCut, signWords } from './drawing.ts';
import { ghostMarks } from './ghostTray.ts';
import { happeningsOf } from './happenings.ts';
import { openNames, type Target } from './hitMap.ts';
import { createKeyRack, type KeyRack } from './keyRack.ts';
import { osLanes, type Wording } from './lanes.ts';
import { isLowRoom, type OsLayout, osLayout } from './layout.ts';
import { cartOf, coreCardOf, keyLetter, type Sight } from './osFaces.ts';
import { showGlimpses } from './osGlimpses.ts';
import { corePlace, type Members, membersOf, osPlaces, type Place, ringOf, trayPlaces } from './places.ts';
import { type Touch, touchesOf, touchingTrip, tripOf } from './trips.ts';
import { createTurns } from './turns.ts';

const layoutFor = (board: BoardFacts, { width, height, aside }: DrawingGround): OsLayout => {
  const python = Object.keys(board.view.gils).length > 0;
  const many = isCrowded(board.view);
  return osLayout(width, height, {
    cores: board.view.cores.length,
    keys: python,
    locks: python,
    aside,
    many,
    keyring: Object.keys(board.view.gils).length > 1,
  });
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
      ...signWords(kit, room, tile),
      rect,
      tile,
      open,
      low: isLowRoom(layout, room),
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

const upwards: Trip = { ms: durations.select, curve: 'roll' };

export class OsBoard implements Drawing {
  private readonly kit: Kit;
  private readonly stage: Stage;
  private readonly layout: OsLayout;
  private readonly floor: FloorView;
  private readonly rooms: ReturnType<typeof createRooms>;
  private readonly shelves: ReturnType<typeof createTrays>;
  private readonly cores: readonly CoreView[];
  private readonly rack: KeyRack;
  private readonly lanes: LaneView | null;
  private readonly mostLanes: number;
  private readonly path: PathView;
  private readonly crowd: Crowd;
  private readonly deadlock: DeadlockRing;
  private places: Readonly<Record<string, Place>> = {};
  /** What can be pressed is written down when somebody asks. */
  private shown: readonly Target[] | null = null;
  private readonly lineText: Sight['lineText'];
  /** Wall ms that motion has: see `inTime`. */
  private quietMs = Number.POSITIVE_INFINITY;
  /** Of all badges that only move up. */
  private sliding: Trip = upwards;
  /** Who stood where when the carts were placed. */
  private members: Members;
  private readonly turns = createTurns({
    carts: (events) => this.showPlaces(this.sightOf(this.stage.board()), events),
    signs: () => this.showSigns(this.sightOf(this.stage.board()), false),
  });
  /** By core. */
  private readonly quanta: (Quantum | null)[] = [];

  constructor(ground: DrawingGround) {
    const { kit, stage, width, height, lineText } = ground;
    this.kit = kit;
    this.lineText = lineText ?? (() => null);
    this.stage = stage;
    this.layout = layoutFor(stage.board(), ground);
    this.members = membersOf(stage.board().view);
    this.floor = new FloorView(kit, { width, height }, this.layout);
    this.rooms = createRooms(kit, this.layout);
    this.shelves = createTrays(kit, this.layout);
    this.cores = this.layout.cores.map((rect) => new CoreView(kit, rect, ringOf(rect)));
    this.rack = createKeyRack(kit, this.layout);
    this.lanes = this.layout.timeline ? new LaneView(kit, this.layout.timeline, firstSpanUs) : null;
    this.mostLanes = mostLanes(this.layout.timeline?.height ?? 0);
    this.path = new PathView(kit);
    this.crowd = createCrowd(kit);
    this.deadlock = createDeadlockRing(kit, stage, this.layout.cores);
  }

  show(board: BoardFacts, events: readonly SimEvent[] | null): void {
    if (events !== null && events.length > 0 && isCrowded(board.view)) {
      this.turns.put(events);
      return;
    }
    const late = this.turns.take();
    const sight = this.sightOf(board);
    this.showPlaces(sight, events && [...late, ...events]);
    this.showSigns(sight, events === null);
  }

  private sightOf(board: BoardFacts): Sight {
    return {
      board,
      stage: this.stage,
      say: this.kit.say,
      keyHint: this.kit.keyHint,
      hints: this.layout.plan !== 'phone',
      held: locksHeld(board.view),
      lineText: this.lineText,
      keyFreeSinceUs: (interpreter) => freeSinceUs(board.history.keys[interpreter] ?? []),
    };
  }

  private showPlaces(sight: Sight, events: readonly SimEvent[] | null): void {
    const { board } = sight;
    this.members = membersOf(board.view);
    this.quietMs = board.quietMs();
    this.sliding = inTime(upwards, this.quietMs);
    this.showCarts(sight, this.members, events);
    this.shown = null;
  }

  /** All but the carts. */
  private showSigns(sight: Sight, cut: boolean): void {
    const { board } = sight;
    this.showRooms(sight, this.members);
    this.showCores(sight, cut);
    this.rack.show(sight, this.members, isCut(this.kit, board, cut ? null : []));
    this.showPath(board);
    this.deadlock.show(board.view);
    this.lanes?.show(osLanes(board, wordsOf(sight), this.mostLanes), cut);
    this.shown = null;
  }

  tick(nowUs: number, clockMs: number): void {
    this.turns.go();
    for (const core of this.cores) core.tick(nowUs, clockMs);
    this.crowd.tick(nowUs);
    this.rack.tick(nowUs);
    this.lanes?.tick(nowUs);
  }

  targets(): readonly Target[] {
    const { layout, places, cores, stage } = this;
    this.shown ??= targetsOf({ board: stage.board(), layout, places, cores, rack: this.rack.targets() });
    return this.shown;
  }

  token(id: string): TokenView | null {
    return this.crowd.get(id);
  }

  shakeCore(index: number, ms: number): void {
    const thread = this.stage.board().view.cores[index]?.thread ?? null;
    this.cores[index]?.shake(ms);
    if (thread !== null) this.crowd.get(thread)?.shake(ms);
  }

  destroy(): void {
    const { floor, rack, path, crowd, deadlock, cores } = this;
    for (const view of [floor, rack, path, crowd, deadlock, ...cores]) view.destroy();
    for (const { view } of [...this.rooms, ...this.shelves]) view.destroy();
    this.lanes?.destroy();
  }

  private showCores(sight: Sight, cut: boolean): void {
    const { view, rules } = sight.board;
    const wanted = view.ready.length > 0;
    for (const core of view.cores) {
      const before = cut ? null : (this.quanta[core.index] ?? null);
      const quantum = quantumOn(before, core, rules.quantumUs, wanted);
      this.quanta[core.index] = quantum;
      this.cores[core.index]?.show(coreCardOf(sight, core, quantum));
    }
  }

  private showRooms(sight: Sight, members: Members): void {
    const { board, say } = sight;
    for (const { room, view } of this.rooms) view.show(members[room].length);
    const total = Object.keys(board.view.threads).length;
    for (const { room, view } of this.shelves) {
      const n = members[room].length;
      view.setVisible(room === 'finished' || n > 0);
      if (room === 'finished') view.show(say('board.ofTotal', { n, total }), [], this.ghostOf(sight));
      else view.show(say('board.benchCount', { n }));
    }
  }

  private ghostOf({ board, say }: Sight): GhostMarks | null {
    const rect = this.layout.finished;
    if (!rect || !board.ghost) return null;
    const spots = trayPlaces(this.layout, board.view, board.ghost.done).map((place) => place.rect);
    return ghostMarks(board.ghost, { rect, spots, taken: board.view.finished.length }, say);
  }

  private showCarts(sight: Sight, members: Members, events: readonly SimEvent[] | null): void {
    const { view, ghost } = sight.board;
    const next = osPlaces(this.layout, view, ghost?.done, members);
    const cut = isCut(this.kit, sight.board, events);
    const touches = cut ? null : touchesOf(events ?? []);
    const scale = cargoScaleOf(sight.board, this.layout);
    for (const id in next) {
      const place = next[id];
      const thread = view.threads[id];
      if (!place || !thread || this.slideBadge(id, place, sight.board.selection, touches)) continue;
      this.placeCart(id, cartOf(sight, thread, place, scale), place, touches);
    }
    this.crowd.sweep();
    const { kit, layout, crowd, places: before } = this;
    const { quietMs } = this;
    if (events) showGlimpses({ kit, layout, crowd, before, after: next, cut, quietMs }, happeningsOf(events));
    this.places = next;
  }

  /** A bare badge that stays in its room looks as it did: there may be hundreds, and most of them only move up. */
  private slideBadge(
    id: string,
    place: Place,
    selection: BoardFacts['selection'],
    touches: Readonly<Record<string, Touch>> | null,
  ): boolean {
    const chosen = selection !== null && isChosenThread(selection, id as ThreadFacts['id']);
    if (chosen || place.form !== 'badge' || touches?.[id]) return false;
    return this.crowd.slide(id, place, touches && this.sliding);
  }

  /** `touches` null: cut. */
  private placeCart(
    id: string,
    cart: Cart,
    place: Place,
    touches: Readonly<Record<string, Touch>> | null,
  ): void {
    const lifted = cart.selected && place.room === 'ready';
    this.crowd.place(id, {
      look: threadLook(this.kit, cart),
      rect: lifted ? shifted(place.rect, selectedShift) : place.rect,
      trip: touches && this.tripFor(id, place, touches[id]),
      from: touches && { x: this.layout.ready.x - 60, y: centreOf(place.rect).y },
      lifted,
      ...(cart.selected || place.form !== 'badge' ? {} : { mark: place }),
    });
  }

  private tripFor(id: string, to: Place, touch: Touch | undefined): Trip {
    const trip = tripOf({ from: this.places[id] ?? null, to, layout: this.layout });
    const core = touch && this.layout.cores[touch.core];
    const way = core ? touchingTrip(centreOf(corePlace(core).rect), touch.refused, trip) : trip;
    return inTime(way, this.quietMs);
  }

  /** From the chosen cart to the core it is suggested for. */
  private showPath(board: BoardFacts): void {
    const command = board.suggestion?.command;
    const chosen = board.selection?.kind === 'thread' ? board.selection.thread : null;
    const from = chosen === null ? undefined : this.places[chosen];
    const core =
      command?.type === 'dispatch' && command.thread === chosen ? this.layout.cores[command.core] : undefined;
    if (!from || !core || this.layout.plan === 'phone') this.path.hide();
    else this.path.show(noseOf(from.rect), { x: core.x - 4, y: centreOf(core).y });
  }
}

const noseOf = (rect: Rect): Point => ({
  x: rect.x + rect.width + selectedShift.x,
  y: centreOf(rect).y + selectedShift.y,
});

/** 0 where it is held, or has never been. */
const freeSinceUs = (row: Row<string | null>): number => {
  const [fromUs, holder] = row.at(-1) ?? [0, null];
  return holder === null ? fromUs : 0;
};

const wordsOf = (sight: Sight): Wording => ({
  badge: (id) => {
    const thread = sight.board.view.threads[id];
    return thread ? sight.stage.badge(thread.id).label : id;
  },
  key: (interpreter) => keyLetter(sight, interpreter),
  say: sight.say,
});

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
  const open = openNames(board.offers);
  const threads = Object.entries(places).map(
    ([id, { rect }]): Target => ({ kind: 'thread', id, open: open.has(id), ...rect }),
  );
  const coreTargets = layout.cores.map((rect, index): Target => ({ kind: 'core', id: `${index}`, ...rect }));
  return [...buttons, ...rack, ...threads, ...coreTargets, { kind: 'room', id: 'ready', ...layout.ready }];
};
