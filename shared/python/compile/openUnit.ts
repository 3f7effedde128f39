/** A new piece of code, with a slot for each of its variables. */
import type { Code, CodeKind, Parameters as Shape } from '../../program/code.ts';
import type { Parameters } from '../parse/tree.ts';
import type { Scope } from './scope.ts';
import { emit, emitConst, guardsOf, type Job, type Rules, type Unit } from './unit.ts';

/** Comprehensions run in the frame around them: their variables have slots there. */
const framed = (scope: Scope): readonly Scope[] => [
  scope,
  ...scope.inner.filter((inner) => inner.kind === 'comprehension').flatMap(framed),
];

const ownNames = (scope: Scope): readonly string[] => {
  if (scope.kind === 'module') return [];
  if (scope.kind === 'class') return scope.captured.has('__class__') ? ['__class__'] : [];
  return [...scope.bound].filter((name) => !scope.globals.has(name) && !scope.nonlocals.has(name));
};

interface Slots {
  readonly slots: Map<Scope, Map<string, number>>;
  readonly freeSlots: Map<string, number>;
  readonly locals: readonly string[];
}

const giveSlots = (scope: Scope): Slots => {
  const locals: string[] = [];
  const slots = new Map<Scope, Map<string, number>>();
  for (const one of framed(scope)) {
    const own = new Map<string, number>();
    for (const name of ownNames(one)) own.set(name, locals.push(name) - 1);
    slots.set(one, own);
  }
  const freeSlots = new Map<string, number>();
  for (const name of scope.free.keys()) freeSlots.set(name, locals.push(name) - 1);
  return { slots, freeSlots, locals };
};

const kindOf = (scope: Scope): CodeKind => {
  if (scope.kind === 'module' || scope.kind === 'class') return scope.kind;
  if (scope.hasYield) return scope.isAsync || scope.hasAwait ? 'asyncGenerator' : 'generator';
  return scope.isAsync ? 'coroutine' : 'function';
};

const qualnameOf = (parent: Unit | null, name: string): string => {
  if (!parent || parent.kind === 'module' || parent.scope.globals.has(name)) return name;
  return parent.kind === 'class' ? `${parent.qualname}.${name}` : `${parent.qualname}.<locals>.${name}`;
};

export interface Opening {
  readonly job: Job;
  readonly rules: Rules;
  readonly parent: Unit | null;
  readonly scope: Scope;
  readonly line: number;
}

export const openUnit = ({ job, rules, parent, scope, line }: Opening): Unit => {
  const unit: Unit = {
    job,
    rules,
    parent,
    scope,
    kind: kindOf(scope),
    name: scope.name,
    qualname: qualnameOf(parent, scope.name),
    ops: [],
    lines: [],
    consts: [],
    constPlaces: new Map(),
    names: [],
    namePlaces: new Map(),
    guards: [],
    ...giveSlots(scope),
    enclosing: [],
    line,
    depth: 0,
    isDead: false,
  };
  for (const [name, slot] of unit.slots.get(scope) ?? [])
    if (scope.captured.has(name)) emit(unit, 'makeCell', slot);
  return unit;
};

const noParameters: Shape = {
  positionalOnly: 0,
  positional: 0,
  keywordOnly: 0,
  hasArgs: false,
  hasKwargs: false,
};

export const shapeOf = (parameters: Parameters): Shape => ({
  positionalOnly: parameters.positionalOnly.length,
  positional: parameters.positionalOnly.length + parameters.positional.length,
  keywordOnly: parameters.keywordOnly.length,
  hasArgs: parameters.args !== null,
  hasKwargs: parameters.kwargs !== null,
});

export interface Closing {
  readonly line: number;
  readonly parameters?: Shape;
  readonly doc?: string | null;
}

/** Ends with `return None` where nothing else has ended it; the finished code has its place in the job. */
export const closeUnit = (unit: Unit, place: number, closing: Closing): void => {
  emitConst(unit, null);
  emit(unit, 'return');
  const classCell = unit.kind === 'class' ? (unit.slots.get(unit.scope)?.get('__class__') ?? -1) : -1;
  const code: Code = {
    name: unit.name,
    qualname: unit.qualname,
    module: unit.job.module,
    kind: unit.kind,
    line: closing.line,
    ops: unit.ops,
    lines: unit.lines,
    consts: unit.consts,
    names: unit.names,
    locals: unit.locals,
    free: unit.freeSlots.size,
    parameters: closing.parameters ?? noParameters,
    guards: guardsOf(unit),
    classCell,
    doc: closing.doc ?? null,
  };
  unit.job.codes[place] = code;
};

/** A place for code that is about to be written. */
export const reserve = (job: Job): number => job.codes.push(null) - 1;
