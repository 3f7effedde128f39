/** How a thread's cart looks: a card in READY, a row where it waits, a card with a bar in the world, a badge elsewhere. */
import type { Badge } from '../model/stage.ts';
import { drawIcon, type IconName } from './ink/icons.ts';
import { ink, letter, type Pen, type Rect, traceCart } from './ink/pen.ts';
import { badgeFrame } from './ink/sheet.ts';
import { type ToneName, toneOf } from './ink/tones.ts';
import type { Look } from './TokenView.ts';
import { type Kit, shortTime, type ThreadFacts } from './view.ts';

export const cartForms = ['card', 'row', 'trip', 'badge'] as const;
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
  readonly selected: boolean;
  /** A move with it is open. */
  readonly lit: boolean;
  /** Its number key; null hides it. */
  readonly digit: number | null;
  /** Pixels of cargo per simulated µs. */
  readonly cargoScale: number;
}

const nose = 15;
const stripe = 13;
const rowStripe = 10;

const frameOf = (pen: Pen, cart: Cart, edge: number): void => {
  const tone = toneOf(pen.colours, cart.tone);
  const rect = { x: 0, y: 0, width: cart.width, height: cart.height };
  pen.ctx.save();
  pen.ctx.shadowColor = pen.colours.shade;
  pen.ctx.shadowBlur = 5;
  pen.ctx.shadowOffsetY = 2;
  traceCart(pen.ctx, rect, Math.min(nose, cart.height / 3));
  ink(pen, { fill: pen.colours.cart });
  pen.ctx.restore();
  pen.ctx.save();
  pen.ctx.clip();
  pen.ctx.beginPath();
  pen.ctx.rect(0, 0, edge, cart.height);
  ink(pen, { pattern: tone.pattern });
  pen.ctx.restore();
  traceCart(pen.ctx, rect, Math.min(nose, cart.height / 3));
  ink(pen, { stroke: cart.selected ? pen.colours.you : outline(pen, cart), line: cart.selected ? 3.5 : 2 });
};

const outline = (pen: Pen, cart: Cart): string => {
  if (pen.theme === 'light') return pen.colours.fillEdge;
  return toneOf(pen.colours, cart.tone).fill;
};

const keycap = (pen: Pen, digit: number, x: number, y: number): void => {
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

/** Cargo: what runs next, in time. A purple sole needs the key, waves go to the world. */
const drawCargo = (pen: Pen, cart: Cart, area: Rect): void => {
  let x = area.x;
  for (const piece of cart.thread.cargo) {
    if (piece.us === 0) continue;
    const width = Math.max(5, piece.us * cart.cargoScale);
    if (x + Math.min(width, 8) > area.x + area.width) return;
    drawPiece(pen, piece.kind, { ...area, x, width: Math.min(width, area.x + area.width - x) });
    x += width + 2;
  }
};

const drawPiece = (pen: Pen, kind: string, rect: Rect): void => {
  const away = kind === 'io';
  pen.ctx.beginPath();
  pen.ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 2);
  ink(
    pen,
    away ? { pattern: 'world' } : kind === 'overhead' ? { pattern: 'overhead' } : { pattern: 'running' },
  );
  if (pen.theme === 'light') ink(pen, { stroke: pen.colours.fillEdge, line: 1 });
  if (kind !== 'cpu' && kind !== 'hold') return;
  pen.ctx.beginPath();
  pen.ctx.rect(rect.x, rect.y + rect.height * 0.6, rect.width, rect.height * 0.4);
  ink(pen, { pattern: 'key' });
};

const paintCard = (pen: Pen, cart: Cart): void => {
  frameOf(pen, cart, stripe);
  const left = stripe + 8 + badgeSize(cart) + 8;
  const tall = cart.height >= 68;
  const top = tall ? 22 : cart.height / 2 - 3;
  const { colours } = pen;
  const noteTone = toneOf(colours, cart.noteTone);
  const room = cart.width - left - (tall ? 74 : 92);
  letter(pen, cart.badge.name, {
    x: left,
    y: top,
    size: 15,
    bold: true,
    colour: colours.text,
    width: room,
  });
  drawIcon(pen.ctx, noteTone.icon, { x: left, y: top + 7, size: 14, colour: noteTone.text });
  letter(pen, cart.note, {
    x: left + 19,
    y: top + 19,
    size: 13,
    colour: noteTone.text,
    width: cart.width - left - 19 - nose - (tall ? 6 : 30),
  });
  if (tall) drawCargo(pen, cart, { x: left, y: top + 30, width: cart.width - left - nose - 30, height: 11 });
  if (cart.digit !== null) keycap(pen, cart.digit, ...capPlace(cart, tall));
};

/** Low cards have their number key beside the time, others beneath it. */
const capPlace = ({ width, height }: Cart, tall: boolean): readonly [x: number, y: number] =>
  tall ? [width - nose - 26, height - 26] : [width - nose - 26, height - 24];

