/** The loop board: this turn's ring with its hand, NEXT TURN, the world, and the card of what runs. */
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { Stage } from '../model/stage.ts';
import { durations } from '../theme.ts';
import { CoreView } from '../views/CoreView.ts';
import { FinishedView } from '../views/FinishedView.ts';
import { FloorView } from '../views/FloorView.ts';
import { LaneView } from '../views/LaneView.ts';
import { LoopView } from '../views/LoopView.ts';
import type { Trip } from '../views/motion.ts';
import { RoomView } from '../views/RoomView.ts';
import type { TokenView } from '../views/TokenView.ts';
import { taskLook } from '../views/taskLook.ts';
import type { BoardFacts, Kit, LoopFacts } from '../views/view.ts';
import { type Crowd, createCrowd, type Drawing, type DrawingGround, isCut, signWords } from './drawing.ts';
import { openNames, type Target } from './hitMap.ts';
import { loopLanes } from './lanes.ts';
import { coinOf, type LoopSight, loopCardOf, ringOfLoop } from './loopFaces.ts';
import { type LoopLayout, loopLayout } from './loopLayout.ts';
import { ringOf } from './places.ts';
import { type TaskGroup, type TaskPlace, taskPlaces } from './taskPlaces.ts';

/** Before asyncio.run there is a ring without seats. */
const noLoop = (board: BoardFacts): LoopFacts => ({
  thread: (Object.values(board.view.threads)[0]?.id ?? '') as LoopFacts['thread'],
  turn: 0,
  batch: [],
  ran: [],
  next: [],
  running: null,
  tasks: {},
});

const loopOf = (board: BoardFacts): LoopFacts => Object.values(board.view.loops)[0] ?? noLoop(board);

const createRooms = (kit: Kit, layout: LoopLayout) => {
  const tile = layout.plan === 'phone';
  const open = layout.outside !== null;
  const { say } = kit;
  return {
    next: new RoomView(kit, {
      tone: 'turn',
      ...signWords(kit, 'next', tile),
      rect: layout.next,
      tile,
      open: false,
    }),
    world: new RoomView(kit, {
      tone: 'world',
      ...signWords(kit, 'world', tile),
      ...(tile ? {} : { why: say('board.worldTask') }),
      rect: layout.world,
      tile,
      open,
    }),
  };
};

const tripTo = (from: TaskGroup | null, to: TaskGroup): Trip => {
  if (to === 'world') return { ms: durations.leave, curve: 'leave' };
  if (to === 'next') return { ms: durations.hop, curve: 'drop' };
  if (to === 'done') return { ms: durations.finish, curve: 'drop' };
  return from === 'world' ? { ms: durations.wake, curve: 'roll' } : { ms: durations.dispatch, curve: 'roll' };
};

export class LoopBoard implements Drawing {
  private readonly kit: Kit;
  private readonly stage: Stage;
  private readonly layout: LoopLayout;
  private readonly floor: FloorView;
  private readonly rooms: ReturnType<typeof createRooms>;
  private readonly ring: LoopView;
  private readonly card: CoreView;
  private readonly tray: FinishedView | null;
  private readonly lanes: LaneView | null;
  private readonly crowd: Crowd;
  private places: Readonly<Record<string, TaskPlace>> = {};
  private shown: readonly Target[] = [];

  constructor({ kit, stage, width, height, aside }: DrawingGround) {
    const layout = loopLayout(width, height, aside);
    this.kit = kit;
    this.stage = stage;
    this.layout = layout;
    this.floor = new FloorView(kit, { width, height }, layout);
    this.rooms = createRooms(kit, layout);
    this.ring = new LoopView(kit, layout);
    this.card = new CoreView(kit, layout.card, ringOf(layout.card));
    this.tray = createTray(kit, layout);
    this.lanes = layout.timeline ? new LaneView(kit, layout.timeline, firstSpanUs) : null;
    this.crowd = createCrowd(kit);
  }

  show(board: BoardFacts, events: readonly SimEvent[] | null): void {
    const sight: LoopSight = {
      board,
      loop: loopOf(board),
      stage: this.stage,
      say: this.kit.say,
      hints: this.layout.plan !== 'phone',
    };
    this.showRooms(sight);
    this.ring.show(ringOfLoop(sight), isCut(this.kit, board, events) ? 0 : durations.sweep);
    this.showTasks(sight, events);
    this.showCard(sight);
    const words = { badge: (id: string) => taskLabel(sight, id), say: this.kit.say };
    this.lanes?.show(loopLanes(board, sight.loop.thread, words), events === null);
    this.shown = targetsOf(board, this.places, this.card);
  }

  tick(nowUs: number, clockMs: number): void {
    this.ring.tick(nowUs);
    this.card.tick(nowUs, clockMs);
    this.crowd.tick(nowUs);
    this.lanes?.tick(nowUs);
  }

  targets(): readonly Target[] {
    return this.shown;
  }

  token(id: string): TokenView | null {
    return this.crowd.get(id);
  }

  destroy(): void {
    for (const view of [this.floor, this.rooms.next, this.rooms.world, this.ring, this.card, this.crowd])
      view.destroy();
    this.tray?.destroy();
    this.lanes?.destroy();
  }

  private showRooms({ loop, say }: LoopSight): void {
    const tasks = Object.values(loop.tasks);
    const done = tasks.filter((task) => task.state === 'done').length;
    this.rooms.next.show(loop.next.length);
    this.rooms.world.show(tasks.filter((task) => task.state === 'suspended').length);
    this.tray?.show(say('board.ofTotal', { n: done, total: tasks.length }));
  }

  private showTasks(sight: LoopSight, events: readonly SimEvent[] | null): void {
    const next = taskPlaces(this.layout, sight.loop);
    const cut = isCut(this.kit, sight.board, events);
    for (const [id, place] of Object.entries(next)) {
      const task = sight.loop.tasks[id];
      if (!task) continue;
      this.crowd.place(id, {
        look: taskLook(this.kit, coinOf(sight, task, place)),
        rect: place.rect,
        trip: cut ? null : tripTo(this.places[id]?.group ?? null, place.group),
        from: cut ? null : this.layout.centre,
        lifted: place.group === 'running',
      });
    }
    this.crowd.sweep();
    this.places = next;
  }

  /** The running task's coin stands in the ring of its card, too. */
  private showCard(sight: LoopSight): void {
    const facts = loopCardOf(sight);
    if (!facts) return;
    this.card.show(facts);
    const { running } = sight.loop;
    this.card.mark(running === null ? null : this.stage.taskBadge(running));
  }
}

const createTray = (kit: Kit, { finished }: LoopLayout): FinishedView | null =>
  finished && new FinishedView(kit, { icon: 'done', name: kit.say('board.finished'), rect: finished });

/** The axis starts this long and grows with the run. */
const firstSpanUs = 20_000;

const taskLabel = ({ loop, stage }: LoopSight, id: string): string => {
  const task = loop.tasks[id];
  return task ? stage.taskBadge(task.id).label : '';
};

const targetsOf = (
  board: BoardFacts,
  places: Readonly<Record<string, TaskPlace>>,
  card: CoreView,
): readonly Target[] => {
  const open = openNames(board.offers);
  const tasks = Object.entries(places).map(
    ([id, { rect }]): Target => ({ kind: 'task', id, open: open.has(id), ...rect }),
  );
  return [...(card.hasButton ? [{ kind: 'button', id: 'next', ...card.button } as const] : []), ...tasks];
};
