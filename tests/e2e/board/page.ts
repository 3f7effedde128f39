/** Draws one board from the address: ?board=os|loop|asking&theme=dark|light&ready=7&time=run. For looking at, never shipped. */
import { setLanguage, t } from '../../../client/i18n/text.ts';
import { badgesOf, taskBadge, threadBadge } from '../../../client/model/badges.ts';
import { usualKeys } from '../../../client/model/keymap.ts';
import { offersOf, suggestionOf } from '../../../client/model/offers.ts';
import { cutPulse, noPulse } from '../../../client/model/pulse.ts';
import type { Selection, Stage, StageChange } from '../../../client/model/stage.ts';
import { mountBoard } from '../../../client/scenes/mount.ts';
import { emptyHistory, type History } from '../../../shared/score/history.ts';
import type { MachineView } from '../../../shared/sim/words/view.ts';
import { askingView, loopView, osView } from './views.ts';

const ask = new URLSearchParams(location.search);
const boards: Readonly<Record<string, MachineView>> = { os: osView, loop: loopView, asking: askingView };

/** More ready threads than the picture has, to see the lane fill up. */
const crowded = (view: MachineView, more: number): MachineView => {
  const like = view.threads.a4;
  if (!like) return view;
  const added = Array.from({ length: more }, (_, n) => ({ ...like, id: `a${n + 10}` as typeof like.id }));
  return {
    ...view,
    threads: { ...view.threads, ...Object.fromEntries(added.map((each) => [each.id, each])) },
    ready: [...view.ready, ...added.map(({ id }) => id)],
  };
};

/** So many threads wait for each other, the last for the first. */
const stuck = (view: MachineView, many: number): MachineView => {
  const ids = Object.keys(view.threads).slice(0, many);
  const deadlock = ids.map((waiter, n) => ({
    ...{ waiter, kind: 'lock', what: `lock ${n + 1}`, holder: ids[(n + 1) % many] ?? '' },
  })) satisfies MachineView['deadlock'];
  return many > 0 ? { ...view, deadlock } : view;
};

const view = stuck(
  crowded(boards[ask.get('board') ?? 'os'] ?? osView, Number(ask.get('ready') ?? 0)),
  Number(ask.get('deadlock') ?? 0),
);
const badges = badgesOf(view);
const role = view.loops.l1 ? 'loop' : 'os';
const offers = offersOf(view, badges, role);
const listeners = new Set<(change: StageChange) => void>();
const tell = (change: StageChange): void => {
  for (const listener of listeners) listener(change);
};
const startMs = performance.now();
let selection: Selection | null = ask.get('selected')
  ? { kind: 'thread', thread: ask.get('selected') as never }
  : null;

/** A little of what may have come before. */
const pastOf = (board: 'os' | 'loop'): History => {
  const past = emptyHistory();
  const { rooms, keys, loops } = past;
  rooms.ready.push([0, 3], [20_000, 5], [62_000, 2], [150_000, 1], [203_000, 2]);
  rooms.world.push([40_000, 1], [120_000, 3], [190_000, 2]);
  rooms.gil.push([90_000, 1], [140_000, 0], [212_000, 2]);
  keys['p1.i'] = [
    [90_000, 'a4' as never],
    [196_000, 'a1' as never],
  ];
  if (board === 'loop')
    loops.l1 = {
      running: [
        [10_000, 'r4' as never],
        [60_000, null],
        [90_000, 'x1' as never],
        [168_000, 'u2' as never],
      ],
      ready: [
        [10_000, 3],
        [90_000, 6],
      ],
      suspended: [[60_000, 4]],
    };
  return past;
};

const slices =
  role === 'loop'
    ? []
    : [
        { id: 'b2', core: 0, fromUs: 0, toUs: 60_000 },
        { id: 'c4', core: 0, fromUs: 62_000, toUs: 90_000 },
        { id: 'a4', core: 0, fromUs: 90_000, toUs: 196_000 },
        { id: 'b1', core: 1, fromUs: 20_000, toUs: 140_000 },
        { id: 'd4', core: 1, fromUs: 150_000, toUs: 212_000 },
      ].map((slice) => ({ ...slice, id: slice.id as never }));

const nowUs = (): number =>
  view.atUs + (ask.get('time') === 'run' ? Math.floor(performance.now() - startMs) * 10 : 0);

const stage: Stage = {
  board: () => ({
    role,
    view,
    buckets: {
      usefulUs: 1,
      gilIdleUs: 0,
      lockIdleUs: 0,
      ioIdleUs: 0,
      switchUs: 0,
      overheadUs: 0,
      schedulerIdleUs: 0,
      noWorkUs: 0,
    },
    slices: () => slices,
    slicesSince: (core, sinceUs) => slices.filter((slice) => slice.core === core && slice.toUs > sinceUs),
    yours: [
      [140_000, true],
      [150_000, null],
      [214_000, true],
    ],
    pulse: cutPulse(noPulse(), view, pastOf(role)),
    history: pastOf(role),
    selection,
    allowed: {},
    ghost: null,
    offers,
    suggestion: suggestionOf(view, offers, selection),
    mode: 'think',
    running: true,
    speed: 1,
    rules: { quantumUs: Number(ask.get('quantum')) || null, switchIntervalUs: 5000 },
    quietMs: () => Number.POSITIVE_INFINITY,
    canUndo: false,
    canRedo: false,
  }),
  nowUs,
  badge: (id) => threadBadge(badges, id),
  taskBadge: (id) => taskBadge(badges, id),
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  select: (next) => {
    selection = next;
    tell({ type: 'selection' });
  },
  act: (command) => {
    document.body.dataset.act = JSON.stringify(command);
    tell({ type: 'refused', command, refusal: { code: 'x', args: {} } });
  },
};

await setLanguage('en');
const host = document.getElementById('board');
if (!host) throw new Error('no host');
host.addEventListener('boardlayout', (event) => {
  host.dataset.targets = JSON.stringify((event as CustomEvent).detail);
});
await mountBoard(host, stage, {
  theme: ask.get('theme') === 'light' ? 'light' : 'dark',
  highContrast: ask.get('contrast') === 'more',
  reducedMotion: ask.get('still') === 'yes',
  say: t,
  lineText: () => (ask.get('code') === 'yes' ? 'data = json.loads(s)' : null),
  keyHint: (action) => usualKeys[action].toUpperCase(),
});
document.body.dataset.ready = 'yes';
