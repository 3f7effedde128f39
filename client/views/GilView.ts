/** KEYS: one hook per interpreter. A key on its hook is free; a dashed hook says who carries it. */
import { drawIcon } from './ink/icons.ts';
import { box, letter, type Pen, type Rect } from './ink/pen.ts';
import { type RoomExtra, type RoomSign, RoomView } from './RoomView.ts';
import type { Kit } from './view.ts';

export interface Hook {
  readonly interpreter: string;
  /** The process's letter. */
  readonly letter: string;
  readonly holder: string | null;
  /** From the upper left corner of the room. */
  readonly rect: Rect;
}

export class GilView {
  private readonly room: RoomView;

  constructor(kit: Kit, sign: RoomSign) {
    this.room = new RoomView(kit, sign);
  }

  show(count: number, hooks: readonly Hook[]): void {
    this.room.show(count, hooks.length > 0 ? rack(hooks) : null);
  }

  destroy(): void {
    this.room.destroy();
  }
}

const rack = (hooks: readonly Hook[]): RoomExtra => ({
  key: hooks.map((hook) => `${hook.letter}${hook.holder ?? ''}`).join(),
  paint: (pen) => {
    for (const hook of hooks) paintHook(pen, hook);
  },
});

const paintHook = (pen: Pen, hook: Hook): void => {
  const { rect } = hook;
  const { colours } = pen;
  const held = hook.holder !== null;
  box(
    pen,
    { x: rect.x + rect.width / 2 - 1.5, y: rect.y - 7, width: 3, height: 7 },
    { fill: colours.faint, radius: 1 },
  );
  box(
    pen,
    rect,
    held
      ? { stroke: colours.textGil, line: 1.8, dash: [4, 4], radius: 6 }
      : {
          fill: colours.stateGil,
          stroke: pen.theme === 'light' ? colours.fillEdge : colours.stateGil,
          line: 1,
          radius: 6,
        },
  );
  const wide = rect.width >= 38;
  const y = rect.y + rect.height / 2;
  if (!held && wide) drawIcon(pen.ctx, 'key', { x: rect.x + 4, y: y - 8, size: 16, colour: colours.onFill });
  letter(pen, hook.letter, {
    x: rect.x + (held || !wide ? rect.width / 2 : rect.width - 11),
    y: y + 5,
    size: 14,
    bold: true,
    align: 'center',
    colour: held ? colours.textGil : colours.onFill,
    width: rect.width - 4,
  });
};
