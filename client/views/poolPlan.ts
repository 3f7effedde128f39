/** Where the words and the places of a pool's lane stand. Geometry in CSS px, from the lane's own corner. */
import type { Rect } from './ink/pen.ts';

type Size = Pick<Rect, 'width' | 'height'>;

/** Left of the places there are the words. */
const wordsShare = 0.57;
const wordsFrom = 34;
/** A place with a coin and nothing beside it. */
export const bare = 30;
const plainHeight = 40;
const stackedHeight = 69;

/** A narrow lane's places are bare coins. */
export const isNarrow = ({ width }: Pick<Size, 'width'>): boolean => width < 240;

/** In a narrow column the places stand under the words. */
export const columnLane = (width: number): number => (isNarrow({ width }) ? stackedHeight : plainHeight);

const isStacked = (size: Size): boolean => isNarrow(size) && size.height >= stackedHeight;

/** How wide the words may be. */
export const wordsWidth = (size: Size, count: number): number => {
  if (isStacked(size)) return size.width - wordsFrom - 4;
  const end = isNarrow(size) ? size.width - count * (bare + 3) - 4 : size.width * wordsShare;
  return end - wordsFrom - 4;
};

/** Middle of the icon, and of both lines of words, from the lane's top. */
export const wordsMiddle = (size: Size): number => (isStacked(size) ? plainHeight : size.height) / 2;

const bareRects = ({ width, height }: Size, count: number): readonly Rect[] => {
  const stacked = isStacked({ width, height });
  const left = stacked ? wordsFrom : width - count * (bare + 3) - 4;
  return Array.from({ length: count }, (_, n) => ({
    ...{ x: left + n * (bare + (stacked ? 8 : 3)), y: stacked ? height - bare - 3 : (height - bare) / 2 },
    ...{ width: bare, height: bare },
  }));
};

export const placeRects = (size: Size, count: number): readonly Rect[] => {
  if (isNarrow(size)) return bareRects(size, count);
  const left = size.width * wordsShare;
  const each = (size.width - left - 6) / Math.max(1, count);
  return Array.from({ length: count }, (_, n) => ({
    ...{ x: left + n * each, y: 5 },
    ...{ width: each - 4, height: size.height - 10 },
  }));
};
