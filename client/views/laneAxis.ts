/** The axis of the timeline, in µs, and where its lanes lie. Pure. */
import type { Rect } from './ink/pen.ts';

const steps = [1, 2, 5]
  .flatMap((n) => [1e2, 1e3, 1e4, 1e5, 1e6, 1e7].map((unit) => n * unit))
  .sort((a, b) => a - b);

/** How far apart its marks stand: nine of them at most. */
export const markEvery = (spanUs: number): number => steps.find((us) => us / spanUs > 1 / 9) ?? spanUs;

/** The part of the run that is shown. */
export interface Frame {
  readonly fromUs: number;
  readonly spanUs: number;
}

/** Now stands between these parts of the frame; right of it lies what is known of the future. */
const rightmost = 0.86;
const backAt = 0.55;

export const isShown = ({ fromUs, spanUs }: Frame, nowUs: number): boolean =>
  nowUs >= fromUs && nowUs <= fromUs + spanUs * rightmost;

/**
 * The frame that shows `nowUs`: from the run's beginning and longer in steps, while its bars (`barsSince` an instant) are
 * wide enough to be told apart; from then on it pages after the run.
 */
export const frameAt = (
  nowUs: number,
  leastUs: number,
  bars: { readonly most: number; since(us: number): number },
): Frame => {
  let spanUs = leastUs;
  const isShort = (): boolean => nowUs > spanUs * rightmost;
  while (isShort() && bars.since(nowUs - spanUs * rightmost) < bars.most) spanUs = Math.ceil(spanUs * 1.6);
  if (!isShort()) return { fromUs: 0, spanUs };
  const step = markEvery(spanUs) / 5;
  return { fromUs: Math.floor((nowUs - spanUs * backAt) / step) * step, spanUs };
};

export const labelWidth = 78;
export const axisHeight = 24;
const right = 10;
const below = 6;
const between = 3;

export const xOf = (rect: Rect, { fromUs, spanUs }: Frame, us: number): number =>
  rect.x + labelWidth + ((us - fromUs) / spanUs) * (rect.width - labelWidth - right);

/** The part of a timeline that has a time of its own. */
export const lanesOf = (rect: Rect): Rect => ({
  ...rect,
  x: rect.x + labelWidth,
  width: rect.width - labelWidth - right,
});

/** Lanes that count are lower: they are outlines, without letters. */
const weightOf = ({ counts }: { readonly counts: boolean }): number => (counts ? 0.72 : 1);

/** Under each other, as high as there is room for. */
export const laneRects = (rect: Rect, lanes: readonly { readonly counts: boolean }[]): readonly Rect[] => {
  const whole = lanes.reduce((sum, lane) => sum + weightOf(lane), 0);
  const unit = (rect.height - axisHeight - below) / Math.max(1, whole);
  let y = rect.y + axisHeight;
  return lanes.map((lane) => {
    const height = unit * weightOf(lane);
    y += height;
    return {
      x: rect.x + labelWidth,
      y: y - height,
      width: rect.width - labelWidth - right,
      height: height - between,
    };
  });
};

/** A lane is no lower than this, so that its name can be read. */
const leastLane = 12.5;

/** So many lanes fit under the axis. */
export const mostLanes = (height: number): number =>
  Math.max(0, Math.floor((height - axisHeight - below) / leastLane));
