/** Carts of one line: a row where there is room for a sentence, a short cart where there is room for a word. */
import { type Cart, frameOf, keycap, noseOf, padlock } from './cartFrame.ts';
import { drawIcon } from './ink/icons.ts';
import { letter, type Pen } from './ink/pen.ts';
import { placeTag, type TagSize, tagSize } from './ink/tag.ts';
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

/** Smaller than its own badge: it is not here. */
const ownerTag = (cart: Cart): TagSize => tagSize(Math.min(22, cart.height - 4));

export const paintRow = (pen: Pen, cart: Cart): void => {
  frameOf(pen, cart, stripeOf(cart));
  const left = textLeft(cart);
  const tone = toneOf(pen.colours, cart.noteTone);
  const named = cart.tone === 'ready';
  const tag = cart.owner && ownerTag(cart);
  if (named) drawIcon(pen.ctx, tone.icon, { x: left, y: cart.height / 2 - 7, size: 14, colour: tone.text });
  const icon = named ? 19 : 0;
  const held = named && cart.holds.length > 0 ? 18 : 0;
  const width =
    cart.width - left - 62 - (cart.digit === null ? 0 : 24) - icon - held - (tag ? tag.width + 6 : 0);
  const wide = letter(pen, named ? cart.badge.name : cart.note, {
    x: left + icon,
    y: cart.height / 2 + 4.5,
    size: 13,
    colour: pen.colours.text,
    bold: named,
    width,
  });
  const end = left + icon + wide + 5;
  if (named) padlock(pen, cart, end, cart.height / 2 - 7.5);
  if (cart.owner && tag) placeTag(pen, cart.owner, tag, { x: end, y: (cart.height - tag.height) / 2 });
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
