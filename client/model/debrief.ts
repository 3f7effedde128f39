/** Runs side by side on one axis: yours, what a policy does in your place, and the best one known. */
import { copyJson } from '../../shared/ground/copy.ts';
import type { Micros } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { scenarioWith } from '../../shared/levels/open.ts';
import { openPlay, pictureOf } from '../../shared/levels/play.ts';
import type { MachineSnapshot, RunResult } from '../../shared/protocol/views.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import type { Buckets } from '../../shared/score/books.ts';
import { metricOfObjective } from '../../shared/score/goal.ts';
import { finalBuckets, makespanOf, metricOf } from '../../shared/score/metrics.ts';
import { type Run, runThrough } from '../../shared/score/runThrough.ts';
import { type Strip, stripsOf, stripsOfSlices } from '../../shared/score/strips.ts';
import { createSim, foldView, look } from '../../shared/sim/index.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { PolicySpec } from '../../shared/sim/words/scenario.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import { type Badges, badgesOf, names } from './badges.ts';
import { type KeyLane, keyLanesOf } from './keyLanes.ts';
import { runAgain } from './runAgain.ts';

/** Whose run a row is; a rival is a policy in the player's place, a `run` nobody's: `by` names it. */
export type Whose = 'you' | 'rival' | 'best' | 'run';

export interface Schedule {
  readonly whose: Whose;
  /** How the best known was found, or which policy it is. */
  readonly by: string;
  /** Of a policy that takes turns: how long one lasts. */
  readonly quantumUs?: Micros;
  /** Null for a run that did not come to its end. */
  readonly makespanUs: Micros | null;
  /** What the level measures, where that is something else than the end. */
  readonly figure?: { readonly metric: string; readonly us: Micros };
  readonly buckets: Buckets;
  readonly strips: readonly Strip[];
  /** Empty where no process has a key, or no more is known than who worked when. */
  readonly keys: readonly KeyLane[];
}

export const endOf = ({ makespanUs, strips }: Schedule): Micros =>
  makespanUs ?? strips.reduce((latest, { toUs }) => Math.max(latest, toUs), 0);

/** The axis fits the longest of the runs. */
export const axisOf = (schedules: readonly Schedule[]): Micros =>
  Math.max(1, ...schedules.map((schedule) => endOf(schedule)));

/** Round marks of the axis, four to eight of them: 1, 2 or 5 times a power of ten apart. */
export const ticksOf = (axisUs: Micros): readonly Micros[] => {
  const fewest = 4;
  let step = 1;
  for (let size = 1; size * fewest <= axisUs; size *= 10) {
    step = [5, 2, 1].map((times) => times * size).find((each) => each * fewest <= axisUs) ?? size;
  }
  return Array.from({ length: Math.floor(axisUs / step) + 1 }, (_, index) => index * step);
};

/** What the level measures, of a run. */
const measured = ({ objective }: Level, { ledger, atUs }: Pick<Run, 'ledger' | 'atUs'>): Micros | null =>
  metricOf(ledger, metricOfObjective(objective), atUs);

const figureOf = (level: Level, run: Pick<Run, 'ledger' | 'atUs'>): Pick<Schedule, 'figure'> => {
  const metric = metricOfObjective(level.objective);
  const us = metric === 'makespanUs' ? null : measured(level, run);
  return us === null ? {} : { figure: { metric, us } };
};

const ofLog = (whose: Whose, level: Level, log: RunLog): Schedule => {
  const { play, events } = runAgain(level, log);
  const start = pictureOf(openPlay(level, { seed: log.seed, pauseOnDecision: false })).view;
  return {
    whose,
    by: whose === 'best' ? level.par.proof : '',
    makespanUs: makespanOf(play.ledger),
    ...figureOf(level, { ledger: play.ledger, atUs: play.state.atUs }),
    buckets: finalBuckets(play.ledger, play.state.atUs),
    strips: stripsOf(start, events),
    keys: keyLanesOf(start, events),
  };
};

const ofPolicy = (level: Level, policy: PolicySpec): Schedule => {
  const scenario = scenarioWith(level, policy);
  const { ledger, events, atUs } = runThrough(scenario);
  const start = look(createSim(scenario));
  return {
    whose: 'rival',
    by: policy.policy,
    ...(typeof policy.quantumUs === 'number' ? { quantumUs: policy.quantumUs } : {}),
    makespanUs: makespanOf(ledger),
    ...figureOf(level, { ledger, atUs }),
    buckets: finalBuckets(ledger, atUs),
    strips: stripsOf(start, events),
    keys: keyLanesOf(start, events),
  };
};

