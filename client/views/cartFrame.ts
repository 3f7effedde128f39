/** What every cart is made of: its outline with the stripe of its state, and the plate with its number key. */
import type { Badge } from '../model/stage.ts';
import { drawIcon } from './ink/icons.ts';
import { ink, letter, type Pen, traceCart } from './ink/pen.ts';
import { type ToneName, toneOf } from './ink/tones.ts';
import type { ThreadFacts } from './view.ts';

export const cartForms = ['card', 'row', 'short', 'trip', 'badge'] as const;
export type CartForm = (typeof cartForms)[number];

export interface Cart {
  readonly thread: ThreadFacts;
  readonly badge: Badge;
  readonly form: CartForm;
  readonly width: number;
  readonly height: number;
  readonly tone: ToneName;
  /** The short fact beneath the name: what it needs or waits for. */
  readonly note: string;
  readonly noteTone: ToneName;
  /** One word for a short cart: its function in READY, the name of the lock in LOCKS. */
  readonly brief: string;
  readonly selected: boolean;
  /** A move with it is open. */
  readonly lit: boolean;
  /** Its number key; null hides it. */
  readonly digit: number | null;
  /** Pixels of cargo per simulated µs. */
  readonly cargoScale: number;
  /** To compute it needs a key. */
  readonly keyed: boolean;
  /** The locks of the program that it holds. */
  readonly holds: readonly string[];
  /** Who has the lock that it waits for, in a row wide enough to show it. */
  readonly owner: Badge | null;
}

export const nose = 15;

/** A low cart has a short nose. */
export const noseOf = (cart: Cart): number => Math.min(nose, cart.height / 3);

export const frameOf = (pen: Pen, cart: Cart, edge: number): void => {
  const tone = toneOf(pen.colours, cart.tone);
  const rect = { x: 0, y: 0, width: cart.width, height: cart.height };
  pen.ctx.save();
  pen.ctx.shadowColor = pen.colours.shade;
  pen.ctx.shadowBlur = 5;
  pen.ctx.shadowOffsetY = 2;
  traceCart(pen.ctx, rect, noseOf(cart));
  ink(pen, { fill: pen.colours.cart });
  pen.ctx.restore();
  pen.ctx.save();
  pen.ctx.clip();
  pen.ctx.beginPath();
  pen.ctx.rect(0, 0, edge, cart.height);
  ink(pen, { pattern: tone.pattern });
  pen.ctx.restore();
  traceCart(pen.ctx, rect, noseOf(cart));
  ink(pen, { stroke: cart.selected ? pen.colours.you : outline(pen, cart), line: cart.selected ? 3.5 : 2 });
};

const outline = (pen: Pen, cart: Cart): string =>
  pen.theme === 'light' ? pen.colours.fillEdge : toneOf(pen.colours, cart.tone).fill;

/** A padlock for whoever holds a lock: others may have to wait for it. */
export const padlock = (pen: Pen, cart: Cart, x: number, y: number): void => {
  if (cart.holds.length > 0) drawIcon(pen.ctx, 'lock', { x, y, size: 15, colour: pen.colours.textLock });
};

export const keycap = (pen: Pen, digit: number, x: number, y: number): void => {
  pen.ctx.beginPath();
  pen.ctx.roundRect(x, y, 20, 20, 5);
  ink(pen, { fill: pen.colours.page, stroke: pen.colours.wall, line: 1 });
  letter(pen, `${digit}`, {
    x: x + 10,
    y: y + 14.5,
    size: 13,
    bold: true,
    align: 'center',
    colour: pen.colours.text,
  });
};
