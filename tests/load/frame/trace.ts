/** Reads Chromium's trace: how long the page's own thread worked in each frame. Thread time: a busy machine adds little. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** All in µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

export const categories = ['devtools.timeline', 'blink', 'v8', 'disabled-by-default-v8.gc'];

export interface FrameTimes {
  /** Of each frame in ms: scripts with their garbage, then style, layout and paint. */
  readonly script: readonly number[];
  readonly page: readonly number[];
}

const scripts = new Set([
  'FireAnimationFrame',
  'TimerFire',
  'EventDispatch',
  'FunctionCall',
  'RunMicrotasks',
  'MinorGC',
  'MajorGC',
]);
const frameMark = 'PageAnimator::serviceScriptedAnimations';
const pageMark = 'WebFrameWidgetImpl::UpdateLifecycle';

/** The thread of the page: the one with the most frames. */
const pageThread = (events: readonly TraceEvent[]): string => {
  const marks: Record<string, number> = {};
  for (const { name, pid, tid } of events)
    if (name === frameMark) marks[`${pid} ${tid}`] = (marks[`${pid} ${tid}`] ?? 0) + 1;
  return Object.entries(marks).sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
};

/** Those that lie within no other. */
const outermost = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  let endTs = 0;
  return events.filter(({ ts, dur = 0 }) => {
    const outer = ts >= endTs;
    if (outer) endTs = ts + dur;
    return outer;
  });
};

const perFrame = (starts: readonly number[], events: readonly TraceEvent[]): number[] => {
  const sums = starts.map(() => 0);
  let frame = 0;
  for (const { ts, dur = 0, tdur = dur } of events) {
    while ((starts[frame + 1] ?? Infinity) <= ts) frame += 1;
    if (ts >= (starts[0] ?? 0)) sums[frame] = (sums[frame] ?? 0) + tdur / 1000;
  }
  return sums.slice(0, -1);
};

export const frameTimes = (trace: { readonly traceEvents: readonly TraceEvent[] }): FrameTimes => {
  const whole = trace.traceEvents.filter(({ ph }) => ph === 'X');
  const thread = pageThread(whole);
  const own = whole
    .filter(({ pid, tid }) => `${pid} ${tid}` === thread)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const starts = own.filter(({ name }) => name === frameMark).map(({ ts }) => ts);
  return {
    script: perFrame(starts, outermost(own.filter(({ name }) => scripts.has(name)))),
    page: perFrame(
      starts,
      own.filter(({ name }) => name === pageMark),
    ),
  };
};
