/** What the library's own modules ask of the strand they run on, and of coroutines. */

import { op } from '../../program/code.ts';
import { codeAt } from '../../program/holes.ts';
import type { Value } from '../../program/value.ts';
import { cellIf, cellOf, isBoxed, isRef, newList } from '../cells.ts';
import type { CellOf, Frame } from '../heap.ts';
import { hold, isAbandonable } from '../loose.ts';
import type { Vm } from '../native.ts';
import { nameOfMade } from '../where.ts';
import type { Natives } from './define.ts';

/** A generator's frame, wherever it is: its own, or on the strand that runs it. */
const frameOf = (vm: Vm, value: Value, cell: CellOf<'generator'>): Frame | null => {
  if (cell.frame !== null || !isRef(value)) return cell.frame;
  for (const strand of Object.values(vm.heap.strands)) {
    const isIts = ({ to }: Frame) => to.do === 'generator' && to.object.v === value.v;
    const frame = strand.frames.find(isIts);
    if (frame) return frame;
  }
  return null;
};

/** (qualified name, file, line or None when it is over, first line). */
const placeOf = (vm: Vm, value: Value): Value => {
  const cell = cellIf(vm, value, 'generator');
  if (cell === null) return null;
  const { program } = vm;
  const frame = frameOf(vm, value, cell);
  const known = frame && program.codes[frame.code];
  const isIts = (_: unknown, at: number): boolean => {
    const { name, kind } = codeAt(program, at) ?? {};
    return name === cell.name && kind === cell.kind;
  };
  const code = known ?? program.codes.find(isIts);
  if (!code) return null;
  const line = frame && (code.lines[Math.max(0, frame.at - 1)] ?? code.line);
  return { k: 't', v: [code.qualname, program.file, line, code.line] };
};

/** 'coroutine', 'coroutineFunction' or None. */
const kindOf = (vm: Vm, value: Value): Value => {
  const called = typeof value === 'object' && value?.k === 'm' ? value.v[1] : value;
  const cell = cellOf(vm, called);
  if (cell?.t === 'generator') {
    // The library asks before it makes a task of it.
    hold(vm.heap, called);
    return cell.kind === 'coroutine' ? 'coroutine' : null;
  }
  if (cell?.t !== 'function') return null;
  return codeAt(vm.program, cell.code)?.kind === 'coroutine' ? 'coroutineFunction' : null;
};

/** Is the function that asks called by an `await`, rather than by its name? */
const isAwaited = ({ program, strand }: Vm): boolean => {
  const frame = strand.frames.at(-2);
  return frame !== undefined && program.codes[frame.code]?.ops[(frame.at - 1) * 2] === op.await;
};

/** A generator's handlers, and no other instruction, leave on its stack that nothing was handled before in it (ops/raising.ts, enterHandler). */
const isHandling = ({ stack }: Frame): boolean =>
  stack.some((value) => isBoxed(value) && value.k === 's' && value.v === 'unset');

/**
 * What every suspended coroutine of the strand sees as handled when it goes on. By `send` each sees also what those below it handle.
 * An exception is thrown into the innermost one as if it stood alone, and so passes each on its way out: what it meets there is its
 * context (Objects/genobject.c, _gen_throw and gen_send_ex2). `outermost`: what is handled by whoever runs the loop.
 */
const goOnWith = ({ strand }: Vm, thrown: boolean, outermost: Value): void => {
  const frames = strand.frames.filter(({ to }) => to.do === 'generator');
  const inside = (at: number): Value => {
    const { to } = frames[at + 1] ?? {};
    return to?.do === 'generator' ? to.before : strand.handling;
  };
  const own = frames.map((frame, at): Value | undefined => (isHandling(frame) ? inside(at) : undefined));
  let seen = outermost;
  frames.forEach((frame, at) => {
    if (frame.to.do === 'generator') frame.to = { ...frame.to, before: seen };
    seen = own[at] ?? (thrown ? outermost : seen);
  });
  strand.handling = seen;
  strand.own.$thrownAt = thrown ? strand.frames.length : null;
};

export const strandFunctions: Natives = {
  /** (was an exception thrown in?, what the caller of the loop handles) */
  '_strand.goOnWith': (vm, [thrown = null, outermost = null]) => {
    goOnWith(vm, thrown === true, outermost);
    return null;
  },
  '_strand.own': (vm, [name]) => vm.strand.own[`$${String(name)}`] ?? null,
  '_strand.setOwn': (vm, [name, value = null]) => {
    vm.strand.own[`$${String(name)}`] = value;
    return null;
  },
  '_strand.made': ({ program, strand }) => nameOfMade(program, strand),
  '_strand.awaiting': isAwaited,
  /** Asynchronous generators that wait within their body, oldest place first. */
  '_strand.asyncGenerators': (vm) =>
    newList(
      vm,
      vm.heap.cells.flatMap((cell, v): Value[] => (isAbandonable(cell) ? [{ k: 'r', v }] : [])),
    ),
  '_strand.kind': (vm, [value = null]) => kindOf(vm, value),
  '_strand.place': (vm, [value = null]) => placeOf(vm, value),
};
