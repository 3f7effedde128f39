/** A piece of code that is being written: its instructions, tables, guards, and how high the stack stands. */
import type { Code, CodeKind, Guard, Opcode } from '../../program/code.ts';
import { op } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import type { Block, Expression } from '../parse/tree.ts';
import { faultAt, refuse, type Source } from '../text/source.ts';
import type { Scopes } from './collect.ts';
import { effectOf, isLast } from './effects.ts';
import type { Scope } from './scope.ts';

/** A place to jump to; the jumps written before it is known are mended when it is. */
export interface Label {
  at: number;
  depth: number;
  readonly jumps: number[];
  /** Guards lead here. */
  guarded: boolean;
}

/** A guard that is being written: from where on, or -1 while it is suspended. */
export interface OpenGuard {
  readonly target: Label;
  readonly depth: number;
  from: number;
}

/** What has to be undone when control leaves by `return`, `break` or `continue`. Innermost last. */
export type Enclosing =
  | {
      readonly type: 'loop';
      readonly end: Label;
      readonly next: Label;
      readonly holds: number;
    }
  | { readonly type: 'guarded'; readonly guard: OpenGuard }
  | { readonly type: 'finally'; readonly guard: OpenGuard; readonly body: Block }
  | { readonly type: 'with'; readonly guard: OpenGuard; readonly isAsync: boolean; readonly line: number }
  /** [before] lies on the stack; the exception's name is to be forgotten. */
  | { readonly type: 'handler'; readonly guard: OpenGuard; readonly name: string | null }
  /** So many values lie on the stack; with `handling`, the lowest of them is what was being handled. */
  | {
      readonly type: 'held';
      readonly count: number;
      readonly handling: boolean;
      readonly guard: OpenGuard | null;
    };

/** All that is compiled together. */
export interface Job {
  readonly source: Source;
  readonly module: string;
  readonly scopes: Scopes;
  readonly codes: (Code | null)[];
  /** Modules it may import: of `from a import b`, `a` and `a.b`. */
  readonly imports: Set<string>;
}

export interface Rules {
  readonly expression: (unit: Unit, node: Expression) => void;
  readonly block: (unit: Unit, body: Block) => void;
}

export interface Unit {
  readonly job: Job;
  readonly rules: Rules;
  readonly kind: CodeKind;
  readonly name: string;
  readonly qualname: string;
  readonly parent: Unit | null;
  /** Where names are looked up: the frame's scope, or that of a comprehension within it. */
  scope: Scope;
  readonly ops: number[];
  readonly lines: number[];
  readonly consts: Value[];
  readonly constPlaces: Map<string, number>;
  readonly names: string[];
  readonly namePlaces: Map<string, number>;
  readonly guards: [from: number, to: number, target: Label, depth: number][];
  readonly slots: Map<Scope, Map<string, number>>;
  readonly freeSlots: Map<string, number>;
  readonly locals: readonly string[];
  enclosing: Enclosing[];
  line: number;
  depth: number;
  /** Nothing leads here: what is written is dropped. */
  isDead: boolean;
}

export const position = (unit: Unit): number => unit.lines.length;

/** No program is so long; `finally` within `finally` is written twice for each, and may become so. */
const maxInstructions = 400_000;

const write = (unit: Unit, opcode: number, argument: number): void => {
  if (position(unit) > maxInstructions)
    refuse(faultAt(unit.job.source, { from: 0, to: 0 }, { code: 'tooLong' }));
  unit.ops.push(opcode, argument);
  unit.lines.push(unit.line);
};

export const emit = (unit: Unit, name: Opcode, argument = 0): void => {
  if (unit.isDead) return;
  const opcode = op[name];
  write(unit, opcode, argument);
  unit.depth += effectOf(opcode, argument);
  if (isLast(opcode)) unit.isDead = true;
};

export const openLabel = (): Label => ({ at: -1, depth: -1, jumps: [], guarded: false });

export const place = (unit: Unit, label: Label): void => {
  label.at = position(unit);
  for (const jump of label.jumps) unit.ops[jump * 2 + 1] = label.at;
  const isReached = label.jumps.length > 0 || label.guarded;
  if (!isReached) return;
  if (unit.isDead) unit.depth = label.depth;
  unit.isDead = false;
};

/** Items that a jump leaves on the stack, beyond what it leaves when it does not jump. */
const kept: Readonly<Partial<Record<Opcode, number>>> = {
  jumpIfFalseOrPop: 1,
  jumpIfTrueOrPop: 1,
  forIter: -2,
};

/** Labels behind it, or, for `loop`, ahead of it. */
export const jump = (unit: Unit, name: Opcode, label: Label): void => {
  if (unit.isDead) return;
  const at = position(unit);
  emit(unit, name, Math.max(label.at, 0));
  if (label.at >= 0) return;
  label.jumps.push(at);
  label.depth = unit.depth + (kept[name] ?? 0);
};

const keyOf = (value: Value): string => JSON.stringify(value);

export const placeConst = (unit: Unit, value: Value): number => {
  const key = keyOf(value);
  const known = unit.constPlaces.get(key);
  if (known !== undefined) return known;
  unit.constPlaces.set(key, unit.consts.length);
  return unit.consts.push(value) - 1;
};

export const emitConst = (unit: Unit, value: Value): void => emit(unit, 'const', placeConst(unit, value));

/** Names of attributes, globals and namespaces stand with a `$`. */
export const placeName = (unit: Unit, name: string): number => {
  const known = unit.namePlaces.get(name);
  if (known !== undefined) return known;
  unit.namePlaces.set(name, unit.names.length);
  return unit.names.push(`$${name}`) - 1;
};

export const emitName = (unit: Unit, opcode: Opcode, name: string): void =>
  emit(unit, opcode, placeName(unit, name));

export const openGuard = (unit: Unit, depth = unit.depth): OpenGuard => ({
  target: { ...openLabel(), depth: depth + 1 },
  depth,
  from: position(unit),
});

export const closeGuard = (unit: Unit, guard: OpenGuard): void => {
  const to = position(unit);
  if (guard.from >= 0 && to > guard.from) {
    guard.target.guarded = true;
    unit.guards.push([guard.from, to, guard.target, guard.depth]);
  }
  guard.from = -1;
};

export const resumeGuard = (unit: Unit, guard: OpenGuard): void => {
  guard.from = position(unit);
};

export const guardsOf = (unit: Unit): readonly Guard[] =>
  unit.guards.map(([from, to, target, depth]) => [from, to, target.at, depth]);

/** Writes under an enclosing construct. */
export const within = (unit: Unit, enclosing: Enclosing, write: () => void): void => {
  const before = unit.enclosing;
  unit.enclosing = [...before, enclosing];
  write();
  unit.enclosing = before;
};
