/**
 * What is seen for a moment: in every frame it is told how much of its time is gone, and at last that it is over. There
 * are many in a crowd, and to set up one of the engine's tweens takes longer than all the frames of most of them.
 */
export interface Passing {
  readonly fromMs: number;
  readonly ms: number;
  /** From 0 to 1. */
  go(share: number): void;
  end(): void;
}

/** All of a board's; they go with it. */
export type Passings = Set<Passing>;

/** Returns the way to break it off: then it is not told its end. */
export const letPass = (
  passings: Passings,
  ms: number,
  { go, end }: Pick<Passing, 'go' | 'end'>,
): (() => void) => {
  const one = { fromMs: performance.now(), ms, go, end };
  passings.add(one);
  return () => passings.delete(one);
};

/** Once a frame. */
export const passOn = (passings: Passings, nowMs: number): void => {
  for (const one of passings) {
    const share = one.ms > 0 ? Math.min(1, Math.max(0, (nowMs - one.fromMs) / one.ms)) : 1;
    one.go(share);
    if (share < 1) continue;
    passings.delete(one);
    one.end();
  }
};
