/** Painting with a 2D context in CSS pixels: boxes, words, carts. All of it ends in textures, never in a frame. */
import { fonts, type Palette, type ThemeName } from '../../theme.ts';
import type { Pattern, Patterns } from './patterns.ts';

export interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly colours: Palette;
  readonly theme: ThemeName;
  /** Lines are twice as thick, and what is faint elsewhere is drawn in full or not at all. */
  readonly highContrast: boolean;
  readonly patterns: Patterns;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxStyle {
  readonly fill?: string;
  readonly pattern?: Pattern;
  readonly stroke?: string;
  readonly line?: number;
  readonly dash?: readonly number[];
  readonly radius?: number;
  readonly alpha?: number;
}

export const insetRect = (rect: Rect, by: number): Rect => ({
  x: rect.x + by,
  y: rect.y + by,
  width: Math.max(0, rect.width - 2 * by),
  height: Math.max(0, rect.height - 2 * by),
});

export const centreOf = (rect: Rect): { readonly x: number; readonly y: number } => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
});

/** High contrast draws outlines of 3 px. */
const thicker = 2;

/** Fills and strokes the current path. */
export const ink = ({ ctx, patterns, highContrast }: Pen, style: BoxStyle): void => {
  ctx.save();
  ctx.globalAlpha *= style.alpha ?? 1;
  if (style.fill) fillPath(ctx, style.fill);
  if (style.pattern) fillPath(ctx, patterns[style.pattern]);
  if (style.stroke) {
    ctx.strokeStyle = style.stroke;
    ctx.lineWidth = (style.line ?? 1.5) * (highContrast ? thicker : 1);
    ctx.setLineDash([...(style.dash ?? [])]);
    ctx.stroke();
  }
  ctx.restore();
};

const fillPath = (ctx: CanvasRenderingContext2D, fill: string | CanvasPattern): void => {
  ctx.fillStyle = fill;
  ctx.fill();
};

export const box = (pen: Pen, rect: Rect, style: BoxStyle): void => {
  pen.ctx.beginPath();
  pen.ctx.roundRect(rect.x, rect.y, rect.width, rect.height, style.radius ?? 4);
  ink(pen, style);
};

export interface Lettering {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly mono?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Wider text is first made smaller, then cut. */
  readonly width?: number;
  /** Letter-spacing in em, for room signs. */
  readonly spacing?: number;
}

/** Nothing on a board is smaller than this. */
const smallest = 12;

const setFont = (ctx: CanvasRenderingContext2D, style: Lettering, size: number): void => {
  ctx.font = `${style.bold ? 700 : 400} ${size}px ${style.mono ? fonts.mono : fonts.ui}`;
  ctx.letterSpacing = `${(style.spacing ?? 0) * size}px`;
};

export interface Cut {
  readonly text: string;
  /** What is written of it. */
  readonly shown: string;
  readonly width: number;
}

const cutListeners = new Set<(cut: Cut) => void>();

/** Hears of every label that had to be cut because no smaller letters would do. Returns the way out. */
export const hearCuts = (listener: (cut: Cut) => void): (() => void) => {
  cutListeners.add(listener);
  return () => cutListeners.delete(listener);
};

const cutToFit = (ctx: CanvasRenderingContext2D, text: string, width: number): string => {
  let end = text.length;
  while (end > 1 && ctx.measureText(`${text.slice(0, end)}…`).width > width) end--;
  const shown = end === text.length ? text : `${text.slice(0, end).trimEnd()}…`;
  for (const tell of cutListeners) tell({ text, shown, width });
  return shown;
};

const fitText = (ctx: CanvasRenderingContext2D, text: string, style: Lettering): string => {
  setFont(ctx, style, style.size);
  if (style.width === undefined) return text;
  const wide = ctx.measureText(text).width;
  if (wide <= style.width) return text;
  const size = Math.max(Math.min(smallest, style.size), (style.size * style.width) / wide);
  setFont(ctx, style, size);
  return ctx.measureText(text).width <= style.width + 1 ? text : cutToFit(ctx, text, style.width);
};

/** Writes one line and returns its width. */
export const letter = ({ ctx }: Pen, text: string, style: Lettering): number => {
  ctx.save();
  const shown = fitText(ctx, text, style);
  ctx.textAlign = style.align ?? 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = style.colour;
  ctx.fillText(shown, style.x, style.y);
  const { width } = ctx.measureText(shown);
  ctx.restore();
  return width;
};

/** The path of a cart: a box with a nose to the right. */
export const traceCart = (ctx: CanvasRenderingContext2D, rect: Rect, nose: number): void => {
  const { x, y, width, height } = rect;
  const right = x + width;
  const radius = Math.min(8, height / 4);
  ctx.beginPath();
  ctx.moveTo(x + radius, y);
  ctx.lineTo(right - nose, y);
  ctx.lineTo(right, y + height / 2);
  ctx.lineTo(right - nose, y + height);
  ctx.lineTo(x + radius, y + height);
  ctx.arcTo(x, y + height, x, y + height - radius, radius);
  ctx.lineTo(x, y + radius);
  ctx.arcTo(x, y, x + radius, y, radius);
  ctx.closePath();
};
