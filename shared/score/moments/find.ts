/**
 * The decisions that cost most. Each cost is the difference between two runs that were really run: one goes on from the
 * decision as it was, the other from a better one. A decision that no branch betters is not named.
 */
import type { Micros } from '../../ground/terms.ts';
import { look } from '../../sim/index.ts';
import type { SimEvent } from '../../sim/words/event.ts';
import { type Branch, branchOff, type Heir, otherTurns, sameTurn, type Turn } from './branch.ts';
import { causeOf, type Last } from './cause.ts';
import { type Course, type Point, type Walked, walk, worthOf } from './course.ts';
import type { Moment } from './moment.ts';
import { otherQuanta } from './quantum.ts';

/** As many as can be told; and as many other runs as a slow computer can try in some seconds. */
const mostMoments = 3;
const mostBranches = 96;
const mostEvents = 200_000;
/** A crowd waits: so many of it are tried. */
const mostTurns = 5;
/** Less than this part of the run is not worth a word. */
const worthTelling = 200;

interface Trial {
  readonly branch: Branch;
  readonly heir: Heir;
  readonly betterUs: Micros;
  readonly savedUs: Micros;
  /** What followed the decision in the run that the better one is measured against; null: in the run itself. */
  readonly measured: readonly SimEvent[] | null;
}

interface Search {
  readonly course: Course;
  readonly walked: Walked;
  readonly ownUs: Micros;
  left: number;
  eventsLeft: number;
}

const run = (search: Search, point: Point, turn: Turn, heir: Heir): Branch | null => {
  if (search.left <= 0 || search.eventsLeft <= 0) return null;
  search.left -= 1;
  const branch = branchOff(point, turn, heir, search.course);
  search.eventsLeft -= branch?.events.length ?? 0;
  return branch;
};

const averages: readonly string[] = ['turnaroundUs', 'responseUs', 'waitUs'];

const isAverage = ({ objective }: Course): boolean =>
  'minimise' in objective && averages.includes(objective.minimise);

/** Against what the same heir makes of the decision as it was, or of the run itself, if that was quicker. */
const tried = (search: Search, point: Point, turns: readonly Turn[], heir: Heir): readonly Trial[] => {
  const same = heir === 'busy' ? null : run(search, point, sameTurn(point, search.walked), heir);
  const measureUs = Math.min(search.ownUs, same?.worthUs ?? search.ownUs);
  const measured = same?.worthUs === measureUs ? same.events : null;
  return turns.flatMap((turn) => {
    const branch = run(search, point, turn, heir);
    if (branch?.worthUs === undefined || branch.worthUs === null) return [];
    const savedUs = measureUs - branch.worthUs;
    return savedUs * worthTelling >= search.ownUs
      ? [{ branch, heir, betterUs: branch.worthUs, savedUs, measured }]
      : [];
  });
};

const bestOf = (trials: readonly Trial[]): Trial | null =>
  trials.reduce<Trial | null>((best, trial) => (best && best.savedUs >= trial.savedUs ? best : trial), null);

/** More than this part of the run is enough to leave it at that. */
const muchOf = 20;

/**
 * The player's own order goes on. Where that saves little: without hesitation, and else a policy, after either choice. One
 * core filled too late may save nothing while hesitating never ends: there, what it costs altogether is told.
 */
const betterOf = (search: Search, point: Point): Trial | null => {
  const { course, walked } = search;
  const quanta = otherQuanta(point, walked, course.quanta ?? []);
  const turns = [...quanta, ...otherTurns(point, walked)].slice(0, mostTurns);
  if (turns.length === 0) return null;
  const own = bestOf(tried(search, point, turns, 'you'));
  if (own && own.savedUs * muchOf >= search.ownUs) return own;
  const prompt = bestOf(tried(search, point, turns, point.did === null ? 'busy' : 'prompt'));
  const found = bestOf([own, prompt].filter((trial) => trial !== null));
  // A policy that cuts work into slices moves each one's end about: of an average, that says nothing of one choice.
  if (found || isAverage(search.course)) return found;
  const chosen = turns.filter(({ command }) => command !== null);
  return bestOf(tried(search, point, chosen, 'policy'));
};

