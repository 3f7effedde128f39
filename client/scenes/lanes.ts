/** The rows of the timeline, from the slices and the history. Pure. */
import type { Lane, LaneBar } from '../views/LaneView.ts';
import type { BoardFacts } from '../views/view.ts';
import type { Counted, History, Level } from './history.ts';

export interface Wording {
  badge(thread: string): string;
  key(interpreter: string): string;
  say(key: string, args?: Readonly<Record<string, string | number>>): string;
}

const osRooms = ['ready', 'world', 'keys'] as const;
const plainRooms = ['ready', 'world'] as const;
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

const keyLane = (history: History, interpreter: string, { badge, key, say }: Wording): Lane => {
  const since = history.keySince[interpreter];
  const bars = (history.keys[interpreter] ?? []).map(
    ({ fromUs, toUs, id }): LaneBar => ({ fromUs, toUs, label: badge(id), fill: 'key', level: 1 }),
  );
  return {
    id: `key ${interpreter}`,
    label: say('board.laneKey', { key: key(interpreter) }),
    tone: 'key',
    bars,
    open: since ? { fromUs: since.fromUs, label: '', fill: 'key', level: 1, untilUs: null } : null,
  };
};

const tones = { ready: 'ready', keys: 'key', world: 'world', turn: 'turn', suspended: 'world' } as const;
const labels = {
  ready: 'board.laneReady',
  keys: 'board.laneKeys',
  world: 'board.laneWorld',
  turn: 'board.laneTurn',
  suspended: 'board.laneWorld',
} as const;

/** Full height means this many, or the most there have been. */
const fullLevel = (levels: readonly Level[]): number => Math.max(3, ...levels.map(({ count }) => count));

const levelLane = (history: History, name: Counted, say: Wording['say']): Lane => {
  const levels = history.levels[name];
  const full = fullLevel(levels);
  const last = levels.at(-1);
  const bars = levels.slice(0, -1).flatMap((level, index): LaneBar[] => {
    const toUs = levels[index + 1]?.fromUs ?? level.fromUs;
    return level.count > 0
      ? [{ fromUs: level.fromUs, toUs, label: '', fill: tones[name], level: level.count / full }]
      : [];
  });
  return {
    id: `${name} ${full}`,
    label: say(labels[name]),
    tone: tones[name],
    bars,
    open:
      last && last.count > 0
        ? { fromUs: last.fromUs, label: '', fill: tones[name], level: last.count / full, untilUs: null }
        : null,
  };
};

/** At most so many lanes: cores and the first key first, then who is ready, in the world, and at the keys. */
export const osLanes = (
  board: BoardFacts,
  history: History,
  words: Wording,
  most: number,
): readonly Lane[] => {
  const { cores, gils } = board.view;
  const keys = Object.values(gils).map((gil) => gil.interpreter as string);
  const spare = Math.max(0, most - cores.length);
  const rooms = (keys.length > 0 ? osRooms : plainRooms).slice(0, Math.max(0, spare - 1));
  const shownKeys = keys.slice(0, Math.min(mostKeys, spare - rooms.length));
  return [
    ...cores.map((core) => coreLane(board, core.index, words)),
    ...shownKeys.map((interpreter) => keyLane(history, interpreter, words)),
    ...rooms.map((name) => levelLane(history, name, words.say)),
  ];
};

/** The steps of the loop's tasks in one row, and how many wait for a turn and for the world. */
export const loopLanes = (
  board: BoardFacts,
  history: History,
  words: Pick<Wording, 'badge' | 'say'>,
): readonly Lane[] => {
  const { badge, say } = words;
  const { step } = history;
  const segment = board.view.cores.find((core) => core.task !== null && core.task === step?.task)?.segment;
  const bars = history.steps.map(
    ({ fromUs, toUs, task }): LaneBar => ({ fromUs, toUs, label: badge(task), fill: 'running', level: 1 }),
  );
  const untilUs = segment ? segment.fromUs + segment.us : null;
  const open = step
    ? ({ fromUs: step.fromUs, label: '', fill: 'running', level: 1, untilUs } as const)
    : null;
  return [
    { id: 'loop', label: say('board.laneLoop'), tone: null, bars, open },
    levelLane(history, 'turn', say),
    levelLane(history, 'suspended', say),
  ];
};
