/** Lessons for tests: a plan, a shorthand to feed inputs, and what came out. */
import type { Effect, LessonInput } from '../../../server/lesson/inputs.ts';
import { reduce } from '../../../server/lesson/lesson.ts';
import { createLesson, type Lesson } from '../../../server/lesson/state.ts';
import type { LevelCard } from '../../../shared/protocol/views.ts';

export const card = (id: string): LevelCard => ({
  id,
  role: 'os',
  title: `levels.${id}.title`,
  goal: `levels.${id}.goal`,
  concepts: [],
  cores: 2,
  best: 1_000,
  roundSeconds: 60,
  usPerSecond: 10_000,
});

export const plan = {
  id: 'room-1',
  code: 'CFG7XQ',
  levels: [card('one'), card('two')],
  settings: { maxPlayers: 30, namesChosen: false, language: 'en', speedWeight: 0, boardRows: 2 },
};

export class Course {
  lesson: Lesson;
  nowMs = 0;
  effects: Effect[] = [];
  refusals: string[] = [];

  constructor(overrides: Partial<typeof plan> = {}) {
    this.lesson = createLesson({ ...plan, ...overrides }, 0);
  }

  /** Feeds inputs in turn; a number is wall ms that pass, with a tick at their end. */
  feed(...inputs: readonly (LessonInput | number)[]): this {
    for (const input of inputs) {
      if (typeof input === 'number') this.nowMs += input;
      const outcome = reduce(this.lesson, typeof input === 'number' ? { type: 'tick' } : input, this.nowMs);
      if (!outcome.ok) this.refusals.push(outcome.error.code);
      else {
        this.lesson = outcome.value.lesson;
        this.effects.push(...outcome.value.effects);
      }
    }
    return this;
  }

  join(...players: readonly string[]): this {
    for (const playerId of players)
      this.feed({ type: 'join', playerId, name: `Name ${playerId}`, atMs: 5 }, { type: 'arrive', playerId });
    return this;
  }

  /** From the lobby into the first round. */
  play(): this {
    return this.feed({ type: 'start' }, { type: 'next' }, 3_000);
  }

  types(): readonly string[] {
    return this.effects.map((effect) => effect.type);
  }
}

export const verdict = (
  playerId: string,
  points: number,
  status: 'finished' | 'finishedByMachine' = 'finished',
) => ({
  playerId,
  round: { status, score: points, points, timeMs: 1_000 },
});

export const ended = (playerId: string): LessonInput => ({
  type: 'moved',
  playerId,
  progress: 1_000,
  ended: true,
  commanded: true,
});
