/** By what a board is drawn: WebGL, or a plain 2D canvas where no graphics card stands behind WebGL. */
import * as Phaser from 'phaser';

/** Processors that play a graphics card: every frame is read back from them while the page waits. */
const played = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export const isPlayed = (renderer: string): boolean => played.test(renderer);

/** Chromium tells behind an extension what Firefox tells at once. */
const nameOf = (gl: WebGLRenderingContext): string => {
  const plain = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(plain ? plain.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
};

const ask = (): boolean => {
  const gl = document.createElement('canvas').getContext('webgl');
  if (gl === null) return false;
  const name = nameOf(gl);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !isPlayed(name);
};

let hasCard: boolean | null = null;

export const rendererType = (): number => {
  hasCard ??= ask();
  return hasCard ? Phaser.AUTO : Phaser.CANVAS;
};
