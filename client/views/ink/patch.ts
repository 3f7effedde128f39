/**
 * Sends a part of a painted texture to the GPU. Phaser sends the whole canvas at each change; of a large one that takes
 * longer than all else in a frame.
 */
import type * as Phaser from 'phaser';
import type { Rect } from './pen.ts';

/** Phaser's types leave out what its textures are bound with. */
interface Units {
  readonly glTextureUnits: { bind(texture: object, unit: number): void };
  readonly glWrapper: {
    updateTexturing(state: {
      readonly texturing: { readonly flipY: boolean; readonly premultiplyAlpha: boolean };
    }): void;
  };
  readonly gl: WebGLRenderingContext;
}

/** The part of the canvas that lies under `rect`, on whole pixels. */
export const wholePixels = (rect: Rect, side: { readonly width: number; readonly height: number }): Rect => {
  const x = Math.max(0, Math.floor(rect.x));
  const y = Math.max(0, Math.floor(rect.y));
  const width = Math.min(side.width, Math.ceil(rect.x + rect.width)) - x;
  const height = Math.min(side.height, Math.ceil(rect.y + rect.height)) - y;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
};

/** `rect` in device pixels of the canvas. Without WebGL there is nothing to send: the canvas itself is drawn. */
export const sendPatch = (texture: Phaser.Textures.CanvasTexture, rect: Rect): void => {
  const { canvas } = texture;
  const { glTexture, renderer } = texture.source[0] ?? {};
  const part = wholePixels(rect, canvas);
  if (!glTexture || !renderer || part.width === 0 || part.height === 0) return;
  const { gl, glTextureUnits, glWrapper } = renderer as unknown as Units;
  if (gl.isContextLost()) return;
  // Phaser's canvases are kept for reading. Drawing one onto another would have it copied whole at its next change.
  const cut = texture.context.getImageData(part.x, part.y, part.width, part.height);
  const { flipY, pma } = glTexture;
  glTextureUnits.bind(glTexture, 0);
  glWrapper.updateTexturing({ texturing: { flipY, premultiplyAlpha: pma } });
  const top = flipY ? canvas.height - part.y - part.height : part.y;
  gl.texSubImage2D(gl.TEXTURE_2D, 0, part.x, top, gl.RGBA, gl.UNSIGNED_BYTE, cut);
};

/** The smallest rectangle round all of them; null: there are none. */
export const around = (rects: readonly Rect[]): Rect | null => {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
};
