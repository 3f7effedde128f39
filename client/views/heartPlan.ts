/** Where the strip of the heartbeat lies and what it shows, in µs and CSS px. Pure. */
import type { Rect } from './ink/pen.ts';
import { axisHeight, type Frame, labelWidth, xOf } from './laneAxis.ts';

export interface HeartPlan {
  readonly rect: Rect;
  /** The words and the one number at the left. */
  readonly words: Rect;
  readonly pulse: Rect;
  /** What this thread did; null where there is no height for it. */
  readonly row: Rect | null;
}

export interface Spell {
  readonly fromUs: number;
  readonly toUs: number;
}

/** A step; `takenUs`: from there on others could have run, and it is longer than the heart sleeps. */
export interface Step extends Spell {
  readonly takenUs: number | null;
  readonly label: string;
}

/** What has happened and will not change. */
export interface HeartPast {
  readonly beats: readonly number[];
  /** When it was late: a flat line. */
  readonly flats: readonly Spell[];
  /** When it should have beaten and did not. */
  readonly missed: readonly number[];
  readonly steps: readonly Step[];
  /** Where the limit of the newest step lies that is over it; null: none is. */
  readonly limitUs: number | null;
}

/** Lower strips have neither axis nor row. */
const lowHeight = 84;
export const isLowStrip = ({ height }: Rect): boolean => height < lowHeight;

const rowHeight = 24;
const right = 10;

export const heartPlan = (rect: Rect): HeartPlan => {
  const low = isLowStrip(rect);
  const wide = low ? 128 : 158;
  const x = rect.x + wide;
  const width = rect.width - wide - right;
  const top = rect.y + (low ? 6 : axisHeight);
  const row = low ? null : { x, y: rect.y + rect.height - rowHeight - 6, width, height: rowHeight };
  const bottom = row ? row.y - 4 : rect.y + rect.height - 6;
  return {
    rect,
    words: { x: rect.x, y: rect.y, width: wide, height: rect.height },
    pulse: { x, y: top, width, height: bottom - top },
    row,
  };
};

/** The timeline's axis, with more room for words. */
export const heartX = ({ rect, words }: HeartPlan, frame: Frame, us: number): number => {
  const shift = words.width - labelWidth;
  return xOf({ ...rect, x: rect.x + shift, width: rect.width - shift }, frame, us);
};

/** From x to x within the strip; null where nothing of it is seen. */
export const seen = (
  plan: HeartPlan,
  frame: Frame,
  { fromUs, toUs }: Spell,
): { readonly x: number; readonly width: number } | null => {
  const { x, width } = plan.pulse;
  const from = Math.max(x, heartX(plan, frame, fromUs));
  const to = Math.min(x + width, heartX(plan, frame, toUs));
  return to > from ? { x: from, width: to - from } : null;
};

/** One beat as x and y round the base line: a small wave, a spike, a dip, a small wave. */
export const beatPath = (x: number, base: number, tall: number): readonly (readonly [number, number])[] => [
  [x - 11, base],
  [x - 7, base - tall * 0.16],
  [x - 4, base],
  [x - 2, base + tall * 0.12],
  [x + 1, base - tall],
  [x + 4, base + tall * 0.4],
  [x + 6, base],
  [x + 9, base - tall * 0.18],
  [x + 13, base],
];
