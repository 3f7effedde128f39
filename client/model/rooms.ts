/** Who stands in which room of the board, in the order they are drawn. */
import type { ThreadId } from '../../shared/ground/terms.ts';
import { type RoomName, roomNames, roomOf } from '../../shared/score/rooms.ts';
import type { LoopView, MachineView, TaskView, ThreadView } from '../../shared/sim/words/view.ts';

const isThread = (thread: ThreadView | undefined): thread is ThreadView => thread !== undefined;

const threadsOf = (view: MachineView, ids: readonly ThreadId[]): readonly ThreadView[] =>
  ids.map((id) => view.threads[id]).filter(isThread);

/** READY in order of the run queue, the others in order of their arrival in the room. */
export const threadsIn = (view: MachineView, room: RoomName): readonly ThreadView[] => {
  const standing: ThreadView[] = [];
  for (const id in view.threads) {
    const thread = view.threads[id];
    if (thread && thread.state !== 'ready' && roomOf(thread) === room) standing.push(thread);
  }
  standing.sort((a, b) => a.sinceUs - b.sinceUs);
  return room === 'ready' ? [...threadsOf(view, view.ready), ...standing] : standing;
};

export type Standing = Readonly<Record<RoomName, readonly ThreadView[]>>;

/** Everybody at once, each room as `threadsIn` has it. */
export const threadsByRoom = (view: MachineView): Standing => {
  const rooms: Record<RoomName, ThreadView[]> = { ready: [], world: [], gil: [], lock: [], pool: [] };
  for (const id in view.threads) {
    const thread = view.threads[id];
    if (!thread || thread.state === 'ready') continue;
    const room = roomOf(thread);
    if (room) rooms[room].push(thread);
  }
  for (const room of roomNames) rooms[room].sort((a, b) => a.sinceUs - b.sinceUs);
  return { ...rooms, ready: [...threadsOf(view, view.ready), ...rooms.ready] };
};

export const taskGroups = ['thisTurn', 'running', 'nextTurn', 'suspended', 'done'] as const;
export type TaskGroup = (typeof taskGroups)[number];

const isTask = (task: TaskView | undefined): task is TaskView => task !== undefined;

export const tasksIn = (loop: LoopView, group: TaskGroup): readonly TaskView[] => {
  const byId = (ids: readonly string[]): readonly TaskView[] =>
    ids.map((id) => loop.tasks[id]).filter(isTask);
  if (group === 'thisTurn') return byId(loop.batch);
  if (group === 'nextTurn') return byId(loop.next);
  if (group === 'running') return byId(loop.running === null ? [] : [loop.running]);
  const states = group === 'done' ? ['done', 'cancelled'] : [group];
  return Object.values(loop.tasks).filter(({ state }) => states.includes(state));
};
