/** Nothing could go on: who held what, who waited for whom, and with which step the circle closed. */
import type { SimEvent, WaitEdge } from '../../../shared/sim/words/event.ts';
import type { Sentence } from '../moments.ts';
import { nameIn, type Story, type StoryStep, sentence, shortened, storyOf, type Told } from './story.ts';

type Deadlocked = Extract<SimEvent, { type: 'deadlocked' }>;

const isCircle = (cycle: readonly WaitEdge[]): boolean =>
  cycle.length > 0 && cycle.at(-1)?.holder === cycle[0]?.waiter;

/** What somebody in the circle holds: whoever waits for it says so. */
const heldBy = (cycle: readonly WaitEdge[], id: string): string | null =>
  cycle.find(({ kind, holder }) => kind === 'lock' && holder === id)?.what ?? null;

/** `A2 holds left and waits for right, which A3 holds.` */
const linkOf = (told: Told, cycle: readonly WaitEdge[], edge: WaitEdge): Sentence => {
  const { kind, what } = edge;
  const waiter = nameIn(told, edge.waiter);
  const holder = edge.holder === '' ? '' : nameIn(told, edge.holder);
  const held = heldBy(cycle, edge.waiter);
  if (kind === 'lock' && held !== null && holder !== '')
    return sentence('ending.deadlock.link', { waiter, held, what, holder });
  const isNobodys = holder === '' && (kind === 'lock' || kind === 'sem');
  return sentence(`lab.cycle.${kind}${isNobodys ? 'Nobodys' : ''}`, { waiter, what, holder });
};

const waitKeys: Readonly<Record<WaitEdge['kind'], string>> = {
  ...{ lock: 'lock', join: 'join', task: 'tasks', sem: 'sem', event: 'event' },
  ...{ item: 'queueItem', room: 'queueRoom' },
};

const waitText = (told: Told, { kind, what, holder }: WaitEdge): Sentence => {
  const name = holder === '' ? what : nameIn(told, holder);
  const key = kind === 'lock' && holder === '' ? 'taskLock' : waitKeys[kind];
  return sentence(`why.${key}`, {
    ...{ lock: what, sem: what, event: what, queue: what, holder: name, ids: name },
  });
};

/** A task may be called as its thread is: that one only polls for it. */
const isWaitOf = (event: SimEvent, waiter: string): boolean =>
  (event.type === 'blocked' &&
    event.thread === waiter &&
    event.on.kind !== 'gil' &&
    event.on.kind !== 'poll') ||
  (event.type === 'taskSuspended' && event.task === waiter);

/** Whoever took it last before it was waited for. */
const isTaking = (event: SimEvent, { kind, what, holder }: WaitEdge): boolean => {
  if (kind !== 'lock') return false;
  if (event.type === 'taskLockTaken') return event.lock === what && event.task === holder;
  return event.type === 'lockTaken' && event.lock === what && (event.task ?? event.thread) === holder;
};

const lineOf = (event: SimEvent): number | null => ('line' in event ? (event.line ?? null) : null);

/** With its place among the events, which tells what came first at one instant. */
interface Placed {
  readonly at: number;
  readonly step: StoryStep;
}

const plainStep = { line: null, value: null, isTurn: false } as const;

const tookStep = (told: Told, edge: WaitEdge): readonly Placed[] => {
  const { events } = told.own;
  const at = events.findLastIndex((event) => isTaking(event, edge));
  const does = sentence('ending.deadlock.took', { lock: edge.what });
  const atUs = events[at]?.atUs;
  return atUs === undefined
    ? []
    : [{ at, step: { ...plainStep, atUs, who: nameIn(told, edge.holder), does } }];
};

const waitStep = (told: Told, edge: WaitEdge): readonly Placed[] => {
  const { events } = told.own;
  const at = events.findLastIndex((event) => isWaitOf(event, edge.waiter));
  const event = events[at];
  if (!event) return [];
  const step = { atUs: event.atUs, who: nameIn(told, edge.waiter), line: lineOf(event) };
  return [{ at, step: { ...plainStep, ...step, does: waitText(told, edge) } }];
};

const stepsOf = (told: Told, cycle: readonly WaitEdge[]): readonly StoryStep[] =>
  cycle
    .flatMap((edge) => [...tookStep(told, edge), ...waitStep(told, edge)])
    .sort((a, b) => a.at - b.at)
    .map(({ step }, index, all) => ({ ...step, isTurn: index === all.length - 1 }));

/** The closing step: from there on nothing could go on. */
export const deadlockStory = (told: Told): Story | null => {
  const found = told.own.events.find((event): event is Deadlocked => event.type === 'deadlocked');
  if (!found) return null;
  const { cycle, atUs } = found;
  const steps = stepsOf(told, cycle);
  const at = told.timed(steps.at(-1)?.atUs ?? atUs);
  const circle = isCircle(cycle);
  const byLocks = circle && cycle.every(({ kind }) => kind === 'lock');
  return storyOf({
    kind: 'deadlock',
    title: sentence(circle ? 'ending.deadlock.circle' : 'ending.deadlock.chain', { at }),
    told: cycle.map((edge) => linkOf(told, cycle, edge)),
    ...shortened(steps),
    rule: sentence(byLocks ? 'ending.rule.lockOrder' : 'ending.rule.waits'),
    showUs: steps.at(-1)?.atUs ?? atUs,
  });
};
