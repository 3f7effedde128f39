/** How a thread's cart looks: a card in READY, a row where it waits, a card with a bar in the world, a badge elsewhere. */
import { type Cart, frameOf, keycap, nose, padlock } from './cartFrame.ts';
import { drawIcon, type IconName } from './ink/icons.ts';
import { ink, letter, type Pen, type Rect } from './ink/pen.ts';
import { type TagSize, tagFrame, tagSize } from './ink/tag.ts';
import { toneOf } from './ink/tones.ts';
import { hasFigure, paintRow, paintShort, rowFigureY, rowTag, rowTagX } from './rowLook.ts';
import type { Look } from './TokenView.ts';
import { type Kit, shortTime } from './view.ts';

const stripe = 13;

/** Cargo: what runs next, in time. A purple sole needs the key, waves go to the world; without keys there are no soles. */
const drawCargo = (pen: Pen, cart: Cart, area: Rect): void => {
  let x = area.x;
  for (const piece of cart.thread.cargo) {
    if (piece.us === 0) continue;
    const width = Math.max(5, piece.us * cart.cargoScale);
    if (x + Math.min(width, 8) > area.x + area.width) return;
    const rect = { ...area, x, width: Math.min(width, area.x + area.width - x) };
    drawPiece(pen, piece.kind, rect);
    if (cart.keyed && (piece.kind === 'cpu' || piece.kind === 'hold')) drawSole(pen, rect);
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
};

const drawSole = (pen: Pen, rect: Rect): void => {
  pen.ctx.beginPath();
  pen.ctx.rect(rect.x, rect.y + rect.height * 0.6, rect.width, rect.height * 0.4);
  ink(pen, { pattern: 'key' });
};

const paintCard = (pen: Pen, cart: Cart): void => {
  frameOf(pen, cart, stripe);
  const left = stripe + 8 + badgeSize(cart).width + 8;
  const tall = cart.height >= 68;
  const top = tall ? 22 : cart.height / 2 - 3;
  const { colours } = pen;
  const noteTone = toneOf(colours, cart.noteTone);
  const room = cart.width - left - (tall ? 74 : 92);
  const wide = letter(pen, cart.badge.name, {
    x: left,
    y: top,
    size: 15,
    bold: true,
    colour: colours.text,
    width: room - (cart.holds.length > 0 ? 20 : 0),
  });
  padlock(pen, cart, left + wide + 5, top - 13);
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

const tripLines = (cart: Cart): { readonly left: number; readonly tall: boolean } => ({
  left: 12 + 6 + badgeSize(cart).width + 7,
  tall: cart.height >= 50,
});

const devices: Readonly<Record<string, IconName>> = { disk: 'disk', network: 'network' };

const deviceIcon = ({ thread: { on } }: Cart): IconName => {
  if (on?.kind === 'poll') return 'eye';
  return (on?.kind === 'io' ? devices[on.device] : undefined) ?? 'timer';
};

/** Nobody can say when it will be back. */
const hasNoEnd = ({ thread: { on } }: Cart): boolean => on?.kind === 'poll' && on.untilUs === null;

/** In the place of a bar: a dashed one without an end. */
const paintUnknown = (pen: Pen, cart: Cart, left: number): void => {
  const tone = toneOf(pen.colours, 'world').text;
  const width = cart.width - left - nose - 6;
  const y = 30;
  pen.ctx.beginPath();
  pen.ctx.moveTo(left + 16, y);
  pen.ctx.lineTo(left + width, y);
  ink(pen, { stroke: tone, line: 2, dash: [5, 5] });
  letter(pen, '?', { x: left + 1, y: y + 5.5, size: 16, bold: true, colour: tone });
};

const paintTrip = (pen: Pen, cart: Cart): void => {
  frameOf(pen, cart, 12);
  const { left, tall } = tripLines(cart);
  const { colours } = pen;
  const held = cart.holds.length > 0 ? 20 : 0;
  const wide = letter(pen, cart.badge.name, {
    x: left,
    y: tall ? 19 : cart.height / 2 + 2,
    size: 14,
    bold: true,
    colour: colours.text,
    width: cart.width - left - nose - (tall ? 22 : 56) - held,
  });
  padlock(pen, cart, left + wide + 5, (tall ? 19 : cart.height / 2 + 2) - 12);
  if (!tall) return;
  drawIcon(pen.ctx, deviceIcon(cart), {
    x: cart.width - nose - 22,
    y: 6,
    size: 16,
    colour: toneOf(colours, 'world').text,
  });
  if (hasNoEnd(cart)) paintUnknown(pen, cart, left);
  letter(pen, cart.note, {
    x: left,
    y: cart.height - 9,
    size: 13,
    colour: toneOf(colours, 'world').text,
    width: cart.width - left - nose - 64,
  });
};

const badgeSize = (cart: Cart): TagSize => {
  if (cart.form === 'badge') return { width: cart.width, height: cart.height };
  if (cart.form === 'row' || cart.form === 'short') return rowTag(cart);
  return tagSize(Math.min(cart.form === 'trip' ? 36 : 44, cart.height - 12));
};

const paints = { card: paintCard, row: paintRow, short: paintShort, trip: paintTrip } as const;

const cardKey = (cart: Cart): string =>
  [
    cart.form,
    cart.thread.name,
    cart.tone,
    cart.note,
    cart.brief,
    cart.selected,
    cart.digit,
    cart.cargoScale.toPrecision(3),
    cart.keyed,
    cart.holds.length > 0,
    cart.owner?.label ?? '',
    cart.thread.cargo.map((piece) => `${piece.kind}${piece.us}`).join(),
  ].join(' ');

const barOf = (kit: Kit, cart: Cart): Look['bar'] => {
  if (cart.form !== 'trip' || hasNoEnd(cart)) return null;
  const { left, tall } = tripLines(cart);
  return {
    x: left,
    y: tall ? 26 : cart.height - 9,
    width: cart.width - left - nose - 6,
    height: tall ? 8 : 4,
    colour: kit.colours.stateIo,
  };
};

const numberOf = (kit: Kit, cart: Cart): Look['number'] => {
  const y = {
    card: cart.height >= 68 ? 17 : cart.height / 2 - 8,
    row: rowFigureY(cart),
    short: rowFigureY(cart),
    trip: tripNumberY(cart),
  };
  if (cart.form === 'badge' || !hasFigure(cart)) return null;
  const colour = toneOf(kit.colours, cart.tone).text;
  return { x: cart.width - nose - (cart.form === 'card' ? 6 : 2), y: y[cart.form], size: 13, colour };
};

const tripNumberY = (cart: Cart): number => (tripLines(cart).tall ? cart.height - 13 : cart.height / 2 - 3);

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

const badgePlace = (cart: Cart): { readonly x: number; readonly y: number } => {
  const y = cart.height / 2;
  if (cart.form === 'badge') return { x: cart.width / 2, y };
  if (cart.form === 'row' || cart.form === 'short') return { x: rowTagX(cart), y };
  return { x: { card: stripe + 8, trip: 18 }[cart.form] + badgeSize(cart).width / 2, y };
};

/** The whole look of a thread in this form. */
export const threadLook = (kit: Kit, cart: Cart): Look => {
  const { form } = cart;
  return {
    width: cart.width,
    height: cart.height,
    card: form === 'badge' ? null : { key: cardKey(cart), paint: (pen) => paints[form](pen, cart) },
    badge: { frame: tagFrame(kit.sheet, cart.badge, badgeSize(cart)), ...badgePlace(cart) },
    number: numberOf(kit, cart),
    bar: barOf(kit, cart),
    ...(form === 'badge' ? {} : { live: liveOf(kit, cart) }),
  };
};
