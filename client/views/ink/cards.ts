/**
 * One texture for the cards of all tokens. Carts that look alike share a picture, and none is painted twice: hundreds of
 * threads run the same few functions and wait for the same few things.
 */
import { sendPatch } from './patch.ts';
import type { Pen, Rect } from './pen.ts';
import { createShelves, type SheetGround, type Size } from './sheet.ts';

export interface Cards {
  readonly key: string;
  has(name: string): boolean;
  /** The picture of this name, painted if it is not there. The name says all that it depends on, and its size. */
  frame(name: string, size: Size, paint: (pen: Pen) => void): string;
  /** Rises whenever the texture was full and began anew: whoever shows a picture asks for it again. */
  generation(): number;
  /** Called whenever all pictures are gone. Returns the way out. */
  onAnew(ask: () => void): () => void;
  /** Sends what is new to the GPU; once a frame at most. */
  flush(): void;
}

/** CSS px: room for some fifty of the largest carts. */
export const cardsSide = 1024;

/** The frame that is always there: the engine's own choice is the first one cut, which may be gone. */
export const whole = '__BASE';

export const createCards = ({ texture, dpr, pen }: SheetGround): Cards => {
  const side = texture.canvas.width;
  const names: string[] = [];
  let place = createShelves(side);
  let generation = 0;
  let stale: Rect[] = [];
  let told = 0;
  const askers = new Set<() => void>();
  /** Not `texture.remove`, which breaks frames that images still hold: the engine would stop at the next draw. */
  const forget = (name: string): void => {
    Reflect.deleteProperty(texture.frames, name);
  };
  const beginAnew = (): void => {
    for (const name of names.splice(0)) forget(name);
    pen.ctx.setTransform(1, 0, 0, 1, 0, 0);
    pen.ctx.clearRect(0, 0, side, side);
    place = createShelves(side);
    stale = [];
    generation += 1;
  };
  const placeFor = (width: number, height: number): Rect => {
    const free = place(width, height);
    if (free) return { ...free, width, height };
    beginAnew();
    return { ...(place(width, height) ?? { x: 0, y: 0 }), width, height };
  };
  const add = (name: string, size: Size, paint: (pen: Pen) => void): void => {
    const rect = placeFor(Math.ceil(size.width * dpr), Math.ceil(size.height * dpr));
    const { ctx } = pen;
    ctx.save();
    ctx.setTransform(dpr, 0, 0, dpr, rect.x, rect.y);
    ctx.beginPath();
    ctx.rect(0, 0, size.width, size.height);
    ctx.clip();
    paint(pen);
    ctx.restore();
    texture.add(name, 0, rect.x, rect.y, rect.width, rect.height);
    names.push(name);
    stale.push(rect);
  };
  return {
    key: texture.key,
    has: (name) => texture.has(name),
    frame: (name, size, paint) => {
      if (!texture.has(name)) add(name, size, paint);
      return name;
    },
    generation: () => generation,
    onAnew: (ask) => {
      askers.add(ask);
      return () => askers.delete(ask);
    },
    flush: () => {
      const now = generation;
      if (told !== now) for (const ask of askers) ask();
      told = now;
      for (const rect of stale) sendPatch(texture, rect);
      stale = [];
    },
  };
};