const paintRow = (pen: Pen, cart: Cart): void => {
  frameOf(pen, cart, rowStripe);
  const left = rowStripe + 4 + badgeSize(cart) + 6;
  const tone = toneOf(pen.colours, cart.noteTone);
  const named = cart.tone === 'ready';
  if (named) drawIcon(pen.ctx, tone.icon, { x: left, y: cart.height / 2 - 7, size: 14, colour: tone.text });
  letter(pen, named ? cart.badge.name : cart.note, {
    x: left + (named ? 20 : 0),
    y: cart.height / 2 + 4.5,
    size: 13,
    colour: pen.colours.text,
    bold: named,
    width: cart.width - left - 70 - (cart.digit === null ? 0 : 24) - (named ? 20 : 0),
  });
  if (cart.digit !== null) keycap(pen, cart.digit, cart.width - 96, cart.height / 2 - 10);
};

const tripLines = (cart: Cart): { readonly left: number; readonly tall: boolean } => ({
  left: 12 + 6 + badgeSize(cart) + 7,
  tall: cart.height >= 50,
});

const devices: Readonly<Record<string, IconName>> = { disk: 'disk', network: 'network' };

const deviceIcon = ({ thread: { on } }: Cart): IconName => {
  if (on?.kind === 'poll') return 'eye';
  return (on?.kind === 'io' ? devices[on.device] : undefined) ?? 'timer';
};

const paintTrip = (pen: Pen, cart: Cart): void => {
  frameOf(pen, cart, 12);
  const { left, tall } = tripLines(cart);
  const { colours } = pen;
  if (!tall) return;
  letter(pen, cart.badge.name, {
    x: left,
    y: 19,
    size: 14,
    bold: true,
    colour: colours.text,
    width: cart.width - left - nose - 22,
  });
  drawIcon(pen.ctx, deviceIcon(cart), {
    x: cart.width - nose - 22,
    y: 6,
    size: 16,
    colour: toneOf(colours, 'world').text,
  });
  letter(pen, cart.note, {
    x: left,
    y: cart.height - 9,
    size: 13,
    colour: toneOf(colours, 'world').text,
    width: cart.width - left - nose - 64,
  });
};

const badgeSize = (cart: Cart): number =>
  cart.form === 'row'
    ? Math.min(28, cart.height - 4)
    : Math.min(cart.form === 'trip' ? 36 : 44, cart.height - 12);

const paints = { card: paintCard, row: paintRow, trip: paintTrip } as const;

const cardKey = (cart: Cart): string =>
  [
    cart.form,
    cart.thread.name,
    cart.tone,
    cart.note,
    cart.selected,
    cart.digit,
    cart.cargoScale.toPrecision(3),
    cart.thread.cargo.map((piece) => `${piece.kind}${piece.us}`).join(),
  ].join(' ');

const barOf = (kit: Kit, cart: Cart): Look['bar'] => {
  if (cart.form !== 'trip') return null;
  const { left, tall } = tripLines(cart);
  const y = tall ? 26 : cart.height / 2 - 4;
  return {
    x: left,
    y,
    width: cart.width - left - nose - (tall ? 6 : 74),
    height: 8,
    colour: kit.colours.stateIo,
  };
};

const numberOf = (kit: Kit, cart: Cart): Look['number'] => {
  const y = {
    card: cart.height >= 68 ? 17 : cart.height / 2 - 8,
    row: cart.height / 2,
    trip: tripNumberY(cart),
  };
  if (cart.form === 'badge') return null;
  const colour = toneOf(kit.colours, cart.tone).text;
  return { x: cart.width - nose - (cart.form === 'card' ? 6 : 2), y: y[cart.form], size: 13, colour };
};

const tripNumberY = (cart: Cart): number => (tripLines(cart).tall ? cart.height - 13 : cart.height / 2);

/** In the world the way back counts down; everywhere else the wait counts up. */
const liveOf = (kit: Kit, cart: Cart) => {
  const { on, sinceUs } = cart.thread;
  const untilUs = on && 'untilUs' in on ? on.untilUs : null;
  if (cart.form !== 'trip' || untilUs === null)
    return (nowUs: number) => ({ text: shortTime(kit, floorMs(nowUs - sinceUs)), share: 0 });
  return (nowUs: number) => ({
    text: shortTime(kit, floorMs(Math.max(0, untilUs - nowUs))),
    share: Math.min(1, (nowUs - sinceUs) / Math.max(1, untilUs - sinceUs)),
  });
};

/** Tenths of a millisecond are enough for a running number. */
const floorMs = (us: number): number => Math.floor(us / 100) * 100;

const badgePlace = (cart: Cart, size: number): { readonly x: number; readonly y: number } => {
  if (cart.form === 'badge') return { x: cart.width / 2, y: cart.height / 2 };
  const edge = { card: stripe + 8, row: rowStripe + 4, trip: 18 }[cart.form];
  return { x: edge + size / 2, y: cart.height / 2 };
};

/** The whole look of a thread in this form. */
export const threadLook = (kit: Kit, cart: Cart): Look => {
  const size = cart.form === 'badge' ? cart.width : badgeSize(cart);
  const { form } = cart;
  return {
    width: cart.width,
    height: cart.height,
    card: form === 'badge' ? null : { key: cardKey(cart), paint: (pen) => paints[form](pen, cart) },
    badge: { frame: badgeFrame(kit.sheet, cart.badge, size), ...badgePlace(cart, size) },
    number: numberOf(kit, cart),
    bar: barOf(kit, cart),
    ...(form === 'badge' ? {} : { live: liveOf(kit, cart) }),
  };
};
