/** A lost update: who read before others wrote, was away in between, and wrote over what they had written. */
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import { globalOver } from './globals.ts';
import { type Pair, pairOf, type Stint, stintsOf } from './stints.ts';
import {
  codeAt,
  nameIn,
  type Story,
  type StoryStep,
  sentence,
  shortened,
  sourceOf,
  storyOf,
  type Told,
} from './story.ts';

/** Whoever wrote last, and those whose writing was lost by it. */
interface Loss {
  readonly late: Stint;
  readonly lost: readonly Stint[];
}

export const lossesIn = (stints: readonly Stint[]): readonly Loss[] =>
  stints.flatMap((late) => {
    const lost = stints.filter(({ thread, to }) => thread !== late.thread && to > late.from && to < late.to);
    return lost.length === 0 ? [] : [{ late, lost }];
  });

/** One step of the program at a place among the events. */
interface Deed {
  readonly at: number;
  readonly atUs: number;
  readonly thread: string;
  readonly does: 'reads' | 'writes' | 'overwrites' | 'takenOff' | 'loses';
}

const byWhom = { player: 'takenOff', slice: 'loses', newcomer: 'loses' } as const;

/** It lost its core between the two lines. */
const awayDeeds = ({ late }: Loss, events: readonly SimEvent[]): readonly Deed[] =>
  events
    .slice(late.from, late.to)
    .flatMap((event, index): readonly Deed[] =>
      event.type === 'preempted' && event.thread === late.thread
        ? [{ at: late.from + index, atUs: event.atUs, thread: late.thread, does: byWhom[event.by] }]
        : [],
    );

const deedsOf = (loss: Loss, events: readonly SimEvent[]): readonly Deed[] => {
  const { late, lost } = loss;
  const deeds = [
    { at: late.from, atUs: late.fromUs, thread: late.thread, does: 'reads' },
    ...lost.flatMap(({ from, fromUs, to, toUs, thread }): readonly Deed[] => [
      { at: from, atUs: fromUs, thread, does: 'reads' },
      { at: to, atUs: toUs, thread, does: 'writes' },
    ]),
    { at: late.to, atUs: late.toUs, thread: late.thread, does: 'overwrites' },
    ...awayDeeds(loss, events),
  ] satisfies readonly Deed[];
  return deeds.sort((a, b) => a.at - b.at);
};

const lineOf = (does: Deed['does'], { readLine, writeLine }: Pair): number | null => {
  if (does === 'reads') return readLine;
  return does === 'writes' || does === 'overwrites' ? writeLine : null;
};

/** Whether others write the variable at the same instant: then what it holds after it says nothing of this step. */
const isAlone = ({ at, atUs }: Deed, stints: readonly Stint[]): boolean =>
  !stints.some(({ to, toUs }) => toUs === atUs && to > at);

interface Facts {
  readonly told: Told;
  readonly pair: Pair;
  readonly stints: readonly Stint[];
}

const lossStory = ({ told, pair, stints }: Facts, loss: Loss, all: number): Story | null => {
  const { variable } = pair;
  const deeds = deedsOf(loss, told.own.events);
  const beforeUs = told.own.events.findLast(({ atUs }) => atUs < loss.late.toUs)?.atUs ?? 0;
  const values = globalOver(told, variable, [beforeUs, ...deeds.map(({ atUs }) => atUs)]);
  const heldAfter = (deed: Deed): string | null =>
    deed.does !== 'takenOff' && deed.does !== 'loses' && isAlone(deed, stints)
      ? (values.get(deed.atUs) ?? null)
      : null;
  const steps = deeds.map(
    (deed): StoryStep => ({
      ...{ atUs: deed.atUs, who: nameIn(told, deed.thread), line: lineOf(deed.does, pair) },
      does: sentence(`ending.lost.${deed.does}`, { variable }),
      ...{ value: heldAfter(deed), isTurn: deed.does === 'overwrites' },
    }),
  );
  const args = {
    ...{ variable, who: nameIn(told, loss.late.thread), count: loss.lost.length },
    others: [...new Set(loss.lost.map(({ thread }) => nameIn(told, thread)))].join(', '),
    ...{ read: told.timed(loss.late.fromUs), wrote: told.timed(loss.late.toUs) },
    ...{ readLine: pair.readLine, writeLine: pair.writeLine },
    ...{ seen: steps[0]?.value ?? '', now: steps.at(-1)?.value ?? '', was: values.get(beforeUs) ?? '' },
  };
  // Of a variable that did not change in between, nothing was lost.
  if (args.was !== '' && args.was === args.seen) return null;
  const isKnown = args.was !== '' && args.seen !== '' && args.now !== '';
  return storyOf({
    kind: 'lost',
    title: sentence('ending.lost.title', args),
    told: [
      sentence('ending.lost.read', args),
      ...(isKnown ? [sentence('ending.lost.values', args)] : []),
      ...(all > 1 ? [sentence('ending.lost.often', { count: all })] : []),
    ],
    code: codeAt(told, pair.writeLine),
    ...shortened(steps),
    variable,
    rule: sentence('ending.rule.lost'),
    showUs: loss.late.toUs,
  });
};

/** The one by which most was lost. */
export const lostStory = (told: Told): Story | null => {
  const pair = pairOf(sourceOf(told));
  if (!pair) return null;
  const { start, events } = told.own;
  const stints = stintsOf(pair, start.view, events);
  const losses = lossesIn(stints);
  const worst = losses.reduce<Loss | null>((a, b) => (a && a.lost.length >= b.lost.length ? a : b), null);
  return worst && lossStory({ told, pair, stints }, worst, losses.length);
};
