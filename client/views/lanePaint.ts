/** What a timeline looks like while it stands still: its ground, its marks, and the bars that have ended. */
import type { Palette } from '../theme.ts';
import { drawIcon } from './ink/icons.ts';
import type { Pattern } from './ink/patterns.ts';
import { box, letter, type Pen, type Rect } from './ink/pen.ts';
import { type ToneName, toneNames, toneOf } from './ink/tones.ts';
import { axisHeight, type Frame, labelWidth, markEvery, xOf } from './laneAxis.ts';

export interface LaneBar {
  readonly fromUs: number;
  readonly toUs: number;
  readonly label: string;
  readonly fill: Pattern;
  /** 0 to 1 of the lane's height, for lanes that count. */
  readonly level: number;
}

interface Open extends Omit<LaneBar, 'toUs'> {
  readonly untilUs: number | null;
  /** What will last until then. */
  readonly ahead?: string;
}

export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly tone: ToneName | null;
  /** It is an outline of numbers. */
  readonly counts: boolean;
  /** Bars that ended after an instant, in order. */
  since(us: number): readonly LaneBar[];
  /** The one that still grows; its end is `untilUs` where it is known. */
  readonly open: Open | null;
  /** What is written right of now. */
  readonly count: number | null;
}

export interface Ground {
  readonly rect: Rect;
  readonly frame: Frame;
  readonly units: { readonly ms: string; readonly s: string };
}

const usPerMs = 1000;
const usPerSecond = 1_000_000;
const longInMs = 2 * usPerSecond;

/** Marks are bare numbers; the unit stands once, where the axis begins. */
const paintAxis = (pen: Pen, { rect, frame, units }: Ground): void => {
  const inSeconds = frame.fromUs + frame.spanUs > longInMs;
  const { colours } = pen;
  const y = rect.y + 16;
  const width = letter(pen, inSeconds ? units.s : units.ms, {
    x: rect.x + 10,
    y,
    size: 12,
    colour: colours.text2,
  });
  pen.ctx.strokeStyle = colours.text2;
  pen.ctx.lineWidth = 1.4;
  const from = rect.x + 15 + width;
  const tip = from + 26;
  pen.ctx.stroke(new Path2D(`M${from} ${y - 4}H${tip}m-5 -4l5 4l-5 4`));
  const step = markEvery(frame.spanUs);
  const first = Math.ceil(frame.fromUs / step) * step;
  for (let us = first; us <= frame.fromUs + frame.spanUs; us += step) {
    const x = xOf(rect, frame, us);
    const line = { x, y: rect.y + axisHeight - 4, width: 1, height: rect.height - axisHeight };
    box(pen, line, { fill: colours.line, radius: 0 });
    const text = inSeconds ? `${us / usPerSecond}` : `${us / usPerMs}`;
    letter(pen, text, {
      x: Math.min(x, rect.x + rect.width - 18),
      y,
      size: 12,
      colour: colours.text2,
      align: 'center',
    });
  }
};

const paintLabel = (pen: Pen, lane: Lane, place: Rect): void => {
  const { colours } = pen;
  box(pen, place, { fill: colours.page, radius: 2, alpha: 0.6 });
  const tone = lane.tone && toneOf(colours, lane.tone);
  const x = place.x - labelWidth + 10;
  const shift = tone && lane.counts ? 19 : 0;
  const size = Math.min(13, place.height + 2);
  const y = place.y + place.height / 2 + size * 0.35;
  if (tone && shift > 0)
    drawIcon(pen.ctx, tone.icon, { x, y: place.y + (place.height - 14) / 2, size: 14, colour: tone.text });
  letter(pen, lane.label, {
    ...{ x: x + shift, y, size, bold: lane.counts, width: labelWidth - 14 - shift },
    colour: tone && lane.counts ? tone.text : colours.text,
  });
};

