/** The rows of the timeline, from the slices and the history. Pure. */
import type { RoomName } from '../../shared/score/rooms.ts';
import { type Row, type Span, spansOf } from '../../shared/score/row.ts';
import { rowSince } from '../model/recent.ts';
import type { Lane, LaneBar } from '../views/lanePaint.ts';
import type { BoardFacts, CoreFacts } from '../views/view.ts';

export interface Wording {
  badge(thread: string): string;
  key(interpreter: string): string;
  say(key: string, args?: Readonly<Record<string, string | number>>): string;
}

const osRooms = ['ready', 'gil', 'world'] as const satisfies readonly RoomName[];
const plainRooms = ['ready', 'world'] as const satisfies readonly RoomName[];
/** More keys than this are no longer told apart. */
const mostKeys = 2;

type Open = NonNullable<Lane['open']>;
interface Gap {
  readonly fromUs: number;
  readonly toUs: number;
}

/** The end of what goes on. */
const lastingUs = Number.MAX_SAFE_INTEGER;

/** The parts of a gap between two pieces in which it was the player's. */
const yoursIn = (yours: Row<true | null>, gap: Gap): readonly Gap[] =>
  spansOf(rowSince(yours, gap.fromUs))
    .map(({ fromUs, toUs }) => ({
      fromUs: Math.max(fromUs, gap.fromUs),
      toUs: Math.min(toUs ?? gap.toUs, gap.toUs),
    }))
    .filter(({ fromUs, toUs }) => toUs > fromUs);

const idleBar = ({ fromUs, toUs }: Gap, label: string): LaneBar => ({
  ...{ fromUs, toUs, label },
  fill: 'idle',
  level: 1,
});

/** What ended on a core, and between its pieces the time in which it stood empty through the player. */
const coreBars = (
  board: BoardFacts,
  core: CoreFacts,
  sinceUs: number,
  { badge, say }: Pick<Wording, 'badge' | 'say'>,
): readonly LaneBar[] => {
  const pieces = board.slicesSince(core.index, sinceUs);
  const nextUs = [...pieces.map(({ fromUs }) => fromUs), core.thread === null ? lastingUs : core.sinceUs];
  const idle = nextUs
    .map((toUs, n) => ({ fromUs: Math.max(sinceUs, pieces[n - 1]?.toUs ?? sinceUs), toUs }))
    .flatMap((gap) => yoursIn(board.yours, gap))
    .filter(({ toUs }) => toUs < lastingUs);
  const mine = pieces.map(
    ({ fromUs, toUs, id }): LaneBar => ({ fromUs, toUs, label: badge(id), fill: 'running', level: 1 }),
  );
  return [...mine, ...idle.map((gap) => idleBar(gap, say('board.yourIdle')))].sort((a, b) => a.toUs - b.toUs);
};

/** How long the piece of work lasts if nobody steps in, and what it is. */
const aheadOf = (
  segment: CoreFacts['segment'],
  say: Wording['say'],
): Pick<NonNullable<Lane['open']>, 'untilUs' | 'ahead'> =>
  segment
    ? { untilUs: segment.fromUs + segment.us, ahead: say(`board.ahead.${segment.kind}`) }
    : { untilUs: null };

const coreOpen = (board: BoardFacts, core: CoreFacts, { badge, say }: Wording): Open | null => {
  const { thread, sinceUs, segment } = core;
  const running = { fromUs: sinceUs, fill: 'running', level: 1 } as const;
  if (thread !== null) return { ...running, label: badge(thread), ...aheadOf(segment, say) };
  const [yoursUs, yours] = board.yours.at(-1) ?? [0, null];
  if (!yours) return null;
  return {
    ...{ fromUs: Math.max(sinceUs, yoursUs), label: say('board.yourIdle') },
    ...{ fill: 'idle', level: 1, untilUs: null },
  };
};

const coreLane = (board: BoardFacts, core: CoreFacts, words: Wording): Lane => ({
  id: `core ${core.index}`,
  label: words.say('board.laneCore', { n: core.index }),
  tone: null,
  counts: false,
  since: (us) => coreBars(board, core, us, words),
  open: coreOpen(board, core, words),
  count: null,
});

type Look = Pick<LaneBar, 'label' | 'fill' | 'level'>;

/** What has ended as bars, and what still goes on. */
const drawn = <Value>(
  row: Row<Value>,
  lookOf: (value: Span<Value>['value']) => Look,
): Pick<Lane, 'since' | 'open'> => {
  const last = spansOf(row.slice(-1))[0];
  return {
    since: (us) =>
      spansOf(rowSince(row, us)).flatMap(({ fromUs, toUs, value }) =>
        toUs === null || toUs <= us ? [] : [{ fromUs, toUs, ...lookOf(value) }],
      ),
    open: last ? { fromUs: last.fromUs, ...lookOf(last.value), untilUs: null } : null,
  };
};

const keyLane = ({ history }: BoardFacts, interpreter: string, { badge, key, say }: Wording): Lane => ({
  id: `key ${interpreter}`,
  label: say('board.laneKey', { key: key(interpreter) }),
  tone: 'key',
  counts: false,
  ...drawn(history.keys[interpreter] ?? [], (id) => ({ label: badge(id), fill: 'key', level: 1 })),
  count: null,
});

const counted = {
  ready: { tone: 'ready', label: 'board.laneReady' },
  gil: { tone: 'key', label: 'board.laneKeys' },
  world: { tone: 'world', label: 'board.laneWorld' },
  turn: { tone: 'turn', label: 'board.laneTurn' },
} as const;

/** Full height means this many, or the most there have been. */
const fullLevel = (row: Row<number>): number => row.reduce((most, [, count]) => Math.max(most, count), 3);

const levelLane = (name: keyof typeof counted, row: Row<number>, say: Wording['say']): Lane => {
  const full = fullLevel(row);
  const { tone, label } = counted[name];
  return {
    id: `${name} ${full}`,
    label: say(label),
    tone,
    counts: true,
    ...drawn(row, (count) => ({ label: '', fill: tone, level: count / full })),
    count: row.at(-1)?.[1] ?? 0,
  };
};

/** At most so many lanes: cores and the first key first, then who is ready, at the keys, and in the world. */
export const osLanes = (board: BoardFacts, words: Wording, most: number): readonly Lane[] => {
  const { cores, gils } = board.view;
  const keys = Object.values(gils).map((gil) => gil.interpreter as string);
  const held = keys.filter((key) => (board.history.keys[key]?.length ?? 0) > 0);
  const spare = Math.max(0, most - cores.length);
  const rooms = (keys.length > 0 ? osRooms : plainRooms).slice(0, spare > 1 ? spare - 1 : spare);
  // A key that nobody has ever held needs no lane.
  const shownKeys = (held.length > 0 ? held : keys.slice(0, 1)).slice(
    0,
    Math.min(mostKeys, spare - rooms.length),
  );
  return [
    ...cores.map((core) => coreLane(board, core, words)),
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
  const { since, open } = drawn(running, (id) => ({ label: badge(id), fill: 'running', level: 1 }));
  return [
    {
      ...{ id: 'loop', label: say('board.laneLoop'), tone: null, counts: false, since, count: null },
      open: open && { ...open, ...aheadOf(segment ?? null, say) },
    },
    levelLane('turn', rows?.ready ?? [], say),
    levelLane('world', rows?.suspended ?? [], say),
  ];
};
