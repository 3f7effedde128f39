/** How a core is painted: pins, frame, ring, words, button and the price of idling. */
import {
  buttonRect,
  type CoreCard,
  hasCode,
  isLow,
  quantumRing,
  type Ring,
  rowsOf,
  textX,
} from './corePlan.ts';
import { drawIcon } from './ink/icons.ts';
import { faded } from './ink/patterns.ts';
import { box, insetRect, letter, type Pen, type Rect } from './ink/pen.ts';
import { toneOf } from './ink/tones.ts';

const frameColour = (pen: Pen, card: CoreCard): string => {
  if (card.selected || card.mood === 'yours') return pen.colours.you;
  if (card.mood === 'running') return pen.colours.stateRunning;
  return card.mood === 'overhead' ? pen.colours.textSwitch : pen.colours.wall;
};

export const paintCore = (pen: Pen, card: CoreCard, rect: Rect, ring: Ring): void => {
  paintPins(pen, rect);
  paintFrame(pen, card, rect);
  paintHead(pen, card, rect, ring);
  paintRing(pen, card, ring);
  paintQuantum(pen, card, rect, ring);
  paintWords(pen, card, rect, ring);
  if (card.button !== null) paintButton(pen, card, buttonRect(rect, ring));
};

const paintPins = (pen: Pen, rect: Rect): void => {
  const step = 16;
  for (let x = rect.x + 24; x < rect.x + rect.width - 28; x += step) {
    for (const y of [rect.y - 5, rect.y + rect.height - 2]) {
      box(
        pen,
        { x, y, width: 7, height: 7 },
        { fill: pen.theme === 'dark' ? '#8C7A4E' : '#B7A77C', radius: 1 },
      );
    }
  }
};

const paintFrame = (pen: Pen, card: CoreCard, rect: Rect): void => {
  const { ctx, colours } = pen;
  ctx.save();
  if (card.mood === 'running') {
    ctx.shadowColor = faded(colours.stateRunning, 0.55);
    ctx.shadowBlur = 12 * (pen.theme === 'dark' ? 1 : 0);
  }
  box(pen, rect, { fill: pen.theme === 'dark' ? '#0D1116' : colours.panel, radius: 12 });
  ctx.restore();
  const idle = card.core.thread === null;
  if (idle) box(pen, rect, { pattern: 'idleFloor', radius: 12 });
  if (card.mood === 'yours') paintCorners(pen, rect);
  else paintOutline(pen, card, rect);
};

const paintOutline = (pen: Pen, card: CoreCard, rect: Rect): void => {
  const idle = card.core.thread === null;
  box(pen, insetRect(rect, 1.5), {
    stroke: frameColour(pen, card),
    line: card.selected ? 4 : idle ? 2 : 3,
    dash: idle ? [6, 6] : [],
    radius: 11,
  });
};

/** Only the corners: the dashes between them walk. */
const paintCorners = (pen: Pen, rect: Rect): void => {
  const r = 11;
  const { ctx } = pen;
  const inner = insetRect(rect, 1.5);
  const right = inner.x + inner.width;
  const bottom = inner.y + inner.height;
  ctx.save();
  ctx.strokeStyle = pen.colours.you;
  ctx.lineWidth = 3;
  for (const [x, y, from] of [
    [inner.x + r, inner.y + r, Math.PI],
    [right - r, inner.y + r, -Math.PI / 2],
    [right - r, bottom - r, 0],
    [inner.x + r, bottom - r, Math.PI / 2],
  ] as const) {
    ctx.beginPath();
    ctx.arc(x, y, r, from + 0.25, from + Math.PI / 2 - 0.25);
    ctx.stroke();
  }
  ctx.restore();
};

const paintKeycap = (pen: Pen, key: string, x: number, y: number): void => {
  const { colours } = pen;
  const cap = { x, y, width: 22, height: 20 };
  box(pen, cap, { fill: colours.raised, stroke: colours.wall, line: 1, radius: 5 });
  letter(pen, key, { x: x + 11, y: y + 14.5, size: 13, bold: true, align: 'center', colour: colours.text });
};

const paintHead = (pen: Pen, card: CoreCard, rect: Rect, ring: Ring): void => {
  const { colours } = pen;
  const low = isLow(rect);
  const x = low ? textX(ring) : rect.x + 14;
  const y = rect.y + (low ? 10 : 8);
  if (card.key !== '') paintKeycap(pen, card.key, x, y);
  letter(pen, card.name, {
    x: x + (card.key === '' ? 0 : 30),
    y: y + 15,
    size: 13,
    bold: true,
    spacing: 0.08,
    colour: colours.text2,
  });
  if (card.mood === 'yours' || low) return;
  const colour = card.mood === 'running' ? colours.textRunning : colours.text2;
  const right = rect.x + rect.width - 14;
  letter(pen, card.word, { x: right, y: y + 15, size: 13, bold: true, align: 'right', colour });
};