export const paintGround = (
  pen: Pen,
  ground: Ground,
  lanes: readonly Lane[],
  places: readonly Rect[],
): void => {
  box(pen, ground.rect, { fill: pen.colours.panel, radius: 10 });
  paintAxis(pen, ground);
  for (const [index, lane] of lanes.entries()) {
    const place = places[index];
    if (place) paintLabel(pen, lane, place);
  }
};

/** Of a short word on a plate: wide enough without measuring, which every language's letters are within. */
export const plateWidth = (text: string, size: number): number => Math.ceil(text.length * size * 0.6 + 10);

const least = { width: 22, height: 10 };

const paintLetters = (pen: Pen, bar: LaneBar, rect: Rect): void => {
  if (!bar.label || rect.width <= least.width || rect.height < least.height) return;
  const { colours } = pen;
  const size = Math.min(12, rect.height + 1);
  const y = rect.y + rect.height / 2 + size * 0.36;
  if (bar.fill !== 'idle') {
    letter(pen, bar.label, {
      x: rect.x + 4,
      y,
      size,
      bold: true,
      colour: colours.onFill,
      width: rect.width - 6,
    });
    return;
  }
  // Words never lie on a pattern: they get a plate, or are left to the hatching.
  const middle = rect.x + rect.width / 2;
  const wide = plateWidth(bar.label, size);
  if (wide > rect.width - 8) return;
  box(
    pen,
    { x: middle - wide / 2, y: rect.y, width: wide, height: rect.height },
    { fill: colours.page, radius: 2 },
  );
  letter(pen, bar.label, {
    x: middle,
    y,
    size,
    bold: true,
    colour: colours.text,
    align: 'center',
    width: wide - 4,
  });
};

/** The bar as far as it lies in the lane. */
export const barRect = (ground: Ground, place: Rect, bar: Omit<LaneBar, 'label' | 'fill'>): Rect => {
  const from = Math.max(place.x, xOf(ground.rect, ground.frame, bar.fromUs));
  const to = Math.min(place.x + place.width, xOf(ground.rect, ground.frame, bar.toUs));
  const height = place.height * bar.level;
  return { x: from, y: place.y + place.height - height, width: Math.max(0, to - from), height };
};

const isTone = (fill: Pattern): fill is Pattern & ToneName => toneNames.some((name) => name === fill);

/** Lanes have names and icons, and names stand on their bars: only what is nobody's is hatched. */
export const solidFill = (colours: Palette, fill: Pattern): string => {
  if (isTone(fill)) return toneOf(colours, fill).fill;
  return fill === 'idle' ? colours.stateIdle : colours.stateSwitch;
};

/** A step of an outline: its top alone is edged, or a busy room would be all edges. */
const paintStep = (pen: Pen, bar: LaneBar, rect: Rect): void => {
  box(pen, rect, { fill: solidFill(pen.colours, bar.fill), radius: 0 });
  if (pen.theme === 'light') box(pen, { ...rect, height: 1 }, { fill: pen.colours.fillEdge, radius: 0 });
};

const paintSpan = (pen: Pen, bar: LaneBar, rect: Rect): void => {
  const idle = bar.fill === 'idle';
  box(pen, rect, { fill: solidFill(pen.colours, bar.fill), radius: 0 });
  if (idle) box(pen, rect, { pattern: 'idle', radius: 0 });
  const edge = idle ? pen.colours.you : pen.theme === 'light' ? pen.colours.fillEdge : null;
  if (edge && rect.width > 3) box(pen, rect, { stroke: edge, line: idle ? 1.2 : 0.7, radius: 0 });
  paintLetters(pen, bar, rect);
};

/** Paints one bar and answers where. */
export const paintBar = (pen: Pen, ground: Ground, place: Rect, bar: LaneBar): Rect => {
  const whole = barRect(ground, place, bar);
  const rect = { ...whole, width: Math.max(1, whole.width - (bar.label && whole.width > 3 ? 1 : 0)) };
  if (bar.label === '') paintStep(pen, bar, rect);
  else paintSpan(pen, bar, rect);
  return rect;
};
