import { expect, test } from 'vitest';
import { bare, columnLane, placeRects, wordsMiddle, wordsWidth } from '../../../client/views/poolPlan.ts';

const inside = (width: number, height: number) => {
  for (const count of [1, 2])
    for (const { x, y, ...size } of placeRects({ width, height }, count)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + size.width).toBeLessThanOrEqual(width);
      expect(y + size.height).toBeLessThanOrEqual(height);
    }
};

test('in a narrow column words have the lane for themselves, and the places stand under them', () => {
  for (const width of [130, 168, 239]) {
    const size = { width, height: columnLane(width) };
    inside(size.width, size.height);
    expect(wordsWidth(size, 2)).toBe(wordsWidth(size, 1));
    expect(wordsWidth(size, 2)).toBeGreaterThanOrEqual(90);
    for (const { y } of placeRects(size, 2)) expect(y).toBeGreaterThanOrEqual(wordsMiddle(size) + 16);
  }
});

test('on a phone, and where there is room, they stand beside each other', () => {
  for (const [width, height] of [
    [184, 40],
    [374, 40],
    [250, columnLane(250)],
  ] as const) {
    inside(width, height);
    const [first] = placeRects({ width, height }, 2);
    expect(first?.x).toBeGreaterThanOrEqual(34 + wordsWidth({ width, height }, 2));
    expect(first?.width).toBeGreaterThanOrEqual(bare);
  }
});