const paintRing = ({ ctx, colours }: Pen, card: CoreCard, ring: Ring): void => {
  ctx.save();
  ctx.beginPath();
  ctx.arc(ring.x, ring.y, ring.r, 0, Math.PI * 2);
  const idle = card.core.thread === null;
  ctx.strokeStyle = idle ? (card.mood === 'yours' ? colours.you : colours.wall) : colours.raised;
  ctx.lineWidth = idle ? 2.5 : Math.max(4, ring.r / 5);
  if (idle) ctx.setLineDash([4, 6]);
  ctx.stroke();
  ctx.restore();
};

/** The way the quantum goes, and its length, at the end of the clock's line. */
const paintQuantum = (pen: Pen, card: CoreCard, rect: Rect, ring: Ring): void => {
  const { quantum } = card;
  if (!quantum) return;
  const { ctx, colours } = pen;
  ctx.beginPath();
  ctx.arc(ring.x, ring.y, ring.r + quantumRing.out, 0, Math.PI * 2);
  ctx.strokeStyle = colours.wall;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  if (isLow(rect)) return;
  const room = rect.width / 2 - 40;
  letter(pen, quantum.text, {
    x: rect.x + rect.width - 14,
    y: rowsOf(rect, ring, hasCode(card, rect)).figure + 4.5,
    size: 13,
    align: 'right',
    colour: colours.text2,
    width: room,
  });
};

const paintWords = (pen: Pen, card: CoreCard, rect: Rect, ring: Ring): void => {
  const { colours } = pen;
  const low = isLow(rect);
  const x = textX(ring);
  const rows = rowsOf(rect, ring, hasCode(card, rect));
  const y = rows.title;
  const width = rect.x + rect.width - x - 12;
  if (low && card.button !== null) return;
  const held = card.holds ?? [];
  const room = held.length > 0 ? width * 0.6 : width;
  const wide = letter(pen, card.title, { x, y, size: 17, bold: true, colour: colours.text, width: room });
  if (held.length > 0) paintHeld(pen, held, { x: x + wide + 10, y, width: width - wide - 10 });
  if (card.button !== null && rect.height < noteFrom) return;
  paintNote(pen, card, { x, y: rows.note, width });
  if (!low && card.core.segment !== null) {
    drawIcon(pen.ctx, 'timer', { x, y: rows.figure - 8, size: 15, colour: colours.text2 });
  }
};

/** The locks it holds: whoever wants one of them waits until this runs on. */
const paintHeld = (pen: Pen, held: readonly string[], at: { x: number; y: number; width: number }): void => {
  const colour = pen.colours.textLock;
  drawIcon(pen.ctx, 'lock', { x: at.x, y: at.y - 13, size: 15, colour });
  letter(pen, held.join(', '), { x: at.x + 19, y: at.y, size: 13, bold: true, colour, width: at.width - 19 });
};

/** Lower cores have no room for a note above the button. */
const noteFrom = 138;

const paintNote = (pen: Pen, card: CoreCard, at: { x: number; y: number; width: number }): void => {
  const tone = card.noteTone ? toneOf(pen.colours, card.noteTone) : null;
  const indent = tone ? 20 : 0;
  if (tone)
    drawIcon(pen.ctx, card.keeps ? 'fist' : tone.icon, {
      x: at.x,
      y: at.y - 12,
      size: 15,
      colour: tone.text,
    });
  letter(pen, card.note, {
    x: at.x + indent,
    y: at.y,
    size: 13,
    bold: tone !== null,
    colour: tone?.text ?? pen.colours.text2,
    width: at.width - indent,
  });
};

/** The line that runs, as it is written. */
export const paintCode = (pen: Pen, text: string, { width, height }: Rect): void => {
  const { colours } = pen;
  box(pen, { x: 0, y: 0, width, height }, { fill: faded(colours.stateRunning, 0.16), radius: 4 });
  box(pen, { x: 0, y: 0, width: 3, height }, { fill: colours.stateRunning, radius: 0 });
  letter(pen, text, {
    ...{ x: 11, y: 16.5, size: 13, mono: true, width: width - 18 },
    colour: colours.text,
  });
};

const paintButton = (pen: Pen, card: CoreCard, rect: Rect): void => {
  const { colours } = pen;
  const ground = card.primary ? colours.you : colours.raised;
  const text = card.primary ? colours.onYou : colours.text;
  box(pen, rect, { fill: ground, stroke: card.primary ? ground : colours.wall, radius: 8 });
  const y = rect.y + rect.height / 2;
  drawIcon(pen.ctx, 'run', { x: rect.x + 13, y: y - 8, size: 16, colour: text });
  letter(pen, card.button ?? '', {
    x: rect.x + 37,
    y: y + 5,
    size: 15,
    bold: true,
    colour: text,
    width: rect.width - 46,
  });
};

/** What the idling costs: stripes for an alarm, no hue. */
export const paintIdlePlate = (pen: Pen, words: string, rect: Rect): void => {
  const { ctx, colours } = pen;
  box(pen, rect, { fill: colours.you, radius: 5 });
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 5);
  ctx.clip();
  box(pen, { ...rect, width: 16 }, { pattern: 'hazard', radius: 0 });
  ctx.restore();
  letter(pen, words, {
    x: rect.x + 84,
    y: rect.y + 16.5,
    size: 12.5,
    bold: true,
    colour: colours.onYou,
    width: rect.width - 88,
  });
};
