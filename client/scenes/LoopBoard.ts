/** The loop board: this turn's ring with its hand, NEXT TURN, the world, and the card of what runs. */
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { poolsOf } from '../model/awaits.ts';
import { blockOf } from '../model/heartbeat.ts';
import type { Stage } from '../model/stage.ts';
import { durations } from '../theme.ts';
import { AlarmView } from '../views/AlarmView.ts';
import { BlockView } from '../views/BlockView.ts';
import { CoreView } from '../views/CoreView.ts';
import { FinishedView } from '../views/FinishedView.ts';
import { FloorView } from '../views/FloorView.ts';
import { GateView, type GateWords } from '../views/GateView.ts';
import { HeartView } from '../views/HeartView.ts';
import { LaneView } from '../views/LaneView.ts';
import { LoopView } from '../views/LoopView.ts';
import type { Trip } from '../views/motion.ts';
import { PoolView } from '../views/PoolView.ts';
import { RoomView } from '../views/RoomView.ts';
import type { TokenView } from '../views/TokenView.ts';
import { taskLook } from '../views/taskLook.ts';
import type { BoardFacts, Kit, LoopFacts } from '../views/view.ts';
import { type Crowd, createCrowd, type Drawing, type DrawingGround, isCut, signWords } from './drawing.ts';
import { filesIn } from './filing.ts';
import { ghostMarks } from './ghostTray.ts';
import { heartFactsOf } from './heartFacts.ts';
import { openNames, type Target } from './hitMap.ts';
import { loopLanes } from './lanes.ts';
import { blockFacts, coinOf, type LineSight, loopCardOf, poolFacts, ringOfLoop } from './loopFaces.ts';
import { type LoopLayout, type LoopNeeds, loopLayout, traySpots } from './loopLayout.ts';
import { nextChangeUs } from './loopTimes.ts';
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

/** Has room for two short words only, whatever the plan. */
const isSlim = ({ width }: { readonly width: number }): boolean => width < 210;

