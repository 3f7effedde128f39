/** What a core shows, and where on its rectangle. Geometry in CSS px. */
import type { Quantum } from '../model/quantum.ts';
import type { Rect } from './ink/pen.ts';
import type { ToneName } from './ink/tones.ts';
import type { CoreFacts } from './view.ts';

/** `yours`: it is empty, and somebody could run on it. */
export type CoreMood = 'running' | 'overhead' | 'yours' | 'empty';

export interface CoreCard {
  readonly core: CoreFacts;
  readonly mood: CoreMood;
  readonly key: string;
  readonly name: string;
  readonly word: string;
  readonly title: string;
  readonly note: string;
  readonly noteTone: ToneName | null;
  /** Somebody has asked for its key, and it keeps it: C code cannot be asked. */
  readonly keeps?: boolean;
  /** What a click on the button does; null hides it. */
  readonly button: string | null;
  readonly primary: boolean;
  readonly selected: boolean;
  readonly yourIdle: string;
  /** Since when it idles through the player, µs; null: it does not. */
  readonly yoursSinceUs: number | null;
  /** The line of the program that it is at, where that is at hand. */
  readonly code?: string | null;
  /** The locks of the program that are held by whoever runs on it. */
  readonly holds?: readonly string[];
  /** Of whoever runs on it, if there is one. */
  readonly quantum?: { readonly of: Quantum; readonly text: string } | null;
}

export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The quantum runs round the clock, so far out and so wide. */
export const quantumRing = { out: 7, wide: 3 } as const;

/** Room round a core's picture for its pins and glow. */
export const margin = 10;
const dash = 10;
const period = 17;
const thick = 3;

/** Dashes along the straight sides; the corners are left to the painted frame. */
export const dashes = (rect: Rect, offset: number): readonly Rect[] => {
  const inset = 12;
  const shift = offset % period;
  const along = (length: number): readonly number[] =>
    Array.from(
      { length: Math.max(0, Math.floor((length - shift - dash) / period) + 1) },
      (_, n) => n * period + shift,
    );
  const wide = rect.width - 2 * inset;
  const tall = rect.height - 2 * inset;
  const right = rect.x + rect.width;
  const bottom = rect.y + rect.height;
  return [
    ...along(wide).map((at) => ({
      x: rect.x + inset + at,
      y: rect.y - thick / 2,
      width: dash,
      height: thick,
    })),
    ...along(wide).map((at) => ({
      x: right - inset - at - dash,
      y: bottom - thick / 2,
      width: dash,
      height: thick,
    })),
    ...along(tall).map((at) => ({
      x: right - thick / 2,
      y: rect.y + inset + at,
      width: thick,
      height: dash,
    })),
    ...along(tall).map((at) => ({
      x: rect.x - thick / 2,
      y: bottom - inset - at - dash,
      width: thick,
      height: dash,
    })),
  ];
};

/** Idling is told in such steps. */
export const idleStepUs = 10_000;

export const idleStep = (costUs: number): number => Math.floor(costUs / idleStepUs);

/** Plates climb from here. */
export const risingFrom = (rect: Rect): { readonly x: number; readonly y: number } => ({
  x: rect.x + rect.width / 2,
  y: rect.y + 8,
});

export const isLow = (rect: Rect): boolean => rect.height < 110;
export const textX = (ring: Ring): number => ring.x + ring.r + 18;

export const buttonRect = (rect: Rect, ring: Ring): Rect => {
  const x = textX(ring);
  const low = isLow(rect);
  const height = low ? Math.min(44, rect.height - 40) : 40;
  return {
    x,
    y: rect.y + rect.height - height - (low ? 8 : 12),
    width: rect.x + rect.width - x - 14,
    height,
  };
};

export const plateRect = (rect: Rect): Rect => ({
  x: rect.x + rect.width - 166,
  y: rect.y + 6,
  width: 158,
  height: 24,
});

export interface FigureSpot {
  readonly x: number;
  readonly y: number;
  /** 0: the number grows to the right, 1: to the left. */
  readonly anchor: 0 | 1;
}

/** Base lines of what a core says; the figure's middle. */
export interface CoreRows {
  readonly title: number;
  readonly note: number;
  readonly figure: number;
  /** Of the line of code that runs; null: there is no room for it. */
  readonly code: Rect | null;
}

/** From this height on a core has a line for the code it runs. */
const codeFrom = 140;
const codeHeight = 24;
/** A key hangs on the right edge. */
const keyRoom = 42;

export const hasCode = ({ code, button }: CoreCard, { height }: Rect): boolean =>
  code != null && button === null && height >= codeFrom;

export const rowsOf = (rect: Rect, ring: Ring, coded: boolean): CoreRows => {
  const low = isLow(rect);
  if (!coded) {
    const title = rect.y + (low ? 48 : rect.height > 150 ? 64 : 50);
    return { title, note: title + (low ? 19 : 20), figure: title + 42, code: null };
  }
  const title = rect.y + 49;
  const x = textX(ring);
  const code = { x, y: title + 9, width: rect.x + rect.width - x - keyRoom, height: codeHeight };
  return { title, note: title + 53, figure: title + 74, code };
};

export const figureSpot = (rect: Rect, ring: Ring, coded: boolean): FigureSpot => {
  if (isLow(rect)) return { x: rect.x + rect.width - 14, y: rect.y + 20, anchor: 1 };
  return { x: textX(ring) + 20, y: rowsOf(rect, ring, coded).figure, anchor: 0 };
};
