/** The timeline as rows of words: who held each core and key lately, and how many waited where. The latest first. */
import type { Micros, TaskId, ThreadId } from '../../shared/ground/terms.ts';
import { roomNames } from '../../shared/score/rooms.ts';
import { type Row, spansOf } from '../../shared/score/row.ts';
import { keyLetter } from './badges.ts';
import type { Board } from './stage.ts';
import type { Sight } from './why.ts';

export type Stayed =
  | { readonly kind: 'thread'; readonly id: ThreadId }
  | { readonly kind: 'task'; readonly id: TaskId }
  | { readonly kind: 'count'; readonly count: number };

export interface Stay {
  readonly fromUs: Micros;
  readonly toUs: Micros;
  readonly who: Stayed;
}

export interface RecentLane {
  /** Text key and its facts. */
  readonly text: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly stays: readonly Stay[];
}

const thread = (id: ThreadId): Stayed => ({ kind: 'thread', id });
const task = (id: TaskId): Stayed => ({ kind: 'task', id });
const count = (many: number): Stayed => ({ kind: 'count', count: many });

/** What still goes on is told up to now; what has only just begun, not yet. */
const staysIn = <Value>(
  row: Row<Value>,
  nowUs: Micros,
  who: (value: NonNullable<Value>) => Stayed,
): readonly Stay[] =>
  spansOf(row)
    .map(({ fromUs, toUs, value }) => ({ fromUs, toUs: toUs ?? nowUs, who: who(value) }))
    .filter(({ fromUs, toUs }) => toUs > fromUs);

const coreLanes = (board: Board): readonly RecentLane[] => {
  const slices = board.slices();
  return board.view.cores.map(({ index }) => ({
    text: 'table.core',
    args: { core: index },
    stays: slices
      .filter(({ core }) => core === index)
      .map(({ fromUs, toUs, id }) => ({ fromUs, toUs, who: thread(id) })),
  }));
};

const osLanes = ({ history }: Board, { badges, nowUs }: Sight): readonly RecentLane[] => [
  ...Object.entries(history.keys).map(([interpreter, row]) => ({
    text: 'board.laneKey',
    args: { key: keyLetter(badges, interpreter) },
    stays: staysIn(row, nowUs, thread),
  })),
  ...roomNames.map((room) => ({
    text: `table.rooms.${room}`,
    args: {},
    stays: staysIn(history.rooms[room], nowUs, count),
  })),
];

const loopLanes = ({ history }: Board, { nowUs }: Sight): readonly RecentLane[] =>
  Object.values(history.loops).flatMap(({ running, ready, suspended }) => [
    { text: 'board.laneLoop', args: {}, stays: staysIn(running, nowUs, task) },
    { text: 'board.laneTurn', args: {}, stays: staysIn(ready, nowUs, count) },
    { text: 'table.tasks.suspended', args: {}, stays: staysIn(suspended, nowUs, count) },
  ]);

/** The same lanes as on the canvas, and the rooms it has no height for. */
export const recentLanes = (board: Board, sight: Sight, most: number): readonly RecentLane[] => {
  const lanesOfRole = board.role === 'loop' ? loopLanes : osLanes;
  const lanes = [...coreLanes(board), ...lanesOfRole(board, sight)];
  return lanes
    .filter(({ text, stays }) => text === 'table.core' || stays.length > 0)
    .map((lane) => ({ ...lane, stays: lane.stays.slice(-most).reverse() }));
};
