/** KEYS and the keys themselves: hooks in the room, one key per interpreter on its hook or at its holder. */
import { patienceFor } from '../model/patience.ts';
import { durations } from '../theme.ts';
import { ChainView } from '../views/ChainView.ts';
import { isLow } from '../views/corePlan.ts';
import { DialView } from '../views/DialView.ts';
import { GilView, type Hook } from '../views/GilView.ts';
import type { Rect } from '../views/ink/pen.ts';
import { KeyView } from '../views/KeyView.ts';
import { inTime, type Point, type Trip } from '../views/motion.ts';
import { lowSignEnd } from '../views/RoomView.ts';
import type { Kit } from '../views/view.ts';
import { signWords } from './drawing.ts';
import type { Target } from './hitMap.ts';
import { isLowRoom, type OsLayout } from './layout.ts';
import { keyLetter, type Sight } from './osFaces.ts';
import type { Members } from './places.ts';

export interface KeyRack {
  show(sight: Sight, members: Members, cut: boolean): void;
  /** What counts down goes on by itself. */
  tick(nowUs: number): void;
  targets(): readonly Target[];
  destroy(): void;
}

const hookTop = 58;
const hookSize = { width: 40, height: 28 };
/** In a low room one hook hangs beside its sign, and leaves the right end to the count; more hang under it. */
const lowHooks = { top: 5, beneath: 34, height: 24, right: 44 };

/** Hooks side by side, narrower when there are many. */
const hookRects = (layout: OsLayout, room: Rect, count: number): readonly Rect[] => {
  const low = isLowRoom(layout, 'keys');
  const beside = low && !layout.keyring;
  const left = beside ? lowSignEnd : 10;
  const width = room.width - left - (beside ? lowHooks.right : 6);
  const step = Math.min(hookSize.width + 14, width / Math.max(1, count));
  return Array.from({ length: count }, (_, n) => ({
    x: left + n * step,
    y: beside ? lowHooks.top : low ? lowHooks.beneath : hookTop,
    width: Math.min(hookSize.width, step - 4),
    height: low ? lowHooks.height : hookSize.height,
  }));
};

const createRoom = (kit: Kit, layout: OsLayout): GilView | null =>
  layout.keys &&
  new GilView(kit, {
    tone: 'key',
    ...signWords(kit, 'keys', layout.plan !== 'desk'),
    rect: layout.keys,
    tile: layout.plan !== 'desk',
    open: false,
    low: isLowRoom(layout, 'keys'),
  });

const hooksOf = (sight: Sight, layout: OsLayout): readonly Hook[] => {
  if (!layout.keys || layout.plan !== 'desk') return [];
  const gils = Object.values(sight.board.view.gils);
  const rects = hookRects(layout, layout.keys, gils.length);
  return gils.map((gil, n) => ({
    interpreter: gil.interpreter,
    letter: keyLetter(sight, gil.interpreter),
    holder: gil.holder,
    rect: rects[n] ?? { x: 0, y: hookTop, ...hookSize },
  }));
};

/** On the core's right edge; a holder off its core keeps its key out of sight. */
const seatOf = ({ board }: Sight, layout: OsLayout, holder: string): Point | null => {
  const core = board.view.cores.find((each) => each.thread === holder);
  const rect = core && layout.cores[core.index];
  if (!rect) return null;
  const inset = layout.plan === 'desk' ? 0 : 42;
  return {
    x: rect.x + rect.width - inset,
    y: rect.y + rect.height * (layout.plan === 'desk' && !isLow(rect) ? 0.34 : 0.68),
  };
};

/** Under the key where the core's edge is free, else before it. */
const dialSpot = (seat: Point | null, layout: OsLayout): Point | null => {
  if (!seat) return null;
  return layout.plan === 'desk' ? { x: seat.x, y: seat.y + 33 } : { x: seat.x - 44, y: seat.y };
};

/** A key, the chain to its hook, and how long yet until somebody asks for it. */
interface Hanging {
  readonly key: KeyView;
  readonly chain: ChainView;
  readonly dial: DialView;
}

const hang = (kit: Kit, letter: string, home: Point): Hanging => ({
  key: new KeyView(kit, letter, home),
  chain: new ChainView(kit),
  dial: new DialView(kit),
});

/** Half of a key's plate: a chain begins at its end. */
const halfKey = 27;

/** It passes between the hooks and the sign above them; where hooks hang beside the sign, over the room. */
const overHook = 5;
const overRoom = 9;

const chainUp = (chain: ChainView, seat: Point, hook: Rect, { keys }: OsLayout): void => {
  if (!keys) return;
  const onBoard = { ...hook, x: keys.x + hook.x, y: keys.y + hook.y };
  const over = hook.y < lowHooks.beneath ? overRoom : overHook;
  chain.show({ x: seat.x + halfKey, y: seat.y }, onBoard, { x: keys.x - 3, y: onBoard.y - over });
};

const drop: Trip = { ms: durations.key, curve: 'drop' };

export const createKeyRack = (kit: Kit, layout: OsLayout): KeyRack => {
  const room = createRoom(kit, layout);
  const keys: Record<string, Hanging> = {};
  let targets: readonly Target[] = [];

  const homeOf = (hooks: readonly Hook[], interpreter: string): Point => {
    const at = layout.keys ?? { x: 0, y: 0 };
    const hook = hooks.find((each) => each.interpreter === interpreter);
    if (!hook) return { x: at.x + 23, y: at.y + 23 };
    return { x: at.x + hook.rect.x + hook.rect.width / 2, y: at.y + hook.rect.y + hook.rect.height / 2 };
  };

  const moveKey = (
    sight: Sight,
    hooks: readonly Hook[],
    gil: { interpreter: string; holder: string | null },
    cut: boolean,
  ): void => {
    const home = homeOf(hooks, gil.interpreter);
    const seat = gil.holder === null ? null : seatOf(sight, layout, gil.holder);
    const known = keys[gil.interpreter];
    const hanging = known ?? hang(kit, keyLetter(sight, gil.interpreter), home);
    keys[gil.interpreter] = hanging;
    hanging.key.go(seat ?? home, seat !== null, cut || !known ? null : inTime(drop, sight.board.quietMs()));
    const hook = hooks.find(({ interpreter }) => interpreter === gil.interpreter);
    if (hook && seat) chainUp(hanging.chain, seat, hook.rect, layout);
    else hanging.chain.hide();
    const { view, history, rules } = sight.board;
    const row = history.keys[gil.interpreter] ?? [];
    const patience = patienceFor(view, gil.interpreter, row, rules.switchIntervalUs);
    hanging.dial.show(patience, dialSpot(seat, layout));
  };

  return {
    show: (sight, members, cut) => {
      const { view } = sight.board;
      const hooks = hooksOf(sight, layout);
      room?.show(members.keys.length, hooks);
      for (const gil of Object.values(view.gils)) moveKey(sight, hooks, gil, cut);
      const { x, y } = layout.keys ?? { x: 0, y: 0 };
      targets = hooks.map(({ interpreter, rect }) => ({
        kind: 'hook',
        id: interpreter,
        ...rect,
        x: x + rect.x,
        y: y + rect.y,
      }));
    },
    tick: (nowUs) => {
      for (const interpreter in keys) keys[interpreter]?.dial.tick(nowUs);
    },
    targets: () => targets,
    destroy: () => {
      room?.destroy();
      for (const hanging of Object.values(keys)) for (const part of Object.values(hanging)) part.destroy();
    },
  };
};
