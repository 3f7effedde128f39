/** How a run ended that did more, or less, than finish: a story in keys and facts, with the instant at which to look. */
import type { Micros } from '../../../shared/ground/terms.ts';
import type { Level } from '../../../shared/levels/level.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import type { Rewatched } from '../debrief.ts';
import { calledAs, type Sentence, type Timed } from '../moments.ts';

/** Somebody did or waited for something. */
export interface StoryStep {
  readonly atUs: Micros;
  /** As the board calls it. */
  readonly who: string;
  readonly does: Sentence;
  readonly line: number | null;
  /** What the variable of the story holds then, where it is about one. */
  readonly value: string | null;
  /** What decided it. */
  readonly isTurn: boolean;
}

export const storyKinds = ['lost', 'kept', 'failure', 'deadlock', 'stopped', 'machine'] as const;
export type StoryKind = (typeof storyKinds)[number];

export interface Story {
  readonly kind: StoryKind;
  readonly title: Sentence;
  /** What it comes to, sentence by sentence. */
  readonly told: readonly Sentence[];
  /** The line of the program that it is about, as it is written. */
  readonly code: { readonly line: number; readonly text: string } | null;
  /** What names of that line hold. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** In order of time. */
  readonly steps: readonly StoryStep[];
  /** So many more there were. */
  readonly more: number;
  /** Of the value in the steps. */
  readonly variable: string | null;
  readonly rule: Sentence | null;
  /** When to look. */
  readonly showUs: Micros;
}

/** All that a story is told from. */
export interface Told {
  readonly level: Level;
  readonly log: RunLog;
  readonly own: Rewatched;
  readonly timed: Timed;
  readonly counted: (count: number) => string;
}

/** The sentences of one kind of story, with their facts. */
export const sentence = (text: string, args: Sentence['args'] = {}): Sentence => ({ text, args });

export const nameIn = ({ own }: Told, id: string): string => calledAs(own.badges, id);

/** Of a program of ops, the Python that is shown beside it. */
export const sourceOf = ({ level }: Told): readonly string[] =>
  level.source ?? level.scenario.program?.code?.source ?? [];

export const codeAt = (told: Told, line: number | null): Story['code'] => {
  const text = line === null ? '' : (sourceOf(told)[line - 1]?.trim() ?? '');
  return line === null || text === '' ? null : { line, text };
};

/** More rows than this nobody reads. */
const mostSteps = 9;

/** The first of them; the step that decided it is always told. */
export const shortened = (steps: readonly StoryStep[]): Pick<Story, 'steps' | 'more'> => {
  if (steps.length <= mostSteps) return { steps, more: 0 };
  const turn = steps.findIndex(({ isTurn }) => isTurn);
  const from = Math.max(0, turn - mostSteps + 1);
  return { steps: steps.slice(from, from + mostSteps), more: steps.length - mostSteps };
};

const plain = { code: null, values: [], steps: [], more: 0, variable: null, rule: null } as const;

export const storyOf = (
  story: Partial<Story> & Pick<Story, 'kind' | 'title' | 'told' | 'showUs'>,
): Story => ({
  ...plain,
  ...story,
});
