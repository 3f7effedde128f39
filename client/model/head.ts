/** A level as its board's head shows it, from the whole level or from the card a lesson sends. */
import type { Micros, Role } from '../../shared/ground/terms.ts';
import type { Level, Step } from '../../shared/levels/level.ts';
import { allowedOf, intervalOf } from '../../shared/levels/open.ts';
import type { LevelCard } from '../../shared/protocol/views.ts';
import type { Allowed } from '../../shared/score/allowed.ts';
import { type Goal, type MetricName, metricOfObjective } from '../../shared/score/goal.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';

/** So many stars for a time this short at most; null: for a run that solves the level at all, or does what `text` says. */
export interface StarMark {
  readonly stars: 1 | 2 | 3;
  readonly atMostUs: Micros | null;
  /** Text key. */
  readonly text?: string;
}

export interface LevelHead {
  readonly id: string;
  /** `4-3`: chapter and place in it. */
  readonly plate: string;
  readonly role: Role;
  /** Text keys. */
  readonly title: string;
  readonly goal: string;
  readonly hints: readonly string[];
  readonly cores: number;
  /** Empty where the goals are neither simple times nor told in words. */
  readonly marks: readonly StarMark[];
  /** Words for moments of the play. */
  readonly steps?: readonly Step[];
  /** Quanta to choose from, µs. */
  readonly quanta?: readonly Micros[];
  readonly allowed?: Allowed;
  readonly usPerSecond: number;
  /** After so long a waiter asks for the key of its Python. */
  readonly switchIntervalUs?: Micros;
  /** The program's lines, if it is Python and at hand. */
  readonly source?: readonly string[];
}

export const plateOf = (id: string): string =>
  id
    .split('/')
    .map((part) => Number.parseInt(part, 10))
    .filter(Number.isInteger)
    .join('-');

/** The most of the level's own measure that a goal allows; null where it asks for something else. */
const mostOf = (goal: Goal, metric: MetricName): Micros | null => {
  if ('metric' in goal) return goal.metric === metric && 'atMost' in goal ? goal.atMost : null;
  if (!('all' in goal)) return null;
  return goal.all.map((each) => mostOf(each, metric)).find((atMost) => atMost !== null) ?? null;
};

const toldMarks = (texts: readonly string[]): readonly StarMark[] =>
  ([1, 2, 3] as const).flatMap((stars) => {
    const text = texts[stars - 1];
    return text === undefined ? [] : { stars, atMostUs: null, text };
  });

const marksOf = ({ goals, stars, objective, text }: Level): readonly StarMark[] => {
  if (text.stars) return toldMarks(text.stars);
  const metric = metricOfObjective(objective);
  const rows = [
    { stars: 1, goal: { all: goals } },
    { stars: 2, goal: stars.two },
    { stars: 3, goal: stars.three },
  ] as const;
  const marks = rows.map(({ stars: count, goal }) => ({ stars: count, atMostUs: mostOf(goal, metric) }));
  return marks.some(({ atMostUs }) => atMostUs !== null) ? marks : [];
};

/** Of Python; a program of ops has no lines. */
export const sourceOf = ({ program }: Scenario): { readonly source?: readonly string[] } =>
  program?.code ? { source: program.code.source } : {};

export const headOf = (level: Level): LevelHead => ({
  id: level.id,
  plate: plateOf(level.id),
  role: level.role,
  title: level.text.title,
  goal: level.text.goal,
  hints: level.text.hints,
  cores: level.scenario.machine.cores,
  marks: marksOf(level),
  usPerSecond: level.pace.usPerSecond,
  ...(level.text.steps ? { steps: level.text.steps } : {}),
  ...(level.assist.quanta ? { quanta: level.assist.quanta } : {}),
  ...allowedOf(level),
  ...intervalOf(level.scenario),
  ...(level.source ? { source: level.source } : sourceOf(level.scenario)),
});

export const headOfCard = (card: LevelCard): LevelHead => ({
  id: card.id,
  plate: plateOf(card.id),
  role: card.role,
  title: card.title,
  goal: card.goal,
  hints: [],
  cores: card.cores,
  marks: [],
  usPerSecond: card.usPerSecond,
  ...(card.quanta ? { quanta: card.quanta } : {}),
  ...(card.allowed ? { allowed: card.allowed } : {}),
  ...(card.switchIntervalUs === undefined ? {} : { switchIntervalUs: card.switchIntervalUs }),
});
