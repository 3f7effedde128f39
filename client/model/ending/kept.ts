/** A run that was to go wrong and did not: nobody came between anybody's reading and writing. */
import { globalOver } from './globals.ts';
import { lossesIn } from './lostUpdate.ts';
import { pairOf, type Stint, stintsOf } from './stints.ts';
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

type Deed = Pick<StoryStep, 'atUs' | 'line'> & { readonly does: 'reads' | 'writes' };

const deedsOf = ({ fromUs, toUs }: Stint, readLine: number, writeLine: number): readonly Deed[] => [
  { atUs: fromUs, line: readLine, does: 'reads' },
  { atUs: toUs, line: writeLine, does: 'writes' },
];

/** Only where the level asks for a run that breaks its program. */
export const keptStory = (told: Told): Story | null => {
  const pair = 'break' in told.level.objective ? pairOf(sourceOf(told)) : null;
  if (!pair) return null;
  const { start, events } = told.own;
  const stints = stintsOf(pair, start.view, events);
  const [first] = stints;
  if (!first || lossesIn(stints).length > 0) return null;
  const { variable, readLine, writeLine } = pair;
  const values = globalOver(
    told,
    variable,
    stints.map(({ toUs }) => toUs),
  );
  const steps = stints.flatMap((stint) =>
    deedsOf(stint, readLine, writeLine).map(
      ({ does, ...deed }): StoryStep => ({
        ...{ ...deed, who: nameIn(told, stint.thread), isTurn: false },
        does: sentence(`ending.lost.${does}`, { variable }),
        value: does === 'writes' ? (values.get(deed.atUs) ?? null) : null,
      }),
    ),
  );
  const args = { variable, readLine, writeLine };
  return storyOf({
    kind: 'kept',
    title: sentence('ending.kept.title', args),
    told: [sentence('ending.kept.turns', args), sentence('ending.kept.goal', args)],
    code: codeAt(told, readLine),
    ...shortened(steps),
    variable,
    showUs: first.fromUs,
  });
};
