/** The rows of the timeline, from the slices and the history. Pure. */
import type { RoomName } from '../../shared/score/rooms.ts';
import { type Row, type Span, spansOf } from '../../shared/score/row.ts';
import type { Lane, LaneBar } from '../views/LaneView.ts';
import type { BoardFacts } from '../views/view.ts';

export interface Wording {
  badge(thread: string): string;
  key(interpreter: string): string;
  say(key: string, args?: Readonly<Record<string, string | number>>): string;
}

const osRooms = ['ready', 'world', 'gil'] as const satisfies readonly RoomName[];
const plainRooms = ['ready', 'world'] as const satisfies readonly RoomName[];
/** More keys than this are no longer told apart. */
const mostKeys = 2;

const coreLane = (board: BoardFacts, index: number, { badge, say }: Wording): Lane => {
  const core = board.view.cores[index];
  const runner = core?.thread ?? null;
  const mine = board.slices.filter((slice) => slice.core === index);
  const closed = runner === null ? mine : mine.filter((slice) => slice.toUs <= (core?.sinceUs ?? 0));
  const segment = core?.segment;
  return {
    id: `core ${index}`,
    label: say('board.laneCore', { n: index }),
    tone: null,
    bars: closed.map(
      ({ fromUs, toUs, id }): LaneBar => ({ fromUs, toUs, label: badge(id), fill: 'running', level: 1 }),
    ),
    open:
      runner === null || !core
        ? null
        : {
            fromUs: core.sinceUs,
            label: badge(runner),
            fill: 'running',
            level: 1,
            untilUs: segment ? segment.fromUs + segment.us : null,
          },
  };
};

type Look = Pick<LaneBar, 'label' | 'fill' | 'level'>;

/** What has ended as bars, and what still goes on. */
const drawn = <Value>(
  row: Row<Value>,
  lookOf: (value: Span<Value>['value']) => Look,
): Pick<Lane, 'bars' | 'open'> => {
  const spans = spansOf(row);
  const last = spans.at(-1);
  return {
    bars: spans.flatMap(({ fromUs, toUs, value }) =>
      toUs === null ? [] : [{ fromUs, toUs, ...lookOf(value) }],
    ),
    open: last?.toUs === null ? { fromUs: last.fromUs, ...lookOf(last.value), untilUs: null } : null,
  };
};

const keyLane = ({ history }: BoardFacts, interpreter: string, { badge, key, say }: Wording): Lane => ({
  id: `key ${interpreter}`,
  label: say('board.laneKey', { key: key(interpreter) }),
  tone: 'key',
  ...drawn(history.keys[interpreter] ?? [], (id) => ({ label: badge(id), fill: 'key', level: 1 })),
});

const counted = {
  ready: { tone: 'ready', label: 'board.laneReady' },
  gil: { tone: 'key', label: 'board.laneKeys' },
  world: { tone: 'world', label: 'board.laneWorld' },
  turn: { tone: 'turn', label: 'board.laneTurn' },
} as const;

/** Full height means this many, or the most there have been. */
const fullLevel = (row: Row<number>): number => Math.max(3, ...row.map(([, count]) => count));

const levelLane = (name: keyof typeof counted, row: Row<number>, say: Wording['say']): Lane => {
  const full = fullLevel(row);
  const { tone, label } = counted[name];
  return {
    id: `${name} ${full}`,
    label: say(label),
    tone,
    ...drawn(row, (count) => ({ label: '', fill: tone, level: count / full })),
  };
};

/** At most so many lanes: cores and the first key first, then who is ready, in the world, and at the keys. */
export const osLanes = (board: BoardFacts, words: Wording, most: number): readonly Lane[] => {
  const { cores, gils } = board.view;
  const keys = Object.values(gils).map((gil) => gil.interpreter as string);
  const spare = Math.max(0, most - cores.length);
  const rooms = (keys.length > 0 ? osRooms : plainRooms).slice(0, Math.max(0, spare - 1));
  const shownKeys = keys.slice(0, Math.min(mostKeys, spare - rooms.length));
  return [
    ...cores.map((core) => coreLane(board, core.index, words)),
    ...shownKeys.map((interpreter) => keyLane(board, interpreter, words)),
    ...rooms.map((name) => levelLane(name, board.history.rooms[name], words.say)),
  ];
};

/** The steps of the loop's tasks in one row, and how many wait for a turn and for the world. */
export const loopLanes = (
  board: BoardFacts,
  thread: string,
  { badge, say }: Pick<Wording, 'badge' | 'say'>,
): readonly Lane[] => {
  const { view, history } = board;
  // A loop that has ended is in the history alone.
  const rows = history.loops[thread] ?? Object.values(history.loops)[0];
  const running = rows?.running ?? [];
  const task = running.at(-1)?.[1] ?? null;
  const segment = view.cores.find((core) => core.task !== null && core.task === task)?.segment;
  const { bars, open } = drawn(running, (id) => ({ label: badge(id), fill: 'running', level: 1 }));
  const untilUs = segment ? segment.fromUs + segment.us : null;
  return [
    { id: 'loop', label: say('board.laneLoop'), tone: null, bars, open: open && { ...open, untilUs } },
    levelLane('turn', rows?.ready ?? [], say),
    levelLane('world', rows?.suspended ?? [], say),
  ];
};
