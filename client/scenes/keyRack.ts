/** KEYS and the keys themselves: hooks in the room, one key per interpreter on its hook or at its holder. */
import { durations } from '../theme.ts';
import { isLow } from '../views/corePlan.ts';
import { GilView, type Hook } from '../views/GilView.ts';
import type { Rect } from '../views/ink/pen.ts';
import { KeyView } from '../views/KeyView.ts';
import type { Point } from '../views/motion.ts';
import { lowSignEnd } from '../views/RoomView.ts';
import type { Kit } from '../views/view.ts';
import { signWords } from './drawing.ts';
import type { Target } from './hitMap.ts';
import { isLowRoom, type OsLayout } from './layout.ts';
import { keyLetter, type Sight } from './osFaces.ts';
import type { Members } from './places.ts';

export interface KeyRack {
  show(sight: Sight, members: Members, cut: boolean): void;
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

export const createKeyRack = (kit: Kit, layout: OsLayout): KeyRack => {
  const room = createRoom(kit, layout);
  const keys: Record<string, KeyView> = {};
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
    const key = known ?? new KeyView(kit, keyLetter(sight, gil.interpreter), home);
    keys[gil.interpreter] = key;
    key.go(seat ?? home, seat !== null, cut || !known ? null : { ms: durations.key, curve: 'drop' });
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
    targets: () => targets,
    destroy: () => {
      room?.destroy();
      for (const key of Object.values(keys)) key.destroy();
    },
  };
};