/** A run of which no more is known. */
export const ofSlices = (
  whose: Whose,
  by: string,
  { makespanUs, buckets, slices }: Pick<RunResult, 'makespanUs' | 'buckets' | 'slices'>,
): Schedule => ({ whose, by, makespanUs, buckets, strips: stripsOfSlices(slices), keys: [] });

interface SoloRun {
  readonly result: RunResult;
  readonly log: RunLog | null;
}

const ofOwn = (level: Level, { result, log }: SoloRun): Schedule =>
  log ? ofLog('you', level, log) : ofSlices('you', '', result);

/** Policies that need no figure of their own. */
const plain = {
  os: ['fair', 'fcfs', 'sjf', 'srtf'],
  loop: ['fifo', 'shortest', 'longestWaitFirst'],
} as const;

/** Where a level has no dial: long beside any switch, short beside the work of the levels. */
const usualQuantumUs: Micros = 10_000;

/** Round robin with each quantum that the player could have set. */
const turnsOf = ({ role, assist }: Level): readonly PolicySpec[] =>
  role === 'loop'
    ? []
    : (assist.quanta ?? [usualQuantumUs]).map((quantumUs) => ({ policy: 'rr', quantumUs }));

const isSamePolicy = (a: PolicySpec, b: PolicySpec): boolean =>
  a.policy === b.policy && a.quantumUs === b.quantumUs;

/** Policies to be compared with, the level's own rivals first. */
export const rivalsOf = (level: Level): readonly PolicySpec[] => {
  const { role, rivals } = level;
  const others = (role === 'loop' ? plain.loop : plain.os)
    .filter((policy) => !rivals.some((rival) => rival.policy === policy))
    .map((policy) => ({ policy }));
  const turns = turnsOf(level).filter((turn) => !rivals.some((rival) => isSamePolicy(rival, turn)));
  return [...rivals, ...others, ...turns];
};

/** `own` null: whoever did not play sees the others. */
export const soloSchedules = (
  level: Level,
  own: SoloRun | null,
  best: RunLog | null,
  rivals: readonly PolicySpec[] = level.rivals,
): readonly Schedule[] => [
  ...(own ? [ofOwn(level, own)] : []),
  ...rivals.map((policy) => ofPolicy(level, policy)),
  ...(best ? [ofLog('best', level, best)] : []),
];

/** What another program makes of the same work, by the level's own measure. */
export interface Fact {
  readonly text: string;
  readonly makespanUs: Micros | null;
}

/** The words of a level lie under one key; its variants are among them. */
const wordsOf = ({ text }: Level): string => text.title.slice(0, text.title.lastIndexOf('.'));

export const factsOf = (level: Level): readonly Fact[] =>
  level.variants.map(({ name, scenario }) => ({
    text: `${wordsOf(level)}.variants.${name}`,
    makespanUs: measured(level, runThrough(scenario)),
  }));

/** The player's own run once more, as what can be watched and kept. */
export interface Rewatched {
  readonly start: MachineSnapshot;
  readonly events: readonly SimEvent[];
  readonly endUs: Micros;
  readonly badges: Badges;
}

/** As a board would have called everything: a loop that is over takes its tasks along, but not their names. */
const badgesOver = (start: MachineView, events: readonly SimEvent[]): Badges => {
  const view = copyJson(start);
  let badges = badgesOf(view);
  for (const event of events) {
    foldView(view, event);
    if (names(event)) badges = badgesOf(view);
  }
  return badges;
};

export const rewatch = (level: Level, log: RunLog): Rewatched => {
  const start = pictureOf(openPlay(level, { seed: log.seed, pauseOnDecision: false }));
  const { play, events } = runAgain(level, log);
  return { start, events, endUs: play.state.atUs, badges: badgesOver(start.view, events) };
};

/** The same names, where there is no board any more. */
export const badgesIn = (level: Level, log: RunLog): Badges => {
  const { view } = pictureOf(openPlay(level, { seed: log.seed, pauseOnDecision: false }));
  return badgesOver(view, runAgain(level, log).events);
};
