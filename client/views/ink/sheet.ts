/** One texture for all small pictures of a board (badges, coins, digits), so that they draw in one call. */
import type * as Phaser from 'phaser';
import type { Badge } from '../../model/stage.ts';
import { sendPatch } from './patch.ts';
import { faded } from './patterns.ts';
import { box, ink, letter, type Pen, type Rect } from './pen.ts';
import { traceShape } from './shapes.ts';

export interface Sheet {
  readonly key: string;
  /** The frame of this name, painted at its first use. Sizes in CSS px. */
  frame(name: string, size: Size, paint: (pen: Pen) => void): string;
  /** Sends what is new to the GPU; once a frame at most. */
  flush(): void;
}

export interface Size {
  readonly width: number;
  readonly height: number;
  /** How much of the painted edge is left out of the frame, where it is stretched. */
  readonly trim?: number;
}

const side = 2048;
/** Room between frames, in device pixels, so that neighbours never bleed. */
const gap = 2;

/** Fills shelves from left to right, top to bottom; null when they are full. */
export const createShelves = (side: number) => {
  let x = 0;
  let y = 0;
  let tall = 0;
  return (width: number, height: number): { readonly x: number; readonly y: number } | null => {
    if (x + width > side) {
      x = 0;
      y += tall + gap;
      tall = 0;
    }
    if (y + height > side || width > side) return null;
    const place = { x, y };
    x += width + gap;
    tall = Math.max(tall, height);
    return place;
  };
};

export interface SheetGround {
  readonly texture: Phaser.Textures.CanvasTexture;
  readonly dpr: number;
  readonly pen: Pen;
}

export const createSheet = ({ texture, dpr, pen }: SheetGround): Sheet => {
  let place = createShelves(side);
  let stale: Rect[] = [];
  let sent = false;
  const startOver = (width: number, height: number): { readonly x: number; readonly y: number } => {
    place = createShelves(side);
    return place(width, height) ?? { x: 0, y: 0 };
  };
  const add = (name: string, size: Size, paint: (pen: Pen) => void): void => {
    const width = Math.ceil(size.width * dpr);
    const height = Math.ceil(size.height * dpr);
    // A board never fills it; one that did would draw over its oldest pictures.
    const { x, y } = place(width, height) ?? startOver(width, height);
    pen.ctx.setTransform(dpr, 0, 0, dpr, x, y);
    paint(pen);
    const trim = Math.round((size.trim ?? 0) * dpr);
    texture.add(name, 0, x + trim, y + trim, width - 2 * trim, height - 2 * trim);
    stale.push({ x, y, width, height });
  };
  return {
    key: texture.key,
    frame: (name, size, paint) => {
      if (!texture.has(name)) add(name, size, paint);
      return name;
    },
    flush: () => {
      if (stale.length === 0) return;
      if (sent) for (const rect of stale) sendPatch(texture, rect);
      else texture.refresh();
      stale = [];
      sent = true;
    },
  };
};

export const sheetSide = side;

const badgeLetters = (pen: Pen, label: string, size: number): void => {
  const share = label.length > 3 ? 0.27 : label.length > 2 ? 0.33 : 0.41;
  const height = Math.max(9, size * share);
  letter(pen, label, {
    x: size / 2,
    y: size / 2 + height * 0.36,
    size: height,
    bold: true,
    align: 'center',
    colour: pen.colours.onYou,
    width: size * 0.8,
  });
};

/** A thread's badge: its process's shape with its name inside. */
export const badgeFrame = (sheet: Sheet, badge: Badge, size: number): string =>
  sheet.frame(`badge ${badge.shape} ${badge.label} ${size}`, { width: size, height: size }, (pen) => {
    traceShape(pen.ctx, badge.shape, { x: size / 2, y: size / 2, r: size / 2 - 1 });
    ink(pen, { fill: pen.colours.you });
    badgeLetters(pen, badge.label, size);
  });

export type Rim = 'turn' | 'world' | 'running' | 'plain' | 'spent';

const rimFill = (pen: Pen, rim: Rim): void => {
  if (rim === 'turn' || rim === 'world') ink(pen, { pattern: rim });
  if (rim === 'running') ink(pen, { fill: pen.colours.stateRunning });
};

const circle = (pen: Pen, size: number, r: number): void => {
  pen.ctx.beginPath();
  pen.ctx.arc(size / 2, size / 2, r, 0, Math.PI * 2);
};

const paintCoin = (pen: Pen, size: number, rim: Rim): void => {
  const { colours } = pen;
  circle(pen, size, size / 2 - 0.5);
  rimFill(pen, rim);
  if (pen.theme === 'light' && rim !== 'plain') ink(pen, { stroke: colours.fillEdge, line: 1 });
  const face = rim === 'plain' ? size / 2 - 1 : size * 0.4;
  circle(pen, size, face + 1.5);
  if (rim !== 'plain') ink(pen, { fill: colours.board });
  circle(pen, size, face);
  ink(pen, rim === 'spent' ? { fill: colours.panel, stroke: colours.faint } : { fill: colours.you });
  circle(pen, size, face * 0.86);
  ink(pen, { stroke: faded(rim === 'spent' ? colours.faint : colours.onYou, 0.45), line: 1.2 });
};

const spentLetters = (pen: Pen, label: string, size: number): void => {
  letter(pen, label, {
    x: size / 2,
    y: size / 2 + size * 0.12,
    size: size * 0.32,
    bold: true,
    align: 'center',
    colour: pen.colours.text2,
    width: size * 0.7,
  });
};

/** A task's double-rimmed coin; the rim says its state. */
export const coinFrame = (sheet: Sheet, badge: Badge, size: number, rim: Rim): string =>
  sheet.frame(`coin ${badge.label} ${size} ${rim}`, { width: size, height: size }, (pen) => {
    paintCoin(pen, size, rim);
    if (rim === 'spent') spentLetters(pen, badge.label, size);
    else badgeLetters(pen, badge.label, size);
  });

/** A white pixel, to be tinted and stretched: bars and heads. */
export const dotFrame = (sheet: Sheet): string =>
  sheet.frame('dot', { width: 12, height: 12, trim: 4 }, (pen) =>
    box(pen, { x: 0, y: 0, width: 12, height: 12 }, { fill: '#FFFFFF', radius: 0 }),
  );
