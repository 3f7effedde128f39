/** A costly decision as two short schedules on one axis: what was done, and the better run that was really run. */
import { type Micros, type TaskId, taskId } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { judge, openPlay, pictureOf } from '../../shared/levels/play.ts';
import type { RunResult } from '../../shared/protocol/views.ts';
import { chromeTrace } from '../../shared/replay/chromeTrace.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { tracksOf } from '../../shared/replay/tracks.ts';
import type { Moment, MomentKind } from '../../shared/score/moments/moment.ts';
import type { Strip } from '../../shared/score/strips.ts';
import { stripsOf } from '../../shared/score/strips.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { Rewatched } from './debrief.ts';
import { headOf } from './head.ts';
import { type KeyLane, keyLanesOf } from './keyLanes.ts';
import { stretchOf } from './moments.ts';
import { runAgain } from './runAgain.ts';
import { faceOf } from './tracks.ts';
import type { Face } from './why.ts';

/** What a task did and waited for. */
export interface TaskLane {
  readonly task: TaskId;
  readonly spells: readonly (Stretch & { readonly face: Face })[];
}

/** One of the two, as far as it is shown. */
export interface Side {
  readonly strips: readonly Strip[];
  readonly keys: readonly KeyLane[];
  /** Of a loop: there, who waits for what is what a decision changes. */
  readonly tasks: readonly TaskLane[];
  readonly endUs: Micros;
}

/** Time from one instant to another. */
export interface Stretch {
  readonly fromUs: Micros;
  readonly toUs: Micros;
}

export interface MomentPair extends Stretch {
  readonly did: Side;
  readonly better: Side;
  /** What came of the decision on its core: so long it stood empty, or waited. Null where that is not one stretch. */
  readonly cost: (Stretch & { readonly core: number | null }) | null;
  /** Where the better run is over and the other one is not; null where it ends beyond what is shown. */
  readonly saved: Stretch | null;
  readonly stars: RunResult['stars'];
  /** What the run is measured by; null: by when it ends. */
  readonly metric: string | null;
  /** How much is missing to one star more; null where a star asks for something else than time. */
  readonly shortUs: Micros | null;
}

/** Of these, key lanes are part of the explanation. */
export const aboutKeys: readonly MomentKind[] = ['keyless', 'hog', 'keyFree'];

/** Whose span lies on the core that was decided about, from the decision on. */
const spansOnCore: readonly MomentKind[] = ['idle', 'keyless', 'hog', 'blocked'];

/** An end that is not much further away than what is told belongs to it. */
const nearBy = 3;

const windowOf = (moment: Moment, endUs: Micros): Stretch => {
  const stretch = stretchOf(moment, endUs);
  const lengthUs = stretch.toUs - stretch.fromUs;
  return { ...stretch, toUs: endUs - moment.atUs <= lengthUs * nearBy ? endUs : stretch.toUs };
};

/** What lies within, cut off at its edges. */
export const within = <Piece extends Stretch>(
  pieces: readonly Piece[],
  { fromUs, toUs }: Stretch,
): readonly Piece[] =>
  pieces
    .filter((piece) => piece.toUs > fromUs && piece.fromUs < toUs)
    .map((piece) => ({
      ...piece,
      fromUs: Math.max(fromUs, piece.fromUs),
      toUs: Math.min(toUs, piece.toUs),
    }));

/** More rows than this are no help. */
const mostTasks = 8;
/** Far more boxes than a run of a level has. */
const mostBoxes = 20_000;

/** A task that only waits for others is their frame, and says nothing of its own. */
const isFrame = (name: string): boolean => name === 'waits: tasks';

const taskLanesOf = (events: readonly SimEvent[], stretch: Stretch): readonly TaskLane[] =>
  tracksOf(chromeTrace(events, 1), mostBoxes)
    .filter(({ group }) => group === 'task')
    .map(({ name, boxes }) => ({ name, boxes: within(boxes, stretch) }))
    .filter(({ boxes }) => boxes.some((box) => !isFrame(box.name)))
    .slice(0, mostTasks)
    .map(({ name, boxes }) => ({
      task: taskId(name),
      spells: boxes.map((box) => ({
        ...{ fromUs: box.fromUs, toUs: box.toUs },
        face: faceOf('task', box.name),
      })),
    }));

interface Shown extends Stretch {
  readonly with: 'keys' | 'tasks' | 'nothing';
}

const sideOf = ({ start, events, endUs }: Omit<Rewatched, 'badges'>, shown: Shown): Side => ({
  strips: within(stripsOf(start.view, events), shown),
  keys:
    shown.with === 'keys'
      ? keyLanesOf(start.view, events).map((lane) => ({ ...lane, holds: within(lane.holds, shown) }))
      : [],
  tasks: shown.with === 'tasks' ? taskLanesOf(events, shown) : [],
  endUs,
});

const besideOf = ({ kind, core, quanta }: Moment): Shown['with'] => {
  if (core === null && !quanta) return 'tasks';
  return aboutKeys.includes(kind) ? 'keys' : 'nothing';
};

const costOf = ({ kind, atUs, spanUs, core }: Moment, { toUs }: Stretch): MomentPair['cost'] =>
  spansOnCore.includes(kind) && spanUs > 0
    ? { core, fromUs: atUs, toUs: Math.min(toUs, atUs + spanUs) }
    : null;

/** The time that one star more asks for at most. */
const shortOf = (level: Level, stars: RunResult['stars'], reachedUs: Micros): Micros | null => {
  const atMostUs = headOf(level).marks.find((mark) => mark.stars === stars + 1)?.atMostUs ?? null;
  return atMostUs === null || atMostUs >= reachedUs ? null : reachedUs - atMostUs;
};

/** The worth of a run is when it ended only where that is what the level measures. */
const metricIn = ({ objective }: Level): string | null =>
  'minimise' in objective && objective.minimise !== 'makespanUs' ? objective.minimise : null;

export const pairOf = (level: Level, log: RunLog, own: Rewatched, moment: Moment): MomentPair => {
  const start = pictureOf(openPlay(level, { seed: log.seed, pauseOnDecision: false }));
  const { play, events } = runAgain(level, { ...log, commands: moment.commands });
  const endUs = play.state.atUs;
  const stretch = windowOf(moment, Math.max(own.endUs, endUs));
  const shown = { ...stretch, with: besideOf(moment) };
  const savedToUs = endUs + moment.savedUs;
  const metric = metricIn(level);
  const isSeen = metric === null && savedToUs <= stretch.toUs;
  const { stars } = judge(play);
  return {
    ...stretch,
    did: sideOf(own, shown),
    better: sideOf({ start, events, endUs }, shown),
    cost: costOf(moment, stretch),
    saved: isSeen ? { fromUs: endUs, toUs: savedToUs } : null,
    ...{ stars, metric },
    shortUs: shortOf(level, stars, moment.betterUs),
  };
};
