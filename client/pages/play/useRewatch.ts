/** Everything that moves through a run that is over: the hand of the clock, the moments, the branch, and files of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { chromeTrace } from '../../../shared/replay/chromeTrace.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import { tracePicture } from '../../../shared/replay/tracePicture.ts';
import type { Moment } from '../../../shared/score/moments/moment.ts';
import { formatNumber, formatUs } from '../../i18n/format.ts';
import { language } from '../../i18n/text.ts';
import type { Outcome } from '../../model/createStage.ts';
import { type Rewatched, rewatch } from '../../model/debrief.ts';
import { storiesOf } from '../../model/ending/storiesOf.ts';
import type { Story } from '../../model/ending/story.ts';
import { type MomentPair, pairOf } from '../../model/momentPair.ts';
import { instantBeside, stretchOf } from '../../model/moments.ts';
import type { GameSession, Recording, Reel } from '../../session/session.ts';
import { download } from '../parts/download.ts';
import { settings } from '../parts/settings.ts';
import type { Kept, Seen } from './Rewatch.tsx';
import type { DebriefOrders } from './useDebriefKeys.ts';
import { type Search, useMoments } from './useMoments.ts';
import { type Playback, usePlayback } from './usePlayback.ts';

const atRest: Reel = { clockUs: 0, running: false, speed: 1 };
/** As far as Shift and an arrow go, in µs. */
const longStepUs = 10_000;

const saveAs = (level: Level, log: RunLog, { events }: Rewatched, what: Kept): void => {
  const name = level.id.replace('/', '-');
  const { cores } = level.scenario.machine;
  if (what === 'log') download(`${name}.log.json`, 'application/json', JSON.stringify(log));
  else if (what === 'trace')
    download(`${name}.trace.json`, 'application/json', JSON.stringify(chromeTrace(events, cores)));
  else download(`${name}.svg`, 'image/svg+xml', tracePicture(chromeTrace(events, cores), level.id));
};

/** The hand rests where a stretch that is replayed ends. */
const useStretch = (playback: Playback | null) => {
  const untilUs = useRef<number | null>(null);
  useEffect(
    () =>
      playback?.session.follow(({ clockUs, running }) => {
        if (!running || untilUs.current === null || clockUs < untilUs.current) return;
        untilUs.current = null;
        playback.session.time.pause();
      }),
    [playback],
  );
  return untilUs;
};

const scrubbing = (
  playback: Playback | null,
  own: Rewatched | null,
  until: { current: number | null },
): Pick<DebriefOrders, 'scrub' | 'toggle'> => ({
  scrub: (by, step) => {
    if (!playback || !own) return;
    const atUs = Math.floor(playback.reel.peek().clockUs);
    const toUs = by === 'time' ? atUs + step * longStepUs : instantBeside(own.events, atUs, step);
    playback.session.time.pause();
    if (toUs !== null) playback.session.seek(toUs);
  },
  toggle: () => {
    if (!playback) return;
    until.current = null;
    if (playback.reel.peek().running) playback.session.time.pause();
    else playback.session.time.run();
  },
});

const none: readonly Moment[] = [];
const momentsIn = (search: Search): readonly Moment[] => (typeof search === 'string' ? none : search);

const comeTo = (place: HTMLElement | null): void =>
  place?.scrollIntoView({ block: 'nearest', behavior: settings().reducedMotion ? 'auto' : 'smooth' });

const noStories: readonly Story[] = [];

const useStories = (level: Level | null, log: RunLog | null, own: Rewatched | null): readonly Story[] =>
  useMemo(
    () =>
      level && log && own
        ? storiesOf({ level, log, own, timed: formatUs, counted: formatNumber })
        : noStories,
    [level, log, own, language()],
  );

/** Both schedules of each moment, one after the other: each is a whole run, and the page goes on meanwhile. */
const usePairs = (
  level: Level | null,
  log: RunLog | null,
  own: Rewatched | null,
  moments: readonly Moment[],
): readonly MomentPair[] => {
  const [pairs, setPairs] = useState<readonly MomentPair[]>([]);
  useEffect(() => {
    setPairs([]);
    if (!level || !log || !own) return undefined;
    let timer = 0;
    const next = (done: readonly MomentPair[]): void => {
      const moment = moments[done.length];
      if (!moment) return;
      timer = window.setTimeout(() => {
        const all = [...done, pairOf(level, log, own, moment)];
        setPairs(all);
        next(all);
      });
    };
    next([]);
    return () => clearTimeout(timer);
  }, [level, log, own, moments]);
  return pairs;
};

/** Level null: it is not here yet. Session null: there is none to branch into. */
export const useRewatch = (
  level: Level | null,
  { log }: Pick<Outcome, 'log'>,
  session: GameSession | null,
) => {
  const own = useMemo(() => level && log && rewatch(level, log), [level, log]);
  const recording = useMemo(
    (): Recording | null => own && level && { ...own, usPerSecond: level.pace.usPerSecond },
    [own, level],
  );
  const playback = usePlayback(recording, atRest);
  const search = useMoments(level, log);
  const moments = momentsIn(search);
  const pairs = usePairs(level, log, own, moments);
  const [chosen, choose] = useState(-1);
  const [seen, see] = useState<Seen>('nothing');
  const place = useRef<HTMLElement>(null);
  const until = useStretch(playback);
  const stories = useStories(level, log, own);
  const showAt = (atUs: Micros): void => {
    if (!playback) return;
    if (seen === 'nothing') see('board');
    playback.session.time.pause();
    playback.session.seek(atUs);
    requestAnimationFrame(() => comeTo(place.current));
  };
  const show = (index: number): void => {
    const moment = moments[index];
    if (!moment) return;
    choose(index);
    showAt(moment.atUs);
  };
  const branch = ({ atUs, given }: Moment): void => session?.time?.restart({ atUs, commands: given });
  const stretch = (index = Math.max(0, chosen)): void => {
    const moment = moments[index];
    if (!moment || !playback) return;
    const { fromUs, toUs } = stretchOf(moment, playback.endUs);
    show(index);
    until.current = toUs;
    playback.session.seek(fromUs);
    playback.session.time.run();
  };
  const branchChosen = (): void => {
    const moment = moments[Math.max(0, chosen)];
    if (moment) branch(moment);
  };
  const save = (what: Kept): void => {
    if (own && level && log) saveAs(level, log, own, what);
  };
  const orders = { ...scrubbing(playback, own, until), show, branch: branchChosen, stretch };
  return {
    own,
    playback,
    stories,
    showAt,
    search,
    moments,
    pairs,
    stretch,
    chosen,
    show,
    branch,
    seen,
    see,
    place,
    save,
    orders,
  };
};