const createRooms = (kit: Kit, layout: LoopLayout) => {
  const tile = layout.plan === 'phone';
  const open = layout.outside !== null;
  const { say } = kit;
  return {
    next: new RoomView(kit, {
      tone: 'turn',
      ...signWords(kit, 'next', isSlim(layout.next)),
      rect: layout.next,
      tile,
      open: false,
    }),
    world: new RoomView(kit, {
      tone: 'world',
      ...signWords(kit, 'world', isSlim(layout.world)),
      ...(isSlim(layout.world) ? {} : { why: say('board.worldTask') }),
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
  private readonly heart: HeartView | null;
  private readonly block: BlockView;
  /** The head of `block`, where its card has no room for it. */
  private readonly alarm: AlarmView | null;
  private readonly gate: GateView | null;
  private readonly pools: readonly PoolView[];
  private readonly lineText: LineSight['lineText'];
  private readonly crowd: Crowd;
  private places: Readonly<Record<string, TaskPlace>> = {};
  private shown: readonly Target[] = [];
  /** The next instant at which something looks different though nothing has happened. */
  private nextUs = Number.POSITIVE_INFINITY;
  private blocked = '';

  constructor({ kit, stage, width, height, aside, lineText }: DrawingGround) {
    const needs = loopNeeds(stage.board());
    const layout = loopLayout(width, height, { ...needs, aside });
    this.kit = kit;
    this.stage = stage;
    this.layout = layout;
    this.floor = new FloorView(kit, { width, height }, layout);
    this.rooms = createRooms(kit, layout);
    this.ring = new LoopView(kit, layout);
    this.card = new CoreView(kit, layout.card, ringOf(layout.card));
    this.tray = createTray(kit, layout);
    const { timeline, gate } = layout;
    this.lanes = timeline && !needs.heart ? new LaneView(kit, timeline, firstSpanUs) : null;
    this.heart = timeline && needs.heart ? new HeartView(kit, timeline) : null;
    const { alarm } = layout;
    this.block = new BlockView(kit, layout.card, alarm !== null);
    this.alarm = alarm && new AlarmView(kit, alarm);
    this.gate = gate && new GateView(kit, gate, gateWords(kit));
    this.pools = layout.pools.map((rect) => new PoolView(kit, rect));
    this.lineText = lineText ?? null;
    this.crowd = createCrowd(kit);
  }

  show(board: BoardFacts, events: readonly SimEvent[] | null): void {
    const sight = this.sightOf(board);
    const cut = isCut(this.kit, board, events);
    this.showRooms(sight);
    this.ring.show(ringOfLoop(sight), cut ? 0 : durations.sweep);
    this.gate?.show(isOpen(sight), cut);
    this.showTasks(sight, events);
    this.showCard(sight);
    for (const [n, facts] of poolFacts(sight).entries()) this.pools[n]?.show(facts);
    const words = { badge: (id: string) => taskLabel(sight, id), say: this.kit.say };
    this.lanes?.show(loopLanes(board, sight.loop.thread, words), events === null);
    this.showTime(sight, events === null);
    this.shown = targetsOf(board, this.places, this.card);
  }

  tick(nowUs: number, clockMs: number): void {
    if (nowUs >= this.nextUs) this.showLate();
    this.ring.tick(nowUs);
    this.block.tick(nowUs);
    this.alarm?.tick(nowUs);
    this.heart?.tick(nowUs);
    for (const pool of this.pools) pool.tick(nowUs);
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
    for (const view of [this.tray, this.lanes, this.heart, this.gate, this.alarm]) view?.destroy();
    this.block.destroy();
    for (const pool of this.pools) pool.destroy();
  }

  private sightOf(board: BoardFacts): LineSight {
    return {
      board,
      loop: loopOf(board),
      stage: this.stage,
      say: this.kit.say,
      keyHint: this.kit.keyHint,
      nowUs: this.stage.nowUs(),
      hints: this.layout.plan !== 'phone',
      lineText: this.lineText,
    };
  }

  /** Time alone has changed something: a timer has rung unseen, a beat is missed, a step is over the limit. */
  private showLate(): void {
    const sight = this.sightOf(this.stage.board());
    this.showTasks(sight, []);
    this.showTime(sight, false);
  }

  private showTime(sight: LineSight, fresh: boolean): void {
    const { board, nowUs, say } = sight;
    const { pulse } = board;
    const facts = heartFactsOf({ pulse, nowUs, say, badge: (id) => taskLabel(sight, id) });
    if (facts) this.heart?.show(facts, fresh);
    this.showBlock(sight);
    this.nextUs = nextChangeUs(sight.loop, pulse, nowUs);
  }

  private showBlock(sight: LineSight): void {
    const button = this.card.hasButton ? this.card.button : null;
    const low = this.layout.card.height < 110;
    const facts = blockFacts(sight, button);
    this.alarm?.show(facts);
    this.block.show(low && button ? null : facts);
    const block = blockOf(sight.board.pulse, sight.nowUs);
    const name = block && !block.isOver ? `${block.task} ${block.fromUs}` : '';
    if (name !== '' && name !== this.blocked && !this.kit.still) this.ring.shiver();
    this.blocked = name;
  }

  private showRooms({ board, loop, say }: LineSight): void {
    const tasks = Object.values(loop.tasks);
    const done = tasks.filter((task) => task.state === 'done').length;
    this.rooms.next.show(loop.next.length);
    this.rooms.world.show(tasks.filter((task) => task.state === 'suspended').length);
    const { finished } = this.layout;
    const spots = finished ? traySpots(finished, tasks.length) : [];
    const ghost = finished && ghostMarks(board.ghost, { rect: finished, spots, taken: done }, say);
    this.tray?.show(say('board.ofTotal', { n: done, total: tasks.length }), spots, ghost);
  }

  private showTasks(sight: LineSight, events: readonly SimEvent[] | null): void {
    const next = taskPlaces(this.layout, sight.loop);
    const cut = isCut(this.kit, sight.board, events);
    const afterMs = filesIn(this.places, next, sight.loop);
    for (const [id, place] of Object.entries(next)) {
      const task = sight.loop.tasks[id];
      if (!task) continue;
      this.crowd.place(id, {
        look: taskLook(this.kit, coinOf(sight, task, place)),
        rect: place.rect,
        trip: cut
          ? null
          : { ...tripTo(this.places[id]?.group ?? null, place.group), afterMs: afterMs[id] ?? 0 },
        from: cut ? null : this.layout.centre,
        lifted: place.group === 'running',
      });
    }
    this.crowd.sweep();
    this.places = next;
  }

  /** The running task's coin stands in the ring of its card, too. */
  private showCard(sight: LineSight): void {
    const facts = loopCardOf(sight);
    if (!facts) return;
    this.card.show(facts);
    const { running } = sight.loop;
    this.card.mark(running === null ? null : this.stage.taskBadge(running));
  }
}

const createTray = (kit: Kit, { finished }: LoopLayout): FinishedView | null =>
  finished && new FinishedView(kit, { icon: 'done', name: kit.say('board.finished'), rect: finished });

const gateWords = ({ say }: Kit): GateWords => ({ open: say('board.gateOpen'), shut: say('board.gateShut') });

/** The loop looks outside only between two turns. */
const isOpen = ({ loop }: LineSight): boolean => loop.running === null && loop.batch.length === 0;

/** What a board of a loop has room for beyond its ring: another answer means another layout. */
export const loopNeeds = (board: BoardFacts): Omit<LoopNeeds, 'aside'> => ({
  heart: board.pulse.heart !== null || board.pulse.limitUs !== null,
  pools: poolsOf(board.view).length,
});

/** The axis starts this long and grows with the run. */
const firstSpanUs = 20_000;

const taskLabel = ({ loop, stage }: LineSight, id: string): string => {
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
