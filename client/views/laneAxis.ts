/** The axis of the timeline, in µs. Pure. */
const steps = [1, 2, 5]
  .flatMap((n) => [1e2, 1e3, 1e4, 1e5, 1e6, 1e7].map((unit) => n * unit))
  .sort((a, b) => a - b);

/** How far apart its marks stand: nine of them at most. */
export const markEvery = (spanUs: number): number => steps.find((us) => us / spanUs > 1 / 9) ?? spanUs;

/** The length of an axis that shows `nowUs`: grown from `leastUs` in steps, so that it seldom changes. */
export const spanFor = (nowUs: number, leastUs: number): number => {
  let spanUs = leastUs;
  while (nowUs > spanUs * 0.94) spanUs = Math.ceil(spanUs * 1.6);
  return spanUs;
};
