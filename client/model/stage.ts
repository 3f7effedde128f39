/** What every reader of a board is given: Phaser views and DOM tables draw the same stage. */
import type { Refusal } from '../../shared/ground/result.ts';
import type { Micros, Role, TaskId, ThreadId } from '../../shared/ground/terms.ts';
import type { Allowed } from '../../shared/score/allowed.ts';
import type { Buckets } from '../../shared/score/books.ts';
import type { History } from '../../shared/score/history.ts';
import type { Row } from '../../shared/score/row.ts';
import type { Slice } from '../../shared/score/slices.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import type { GhostCount } from './ghost.ts';
import type { BoardAction } from './keymap.ts';
import type { Pulse } from './pulse.ts';

/** Identity is shape and letters, never hue. */
export const shapes = [
  'hexagon',
  'square',
  'circle',
  'octagon',
  'triangle',
  'pentagon',
  'shield',
  'cross',
] as const;
export type Shape = (typeof shapes)[number];

export interface Badge {
  readonly shape: Shape;
  /** At most four characters: `A1`, `B12`. */
  readonly label: string;
  readonly name: string;
}

export type Selection =
  | { readonly kind: 'thread'; readonly thread: ThreadId }
  /** Ready ones picked to be put in this order; there is at least one. */
  | { readonly kind: 'threads'; readonly threads: readonly ThreadId[] }
  | { readonly kind: 'task'; readonly task: TaskId }
  | { readonly kind: 'core'; readonly core: number };

/** One move that is open now. */
export interface Offer {
  readonly command: Command;
  /** Text key and its facts: "Run {thread} on core {core}". */
  readonly text: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** What of the machine's rules a board tells; null where it is not known or does not apply. */
export interface Rules {
  readonly quantumUs: Micros | null;
  /** After so long a waiter asks for the key. */
  readonly switchIntervalUs: Micros | null;
}

export interface Board {
  readonly role: Role;
  readonly view: MachineView;
  readonly buckets: Buckets;
  /** The whole chart, those still running cut now: drawn up when asked for. */
  slices(): readonly Slice[];
  /** What ended after an instant on a core, oldest first; without who still runs. */
  slicesSince(core: number, sinceUs: Micros): readonly Slice[];
  /** When a core that stood empty did so through the player. */
  readonly yours: Row<true | null>;
  /** Of the loop, if there is one. */
  readonly pulse: Pulse;
  readonly history: History;
  /** Where a rival would be now. */
  readonly ghost: GhostCount | null;
  readonly selection: Selection | null;
  /** What may be asked beside choosing who is next; nothing for those who watch. */
  readonly allowed: Allowed;
  readonly offers: readonly Offer[];
  /** What Enter would do. */
  readonly suggestion: Offer | null;
  readonly mode: 'think' | 'flow' | 'remote';
  readonly running: boolean;
  readonly speed: number;
  readonly rules: Rules;
  /** Wall ms until something happens next, as far as is known; Infinity while time stands. */
  quietMs(): number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export type StageChange =
  /** Cut: everything may be different. */
  | { readonly type: 'picture' }
  /** These events have just been folded in: tween. */
  | { readonly type: 'events'; readonly list: readonly SimEvent[] }
  | { readonly type: 'selection' }
  | { readonly type: 'time' }
  | { readonly type: 'refused'; readonly command: Command; readonly refusal: Refusal }
  | { readonly type: 'judged' };

export interface Stage {
  board(): Board;
  /** The playhead: simulated µs shown at this moment. It may trail what is known, never lead it. */
  nowUs(): Micros;
  badge(thread: ThreadId): Badge;
  taskBadge(task: TaskId): Badge;
  subscribe(listener: (change: StageChange) => void): () => void;
  select(selection: Selection | null): void;
  /** Send a command, offered or not: a refusal comes back as a change. */
  act(command: Command): void;
}

/** Words the canvas may need: short labels and numbers only. */
export type Say = (key: string, args?: Readonly<Record<string, string | number>>) => string;

export interface StageSettings {
  readonly theme: 'dark' | 'light';
  readonly highContrast: boolean;
  readonly reducedMotion: boolean;
  readonly say: Say;
  /** The key for an action, as it is called on buttons; empty where there is none now. */
  readonly keyHint: (action: BoardAction) => string;
  /** A line of the program, if that is at hand. */
  readonly lineText?: (line: number) => string | null;
}

/** Puts the canvas into a host element. Handed to the pages by `main.ts`; pages know no Phaser. */
export type MountBoard = (
  host: HTMLElement,
  stage: Stage,
  settings: StageSettings,
) => Promise<{ destroy(): void }>;
