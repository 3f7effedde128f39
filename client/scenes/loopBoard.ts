/** The loop board: this turn's ring with its hand, NEXT TURN, the world, and the card of what runs. */
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { durations } from '../theme.ts';
import { CoreView } from '../views/CoreView.ts';
import { FinishedView } from '../views/FinishedView.ts';
import { FloorView } from '../views/FloorView.ts';
import { LaneView } from '../views/LaneView.ts';
import { LoopView } from '../views/LoopView.ts';
import type { Trip } from '../views/motion.ts';
import { RoomView } from '../views/RoomView.ts';
import { taskLook } from '../views/TaskView.ts';
import type { BoardFacts, Kit, LoopFacts } from '../views/view.ts';
import { createCrowd, type Drawing, type DrawingGround, isCut } from './drawing.ts';
import type { History } from './history.ts';
import type { Target } from './hitMap.ts';
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

export const loopOf = (board: BoardFacts): LoopFacts => Object.values(board.view.loops)[0] ?? noLoop(board);

const createRooms = (kit: Kit, layout: LoopLayout) => {
  const tile = layout.plan === 'phone';
  const open = layout.outside !== null;
  const { say } = kit;
  return {
    next: new RoomView(kit, {
      tone: 'turn',
      name: say('board.next'),
      why: say('board.nextWhy'),
      rect: layout.next,
      tile,
      open: false,
    }),
    world: new RoomView(kit, {
      tone: 'world',
      name: say('board.world'),
      why: say('board.worldTask'),
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

const shownCount = (board: BoardFacts): number => Object.keys(loopOf(board).tasks).length;

export const createLoopBoard = ({ kit, stage, width, height }: DrawingGround, history: History): Drawing => {
  const layout = loopLayout(width, height);
  const floor = new FloorView(kit, { width, height }, layout);
  const rooms = createRooms(kit, layout);
  const ring = new LoopView(kit, layout);
  const card = new CoreView(kit, layout.card, ringOf(layout.card));
  const tray =
    layout.finished &&
    new FinishedView(kit, { icon: 'done', name: kit.say('board.finished'), rect: layout.finished });
  const lanes = layout.timeline ? new LaneView(kit, layout.timeline, firstSpanUs) : null;
  const crowd = createCrowd(kit);
  let places: Readonly<Record<string, TaskPlace>> = {};
  let targets: readonly Target[] = [];

  const showTasks = (sight: LoopSight, events: readonly SimEvent[] | null): void => {
    const next = taskPlaces(layout, sight.loop);
    const cut = isCut(kit, sight.board, events);
    for (const [id, place] of Object.entries(next)) {
      const task = sight.loop.tasks[id];
      if (!task) continue;
      crowd.place(id, {
        look: taskLook(kit, coinOf(sight, task, place)),
        rect: place.rect,
        trip: cut ? null : tripTo(places[id]?.group ?? null, place.group),
        from: cut ? null : layout.centre,
        lifted: place.group === 'running',
      });
    }
    crowd.sweep();
    places = next;
  };

  const showRooms = ({ board, loop, say }: LoopSight): void => {
    const tasks = Object.values(loop.tasks);
    rooms.next.show(loop.next.length);
    rooms.world.show(tasks.filter((task) => task.state === 'suspended').length);
    tray?.show(
      say('board.ofTotal', {
        n: tasks.filter((task) => task.state === 'done').length,
        total: shownCount(board),
      }),
    );
  };

  const showCard = (sight: LoopSight): void => {
    const facts = loopCardOf(sight);
    if (facts) card.show(facts);
  };

  return {
    show: (board, events) => {
      const sight: LoopSight = { board, loop: loopOf(board), stage, say: kit.say };
      showRooms(sight);
      ring.show(ringOfLoop(sight), isCut(kit, board, events) ? 0 : durations.sweep);
      showTasks(sight, events);
      showCard(sight);
      lanes?.show(
        loopLanes(board, history, { badge: (id) => taskLabel(sight, id), say: kit.say }),
        events === null,
      );
      targets = targetsOf(places, card);
    },
    tick: (nowUs, clockMs) => {
      ring.tick(nowUs);
      card.tick(nowUs, clockMs);
      crowd.tick(nowUs);
      lanes?.tick(nowUs);
    },
    targets: () => targets,
    token: (id) => crowd.get(id),
    destroy: () => {
      for (const view of [floor, rooms.next, rooms.world, ring, card, crowd]) view.destroy();
      tray?.destroy();
      lanes?.destroy();
    },
  };
};

/** The axis starts this long and grows with the run. */
const firstSpanUs = 20_000;

const taskLabel = ({ loop, stage }: LoopSight, id: string): string => {
  const task = loop.tasks[id];
  return task ? stage.taskBadge(task.id).label : '';
};

const targetsOf = (places: Readonly<Record<string, TaskPlace>>, card: CoreView): readonly Target[] => {
  const tasks = Object.entries(places).map(([id, { rect }]): Target => ({ kind: 'task', id, ...rect }));
  return [...(card.hasButton ? [{ kind: 'button', id: 'next', ...card.button } as const] : []), ...tasks];
};
