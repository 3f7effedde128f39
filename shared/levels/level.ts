/** A level: a puzzle around a scenario. No words in it, only text keys. */
import type { Micros, Role } from '../ground/terms.ts';
import type { Goal, Objective } from '../score/goal.ts';
import type { Command } from '../sim/words/command.ts';
import type { EventType, ThreadKind } from '../sim/words/event.ts';
import type { PolicySpec, Scenario } from '../sim/words/scenario.ts';

/** A few words at the moment they are about. */
export interface Step {
  /** Shown from the first such event on; left out: from the start. */
  readonly when?: EventType;
  readonly text: string;
}

export interface LevelText {
  readonly title: string;
  /** One line under the title: what to reach. */
  readonly goal: string;
  readonly hints: readonly string[];
  /** Shown after the run. */
  readonly lesson: string;
  /** What one, two and three stars ask for, where that is more than a time. */
  readonly stars?: readonly string[];
  /** In the order of the play; the last whose moment has come is shown. */
  readonly steps?: readonly Step[];
}

export interface Pace {
  /** Simulated µs a second of the player's time in flow mode. */
  readonly usPerSecond: number;
  /** Think mode: time stops at each decision. */
  readonly pauseOnDecision: boolean;
}

export interface Par {
  readonly best: number;
  /** How the best known is known. */
  readonly proof: 'exhaustive' | 'search' | 'policy' | 'hand';
  /** The run log in the level's folder that reaches it. */
  readonly by: string;
}

/** What must lose: a policy, or a log in the level's folder. It must not reach two stars. */
export type Naive =
  | { readonly policy: string; readonly stars: 0 | 1 }
  | { readonly log: string; readonly stars: 0 | 1 };

/** What the level does for the player. */
export interface Assist {
  /** Threads of these kinds take an idle core by themselves. */
  readonly auto: readonly ThreadKind[];
  /** Orders that are carried out at the start, before the player's first: threads that only come to wait for a signal. */
  readonly opening?: readonly Command[];
  /** Quanta the player may set, shortest first; time waits for the first one. */
  readonly quanta?: readonly Micros[];
  /** The player may put the run queue in order. */
  readonly queueOrder?: true;
  /** Where the player's loop may have a task's next work done: pools of the program, or `to_thread`. */
  readonly offload?: readonly string[];
  /** The player may have `sleep(0)` cut a task's next computing into slices this long. */
  readonly splitUs?: Micros;
}

/** Another program for the same work, run under the level's automatic policies: a fact for the debrief. */
export interface Variant {
  /** Text key `levels.<slug>.variants.<name>`. */
  readonly name: string;
  readonly scenario: Scenario;
}

export interface Level {
  readonly format: 'runqueue/level@1';
  /** `<nn-chapter>/<nn-slug>`, from its folder. */
  readonly id: string;
  readonly role: Role;
  /** With the automatic policies; opening the level for play puts the person in. */
  readonly scenario: Scenario;
  /** Of a program of ops: the Python that the `line` of its ops is a line of. It is shown, not run. */
  readonly source?: readonly string[];
  readonly pace: Pace;
  readonly reveal: { readonly burstLength: boolean; readonly arrivals: boolean; readonly tasks: boolean };
  readonly objective: Objective;
  /** All must hold for one star, and for a run to count as solved. */
  readonly goals: readonly Goal[];
  readonly stars: { readonly two: Goal; readonly three: Goal };
  readonly par: Par;
  readonly naive: readonly Naive[];
  readonly solutions: readonly string[];
  readonly assist: Assist;
  /** Policies whose run is shown beside the player's, in the player's place. */
  readonly rivals: readonly PolicySpec[];
  readonly variants: readonly Variant[];
  readonly concepts: readonly string[];
  readonly misconception?: string;
  readonly text: LevelText;
  /** Wall-clock seconds a class gets for it. */
  readonly roundSeconds: number;
}
