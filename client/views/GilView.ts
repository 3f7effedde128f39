/** KEYS: one hook per interpreter. A key on its hook is free; a dashed hook says who carries it. */
import { CardFace } from './CardFace.ts';
import { drawIcon } from './ink/icons.ts';
import { around } from './ink/patch.ts';
import { box, letter, type Pen, type Rect } from './ink/pen.ts';
import { type RoomSign, RoomView } from './RoomView.ts';
import { depths, type Kit } from './view.ts';

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
  /** A picture of its own: keys change hands all the time, and the room is large. */
  private readonly rack: CardFace;
  private readonly corner: Rect;

  constructor(kit: Kit, sign: RoomSign) {
    this.room = new RoomView(kit, sign);
    this.rack = new CardFace(kit, 'rack', depths.room);
    this.corner = sign.rect;
  }

  show(count: number, hooks: readonly Hook[]): void {
    this.room.show(count);
    this.showRack(hooks);
  }

  destroy(): void {
    this.room.destroy();
    this.rack.destroy();
  }

  private showRack(hooks: readonly Hook[]): void {
    const area = around(hooks.map(({ rect }) => rect));
    this.rack.image.setVisible(area !== null);
    if (!area) return;
    const size = { width: area.width + 2 * edge, height: area.height + 2 * edge };
    const key = hooks.map((hook) => `${hook.letter}${hook.holder === null ? '' : '-'}`).join();
    this.rack.image.setPosition(this.corner.x + area.x - edge, this.corner.y + area.y - edge);
    this.rack.paint(key, size, (pen) => {
      pen.ctx.translate(edge - area.x, edge - area.y);
      for (const hook of hooks) paintHook(pen, hook);
    });
  }
}

/** Room round the hooks for their nails and outlines. */
const edge = 8;

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
