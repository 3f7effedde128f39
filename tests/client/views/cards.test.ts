import type * as Phaser from 'phaser';
import { expect, test } from 'vitest';
import { createCards } from '../../../client/views/ink/cards.ts';
import type { Pen } from '../../../client/views/ink/pen.ts';

interface Frame {
  source: object | null;
}

/** As the engine's texture keeps frames: one that is removed is broken for whoever still shows it. */
const texture = (side: number) => {
  const frames: Record<string, Frame> = {};
  return {
    key: 'cards',
    canvas: { width: side },
    frames,
    has: (name: string) => Object.hasOwn(frames, name),
    add: (name: string) => {
      frames[name] = { source: {} };
    },
    remove: (name: string) => {
      const frame = frames[name];
      if (frame) frame.source = null;
      Reflect.deleteProperty(frames, name);
    },
  };
};

const pen = (): Pen => ({ ctx: new Proxy({}, { get: () => () => undefined }) }) as unknown as Pen;

test('who shows a picture when the texture begins anew still has one to draw', () => {
  const ground = texture(100);
  const cards = createCards({
    texture: ground as unknown as Phaser.Textures.CanvasTexture,
    dpr: 1,
    pen: pen(),
  });
  const size = { width: 60, height: 60 };
  cards.frame('first', size, () => undefined);
  const shown = ground.frames.first;
  const before = cards.generation();
  cards.frame('second', size, () => undefined);
  expect(cards.generation()).toBe(before + 1);
  expect(cards.has('first')).toBe(false);
  expect(shown?.source).not.toBeNull();
});
