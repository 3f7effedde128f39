/** A browser without a graphics card, as ours in tests are, that says nothing of it: boards are drawn by WebGL then. */
import type { Page } from 'playwright-core';

type Ask = (this: WebGLRenderingContext, name: string) => unknown;

export const pretendCard = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const { prototype } = WebGLRenderingContext;
    const ask = prototype.getExtension as Ask;
    const getExtension: Ask = function silent(name) {
      return name === 'WEBGL_debug_renderer_info' ? null : ask.call(this, name);
    };
    Object.assign(prototype, { getExtension });
  });
};