const lastIn = (events: readonly SimEvent[], { end }: Walked): Last | null => {
  const id = events.reduce<string | null>(
    (last, event) => (event.type === 'instanceEnded' && event.body !== '' ? event.thread : last),
    null,
  );
  return id === null ? null : { id, interpreter: look(end.state).threads[id]?.interpreter ?? null };
};

const momentOf = (search: Search, point: Point, { branch, measured, ...trial }: Trial): Moment => {
  const { course, walked, ownUs } = search;
  const { state, given } = point;
  const after = walked.events.slice(walked.toldBy[walked.points.indexOf(point)] ?? 0);
  const last = lastIn(measured ?? after, walked);
  const { savedUs } = trial;
  const measuredBy = { measured: measured ?? after, branch, savedUs };
  const cause = causeOf({ point, after, ...measuredBy, last, isAverage: isAverage(course) });
  return { ...cause, ...trial, atUs: state.atUs, given, ownUs, commands: branch.commands };
};

/** The same better run, of the same choice: while it can still be had in full, nothing has been lost. */
const isAsGood = (a: Moment, b: Moment): boolean =>
  a.better !== null && a.better.id === b.better?.id && a.betterUs === b.betterUs && a.savedUs === b.savedUs;

/** The same mistake, made again, or told from another side. */
const isAlike = (a: Moment, b: Moment): boolean =>
  a.atUs === b.atUs ||
  isAsGood(a, b) ||
  (a.heir === 'busy' && b.heir === 'busy') ||
  (a.kind === b.kind && (a.better?.id === b.better?.id || (a.did !== null && a.did.id === b.did?.id)));

/** Decisions that lasted long come first: the number of branches is bounded. */
const byWeight = ({ points, end }: Walked): readonly Point[] => {
  const lengthOf = (point: Point): Micros => {
    const next = points.find(({ state }) => state.atUs > point.state.atUs);
    return (next ?? end).state.atUs - point.state.atUs;
  };
  return points
    .map((point) => ({ point, us: lengthOf(point) }))
    .sort((a, b) => b.us - a.us)
    .map(({ point }) => point);
};

/** Of equals the last: until then all could still be had. But a thread taken off its core comes before whom the core went to. */
const byCost = (a: Moment, b: Moment): number =>
  b.savedUs - a.savedUs ||
  Number(b.kind === 'takenOff') - Number(a.kind === 'takenOff') ||
  b.atUs - a.atUs ||
  b.given - a.given;

/** More decisions than this cannot each be tried in every way. */
const crowd = 40;
/** So many of a crowd are then tried in full. */
const mostPromising = 6;

/** Of a run of very many decisions, each is first tried in one other way; of one instant, the best alone goes on. */
const promising = (search: Search, points: readonly Point[]): readonly Point[] => {
  if (points.length <= crowd) return points;
  search.left += points.length;
  const rated = points
    .flatMap((point) => {
      const [turn] = otherTurns(point, search.walked);
      const worthUs = (turn && run(search, point, turn, 'you')?.worthUs) ?? search.ownUs;
      return worthUs < search.ownUs ? [{ point, worthUs }] : [];
    })
    .sort((a, b) => a.worthUs - b.worthUs);
  const chosen: Point[] = [];
  for (const { point } of rated)
    if (chosen.length < mostPromising && !chosen.some(({ state }) => state.atUs === point.state.atUs))
      chosen.push(point);
  return chosen.length > 0 ? chosen : points;
};

/** At most three, none like another, in order of time. None of a run that did not end, or is not measured in time. */
export const findMoments = (course: Course): readonly Moment[] => {
  const walked = walk(course);
  const ownUs = worthOf(walked.end, course.objective);
  if (ownUs === null || ownUs <= course.best) return [];
  const search: Search = { course, walked, ownUs, left: mostBranches, eventsLeft: mostEvents };
  const all = promising(search, byWeight(walked))
    .flatMap((point) => {
      const trial = betterOf(search, point);
      return trial ? [momentOf(search, point, trial)] : [];
    })
    .sort(byCost);
  const chosen: Moment[] = [];
  for (const moment of all)
    if (chosen.length < mostMoments && !chosen.some((other) => isAlike(other, moment))) chosen.push(moment);
  return chosen.sort((a, b) => a.atUs - b.atUs);
};
