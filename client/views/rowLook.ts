/** Carts of one line: a row where there is room for a sentence, a short cart where there is room for a word. */
import { type Cart, frameOf, keycap, noseOf } from './cartFrame.ts';
import { drawIcon } from './ink/icons.ts';
import { letter, type Pen } from './ink/pen.ts';
import { type TagSize, tagSize } from './ink/tag.ts';
import { toneOf } from './ink/tones.ts';

const stripes = { row: 10, short: 6 } as const;

const stripeOf = (cart: Cart): number => (cart.form === 'short' ? stripes.short : stripes.row);

export const rowTag = (cart: Cart): TagSize => tagSize(Math.min(34, cart.height - 3));

/** The middle of the badge, from the left. */
export const rowTagX = (cart: Cart): number =>
  stripeOf(cart) + (cart.form === 'short' ? 2 : 4) + rowTag(cart).width / 2;

const textLeft = (cart: Cart): number => rowTagX(cart) + rowTag(cart).width / 2 + 5;

/** A short cart of two lines has its word above what it waits. */
export const hasTwoLines = (cart: Cart): boolean => cart.form === 'short' && cart.height >= 34;

/** Room for `0.4 ms`. */
const figureRoom = 44;
/** A word narrower than this says nothing. */
const leastWord = 44;

/** Where a word and a time do not fit side by side, the word stays. */
export const hasFigure = (cart: Cart): boolean => {
  const room = cart.width - textLeft(cart) - noseOf(cart) - figureRoom;
  return cart.form !== 'short' || hasTwoLines(cart) || room >= (cart.brief === '' ? -8 : leastWord + 17);
};

export const paintRow = (pen: Pen, cart: Cart): void => {
  frameOf(pen, cart, stripeOf(cart));
  const left = textLeft(cart);
  const tone = toneOf(pen.colours, cart.noteTone);
  const named = cart.tone === 'ready';
  if (named) drawIcon(pen.ctx, tone.icon, { x: left, y: cart.height / 2 - 7, size: 14, colour: tone.text });
  letter(pen, named ? cart.badge.name : cart.note, {
    x: left + (named ? 19 : 0),
    y: cart.height / 2 + 4.5,
    size: 13,
    colour: pen.colours.text,
    bold: named,
    width: cart.width - left - 62 - (cart.digit === null ? 0 : 24) - (named ? 19 : 0),
  });
  if (cart.digit !== null) keycap(pen, cart.digit, cart.width - 96, cart.height / 2 - 10);
};

export const paintShort = (pen: Pen, cart: Cart): void => {
  frameOf(pen, cart, stripes.short);
  const left = textLeft(cart);
  const two = hasTwoLines(cart);
  const tone = toneOf(pen.colours, cart.noteTone);
  const y = two ? cart.height / 2 - 3 : cart.height / 2 + 4.5;
  const indent = two ? 0 : 16;
  const icon = { x: left, y: two ? cart.height / 2 + 1 : y - 11.5, size: 13, colour: tone.text };
  if (cart.brief !== '' || two) drawIcon(pen.ctx, tone.icon, icon);
  letter(pen, cart.brief, {
    x: left + indent,
    y,
    size: 13,
    bold: true,
    colour: pen.colours.text,
    width: cart.width - left - indent - noseOf(cart) / 2 - (two || !hasFigure(cart) ? 3 : figureRoom),
  });
};

export const rowFigureY = (cart: Cart): number => cart.height / 2 + (hasTwoLines(cart) ? 8 : 0);
