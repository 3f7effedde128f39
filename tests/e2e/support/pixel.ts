/** The colour at a place of a page, as an eye has it: from a picture of one pixel. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** PNG, W3C 2003: after 8 bytes come pieces of length, name, content and check. */
const contentOf = (png: Buffer): Buffer => {
  const pieces: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      pieces.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(pieces);
};

/** Red, green and blue, 0 to 255. */
export async function pixelAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  // The first byte of a row names its filter; the first pixel of a picture is the same under all of them.
  return [...inflateSync(contentOf(png)).subarray(1, 4)];
}
